import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/config/config';
import { nameFault } from '../../../server/src/features/rename-department';
import { assistingList as assisting, checkRename, assistingHead as head } from '../../support/check-county';

test('each mention keeps what stands before the name', () => {
  checkRename(
    assisting(
      '青石镇',
      '1→养老服务→县财政局、县民$0政局→县民政局主要职责：统筹。县财政局、云岭县民政局：审核。→做好摸排。',
    ) +
      assisting('鹤堰镇', '1→养老服务→云岭县民政局→民政局：负责统筹。→做好摸排。') +
      assisting('柳溪镇', '1→护林防火→县林业局→县林业局：巡护。→做好摸排。'),
    '县民政和社会工作局',
    assisting(
      '青石镇',
      '1→养老服务→县财政局、县民政和社会工作局→县民政和社会工作局主要职责：统筹。县财政局、云岭县民政和社会工作局：审核。→做好摸排。',
    ) +
      assisting('鹤堰镇', '1→养老服务→云岭县民政和社会工作局→民政和社会工作局：负责统筹。→做好摸排。') +
      assisting('柳溪镇', '1→护林防火→县林业局→县林业局：巡护。→做好摸排。'),
  );
});

test('a new name without its place, and one with the county’s, mean the same', () => {
  const before = assisting('青石镇', '1→养老服务→县民$0政局→云岭县民政局：统筹。→做好摸排。');
  const after = assisting('青石镇', '1→养老服务→县社会工作局→云岭县社会工作局：统筹。→做好摸排。');
  checkRename(before, '社会工作局', after);
  checkRename(before, ' 云岭县社会工作局 ', after);
});

test('where the place is what changes, it is written as typed', () => {
  const before = assisting('青石镇', '1→养老服务→民$0政局→云岭县民政局：统筹。→做好摸排。');
  checkRename(before, '县民政局', assisting('青石镇', '1→养老服务→县民政局→县民政局：统筹。→做好摸排。'));
  checkRename(before, '市社会工作局', assisting('青石镇', '1→养老服务→市社会工作局→市社会工作局：统筹。→做好摸排。'));
});

test('running text is left to the user; other departments in it are not touched', () => {
  checkRename(
    assisting(
      '青石镇',
      `1→养老服务→县民$0政局→县民政局：会同县财政局统筹。→1.配合县民政局做好摸排，向市民政局、白河县民政局报告。2.由云岭县民政局审核。
    ^县民政局^3 text
    ^云岭县民政局^ text`,
    ),
    '县社会工作局',
    assisting(
      '青石镇',
      '1→养老服务→县社会工作局→县社会工作局：会同县财政局统筹。→1.配合县社会工作局做好摸排，向市民政局、白河县民政局报告。2.由云岭县社会工作局审核。',
    ),
  );
});

test('in running text a name over two lines is one edit', () => {
  const text = (before: string, after: string) => `
    //- 鹤堰镇.txt
    云岭县鹤堰镇配合履职事项清单
    序号 事项名称 对应上级部门 上级部门职责 配合职责
    一、民生服务（1项）
    1
    养老服务
    县民$0政局
    县民政局：
    1.负责统筹。
    1.做好摸排，配合县${before}
    ${after}开展复核工作。
`;
  const renamed = text('社会工作局', '').replaceAll(/县民(?:\$0)?政局/g, '县社会工作局');
  checkRename(text('民政', '局'), '县社会工作局', renamed, defaultConfig, 1);
});

test('short names of the configuration become the new name once somebody has looked at them', () => {
  const config = {
    ...defaultConfig,
    departments: { 云岭县: { names: [], aliases: { 县人社局: '县人力资源和社会保障局' } } },
  };
  checkRename(
    assisting('青石镇', '1→就业服务→县人社局→县人力资源和社会保$0障局：统筹。→做好摸排。\n    ^县人社局^ alias'),
    '县就业和社会保障局',
    assisting('青石镇', '1→就业服务→县就业和社会保障局→县就业和社会保障局：统筹。→做好摸排。'),
    config,
  );
});

test('a bare name that may be of another level is left to the user', () => {
  checkRename(
    assisting('青石镇', '1→养老服务→县民$0政局、市民政局→民政局：统筹。→做好摸排。\n    ^民政局^3 place'),
    '县社会工作局',
    assisting('青石镇', '1→养老服务→县社会工作局、市民政局→社会工作局：统筹。→做好摸排。'),
  );
});

test('where the new department is there already, the user is asked', () => {
  checkRename(
    assisting(
      '青石镇',
      '1→养老服务→县财政局、县民$0政局→县民政局：审核。县财政局：拨付。→摸排。\n    ^县民政局^1 merge\n    ^县民政局^2 merge',
    ) + assisting('鹤堰镇', '1→养老服务→县民政局→县民政局：统筹。→做好摸排。'),
    '县财政局',
    assisting('青石镇', '1→养老服务→县财政局、县财政局→县财政局：审核。县财政局：拨付。→摸排。') +
      assisting('鹤堰镇', '1→养老服务→县财政局→县财政局：统筹。→做好摸排。'),
  );
});

