import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixAll } from '../../server/src/features/fix-all';
import { messagesOf } from '../../server/src/messages/messages';
import { listFacts } from '../../server/src/rules/list-facts';
import { defaultContext, type Finding, type Fix } from '../../server/src/rules/rule';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits, minimalEdits } from '../../server/src/text/edit';
import { overlaps } from '../../server/src/text/range';
import { editedRanges, findingsIn, moveRange, newFindings, sameRow } from '../support/after-fix';
import { faultyTownArbitrary } from '../support/faulty-town';
import { flowTownArbitrary } from '../support/flow-town';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

/** Without faults but those of a layout that tells too little: of a flow with lines lost the columns are anybody's guess. */
const flowArbitrary = flowTownArbitrary(false).map(({ text }) => text);
const anyText = fc.oneof(
  textArbitrary,
  flowArbitrary,
  fc
    .tuple(faultyTownArbitrary, editPlansArbitrary(3))
    .map(([text, plans]) => concreteEdits(text, plans).reduce(applyEdit, text)),
);

const m = messagesOf('en');
const placeholderRules = ['name-missing', 'department-missing', 'duties-missing'];

/**
 * Findings that a fix may bring, by its title, all in its list. They follow from what the title says:
 *
 * - Empty rows are placeholders: their names are missing. They count as items, which declared counts that did not ask for
 *   them contradict.
 * - Numbers that jump speak for the counts that exceed the items by what is missing; once the list is renumbered, the
 *   counts speak for themselves: the trace of what is lost stays.
 * - A row that is joined to the one above is no item any more: counts and numbers may miss it, and what its departments
 *   and duties say is now said of the item above. It is a row more that goes on with an item.
 * - Cells that are added are empty: departments and duties are missing where a row that was too short was not judged before.
 * - With a second department an item needs a part of the duties for each.
 * - Rows that can't be told apart for certain are not cleaned: the hint is told where the first of them is.
 * - Neither total of a list and its contents may be the number of items.
 * - Blanks between words that stand twice hide that they do.
 * - What a continued row says becomes what the item says: its departments may not be those of the duties.
 */
