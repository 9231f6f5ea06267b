// The items of a text out of a PDF in one line each, to compare a reading with.

import assert from 'node:assert/strict';
import { itemsOf } from '../../server/src/syntax/ast';
import { parse } from '../../server/src/syntax/read-document';

/** An item as `number name | departments | heading: entry / entry | own: entry`, the doubts behind it in brackets. */
export function outline(text: string): string[] {
  return parse(text).lists.flatMap(list => [
    `${list.kind} ${list.layout}`,
    ...itemsOf(list).map(({ content }) => {
      const { number, name, subItems, departments, superiorDuties, handling, ownDuties, doubts } = content;
      const blocks = [...superiorDuties, ...handling].map(
        ({ heading, entries }) => `${heading ? `${heading.text}: ` : ''}${entries.map(each => each.text).join(' / ')}`,
      );
      return [
        `${number!.text} ${[name.text, ...subItems.map(each => each.name.text)].join('*')}`,
        ...(list.kind === 'assisting' ? [departments.map(each => each.text).join('、')] : []),
        ...blocks,
        ...(ownDuties.length > 0 ? [`own: ${ownDuties.map(each => each.text).join(' / ')}`] : []),
        ...(doubts.length > 0 ? [`(${doubts.map(each => each.about).join()})`] : []),
      ].join(' | ');
    }),
  ]);
}

/** The outline of an assisting list whose items are the lines given. */
export function items(...lines: string[]): string[] {
  return outline(`云岭县青石镇配合履职事项清单\n序号 事项名称 对应上级部门\n${lines.join('\n')}\n`).slice(1);
}

export function check(lines: string, ...expected: string[]): void {
  assert.deepEqual(items(...lines.trim().split(/ *\n */)), expected);
}

/** What follows a head in most tests. */
export const duties = '\n县民政局：\n审核。\n履职保障：\n培训。\n\n受理。';
export const read = '县民政局: 审核。 | 履职保障: 培训。 | own: 受理。';
