// Reads all items of a document, or takes them over from its previous version where their rows are the same objects. An
// item whose own words leave something open is read once more when all that the others say for certain is known.

import { commonPrefix, placePrefixes } from '../domain/department';
import type { Place } from '../domain/place';
import type { Column, ItemContent, Layout } from './ast';
import type { Cst, ListKind, Row } from './cst';
import type { FlowKnowledge } from './flow-knowledge';
import { readDraftingItem } from './read-drafting';
import { readFlowItem } from './read-flow-item';
import { type RawItem, readItem, resolveDepartments } from './read-item';

/** Items by the first row, so that the next version of the document finds those that did not change. */
export type ItemMemo = ReadonlyMap<Row, MemoEntry>;

interface MemoEntry {
  readonly raw: RawItem;
  readonly signature: string;
  content: ItemContent;
  /** What was known of the other items when the content was read (`FlowKnowledge.version`); undefined for the item alone. */
  knowledge: string | undefined;
}

export interface ItemReader {
  /** An item's rows, by their indices; they are the key under which `finish` answers. */
  add(rows: readonly number[], columns: readonly Column[], kind: ListKind, layout: Layout): void;
  /** The items' contents, now that all certain names are known. */
  finish(place: Place): Map<readonly number[], ItemContent>;
  memo(): ItemMemo;
}

const readers = { table: readItem, flow: readFlowItem, drafting: readDraftingItem };

/** A reader of a document's items; `previous` are those of an earlier version. */
export function itemReader(cst: Cst, previous: ItemMemo | undefined): ItemReader {
  const memo = new Map<Row, MemoEntry>();
  /** Of the columns that were asked for last: those of one list are the same object. */
  let last: { columns: readonly Column[]; kind: ListKind; layout: Layout; signature: string } | undefined;
  const signatureOf = (columns: readonly Column[], kind: ListKind, layout: Layout) => {
    if (last?.columns !== columns || last.kind !== kind || last.layout !== layout) {
      // labels mean columns by their words
      const words = columns.map(column => (layout === 'drafting' ? `${column.role} ${column.text}` : column.role));
      last = { columns, kind, layout, signature: `${layout} ${kind} ${words.join()}` };
    }
    return last.signature;
  };
  const entries: { rows: readonly number[]; entry: MemoEntry }[] = [];
  return {
    add(rowIndices, columns, kind, layout) {
      const rows = rowIndices.map(each => cst.rows[each]!);
      const signature = signatureOf(columns, kind, layout);
      const known = previous?.get(rows[0]!);
      const same =
        known?.signature === signature &&
        known.content.rows.length === rows.length &&
        known.content.rows.every((row, i) => row === rows[i]);
      const raw = same ? known.raw : readers[layout](rows, columns, kind);
      const entry: MemoEntry = {
        raw,
        signature,
        content: same ? known.content : raw.content,
        knowledge: same ? known.knowledge : undefined,
      };
      memo.set(rows[0]!, entry);
      entries.push({ rows: rowIndices, entry });
    },
    finish(place) {
      const certain = new Set<string>();
      for (const { raw } of memo.values()) for (const name of raw.certainNames) certain.add(name);
      let knowledge: FlowKnowledge | undefined;
      const found = new Map<readonly number[], ItemContent>();
      for (const { rows, entry } of entries) {
        if (entry.raw.ambiguous) {
          if (entry.raw.content.layout === 'flow') knowledge ??= flowKnowledge(certain, place);
          // to read an item of a flow again is dear, and what the others tell seldom changes
          if (knowledge === undefined || entry.knowledge !== knowledge.version) {
            const content = resolve(entry.raw, name => certain.has(name), knowledge);
            if (!isSame(entry.content, content)) entry.content = content;
            entry.knowledge = knowledge?.version;
          }
        }
        found.set(rows, entry.content);
      }
      return found;
    },
    memo: () => memo,
  };
}

function resolve(raw: RawItem, isKnown: (name: string) => boolean, knowledge: FlowKnowledge | undefined): ItemContent {
  const { content, columns } = raw;
  if (content.layout === 'flow') return readFlowItem(content.rows, columns, content.kind, knowledge).content;
  return { ...content, departments: resolveDepartments(raw, isKnown) };
}

/** Whether two readings of the same rows say the same: the cut of their columns and departments does not differ. */
function isSame(a: ItemContent, b: ItemContent): boolean {
  if (a.departments.length !== b.departments.length || a.doubts.length !== b.doubts.length) return false;
  if (a.departments.some(({ start, text }, i) => start !== b.departments[i]!.start || text !== b.departments[i]!.text))
    return false;
  if (a.layout !== 'flow') return true;
  const isSameRange = (role: Column['role']) => a.columns.get(role)?.text === b.columns.get(role)?.text;
  return [...a.columns.keys()].every(isSameRange) && JSON.stringify(a.doubts) === JSON.stringify(b.doubts);
}

const levels = '省市县区旗盟州';

function flowKnowledge(certain: ReadonlySet<string>, { county, prefecture }: Place): FlowKnowledge {
  const names = [...certain];
  const shared = commonPrefix(names.map(placePrefixes));
  // most of a county's departments begin with its kind alone, `区民政局`
  const level = [...levels].find(each => names.filter(name => name.startsWith(each)).length * 2 > names.length);
  const prefixes = [shared, level, county, prefecture].filter(each => each !== undefined && each !== '');
  return {
    isDepartment: name => certain.has(name),
    prefixes: prefixes as string[],
    version: [...prefixes, '', ...names].join('\n'),
  };
}
