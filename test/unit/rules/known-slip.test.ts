import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSlips } from '../../../server/src/domain/slips';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const basic = (name: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→${name}`;

test('words that mean nothing, bodies that are no more, laws that are cited without 《》', () => {
  checkFindings(`${basic('做好秸杆禁烧，会同县工商局检查，依据安全生产法作出处理。')}
        ^秸杆^ warning: known-slip: “秸杆”应为“秸秆”
                ^工商局^ warning: known-slip: 已撤并，现为“市场监督管理局”
                        ^安全生产法^ warning: known-slip: 《安全生产法》`);
});

test('a law that is only named is an information; the full title belongs in 《》 as a whole', () => {
  checkFindings(`${basic('宣传中华人民共和国消防法。')}
        ^中华人民共和国消防法^ information: known-slip: 《中华人民共和国消防法》`);
});

test('a part is replaced where the words stand apart', () => {
  checkFindings(`${basic('县局做出行政处罚决定。')}
          ^做出^ warning: known-slip: “做出”应为“作出”`);
  checkSilent(basic('为群众做出实事，作出决定。'));
});

test('right words in which the wrong ones meet by chance', () => {
  const right =
    '开展讲座落实责任 给予警告 险峻工程 毕竟争取 储蓄牧民 过渡假期 按装置编号 支付主任医师 周末经批准 月末及时上报 挑选拨付对象 没施工的 ' +
    '预防犯罪 非法冶炼 营养份额 按置换方案 控制栽植密度 对帐篷检查 不良反应情况 做为期三天的 身份内容 消防法规 安全生产法律法规 ' +
    '原县工商局档案 《国土资源局令》 县生态环境局 病媒生物防制 自已建成之日起 河长治理河道 学期末成绩';
  for (const words of right.split(' ')) assert.deepEqual(findSlips(words), [], words);
});

test('slips of the configuration', () => {
  const config = {
    slips: [
      { find: '牧业区', replace: '牧区' },
      { find: '（暂定）', replace: '', message: '不得写暂定' },
    ],
  };
  checkFindings(
    `${basic('服务牧业区（暂定）群众。')}
        ^牧业区^ warning: known-slip: “牧业区”应为“牧区”
           ^（暂定）^ warning: known-slip: 不得写暂定`,
    { config },
  );
  checkFix(basic('服务$0牧业区群众。'), '改为“牧区”', basic('服务牧区群众。'), { config });
  checkFixes(basic('发放（暂定）补贴。'), ['known-slip: 删去“（暂定）”'], { config });
  checkSilent(basic('宣传法律。'), { config: { slips: [{ find: '法', replace: '法律' }] } });
});

test('the mend is written in the place', () => {
  checkFix(basic('做好工作布署。'), '改为“部署”', basic('做好工作部署。'));
  checkFix(basic('依据安全生产法处理。'), '改为“《安全生产法》”', basic('依据《安全生产法》处理。'));
});
