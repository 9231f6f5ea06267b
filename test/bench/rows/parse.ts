// From text to findings, without a server: the whole document, and after one keystroke.

import { rules } from '../../../server/src/rules/registry';
import { defaultContext } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run-rules';
import { parse } from '../../../server/src/syntax/read-document';
import { scan } from '../../../server/src/syntax/scan';
import { applyEdits } from '../../../server/src/text/edit';
import { buildLineIndex, offsetAt } from '../../../server/src/text/line-index';
import { measure } from '../measure';
import { typingPlaces } from '../places';
import type { BenchRow } from '../row';

export const parseRow: BenchRow = {
  name: 'parse',
  run({ text, bytes }) {
    const document = parse(text);
    const check = () => runRules(rules, parse(text), defaultContext);
    const { lists, cst } = document;
    const items = lists.flatMap(list => list.categories).reduce((sum, category) => sum + category.items.length, 0);
    return [
      {
        work: 'text to CST',
        sample: measure(() => scan(text)),
        bytes,
        sameText: true,
        budget: 'cst',
        note: `${cst.rows.length} rows`,
      },
      { work: 'full parse', sample: measure(() => parse(text)), bytes, sameText: true, note: `${items} items` },
      {
        work: 'full parse + all rules',
        sample: measure(check),
        bytes,
        sameText: true,
        budget: 'rules',
        note: `${rules.length} rules, ${check().findings.length} findings`,
      },
    ];
  },
};

export const keystrokeInProcess: BenchRow = {
  name: 'keystroke in process',
  run({ text }) {
    const document = parse(text);
    const result = runRules(rules, document, defaultContext);
    const lines = buildLineIndex(text);
    const texts = typingPlaces(text, 64).map(place => {
      const at = offsetAt(lines, place);
      return applyEdits(text, [{ range: { start: at, end: at }, newText: '改' }]);
    });
    const next = (run: number) => texts[run % texts.length]!;
    const documents = texts.map(each => parse(each, document));
    const checked = documents.map(each => runRules(rules, each, defaultContext, result).checkedItems);
    return [
      { work: 'parse after one keystroke', sample: measure(run => parse(next(run), document)) },
      {
        work: 'rules after one keystroke',
        budget: 'rulesAgain',
        sample: measure(run => runRules(rules, documents[run % documents.length]!, defaultContext, result)),
        note: `items checked again: ${Math.max(...checked)} at most, ${sum(checked)} in ${checked.length} keystrokes`,
      },
    ];
  },
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
