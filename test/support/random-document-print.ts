// How the models of random documents become text.

import type { Continuation } from './random-document-parts';

export interface ItemModel {
  readonly number: (number: number) => string;
  readonly cells: readonly string[];
  readonly continuation: Continuation;
  readonly more: readonly string[];
  readonly pageBreak: boolean;
  /** Cells too many (1) or too few (-1). */
  readonly surplus: number;
}

export interface CategoryModel {
  readonly numeral: string;
  readonly name: string;
  readonly brackets: readonly [string, string];
  /** Added to the right count; undefined leaves the count out. */
  readonly delta: number | undefined;
  readonly padded: boolean;
  readonly items: readonly ItemModel[];
}

export interface ListModel {
  readonly title: string;
  readonly inContents: boolean;
  readonly header: readonly string[];
  readonly headerShown: boolean;
  readonly delta: number | undefined;
  readonly categories: readonly CategoryModel[];
}

export interface DocumentModel {
  readonly bom: boolean;
  readonly title: readonly string[];
  readonly front: readonly string[];
  readonly contents: boolean;
  readonly lists: readonly ListModel[];
  readonly stray: readonly { readonly at: number; readonly line: string }[];
  readonly eols: readonly string[];
  readonly finalEol: boolean;
}

/** The text of a random document. */
export function printDocument(model: DocumentModel): string {
  const lines = [...model.title, ...model.front];
  if (model.contents) {
    lines.push('目 录', '');
    for (const [i, list] of model.lists.entries()) if (list.inContents) lines.push(`${list.title}.....\t${i * 7 + 1}`);
  }
  for (const list of model.lists) printList(list, lines);
  for (const { at, line } of model.stray) lines.splice(at % (lines.length + 1), 0, line);
  const ended = lines.map((line, i) => {
    const last = i === lines.length - 1;
    return line + (last && !model.finalEol ? '' : model.eols[i % model.eols.length]!);
  });
  return (model.bom ? '\ufeff' : '') + ended.join('');
}

function printList(list: ListModel, lines: string[]): void {
  const total = list.categories.reduce((sum, category) => sum + category.items.length, 0);
  const header = list.header.join('\t');
  lines.push('', `${list.title}${list.delta === undefined ? '' : `（${total + list.delta}项）`}`, '');
  if (list.headerShown) lines.push(header);
  let number = 0;
  for (const [i, category] of list.categories.entries()) {
    const numeral = category.numeral || [...'一二三四五六七八九'][i]!;
    const [open, close] = category.brackets;
    const count = category.delta === undefined ? '' : `${open}${category.items.length + category.delta}项${close}`;
    lines.push(`${numeral}、${category.name}${count}${category.padded ? '\t'.repeat(list.header.length - 1) : ''}`);
    for (const item of category.items) {
      if (item.pageBreak) lines.push('', header);
      printItem(item, ++number, header, lines);
    }
  }
}

function printItem(item: ItemModel, number: number, header: string, lines: string[]): void {
  const cells = [item.number(number), ...item.cells];
  if (item.surplus > 0) cells.push('多余');
  if (item.surplus < 0) cells.pop();
  lines.push(cells.join('\t'));
  const [digits, name = '', ...rest] = cells;
  switch (item.continuation) {
    case 'none':
      return;
    case 'blank':
      lines.push('', header, ['', '', ...item.more].join('\t'));
      return;
    case 'repeat':
      lines.push('', header, [digits, name, ...rest.slice(0, 1), ...item.more.slice(1)].join('\t'));
      return;
    case 'differs':
      lines.push([digits, `${name}等`, ...item.more].join('\t'));
      return;
    case 'orphan':
      lines.push(['', ...item.more].join('\t'));
  }
}