test('in a city, a bare 市 may be that of the prefecture', () => {
  const town = (cell: string) => `
    松江市青石镇配合履职事项清单
    ${head}
    1→养老服务→${cell}→做好摸排。
`;
  checkRename(
    `${town('松江市民$0政局→市民政局：统筹。')}    ^市民政局^2 place\n`,
    '松江市社会工作局',
    town('松江市社会工作局→市社会工作局：统筹。'),
  );
});

test('中共 stays before a department of the committee, and before no other', () => {
  const before = assisting('青石镇', '1→意识形态→中共云岭县委宣$0传部→县委宣传部：统筹。→做好摸排。');
  checkRename(
    before,
    '县委社会工作部',
    assisting('青石镇', '1→意识形态→中共云岭县委社会工作部→县委社会工作部：统筹。→做好摸排。'),
  );
  checkRename(
    before,
    '县融媒体中心',
    assisting('青石镇', '1→意识形态→云岭县融媒体中心→县融媒体中心：统筹。→做好摸排。'),
  );
});

test('what stands in brackets, and 等, stay', () => {
  checkRename(
    assisting('青石镇', '1→民族事务→县委统$0战部（县民族宗教局）、县公安局等→县委统战部：统筹。→做好摸排。'),
    '县委民族工作部',
    assisting('青石镇', '1→民族事务→县委民族工作部（县民族宗教局）、县公安局等→县委民族工作部：统筹。→做好摸排。'),
  );
});

test('a name over a page break, and in tags: the first piece takes it, nothing else changes', () => {
  const rows = (first: string, second: string, heading: string) => `
    //- 青石镇.txt
    云岭县青石镇配合履职事项清单
    ${head}
    1→文体活动→县公安局、${first}→<p>${heading}：</p> <p>巡逻。</p>→做好组织。
    第 1 页，共 2 页

    ${head.split('\n')[0]}
    →→${second}→<p>比赛。</p>→
`;
  checkRename(
    rows('县文化$0旅游', '体育局', '县文化<b>旅游</b>体育局'),
    '县文体旅游和广电局',
    rows('县文体旅游和广电局', '', '县文体旅游和广电局<b></b>'),
  );
});

test('copies of a cell over a page break go along', () => {
  const rows = (cell: string) => `
    //- 青石镇.txt
    云岭县青石镇配合履职事项清单
    ${head}
    1→文体活动→${cell}→县公安局：巡逻。→做好组织。
    第 1 页，共 2 页

    ${head.split('\n')[0]}
    1→文体活动→${cell.replace('$0', '')}→县民政局：比赛。→
`;
  const after = rows('县公安局、县社会工作局').replace('县民政局：', '县社会工作局：');
  checkRename(rows('县公安局、县民$0政局'), '县社会工作局', after);
});

const flow = (cell: string, heading: string) => `
    //- 鹤堰镇.txt
    云岭县鹤堰镇配合履职事项清单
    序号 事项名称 对应上级部门 上级部门职责 配合职责
    一、民生服务（1项）
    1
    养老服务
    ${cell}
    ${heading}：
    1.负责统筹。
    1.做好摸排。
`;

test('text whose columns are lost', () => {
  checkRename(flow('县民$0政局', '县民政局'), '县社会工作局', flow('县社会工作局', '县社会工作局'));
});

test('text whose columns are lost: of a name over two lines nothing is left on the second', () => {
  checkRename(
    flow('县财政局\n    县民$0政局', '县民政\n    局'),
    '县社会工作局',
    flow('县财政局\n    县社会工作局', '县社会工作局\n    '),
  );
});

test('a name that headings of duties could not be told by', () => {
  const rows = '1→养老服务→县财政局→县财政局：审核。县民$0政局：统筹。→做好摸排。';
  checkRename(assisting('青石镇', rows), '统筹安排', undefined);
});

test('what is wrong with a name by itself', () => {
  assert.equal(nameFault('  '), 'empty');
  for (const name of ['县\t局', '县\n局', '县\r局', '县局\u2028'])
    assert.equal(nameFault(name), 'breaks', JSON.stringify(name));
  for (const name of [
    '县民政局、县财政局',
    '县民政局：',
    '县 民政局',
    '县民政局，',
    '<b>县民政局',
    '县民政局;',
    '【县民政局】',
  ])
    assert.equal(nameFault(name), 'separators', name);
  assert.equal(nameFault('县'.repeat(41)), 'long');
  assert.equal(nameFault(' 县委统战部（民族宗教局） '), undefined);
});
