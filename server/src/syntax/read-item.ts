// Reads the rows of one item of a table: which cells go on, which only repeat, and what the columns say. The last is the
// same for all layouts (`readColumns`).

import { looksLikeDepartment } from '../domain/department';
import { joinWraps, stripBlanks } from '../domain/normalise';
import { similarity } from '../domain/similarity';
import { emptyJoined, type Joined } from '../text/joined';
import { spacesStart } from '../text/spaces';
import type { Column, ColumnRole, Copy, ItemContent, Phrase, SubItem } from './ast';
import { findHeadings, type Heading, type KnownDepartments, readBlocks } from './blocks';
import { joinCells, type PlacedCell } from './cell-text';
import { comparable } from './comparable';
import type { ListKind, Row } from './cst';
import { cutDepartments, hasInnerBlanks } from './departments';
import { readEntries } from './entries';

/** From this similarity on a cell of a continued row is a copy of the item's first cell of that column. */
export const copySimilarity = 0.8;

/** An item as far as its own rows tell; what is ambiguous is read once more with what the document knows (`resolve.ts`). */
export interface RawItem {
  readonly content: ItemContent;
  readonly columns: readonly Column[];
  /** Departments that this item names for certain: in its headings, or between certain separators. */
  readonly certainNames: readonly string[];
  /** Whether blanks stand within its departments, so that their cut depends on other items. */
  readonly ambiguous: boolean;
}

export function readItem(rows: readonly Row[], columns: readonly Column[], kind: ListKind): RawItem {
  const first = rows[0]!;
  const { texts, copies } = joinColumns(rows, columns);
  return readColumns(columns, {
    rows,
    kind,
    layout: 'table',
    texts,
    copies,
    cells: first.cells.map(({ start, end }) => ({ row: 0, start, end })),
    cellCount: first.cells.length,
  });
}

/** The texts of an item's columns, put together but not yet read. */
export interface ItemColumns extends Pick<ItemContent, 'rows' | 'kind' | 'layout' | 'copies' | 'cells' | 'cellCount'> {
  readonly texts: ReadonlyMap<ColumnRole, Joined>;
}

/** Reads the texts of an item's columns; `columns` are the list's. */
export function readColumns(columns: readonly Column[], item: ItemColumns): RawItem {
  const { rows, kind, layout, texts, copies, cells, cellCount } = item;
  const departmentsColumn = texts.get('departments');
  const known = knownDepartments(departmentsColumn);
  const superior = texts.get('superiorDuties') ?? emptyJoined;
  const handling = texts.get('handling') ?? emptyJoined;
  const ownDuties = texts.get('ownDuties') ?? emptyJoined;
  const superiorHeadings = superior.text ? findHeadings(superior, known) : [];
  const handlingHeadings = handling.text ? findHeadings(handling, known) : [];
  const headingNames = new Set(
    [...superiorHeadings, ...handlingHeadings].flatMap(heading => heading.departments.map(each => each.text)),
  );
  let departments: Phrase[];
  let handlingBlocks = readBlocks(handling, handlingHeadings, undefined);
  if (departmentsColumn) {
    departments = cutDepartments(departmentsColumn.text, 0, departmentsColumn.text.length, name =>
      headingNames.has(name),
    );
  } else {
    departments = handlingDepartments(handling, handlingHeadings);
    handlingBlocks = withLabelledDepartments(handlingBlocks, handlingHeadings, departments);
  }
  const single = departments.length === 1 ? departments[0] : undefined;
  const { name, enforcement, subItems } = readName(texts.get('name') ?? emptyJoined);
  const shape = rows[0]!.shape;
  const numberCell = rows[0]!.cells[0]!;
  const numberText = rows[0]!.text.slice(numberCell.start, numberCell.end);
  // spelled out: what is spread out of another object becomes a large and slow one
  const content: ItemContent = {
    kind,
    layout,
    rows,
    number:
      shape.kind === 'item'
        ? { value: shape.value, text: rows[0]!.text.slice(shape.start, shape.end), plain: shape.plain }
        : numberText.trim() === ''
          ? undefined
          : { value: undefined, text: numberText.trim(), plain: false },
    numberRange: { row: 0, start: numberCell.start, end: numberCell.end },
    columns: texts,
    name,
    enforcement,
    subItems,
    departments,
    departmentsIn: departmentsColumn ? 'departments' : 'handling',
    superiorDuties: readBlocks(superior, superiorHeadings, single),
    ownDuties: ownDuties.text ? readEntries(ownDuties, 0, ownDuties.text.length) : [],
    handling: handlingBlocks,
    copies,
    cells,
    cellCount,
    doubts: [],
  };
  const ambiguous = departmentsColumn !== undefined && hasInnerBlanks(departmentsColumn.text);
  const certain = ambiguous ? certainParts(departmentsColumn.text) : departments.map(each => each.text);
  return { content, columns, certainNames: [...headingNames, ...certain], ambiguous };
}

