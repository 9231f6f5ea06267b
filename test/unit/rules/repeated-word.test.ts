import { test } from 'node:test';
import { checkFindings, checkFix, checkSilent } from '../../support/check';

const basic = (name: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→${name}`;
const assisting = (own: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→残疾人服务→县残联→负责审核。→${own}`;

test('characters, words and longer stretches that follow themselves', () => {
  checkFindings(`${basic('组织的的学习，开展开展培训，做好安全生产安全生产检查，落实与与会要求。')}
        ^的的^ warning: repeated-word: “的”连写了两遍
               ^开展开展^ warning: repeated-word: “开展”
                         ^安全生产安全生产^ warning: repeated-word: “安全生产”`);
});

test('a clause that is said twice, two clauses together, the end of one that is the next', () => {
  checkFindings(`${basic('负责宣传政策法规，负责宣传政策法规，做好记录。')}
      ^负责宣传政策法规，负责宣传政策法规^ warning: repeated-word: “负责宣传政策法规”`);
  checkFindings(`${basic('依托站点组织开展文艺演出。组织开展文艺演出，做好记录。')}
          ^组织开展文艺演出。组织开展文艺演出^ warning: repeated-word`);
});

test('short clauses, and a verb whose first character stands twice', () => {
  checkFindings(`${basic('做好宣传、做好宣传，及时进进行登记，做做好记录。')}
      ^做好宣传、做好宣传^ warning: repeated-word: “做好宣传”
                   ^进进^ warning: repeated-word: “进”
                         ^做做^ warning: repeated-word: “做”`);
});

test('entries next to each other that say the same', () => {
  checkFindings(`${assisting('1.入户核实家庭情况。2.入户核实家庭情况。3.上报。')}
                                 ^入户核实家庭情况。^2 warning: repeated-word: 与上一条完全相同`);
});

test('what Chinese doubles by right, and words that only meet', () => {
  checkSilent(
    basic(
      '达到目的的做法，为了解情况，针对对象，参与与否，以及及时上报，严格党组织组织生活，研究研究，一户一户走访，从业人员密集场所人员密集，构建和谐和睦家庭，推进进度，引进进口设备，欺负负重的人。',
    ),
    { only: ['repeated-word'] },
  );
  checkSilent(assisting('1.登记。2.登记。3.县级人民代表大会、人民代表大会常务委员会。'), { only: ['repeated-word'] });
});

test('one is kept', () => {
  checkFix(basic('组织开展开展学习。'), '只留一个“开展”', basic('组织开展学习。'));
  checkFix(basic('组织学习政策法规，组织学习政策法规，记录。'), '只留一个', basic('组织学习政策法规，记录。'));
});

test('a verb at both ends of a clause', () => {
  const list = (name: string) => `
    青石镇基本履职事项清单
    序号→事项名称
    一、乡村振兴（1项）
    1→${name}`;
  checkFix(`${list('推广农机，提升播种质量提升。')}\n`, '“提升”', `${list('推广农机，提升播种质量。')}\n`);
  checkFindings(`${list('配合开展整治整治，检查检查站。')}
            ^整治整治^ warning: repeated-word: “整治”连写`);
  checkSilent(list('推进公务用车协调推进，促进服务质量提升，提升质量。完善制度，建立台账并完善。'));
});

test('a clause that is said twice at the start of an entry, behind its number', () => {
  checkFindings(`
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→防控→县卫健局→1.调配医疗资源，调配医疗资源。2.培训。→1.登记。
                 ^调配医疗资源，调配医疗资源^ warning: repeated-word: “调配医疗资源”连写
  `);
});
