import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Config, defaultConfig } from '../../server/src/config/config';
import { ruleIds, rules } from '../../server/src/rules/registry';
import { noFacts } from '../../server/src/rules/rule';
import { type RuleResult, runRules } from '../../server/src/rules/run-rules';
import { parse } from '../../server/src/syntax/read-document';
import { comparableFindings } from '../support/comparable';
import { faultyTownArbitrary } from '../support/faulty-town';
import { flowTextArbitrary } from '../support/flow-town';
import { checkRange } from '../support/in-document';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

const anyText = fc.oneof(textArbitrary, faultyTownArbitrary, flowTextArbitrary);

function run(text: string, config: Config = defaultConfig, previous?: RuleResult, document = parse(text)): RuleResult {
  return runRules(rules, document, { config, facts: noFacts }, previous, (rule, error) =>
    assert.fail(`${rule} threw ${error}`),
  );
}

test('after any edits the findings are those of a fresh run', () => {
  const severity = fc.constantFrom('off' as const, 'hint' as const, 'error' as const);
  const configs = fc.dictionary(fc.constantFrom(...ruleIds), severity, { maxKeys: 3 });
  fc.assert(
    fc.property(anyText, editPlansArbitrary(8), configs, (text, plans, severities) => {
      const config = { ...defaultConfig, rules: severities };
      let current = text;
      let document = parse(text);
      let result = run(text, config, undefined, document);
      for (const edit of concreteEdits(text, plans)) {
        current = applyEdit(current, edit);
        document = parse(current, document);
        result = run(current, config, result, document);
        const fresh = parse(current);
        assert.deepStrictEqual(
          comparableFindings(result.findings, document),
          comparableFindings(run(current, config, undefined, fresh).findings, fresh),
        );
      }
    }),
    runs(),
  );
});

test('after an edit of one row at most the items beside it are checked again', () => {
  const place = fc.integer({ min: 0, max: 999 }).map(draw => draw / 1000);
  fc.assert(
    fc.property(faultyTownArbitrary, place, (text, at) => {
      const before = parse(text);
      const items = before.lists.flatMap(list => list.categories.flatMap(category => category.items));
      fc.pre(items.length > 0);
      const row = items[Math.floor(at * items.length)]!.rows[0]!;
      const end = before.cst.starts[row]! + before.cst.rows[row]!.bodyLength;
      const edited = applyEdit(text, { start: end, end, newText: '。' });
      const { checkedItems } = run(
        edited,
        defaultConfig,
        run(text, defaultConfig, undefined, before),
        parse(edited, before),
      );
      assert.ok(checkedItems <= 2, `${checkedItems} items were checked`);
    }),
    runs(),
  );
});

test('findings and what belongs to them stand within the text, in its order', () => {
  fc.assert(
    fc.property(anyText, text => {
      const { findings } = run(text);
      let last = 0;
      for (const finding of findings) {
        checkRange(finding.range, text);
        assert.ok(finding.range.start >= last, 'out of order');
        last = finding.range.start;
        for (const related of finding.related) checkRange(related.range, text);
        for (const fix of finding.fixes()) for (const edit of fix.edits()) checkRange(edit.range, text);
      }
    }),
    runs(150),
  );
});