/** Cuts the departments of an ambiguous item with the names that the document is certain of. */
export function resolveDepartments(raw: RawItem, isKnown: (name: string) => boolean): Phrase[] {
  const { text } = raw.content.columns.get('departments')!;
  const own = new Set(raw.content.superiorDuties.flatMap(block => block.departments.map(each => each.text)));
  return cutDepartments(text, 0, text.length, name => own.has(name) || isKnown(name));
}

/** Cells of the first row by role, those of the others joined to them or noted as copies. */
function joinColumns(
  rows: readonly Row[],
  columns: readonly Column[],
): { texts: Map<ColumnRole, Joined>; copies: Copy[] } {
  const texts = new Map<ColumnRole, Joined>();
  const copies: Copy[] = [];
  for (const [index, { role }] of columns.entries()) {
    if (role === 'number' || role === 'other') continue;
    const cells: PlacedCell[] = [];
    let first: Joined | undefined;
    for (const [row, source] of rows.entries()) {
      const cell = source.cells[index];
      if (!cell || cell.end === cell.start) continue;
      const placed = { row, source, cell };
      if (row === 0 || rows.length === 1) {
        cells.push(placed);
        continue;
      }
      const text = joinCells([placed]);
      if (text.text === '') continue;
      first ??= cells[0] ? joinCells([cells[0]]) : undefined;
      const [a, b] = [comparable(text.text), comparable(first?.text ?? '')];
      const isSubItem = role === 'name' && isSubItemRow(source, index);
      const isAlike = a === b || (!isSubItem && similarity(a, b) >= copySimilarity);
      if (b !== '' && isAlike) copies.push({ role, row, text, same: a === b });
      else {
        const apart = isSubItem || (role === 'departments' && beginsName(joinCells(cells).text, text.text));
        cells.push(apart ? { ...placed, apart } : placed);
      }
    }
    texts.set(role, joinCells(cells));
  }
  return { texts, copies };
}

/** Whether a row without a number is a sub-item of the item above it: nothing but a starred name. */
export function isSubItemRow({ text, cells, bodyLength }: Row, nameIndex: number): boolean {
  const cell = cells[nameIndex];
  if (!cell || !leadingStar.test(text.slice(cell.start, cell.end))) return false;
  return text.slice(0, cell.start).trim() === '' && text.slice(cell.end, bodyLength).trim() === '';
}

/** Whether a continued departments cell begins with a name of its own (`县公安局` | `县教育局`), not in mid-word (`县文化旅游` | `体育局`). */
function beginsName(before: string, after: string): boolean {
  const last = before.split(/[、，,；;：:\s]/).at(-1)!;
  const first = after.split(/[、，,；;：:\s]/)[0]!;
  return first[0] === before[0] && looksLikeDepartment(last) && looksLikeDepartment(first);
}