const mayBring: readonly (readonly [title: RegExp, rules: readonly string[]])[] = [
  [/^Insert an empty row/, ['name-missing', 'category-count', 'list-count']],
  [/^Renumber (?:from|the whole list)/, ['category-count', 'list-count']],
  [
    /^Join to the item above/,
    [
      ...['category-count', 'list-count', 'number-gap', 'number-order'],
      ...['department-missing', 'department-repeated', 'department-unlisted', 'department-without-duties'],
      ...['page-artefact'],
    ],
  ],
  [/^Add \d+ empty cells?/, ['department-missing', 'duties-missing', 'name-missing']],
  [/^Add “.*” to the departments' column/, ['department-without-duties', 'department-spelling', 'foreign-place']],
  [/^Clean the document/, ['html-in-cell', 'page-artefact']],
  [/^Use the (?:contents'|title's) wording “\d+”/, ['list-count']],
  [/^Remove the (?:\d+ )?blanks?$/, ['repeated-word']],
  [/^Use this row's wording/, ['department-repeated', 'department-unlisted', 'department-without-duties']],
];

/** The only fix that leaves its finding in place, as information: what is said to be withheld is still missing. */
const isSaidToBeWithheld = ({ rule }: Finding, fix: Fix) => rule === 'number-gap' && /withheld/.test(fix.title(m));

/** Of numbers that stand the wrong way round it depends on those beside them which are taken as wrong, and what is missing. */
function isOrderElsewhere({ rule }: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const wrong = (findings: readonly Finding[]) => findings.filter(each => each.rule === 'number-order').length;
  return /^number-(?:order|gap)$/.test(rule) && wrong(before) > 0 && wrong(after) <= wrong(before);
}

function eachFix(text: string, check: (finding: Finding, fix: Fix, findings: readonly Finding[]) => void): void {
  const findings = findingsIn(text);
  for (const finding of findings) for (const fix of finding.fixes()) check(finding, fix, findings);
}

function isLeft(finding: Finding, fix: Fix, after: readonly Finding[]): Finding | undefined {
  const { start, end } = moveRange(finding.range, fix.edits());
  return after.find(({ rule, range }) => rule === finding.rule && range.start === start && range.end === end);
}

test('a fix removes its finding and brings no other but those that its title implies', () => {
  fc.assert(
    fc.property(fc.oneof(faultyTownArbitrary, flowArbitrary), text => {
      eachFix(text, (finding, fix, findings) => {
        const title = fix.title(m);
        const fixed = applyEdits(text, fix.edits());
        assert.notEqual(fixed, text, title);
        const after = findingsIn(fixed);
        const left = isLeft(finding, fix, after);
        if (isSaidToBeWithheld(finding, fix)) assert.equal(left?.severity, 'information', title);
        else if (!/^Clean the document/.test(title)) assert.equal(left, undefined, `${title}: ${finding.message(m)}`);
        const allowed = mayBring.find(([pattern]) => pattern.test(title))?.[1] ?? [];
        for (const brought of newFindings(findings, fix.edits(), after, fixed)) {
          if (isOrderElsewhere(brought, findings, after)) continue;
          const told = `${finding.rule}: ${title}: ${brought.rule}: ${brought.message(m)}`;
          assert.ok(allowed.includes(brought.rule), told);
          // in the same list, and what is told of a placeholder in its row
          const list = moveRange(finding.list!.range, fix.edits());
          assert.ok(/^Clean the document/.test(title) || overlaps(list, brought.list!.range), told);
          if (placeholderRules.includes(brought.rule))
            assert.ok(
              editedRanges(fix.edits()).some(range => sameRow(range, brought.range, fixed)),
              told,
            );
        }
      });
    }),
    runs(100),
  );
});

test('whatever the text, a fix can be applied, changes it, and is gone with its finding if it is safe', () => {
  fc.assert(
    fc.property(anyText, text => {
      eachFix(text, (finding, fix) => {
        const fixed = applyEdits(text, fix.edits());
        assert.notEqual(fixed, text, fix.title(m));
        if (fix.safe) assert.equal(isLeft(finding, fix, findingsIn(fixed)), undefined, fix.title(m));
      });
    }),
    runs(100),
  );
});

test('fix-all is done in one go, brings no finding, and leaves no safe one', () => {
  fc.assert(
    fc.property(anyText, text => {
      const fixed = fixAll(text, defaultContext);
      assert.equal(fixAll(fixed, defaultContext), fixed);
      const after = findingsIn(fixed);
      assert.deepEqual(
        newFindings(findingsIn(text), minimalEdits(text, fixed), after, fixed).map(finding => finding.message(m)),
        [],
      );
      const isSafe = (fix: Fix) => fix.safe && fix.edits().length > 0;
      assert.deepEqual(
        after.filter(finding => finding.fixes().some(isSafe)).map(finding => finding.message(m)),
        [],
      );
    }),
    runs(150),
  );
});

test('fix-all hides no trace of something lost: what was missing is missing', () => {
  const missing = (text: string) => parse(text).lists.map(list => listFacts(list).numbers.gaps.map(gap => gap.missing));
  const lost = (text: string) => findingsIn(text).filter(({ rule }) => /^number-(?:gap|order|repeated)$/.test(rule));
  fc.assert(
    fc.property(anyText, text => {
      const fixed = fixAll(text, defaultContext);
      assert.deepEqual(missing(fixed), missing(text));
      assert.equal(lost(fixed).length, lost(text).length);
    }),
    runs(150),
  );
});

test('fix-all of one rule applies the fixes of that rule alone', () => {
  fc.assert(
    fc.property(faultyTownArbitrary, text => {
      const fixable = findingsIn(text).filter(finding => finding.fixes().some(fix => fix.safe));
      for (const rule of new Set(fixable.map(finding => finding.rule))) {
        const fixed = fixAll(text, defaultContext, new Set([rule]));
        const count = (each: string) => findingsIn(each).filter(finding => finding.rule === rule).length;
        assert.ok(count(fixed) < count(text), rule);
      }
      assert.equal(fixAll(text, defaultContext, new Set()), text);
    }),
    runs(),
  );
});
