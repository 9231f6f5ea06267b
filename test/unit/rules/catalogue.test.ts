// What is true of every rule, whatever it finds.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import type { Locale } from '../../../server/src/messages/messages';
import { ruleIds, ruleOf, rules } from '../../../server/src/rules/registry';
import type { Rule } from '../../../server/src/rules/rule';
import { type CheckOptions, findingsOf } from '../../support/check';
import { inRepo } from '../../support/repo';

const locales: readonly Locale[] = ['zh-cn', 'en'];

/** Rules that the bad example of another one may make speak, too. */
const alsoFires: Readonly<Record<string, readonly string[]>> = {
  // a note about gaps has gaps to be about, which are told beside it
  'withheld-note': ['number-gap'],
  // that a row goes on with an item is a trace of a page's end, whatever it says
  'continuation-differs': ['page-artefact'],
};

/** With what stands beside its examples, and switched on. */
const optionsFor = ({ id, others, offByDefault, severity }: Rule): CheckOptions => ({
  ...(others ? { others } : {}),
  ...(offByDefault ? { config: { rules: { [id]: severity } } } : {}),
});

for (const rule of rules) {
  test(`${rule.id}: the bad example makes it speak, the good one does not`, () => {
    const others = new Set(alsoFires[rule.id]);
    const speak = (text: string) =>
      new Set(findingsOf(text, optionsFor(rule)).flatMap(each => (others.has(each.rule) ? [] : each.rule)));
    assert.deepEqual([...speak(rule.bad)], [rule.id]);
    assert.deepEqual([...speak(rule.good)], []);
  });

  test(`${rule.id}: the default severity is that of its bad example, and its fixes are what it says of them`, () => {
    const own = findingsOf(rule.bad, optionsFor(rule)).filter(finding => finding.rule === rule.id);
    assert.ok(own.some(finding => finding.severity === rule.severity));
    const fixes = own.flatMap(finding => finding.fixes());
    if (rule.fixable === 'no') assert.equal(fixes.length, 0);
    else assert.ok(fixes.length > 0);
    if (rule.fixable !== 'safe') assert.ok(!fixes.some(fix => fix.safe));
  });

  test(`${rule.id}: documented in both languages, tested, known by its id`, () => {
    assert.match(rule.id, /^[a-z]+(?:-[a-z]+)*$/);
    assert.equal(ruleOf(rule.id), rule);
    for (const locale of locales) for (const text of Object.values(rule.docs[locale])) assert.match(text, /\S/);
    assert.match(rule.docs['zh-cn'].what, /[\u4e00-\u9fff]/);
    assert.ok(existsSync(inRepo(`test/unit/rules/${rule.id}.test.ts`)), 'a test file of its own');
    assert.ok(existsSync(inRepo(`server/src/rules/${rule.id}.ts`)), 'a file of its own');
  });
}

test('safe fixes are offered by those rules that say so', () => {
  for (const rule of rules.filter(each => each.fixable === 'safe')) {
    const fixes = findingsOf(rule.bad, optionsFor(rule))
      .filter(each => each.rule === rule.id)
      .flatMap(each => each.fixes());
    assert.ok(
      fixes.some(fix => fix.safe),
      rule.id,
    );
  }
});

test('ids are unique', () => {
  assert.equal(new Set(ruleIds).size, rules.length);
  assert.equal(ruleOf('no-such-rule'), undefined);
});
