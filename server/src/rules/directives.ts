// Comment lines that speak to the program:
//
//     # dutylist-disable number-gap, number-order     from the next row on
//     # dutylist-enable number-gap                    until here
//     # dutylist-disable-next-line number-gap         the next row; the whole item where that row begins one
//
// Without a rule they mean all rules. What can't be the name of a rule ends the names: `… number-gap 已与编办核对`; a
// reason in Latin letters stands after `--`.

import { type Document, rowAt } from '../syntax/ast';
import type { Range } from '../text/range';
import type { Finding } from './rule';

export interface Directive {
  readonly row: number;
  /** Undefined for a word that is none of the three. */
  readonly action: 'disable' | 'enable' | 'disable-next-line' | undefined;
  /** `dutylist-…`, and where it stands. */
  readonly word: Name;
  /** Empty for all rules. */
  readonly rules: readonly Name[];
  /** The row that `disable-next-line` means: the next one that is neither blank nor a comment. */
  readonly next: number | undefined;
}

export interface Name extends Range {
  readonly text: string;
}

export const directiveActions = ['disable', 'enable', 'disable-next-line'] as const;

const pattern = /^#\s*(dutylist-[\w-]*)/;
/** The next name after what separates it from the one before. */
const nextName = /^([\s,，、]+)([a-z]+(?:-[a-z]+)*)(?![\w-])/;

/** The directives of a document in their order. */
export function directivesOf(document: Document): Directive[] {
  return document.comments.flatMap(row => directiveIn(document, row) ?? []);
}

function directiveIn(document: Document, row: number): Directive | undefined {
  const { rows, starts } = document.cst;
  const { text } = rows[row]!;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const start = starts[row]!;
  const name = (from: number, to: number): Name => ({
    text: text.slice(from, to),
    start: start + from,
    end: start + to,
  });
  const wordEnd = found[0].length;
  const word = name(wordEnd - found[1]!.length, wordEnd);
  const names: Name[] = [];
  let at = wordEnd;
  for (let more = nextName.exec(text.slice(at)); more; more = nextName.exec(text.slice(at))) {
    names.push(name(at + more[1]!.length, at + more[0].length));
    at += more[0].length;
  }
  const next = rows.findIndex(({ shape }, i) => i > row && shape.kind !== 'blank' && shape.kind !== 'comment');
  return {
    row,
    action: directiveActions.find(action => word.text === `dutylist-${action}`),
    word,
    rules: names,
    next: next < 0 ? undefined : next,
  };
}

/** Tells whether a finding of the document is switched off; undefined where there is no directive. */
export function disabledBy(document: Document): ((finding: Finding) => boolean) | undefined {
  const directives = directivesOf(document).filter(each => each.action !== undefined);
  if (directives.length === 0) return undefined;
  return finding => {
    const row = rowAt(document, finding.range.start);
    let disabled = false;
    for (const { row: own, action, rules, next } of directives) {
      if (rules.length > 0 && !rules.some(({ text }) => text === finding.rule)) continue;
      if (action !== 'disable-next-line') {
        if (row > own) disabled = action === 'disable';
      } else if (next !== undefined && (row === next || finding.item?.rows[0] === next)) disabled = true;
    }
    return disabled;
  };
}
