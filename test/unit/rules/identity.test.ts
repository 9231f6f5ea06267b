import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig, type IgnoreConfig } from '../../../server/src/config/config';
import { findingIdentity, identityKey } from '../../../server/src/rules/identity';
import { rules } from '../../../server/src/rules/registry';
import { noFacts } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run-rules';
import { parse } from '../../../server/src/syntax/read-document';

const findingsOf = (text: string, ignore: IgnoreConfig[] = []) => {
  const document = parse(text);
  const { findings } = runRules(rules, document, { facts: noFacts, config: { ...defaultConfig, ignore } });
  const told = findings.filter(finding => finding.severity !== 'hint');
  return told.map(finding => findingIdentity(finding, document));
};
const shown = (text: string, ignore?: IgnoreConfig[]) =>
  findingsOf(text, ignore).map(({ rule, list, item, text: about }) => [rule, list, item, about].join('|'));

const assisting = (...rows: string[]) =>
  [
    '青石镇配合履职事项清单',
    '序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责',
    `一、民生服务（${rows.length}项）\t\t\t\t`,
    ...rows,
    '',
  ].join('\n');

test('the item and the words, not the number', () => {
  const row = (number: number) => `${number}\t *残疾人服务。\t县残联、县民政局\t县残联：负责审核。\t做好登记。`;
  assert.deepEqual(shown(assisting(row(1))), ['department-without-duties|assisting|残疾人服务|县民政局']);
  assert.deepEqual(shown(`\n\n${assisting(row(1))}`), shown(assisting(row(1))));
});

test('where a number is all that the finding is about, there are no words', () => {
  const text = '青石镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\n1\t学习。\n３.\t走访。\n';
  assert.deepEqual(shown(text), ['number-format|basic|走访|', 'number-gap|basic|走访|']);
});

test('of a heading its words count, the declared number told apart from them', () => {
  const text = `目录
基本履职事项清单（3项）	1
青石镇基本履职事项清单（2项）
序号\t事项名称
三、党的建设（5项）
1\t学习。
2\t走访。
`;
  assert.deepEqual(shown(text), [
    'contents-mismatch|basic||基本履职事项清单(项)',
    'category-numeral|basic||党的建设',
    'category-count|basic||党的建设(项)',
  ]);
  const renumbered = text.replace('5项', '7项').replace('三、', '四、').replace('3项', '9项');
  assert.deepEqual(shown(renumbered), shown(text));
});

test('a row without its number', () => {
  const text = assisting('1\t残疾人服务\t县残联', '2\t走访\t县民政局\t负责。\t登记。');
  assert.deepEqual(shown(text), ['column-count|assisting|残疾人服务|残疾人服务县残联']);
});

test('words that lie in two rows are one text', () => {
  const whole = '1\t残疾人服务\t县残联、县民政局\t县残联：负责审核。\t做好登记。';
  const broken = '1\t残疾人服务\t县残联、县民\t县残联：负责\t做好登\n\t\t政局\t审核。\t记。';
  assert.deepEqual(shown(assisting(broken).replace('2项', '1项')), shown(assisting(whole)));
});

test('entry numbers at the start do not count', () => {
  const [identity] = findingsOf('青石镇基本履职事项清单\n序号\t事项名称\n一、党建（1项）\n1\t学习。\n3.并做好记录\n');
  assert.equal(identity!.text, '并做好记录');
});

test('one key for one identity', () => {
  const identity = { rule: 'a', list: undefined, item: 'b', text: 'c' };
  assert.equal(identityKey(identity), identityKey({ ...identity }));
  assert.notEqual(identityKey(identity), identityKey({ ...identity, item: '', text: 'bc' }));
  assert.notEqual(identityKey(identity), identityKey({ ...identity, list: 'basic' }));
});

test('ignored: what the entry says has to agree, what it leaves out need not', () => {
  const text = assisting(
    '1\t残疾人服务\t县残联、县民政局\t县残联：负责审核。\t做好登记。',
    '2\t走访\t县残联、县民政局\t县残联：负责。\t登记。',
  );
  const all = shown(text);
  const rule = 'department-without-duties';
  assert.equal(all.length, 2);
  assert.deepEqual(shown(text, [{ rule }]), []);
  assert.deepEqual(shown(text, [{ rule, item: '走访' }]), all.slice(0, 1));
  assert.deepEqual(shown(text, [{ rule, list: 'assisting', item: ' *走 访。', text: '县民政局' }]), all.slice(0, 1));
  for (const other of [{ list: 'basic' as const }, { item: '走' }, { text: '县残联' }])
    assert.deepEqual(shown(text, [{ rule, ...other }]), all);
  assert.deepEqual(shown(text, [{ rule: 'number-gap' }]), all);
});
