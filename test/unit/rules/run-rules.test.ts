// How rules are run: severities, directives, rules that throw, and what is checked again after an edit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/config/config';
import { messagesOf } from '../../../server/src/messages/messages';
import { rules } from '../../../server/src/rules/registry';
import { defaultContext, defineRule, noFacts, type Rule } from '../../../server/src/rules/rule';
import { type OnRuleError, type RuleResult, rulesInSteps, runRules } from '../../../server/src/rules/run-rules';
import { parse } from '../../../server/src/syntax/read-document';
import { checkFindings, checkSilent } from '../../support/check';
import { textOf } from '../../support/fixture';

const gap = `
  青石镇基本履职事项清单
  序号→事项名称
  一、党的建设（2项）
  1→组织学习。
  3→发展党员。
`;

const assisting = textOf(`
  青石镇配合履职事项清单
  序号→事项名称→对应上级部门→上级部门职责→配合职责
  一、民生服务（3项）
  1→残疾人服务→县残疾人联合会→负责审核。→做好登记。
  2→老年人服务→县民政局→负责发放。→做好走访。
  3→儿童服务→县教育局→负责统筹。→做好摸底。
`);

/** A rule that reports each item, or throws where the name holds 抛. */
const eachItem = (id: string): Rule =>
  defineRule({
    ...rules[0]!,
    id,
    checkDocument: undefined as never,
    checkItem(content, _columns, report) {
      report({ ranges: [content.numberRange], message: () => content.name.text });
      if (content.name.text.includes('抛')) throw new Error('an item');
    },
  });

test('the configuration sets severities, and switches rules off', () => {
  checkFindings(`${gap.trimEnd()}\n  ^ hint: number-gap: 缺 2\n`, { config: { rules: { 'number-gap': 'hint' } } });
  checkSilent(gap, { config: { rules: { 'number-gap': 'off' } } });
});

test('a finding weighs what it says of itself or what is configured, whichever is less', () => {
  const withheld = `  注：1项基本履职事项不予公布。\n${gap.slice(1)}`;
  checkFindings(`${withheld.trimEnd()}\n  ^ information: number-gap: 缺 2\n`, {
    config: { rules: { 'number-gap': 'warning' } },
  });
  checkFindings(`${withheld.trimEnd()}\n  ^ hint: number-gap: 缺 2\n`, { config: { rules: { 'number-gap': 'hint' } } });
  checkSilent(withheld, { config: { rules: { 'number-gap': 'off' } } });
});

test('findings come in the order of the text', () => {
  const text = textOf(gap.replace('3→', '三→').replace('1→', '１→'));
  const { findings } = runRules(rules, parse(text), defaultContext);
  const starts = findings.map(({ range }) => range.start);
  assert.equal(findings.length, 3);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
  );
});

test('a rule that throws is told, loses what it reported there, and the others go on', () => {
  const told: string[] = [];
  const onError: OnRuleError = (rule, error) => told.push(`${rule}: ${(error as Error).message}`);
  const throwing = defineRule({
    ...rules[0]!,
    id: 'throwing',
    checkDocument(_document, report) {
      report({ range: { start: 0, end: 1 }, message: () => 'lost' });
      throw new Error('a document');
    },
  });
  const document = parse(assisting.replace('老年人', '抛'));
  const { findings } = runRules([throwing, eachItem('each'), ...rules], document, defaultContext, undefined, onError);
  assert.deepEqual(told, ['each: an item', 'throwing: a document']);
  assert.deepEqual(
    findings.map(({ rule, item }) => `${rule} ${item?.content.name.text}`),
    ['each 残疾人服务', 'each 儿童服务'],
  );
});

test('after an edit only the item that changed is checked again', () => {
  const first = parse(assisting);
  const run = runRules(rules, first, defaultContext);
  assert.equal(run.checkedItems, 3);
  const edits: [string, number][] = [
    [assisting, 0],
    [assisting.replace('负责发放', '负责足额发放'), 1],
    [`# 草稿\n${assisting}`, 0],
    [assisting.replace('3项', '4项'), 0],
    [assisting.replace(/^2\t.*\n/m, ''), 0],
    [`${assisting}4\t妇女服务\t县妇女联合会\t负责维权。\t做好宣传。\n`, 1],
    [assisting.replace('上级部门职责\t', '上级部门职责\t备注\t'), 3],
  ];
  for (const [text, checked] of edits) {
    const document = parse(text, first);
    const again = runRules(rules, document, defaultContext, run);
    assert.equal(again.checkedItems, checked, text);
    const plain = (each: typeof run) => each.findings.map(({ rule, range, severity }) => [rule, range, severity]);
    assert.deepEqual(plain(again), plain(runRules(rules, parse(text), defaultContext)));
  }
});

