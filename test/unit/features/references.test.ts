import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/config/config';
import { assistingList as assisting, checkMentions, assistingHead as head } from '../../support/check-county';

test('cells and duty headings in all documents, with and without the county', () => {
  checkMentions(
    assisting(
      '青石镇',
      `1→养老服务→县财政局、县民$0政局→县民政局主要职责：负责统筹。县财政局、云岭县民政局：负责审核。→配合县民政局做好摸排。
    ^县民政局^1 mention
    ^县民政局^2 mention
    ^云岭县民政局^ mention`,
    ) +
      assisting(
        '鹤堰镇',
        `1→养老服务→云岭县民政局→民政局：负责统筹。→做好摸排。
    ^云岭县民政局^ mention
    ^民政局^2 mention`,
      ),
  );
});

test('departments of the same name at another level, or in another county, are others', () => {
  checkMentions(
    assisting(
      '青石镇',
      `1→养老服务→县民$0政局、市民政局、白河县民政局→市民政局：负责统筹。→做好摸排。
    ^县民政局^1 mention`,
    ),
  );
});

test('the handling of a reclaimed item', () => {
  checkMentions(`
    //- 青石镇.txt
    云岭县青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→核发证书→承接部门：县民$0政局。工作方式：县民政局：现场核查。
    ^县民政局^1 mention
    ^县民政局^2 mention
`);
});

test('a name over a page break, over tags and with a wrap blank: just its characters', () => {
  checkMentions(`
    //- 青石镇.txt
    云岭县青石镇配合履职事项清单
    ${head}
    1→文体活动→县公安局、县文化$0旅游→<p>县文化旅游体育局：</p> <p>巡逻。</p>→做好组织。
    ^县文化旅游^1 mention
    ^县文化旅游体育局^ mention
    第 1 页，共 2 页

    ${head.split('\n')[0]}
    →→体育局→<p>比赛。</p>→
    ^体育局^ mention
`);
});

test('short names of the configuration, and 等 behind a name', () => {
  const config = {
    ...defaultConfig,
    departments: { 云岭县: { names: [], aliases: { 县人社局: '县人力资源和社会保障局' } } },
  };
  const rows = `1→就业服务→县人社$0局→县人力资源和社会保障局：负责统筹。→做好摸排。
    ^县人社局^ mention
    ^县人力资源和社会保障局^ mention`;
  checkMentions(assisting('青石镇', rows), config);
  checkMentions(
    assisting(
      '青石镇',
      `1→就业服务→县民政$0局等→县民政局：负责统筹。→做好摸排。
    ^县民政局^1 mention
    ^县民政局^2 mention`,
    ),
  );
});

test('the drafting layout and text whose columns are lost', () => {
  checkMentions(`
    //- 青石镇.dutylist
    云岭县青石镇配合履职事项清单
    ${head}
    1→养老服务
    →【对应上级部门】县民$0政局
    ^县民政局^ mention
    →【上级部门职责】
    →县民政局：
    ^县民政局^ mention
    →1.负责统筹。
    →【配合职责】
    →做好摸排。

    //- 鹤堰镇.txt
    云岭县鹤堰镇配合履职事项清单
    序号 事项名称 对应上级部门 上级部门职责 配合职责
    一、民生服务（1项）
    1
    养老服务
    县民政局
    ^县民政局^ mention
    县民政局：
    ^县民政局^ mention
    1.负责统筹。
    1.做好摸排。
`);
});

test('beside a department nothing is asked', () => {
  checkMentions(assisting('青石镇', '1→养老$0服务→县民政局→县民政局：负责统筹。→做好摸排。'));
});
