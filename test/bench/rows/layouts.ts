// The other two layouts, for a document of the table's size: what a keystroke costs in text out of a PDF and in the
// drafting layout, beside what it costs in a table.

import { convert } from '../../../server/src/features/convert';
import { rules } from '../../../server/src/rules/registry';
import { defaultContext } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run-rules';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';
import { printFlow, usualFlow } from '../../support/flow-print';
import { createRandom } from '../../support/random';
import { generateTownWithTruth } from '../generate';
import { measure } from '../measure';
import type { BenchRow, Figure } from '../row';

/** How many keystrokes are typed in turn. */
const keystrokes = 64;

export const layouts: BenchRow = {
  name: 'layouts',
  run({ text, seed }) {
    const flow = printFlow(generateTownWithTruth(seed).truth, usualFlow, createRandom(seed));
    return [...figuresOf('flow', flow), ...figuresOf('drafting', convert(parse(text), 'drafting').text)];
  },
};

function figuresOf(layout: 'flow' | 'drafting', text: string): Figure[] {
  const document = parse(text);
  const found = document.lists.map(list => list.layout);
  if (!found.includes(layout)) throw new Error(`the document is no ${layout}: ${found.join()}`);
  const result = runRules(rules, document, defaultContext);
  const texts = Array.from({ length: keystrokes }, (_, i) => {
    const at = middleOfLine(text, Math.floor(((i + 0.5) * text.length) / keystrokes));
    return applyEdits(text, [{ range: { start: at, end: at }, newText: '改' }]);
  });
  const documents = texts.map(each => parse(each, document));
  const bytes = new TextEncoder().encode(text).length;
  const checked = documents.map(each => runRules(rules, each, defaultContext, result).checkedItems);
  return [
    {
      work: `${layout}: full parse`,
      sample: measure(() => parse(text)),
      bytes,
      note: `${(bytes / 1000).toFixed(1)} KB, ${document.cst.rows.length} rows`,
    },
    { work: `${layout}: parse after one keystroke`, sample: measure(run => parse(texts[run % keystrokes]!, document)) },
    {
      work: `${layout}: rules after one keystroke`,
      budget: 'rulesAgain',
      sample: measure(run => runRules(rules, documents[run % keystrokes]!, defaultContext, result)),
      note: `items checked again: ${Math.max(...checked)} at most`,
    },
  ];
}

/** The middle of the line that holds an offset: behind its number, label or heading. */
function middleOfLine(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  return Math.floor((start + (end < 0 ? text.length : end)) / 2);
}
