// Faults of the table itself: rows and cells that are not where they belong.

import { itemsOf, readOutline } from '../outline';
import { changeCell, insertLine, pickFrom, plainItems, replaceLine } from '../outline-edits';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

/** The heading of a list's first category is lost. */
function loseHeading(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const places = outline.lists.flatMap(({ categories: [first] }) => {
    // items that stand before it are told there
    const above = outline.lines.slice(0, first?.line).findLast(line => line.trim() !== '');
    return first && first.items.length > 0 && /^序/.test(above ?? '') ? [first] : [];
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const { text: changed } = replaceLine(outline, place.line, undefined);
  return { text: changed, lines: [place.items[0]!.line - 1], reversible: false };
}

/** A row loses its last cell, or gets one too many. */
function otherCells(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const item = pickFrom(outline.lists.filter(list => list.columns.length > 2).flatMap(plainItems), random);
  if (!item) return undefined;
  const isShort = random.chance(0.5);
  const { text: changed } = replaceLine(outline, item.line, line =>
    isShort ? line.slice(0, line.lastIndexOf('\t')) : `${line}\t另行通知。`,
  );
  return { text: changed, lines: [item.line], reversible: false };
}

function emptyName(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const item = pickFrom(
    outline.lists.flatMap(plainItems).filter(({ name }) => name !== ''),
    random,
  );
  if (!item) return undefined;
  const { text: changed } = replaceLine(outline, item.line, line => changeCell(line, 1, () => ''));
  return { text: changed, lines: [item.line], reversible: false };
}

/** A remark between two rows. */
function strayText(text: string, random: Random): Mutated | undefined {
  const outline = readOutline(text);
  const places = outline.lists.flatMap(list => {
    const lines = new Set(itemsOf(list).map(item => item.line));
    return plainItems(list).filter(item => lines.has(item.line + 1));
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const remark = random.pick(['此处待核', '与县里再商量一下这一项', '（王主任看过）']);
  return { text: insertLine(outline, place.line + 1, remark), lines: [place.line + 1], reversible: false };
}

export const structureMutations: readonly Mutation[] = [
  { name: 'the first category heading is lost', rules: ['item-outside-category'], plant: loseHeading },
  { name: 'a cell too few or too many', rules: ['column-count'], plant: otherCells },
  { name: 'a name is lost', rules: ['name-missing'], plant: emptyName },
  { name: 'a remark between rows', rules: ['unknown-line'], plant: strayText },
];
