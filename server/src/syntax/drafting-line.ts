// One line of an item in the drafting layout, by itself: a tab, then a label in 【】, an escaped line, or plain text. Which
// column a label stands for is a matter of the list that it stands in.

import { stripBlanks, toHalfWidth } from '../domain/normalise';
import { similarity } from '../domain/similarity';
import { spacesEnd } from '../text/spaces';
import type { Column, ColumnRole } from './ast';
import { usualColumns } from './columns';
import { type ListKind, listKinds, type Row } from './cst';
import { perRow } from './per-item';

/** What introduces a line that is to be taken literally. */
export const escapeMark = '\\';

export interface DraftingLine {
  /** The words in the brackets, blanks removed, and where the brackets stand. */
  readonly label?: { readonly text: string; readonly start: number; readonly end: number };
  /** Whether the line is one entry, whatever it looks like. */
  readonly literal: boolean;
  /** Where the text begins: behind the label or the escape. */
  readonly start: number;
}

const labelPattern = /【([^【】<>\t\r\n]{0,40})】/y;
const bracketed = /[（(][^（()）]*[）)]$/;
/** Wordings of headers that are labels in any list that has such a column. */
const wordings: Partial<Record<ColumnRole, RegExp>> = {
  superiorDuties: /^上级部门职责/,
  ownDuties: /配合职责$/,
  handling: /^(?:承接|承办)(?:部门|单位)及(?:工作|承接|承办)方式$/,
};
/** From this likeness on a label is a misspelt one. */
const labelSimilarity = 0.7;

/** Reads a line that begins with a tab. */
export const draftingLine = perRow(({ text, bodyLength }: Row): DraftingLine => {
  const start = spacesEnd(text, 0, bodyLength);
  if (text.startsWith(escapeMark, start)) return { literal: true, start: start + 1 };
  const words = labelAt(text, start);
  if (words === undefined) return { literal: false, start };
  const end = start + words.length + 2;
  return { label: { text: stripBlanks(words), start, end }, literal: false, start: end };
});

/** The words of a label that stands at an offset. */
export function labelAt(text: string, offset: number): string | undefined {
  labelPattern.lastIndex = offset;
  return labelPattern.exec(text)?.[1];
}

/** A column that a label stands for; `exact` unless it is only nearly its label. */
export interface LabelledColumn {
  readonly index: number;
  readonly exact: boolean;
}

const known = new WeakMap<readonly Column[], Map<string, LabelledColumn | undefined>>();

/** The column that a label means: by the words of its header, by the usual ones, or by those that it is most like. */
export function columnOfLabel(label: string, columns: readonly Column[]): LabelledColumn | undefined {
  let labels = known.get(columns);
  if (!labels) {
    labels = new Map();
    known.set(columns, labels);
  }
  if (!labels.has(label)) labels.set(label, findColumn(labelKey(label), columns));
  return labels.get(label);
}

function findColumn(key: string, columns: readonly Column[]): LabelledColumn | undefined {
  let best: { index: number; likeness: number } | undefined;
  for (const [index, column] of columns.entries()) {
    if (column.role === 'number' || column.role === 'name') continue;
    if (wordings[column.role]?.test(key)) return { index, exact: true };
    for (const words of wordsFor(column)) {
      if (words === key) return { index, exact: true };
      const likeness = similarity(words, key);
      if (likeness >= labelSimilarity && likeness > (best?.likeness ?? 0)) best = { index, likeness };
    }
  }
  return best && { index: best.index, exact: false };
}

/** The label that a column is given: the usual one, where lists of this kind have the column, else its header's words. */
export function labelOf(column: Column, kind: ListKind): string {
  return usualColumns(kind).find(each => each.role === column.role)?.text ?? column.text;
}

function wordsFor({ role, text }: Column): string[] {
  const own = [text, text.replace(bracketed, '')];
  return [...own, ...usualWords(role)].map(labelKey).filter(words => words !== '');
}

function usualWords(role: ColumnRole): string[] {
  if (role === 'other') return [];
  return listKinds.flatMap(kind => usualColumns(kind).flatMap(column => (column.role === role ? [column.text] : [])));
}

function labelKey(words: string): string {
  return toHalfWidth(stripBlanks(words));
}
