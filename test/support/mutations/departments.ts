// Faults of the departments' column against the duties.

import { type OutlineItem, readOutline } from '../outline';
import { changeCell, pickFrom, plainItems, replaceLine } from '../outline-edits';
import { emptyDepartmentCell } from '../plant';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

const column = 2;
/** What stands for departments that are not named, or for duties that all share. */
const openEnded = /等|部门|单位|机构|共[性同]/;

/** Assisting items whose departments are names between 、 or single blanks, no tags among them. */
function departmentItems(text: string): OutlineItem[] {
  const { lists } = readOutline(text);
  return lists
    .filter(list => list.kind === 'assisting' && list.columns.length === 5)
    .flatMap(plainItems)
    .filter(({ cells }) => /^[一-鿿]+(?:[、 ][一-鿿]+)*$/.test(cells[column]!) && !openEnded.test(cells[column]!));
}

const separatorOf = (cell: string) => (cell.includes(' ') ? ' ' : '、');
const namesIn = (item: OutlineItem) => item.cells[column]!.split(/[、 ]/);
const plain = (cell: string) => cell.replace(/<[^<>]*>/g, '').replace(/\s/g, '');
/** Whether the duties have a part of their own for a department. */
const isHeaded = (item: OutlineItem, name: string) =>
  new RegExp(`(?:^|[。；>])${name}(?:主要职责)?[：:]`).test(plain(item.cells[3]!));
/** Whether each of them has one, so that nothing is wrong with the item. */
const areHeaded = (item: OutlineItem) => namesIn(item).every(name => isHeaded(item, name));

function change(text: string, item: OutlineItem, cell: (old: string) => string, reversible: boolean): Mutated {
  const { text: changed } = replaceLine(readOutline(text), item.line, line => changeCell(line, column, cell));
  return { text: changed, lines: [item.line], reversible };
}

/** A department of another item, of which these duties say nothing. */
function addDepartment(text: string, random: Random): Mutated | undefined {
  const items = departmentItems(text);
  const all = [...new Set(items.filter(areHeaded).flatMap(namesIn))];
  const places = items.filter(areHeaded).flatMap(item => {
    const strange = all.filter(name => name.length > 4 && !plain(item.cells[3]!).includes(name.slice(-4)));
    return strange.length > 0 ? [{ item, name: random.pick(strange) }] : [];
  });
  const place = pickFrom(places, random);
  return place && change(text, place.item, cell => cell + separatorOf(cell) + place.name, false);
}

/** A department with duties of its own is left out of the column. */
function leaveOut(text: string, random: Random): Mutated | undefined {
  const places = departmentItems(text).flatMap(item => {
    const names = namesIn(item);
    return names.length > 1 && areHeaded(item) ? names.map(name => ({ item, name })) : [];
  });
  const place = pickFrom(places, random);
  if (!place) return undefined;
  const left = namesIn(place.item).filter(name => name !== place.name);
  return change(text, place.item, cell => left.join(separatorOf(cell)), false);
}

function repeatDepartment(text: string, random: Random): Mutated | undefined {
  const item = pickFrom(departmentItems(text).filter(areHeaded), random);
  if (!item) return undefined;
  const name = random.pick(namesIn(item));
  return change(text, item, cell => cell + separatorOf(cell) + name, true);
}

function loseDepartments(text: string, random: Random): Mutated | undefined {
  const fault = emptyDepartmentCell(text, random);
  if (!fault || fault.original.includes('"')) return undefined;
  return { text: fault.text, lines: [fault.line], reversible: false };
}

export const departmentMutations: readonly Mutation[] = [
  { name: 'the departments are lost', rules: ['department-missing'], plant: loseDepartments },
  { name: 'a department too many', rules: ['department-without-duties'], plant: addDepartment },
  { name: 'a department left out', rules: ['department-unlisted'], plant: leaveOut },
  { name: 'a department twice', rules: ['department-repeated'], plant: repeatDepartment },
];
