import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const on = { rules: { 'missing-item': 'hint' as const } };
const care = '做好最低生活保障对象的申请受理和入户核查。';
const elderly = '落实独居老年人定期探访关爱制度。';
const drowning = '组织开展重点水域防溺水巡查和宣传。';

/** A list of a town; each category with its items. */
function list(town: string, categories: Readonly<Record<string, readonly string[]>>): string {
  let number = 0;
  const rows = Object.entries(categories).flatMap(([name, items], i) => [
    `${'一二三'[i]}、${name}（${items.length}项）→`,
    ...items.map(item => `${++number}→${item}`),
  ]);
  const text = [`云岭县${town}基本履职事项清单（${number}项）`, '序号→事项名称', ...rows].join('\n');
  return `\n${text}\n`;
}
const neighbours = (towns: readonly string[], categories: Readonly<Record<string, readonly string[]>>) =>
  towns.map(town => list(town, categories).trimStart().replaceAll('→', '\t'));

const whole = { 民生服务: [care, elderly], 平安法治: [drowning] };
const others = neighbours(['鹤堰镇', '柳溪镇', '石桥镇'], whole);
const own = list('青石镇', { 民生服务: [care], 平安法治: [drowning] });
const options = { config: on, others };

test('what most towns of the county have, at the heading of its category', () => {
  checkFindings(
    own.replace(
      '一、民生服务（1项）→',
      '一、民生服务（1项）→\n^一、民生服务（1项）^ hint: missing-item: 本县其他 3 个乡镇中的 3 个列有“落实独居老年人',
    ),
    options,
  );
});

test('it is inserted at the end of the category; numbers and counts that were right go along', () => {
  checkFix(own, '插入“鹤堰镇”的', list('青石镇', whole), options);
  const wrong = own.replace('一、民生服务（1项）', '一、民生服务（5项）').replace('2→组织', '3→组织');
  checkFix(
    wrong,
    '插入“鹤堰镇”的',
    wrong
      .replace(`1→${care}`, `1→${care}\n2→${elderly}`)
      .replace('民生服务（5项）→', '民生服务（5项）→\n^5^ error: category-count: 标明 5 项')
      .replace('清单（2项）', '清单（3项）'),
    options,
  );
});

test('the place in its words becomes the own one, departments go along, in the column or in the handling', () => {
  const assisting = (town: string, rows: readonly string[]) => `
    云岭县${town}配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（${rows.length}项）
    ${rows.join('\n    ')}
  `;
  const [first, second] = [
    '1→残疾人服务→县残联→负责审核。→做好登记。',
    '2→{}居民医疗保险参保→县医保局→负责审核。→做好登记。',
  ];
  const rows = (town: string) => [first!, second!.replace('{}', town)];
  const plain = (text: string) => text.trim().replaceAll(/^ +/gm, '').replaceAll('→', '\t');
  checkFix(
    assisting('青石镇', [first!]),
    '插入',
    assisting('青石镇', [first!, '2→青石镇居民医疗保险参保→县医保局→→']),
    {
      config: on,
      others: ['鹤堰镇', '柳溪镇', '石桥镇'].map(town => `${plain(assisting(town, rows(town)))}\n`),
      except: ['duties-missing', 'support-missing'],
    },
  );
});

test('what the sample alone has', () => {
  const two = [...neighbours(['鹤堰镇'], whole), ...neighbours(['柳溪镇'], { 民生服务: [care], 平安法治: [drowning] })];
  checkFixes(own, ['missing-item: 在本类别末尾插入“鹤堰镇”的“落实独居老年人定期探访关爱制度。”'], {
    config: { ...on, sample: '1.txt' },
    others: two,
  });
  checkSilent(own, { config: on, others: two });
});

test('too few towns, another county, what the document says in other words or another order', () => {
  const elsewhere = neighbours(['石桥镇', '松林镇'], { 民生服务: [care], 平安法治: [drowning] });
  checkSilent(own, { config: on, others: others.slice(0, 1) });
  checkSilent(own, { config: on, others: [...others.slice(0, 1), ...elsewhere] });
  checkSilent(own, { config: on, others: others.map(each => each.replaceAll('云岭县', '青岩县')) });
  checkSilent(
    list('青石镇', { 民生服务: ['落实独居老年人的定期探访和关爱制度。', care], 平安法治: [drowning] }),
    options,
  );
});

test('off by default', () => {
  checkSilent(own, { others });
});

test('a category that is not there: at the title of the list, with nothing to insert', () => {
  const fixture = list('青石镇', { 民生服务: [care, elderly] });
  checkFindings(
    fixture.replace('（2项）\n', '（2项）\n^云岭县青石镇基本履职事项清单（2项）^ hint: missing-item: 防溺水\n'),
    options,
  );
  checkFixes(fixture, [], options);
});
