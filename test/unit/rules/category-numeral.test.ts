import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkFixes, checkSilent } from '../../support/check';

test('a jump is reported where it lands; the category before is related', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    ^ related: category-numeral: “一”
    1→组织学习。
    三、经济发展（1项）
    ^ error: category-numeral: “三”应为“二”
    2→做好统计。
    四、民生服务（1项）
    3→走访老人。
  `);
});

test('repeats and what goes backwards', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    一、经济发展（1项）
    ^ error: category-numeral: “一”应为“二”
    2→做好统计。
    四、民生服务（1项）
    ^ error: category-numeral: “四”应为“三”
    3→走访老人。
    三、平安法治（1项）
    ^ error: category-numeral: “三”应为“四”
    4→调解纠纷。
  `);
});

test('digits, no numeral, and a wrong way of writing one', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    1、党的建设（1项）
    ^ error: category-numeral: “1”应为“一”
    1→组织学习。
    经济发展（1项）
    ^^^^ error: category-numeral: 缺少序号，应为“二”
    2→做好统计。
    三、民生服务（1项）
    3→走访老人。
    〇四、平安法治（1项）
    ^^ error: category-numeral: “〇四”应为“四”
    4→调解纠纷。
  `);
});

test('the text in English', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    二、党的建设（1项）
    ^ error: category-numeral: “二” should be “一”
    1→组织学习。
  `,
    { locale: 'en' },
  );
});

test('each list begins anew; categories that a list does not have are left out and the others closed up', () => {
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    二、经济发展（0项）
    三、民生服务（1项）
    2→走访老人。
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→县民政局：负责审批。
  `);
});

test('numerals above ten', () => {
  const names = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌';
  const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一'.split(' ');
  const categories = numerals.map((numeral, i) => `    ${numeral}、${names[i]}类事务（0项）\n`);
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
${categories.join('')}
  `);
});

test('renumbering the categories is safe where nothing seems to be lost', () => {
  const before = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    三、经济发展（1项）
    2→做好统计。
    民生服务（1项）
    3→走访老人。
    四、平安法治（1项）
    4→调解纠纷。
  `;
  const after = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    二、经济发展（1项）
    2→做好统计。
    三、民生服务（1项）
    3→走访老人。
    四、平安法治（1项）
    4→调解纠纷。
  `;
  checkFix(before.replace('三、', '三$0、'), '类别重新编号', after, { safe: true });
  checkFixAll(before, after);
});

test('not safe where the items’ numbers jump at the same place: a category may be lost', () => {
  const lost = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    三、经济发展（1项）
    4→做好统计。
  `;
  checkFixes(lost, ['category-numeral: 类别重新编号'], { only: ['category-numeral'] });
});

test('not safe where the total says that items are lost', () => {
  const lost = `
    青石镇基本履职事项清单（4项）
    序号→事项名称
    一、党的建设（1项）
    1→组织学习。
    三、经济发展（1项）
    2→做好统计。
  `;
  checkFixes(lost, ['category-numeral: 类别重新编号'], { only: ['category-numeral'] });
});