test('an item whose departments are cut otherwise because of another item is checked again', () => {
  const doubtful = assisting.replace('县民政局', '县融媒体中心 广播站');
  const decided = doubtful.replace('县教育局', '县融媒体中心广播站');
  const first = parse(doubtful);
  const document = parse(decided, first);
  const again = runRules(rules, document, defaultContext, runRules(rules, first, defaultContext));
  assert.equal(again.checkedItems, 2);
  const names = (each: typeof document) =>
    each.lists[0]!.categories[0]!.items[1]!.content.departments.map(department => department.text);
  assert.deepEqual(names(first), ['县融媒体中心', '广播站']);
  assert.deepEqual(names(document), ['县融媒体中心广播站']);
});

test('in another context everything is checked again', () => {
  const document = parse(assisting.replace('县民政局', '县民政局、县民政局'));
  const config = { ...defaultConfig, rules: { 'department-repeated': 'off' } as const };
  const off = runRules(rules, document, { ...defaultContext, config });
  assert.ok(!off.findings.some(({ rule }) => rule === 'department-repeated'));
  assert.equal(runRules(rules, document, { ...defaultContext, config }, off).checkedItems, 0);
  const on = runRules(rules, document, defaultContext, off);
  assert.equal(on.checkedItems, off.checkedItems);
  assert.ok(on.findings.some(({ rule }) => rule === 'department-repeated'));
});

test('when other documents say something else, those rules alone check again that asked what they say', () => {
  const checked: string[] = [];
  const asking = (id: string, asks: (name: string) => boolean): Rule =>
    defineRule({
      ...rules[0]!,
      id,
      checkDocument: undefined as never,
      checkItem({ name, numberRange }, _columns, report, context) {
        checked.push(`${id} ${name.text}`);
        const shown = asks(name.text) ? [...context.facts.places].join() : '';
        report({ ranges: [numberRange], message: () => `${id} ${name.text} ${shown}` });
      },
    });
  const some = [
    asking('never', () => false),
    asking('seldom', name => name === '儿童服务'),
    asking('ever', () => true),
  ];
  const document = parse(assisting);
  const among = (place: string) => ({ ...defaultContext, facts: { ...noFacts, places: new Set([place]) } });
  const messages = ({ findings }: RuleResult) => findings.map(({ message }) => message(messagesOf('zh-cn')));
  const first = runRules(some, document, among('鹤堰镇'));
  assert.equal(checked.splice(0).length, 9);
  const again = runRules(some, document, among('柳溪镇'), first);
  assert.deepEqual(checked.splice(0), ['ever 残疾人服务', 'ever 老年人服务', 'seldom 儿童服务', 'ever 儿童服务']);
  assert.deepEqual(messages(again), messages(runRules(some, document, among('柳溪镇'))));
  assert.equal(
    runRules(some.slice(0, 1), document, among('柳溪镇'), runRules(some.slice(0, 1), document, among('鹤堰镇')))
      .checkedItems,
    0,
  );
});

test('in steps, an item or a rule each, rules find what they find at once', () => {
  const document = parse(assisting.replace('县民政局', '县民政局、县民政局'));
  const steps = rulesInSteps(rules, document, defaultContext);
  let count = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) count++;
  const places = (each: RuleResult) => each.findings.map(({ rule, range }) => [rule, range]);
  const atOnce = runRules(rules, document, defaultContext);
  assert.ok(count > atOnce.checkedItems);
  assert.ok(atOnce.findings.length > 0);
  assert.deepEqual(places(next.value), places(atOnce));
});

test('directives: off, on again, for the next line, for all rules', () => {
  const list = (before: string, after: string) => `
  青石镇基本履职事项清单
  序号→事项名称
  一、党的建设（3项）
  1→组织学习。
  ${before}
  ２→发展党员。
  ${after}
  ３→做好统计。
`;
  const marked = (fixture: string, second: boolean, third: boolean) =>
    fixture
      .replace('２→发展党员。', second ? '$&\n  ^ warning: number-format: “2”' : '$&')
      .replace('３→做好统计。', third ? '$&\n  ^ warning: number-format: “3”' : '$&');
  for (const [before, after, second, third] of [
    ['# dutylist-disable number-format', '', false, false],
    ['# dutylist-disable number-format', '# dutylist-enable number-format', false, true],
    ['# dutylist-disable number-gap, number-format', '', false, false],
    ['# dutylist-disable number-gap', '', true, true],
    ['# dutylist-disable', '# dutylist-enable', false, true],
    ['# dutylist-disable', '# dutylist-enable number-gap', false, false],
    ['# dutylist-disable-next-line number-format', '', false, true],
    ['# dutylist-disable-next-line', '', false, true],
    ['#dutylist-disable-next-line number-format', '', false, true],
    ['# dutylist-disable-next-line number-gap', '', true, true],
    ['# 说明：dutylist-disable', '', true, true],
    ['', '# dutylist-disable number-format', true, false],
  ] as const)
    checkFindings(marked(list(before, after), second, third));
});

test('a directive speaks of the line on which a finding begins, CRLF or not', () => {
  const text = textOf(gap).replace('3\t', '# dutylist-disable-next-line\n3\t');
  for (const each of [text, text.replaceAll('\n', '\r\n')])
    assert.deepEqual(runRules(rules, parse(each), defaultContext).findings, []);
});