/** What a departments' column tells of its names before it is cut. */
export function knownDepartments(column: Joined | undefined): KnownDepartments {
  if (!column) return { cell: '', names: new Set() };
  const names = new Set<string>();
  for (const part of column.text.split(/[、，,；;：:。\n/]/)) {
    const words = part.trim().split(/\s+/);
    const whole = words.filter(looksLikeDepartment);
    for (const word of whole) names.add(word);
    // blanks between whole names separate them, but for a branch (`某市生态环境局 某县分局`)
    if (words.length === 1 || whole.length < words.length || words.some(word => word.endsWith('分局')))
      names.add(stripBlanks(part));
  }
  names.delete('');
  return { cell: stripBlanks(column.text), names };
}

/** Names of a cell with blanks that stand between certain separators and hold no blank. */
function certainParts(text: string): string[] {
  const parts = text.split(/[、，,；;：:\n/]/).map(part => part.trim());
  return parts.length > 1 ? parts.filter(part => part !== '' && !/\s/.test(part)) : [];
}

/** Departments of a handling cell: after 承办部门：, else those of its headings. */
export function handlingDepartments(handling: Joined, headings: readonly Heading[]): Phrase[] {
  const found = headings.flatMap((heading, i) => {
    if (heading.kind !== 'departmentsLabel') return heading.departments;
    let end = headings[i + 1]?.start ?? handling.text.length;
    const stop = handling.text.slice(heading.bodyStart, end).search(/[。\n]/);
    if (stop >= 0) end = heading.bodyStart + stop;
    const names = cutDepartments(handling.text, heading.bodyStart, end, () => false);
    // without a label of its own the work may follow: `承接部门：某局；负责审批`
    const others = names.findIndex((name, at) => at > 0 && !looksLikeDepartment(name.text));
    return others < 0 ? names : names.filter(name => looksLikeDepartment(name.text));
  });
  const seen = new Set<string>();
  const labelled = headings.some(heading => heading.kind === 'departmentsLabel');
  // repeated names in one labelled cell are a fault to be shown; a heading that comes twice is not
  return labelled ? found : found.filter(each => !seen.has(each.text) && seen.add(each.text));
}

/** Gives the blocks under 工作方式 the departments that the label before them names. */
export function withLabelledDepartments(
  blocks: ReturnType<typeof readBlocks>,
  headings: readonly Heading[],
  departments: readonly Phrase[],
): ReturnType<typeof readBlocks> {
  const labels = headings.filter(heading => heading.kind === 'departmentsLabel');
  if (labels.length === 0) return blocks;
  return blocks.map(block => {
    if (block.heading === undefined || block.departments.length > 0 || block.role !== 'duties') return block;
    const label = labels.filter(each => each.start < block.heading!.start).at(-1);
    const own = departments.filter(each => label && each.start >= label.bodyStart && each.end <= block.heading!.start);
    return { ...block, departments: own };
  });
}

const star = '[*＊﹡★]';
const leadingStar = new RegExp(`^\\s*${star}\\s*`);
const subItemStart = new RegExp(`(^|[。；;：:.\\s])\\s*(${star})\\s*`, 'g');

/** Reads a column of names: the name, its mark, and the starred sub-items behind it. */
export function readName(column: Joined): { name: Phrase; enforcement: boolean; subItems: SubItem[] } {
  const { text } = column;
  const leading = leadingStar.exec(text)?.[0].length ?? 0;
  const cuts: { end: number; start: number }[] = [];
  subItemStart.lastIndex = leading;
  for (let match = subItemStart.exec(text); match; match = subItemStart.exec(text)) {
    const end = match.index + match[1]!.length;
    if (end > leading) cuts.push({ end, start: match.index + match[0].length });
  }
  const name = phrase(text, leading, cuts[0]?.end ?? text.length);
  const subItems = cuts.map((cut, i) => ({
    name: phrase(text, cut.start, cuts[i + 1]?.end ?? text.length),
    enforcement: true,
  }));
  return { name, enforcement: leading > 0, subItems: subItems.filter(each => each.name.text !== '') };
}

function phrase(text: string, start: number, end: number): Phrase {
  const to = spacesStart(text, start, end);
  return { start, end: to, text: joinWraps(text.slice(start, to)) };
}
