// Ignoring, on any document: what was ignored is gone, whatever else was found is still found, and is so by the same words.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultConfig, parseConfigText } from '../../server/src/config/config';
import { ignoreEdits } from '../../server/src/features/edit-config';
import { directiveEdit, ignoreEntryOf } from '../../server/src/features/ignoring';
import { findingIdentity, identityKey } from '../../server/src/rules/identity';
import { rules } from '../../server/src/rules/registry';
import { defaultContext, type Finding } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run-rules';
import { rowAt } from '../../server/src/syntax/ast';
import { type Parsed, parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { faultyTownArbitrary } from '../support/faulty-town';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, editPlansArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

const anyText = fc.oneof(
  textArbitrary,
  faultyTownArbitrary,
  fc
    .tuple(faultyTownArbitrary, editPlansArbitrary(3))
    .map(([text, plans]) => concreteEdits(text, plans).reduce(applyEdit, text)),
);

const findingsOf = (document: Parsed, config = defaultConfig) =>
  runRules(rules, document, { ...defaultContext, config }).findings;
const keysOf = (findings: readonly Finding[], document: Parsed) =>
  findings.map(finding => identityKey(findingIdentity(finding, document))).sort();

test('an entry of the configuration silences findings of its identity and no others', () => {
  fc.assert(
    fc.property(anyText, text => {
      const document = parse(text);
      const all = findingsOf(document);
      for (const finding of all.slice(0, 12)) {
        const entry = ignoreEntryOf(finding, document);
        if (!entry) continue;
        const { config, problems } = parseConfigText(applyEdits('', ignoreEdits('', entry)!));
        assert.deepEqual(problems, []);
        const { rule, list, item, text: about } = findingIdentity(finding, document);
        // what is empty in the identity is left out of the entry, which then asks for nothing there
        const isMeant = (each: Finding) => {
          const other = findingIdentity(each, document);
          return (
            other.rule === rule &&
            (list === undefined || other.list === list) &&
            (item === '' || other.item === item) &&
            (about === '' || other.text === about)
          );
        };
        assert.ok(isMeant(finding));
        assert.deepEqual(
          keysOf(findingsOf(document, config), document),
          keysOf(
            all.filter(each => !isMeant(each)),
            document,
          ),
        );
      }
    }),
    runs(40),
  );
});

/** Each finding with the document after its directive. */
function eachDirective(text: string, check: (finding: Finding, all: readonly Finding[], after: Parsed) => void): void {
  const document = parse(text);
  const all = findingsOf(document);
  for (const finding of all.slice(0, 12)) {
    const edit = directiveEdit(finding, document);
    if (edit) check(finding, all, parse(applyEdits(text, [edit])));
  }
}

test('a directive silences its finding; what other rules find stays, and so does what stands elsewhere', () => {
  fc.assert(
    fc.property(faultyTownArbitrary, text => {
      const document = parse(text);
      eachDirective(text, (finding, all, after) => {
        const row = rowAt(document, finding.range.start);
        const isMeant = (each: Finding) =>
          each.rule === finding.rule &&
          (finding.item?.rows.includes(row)
            ? each.item?.rows === finding.item.rows
            : rowAt(document, each.range.start) === row);
        const due = all.filter(each => !isMeant(each));
        assert.deepEqual(keysOf(findingsOf(after), after), keysOf(due, document));
      });
    }),
    runs(40),
  );
});

test('in any text at all a directive silences its finding', () => {
  fc.assert(
    fc.property(anyText, text => {
      eachDirective(text, ({ rule, range }, _all, after) => {
        const start = range.start + after.cst.text.length - text.length;
        assert.ok(!findingsOf(after).some(each => each.rule === rule && each.range.start === start));
      });
    }),
    runs(40),
  );
});
