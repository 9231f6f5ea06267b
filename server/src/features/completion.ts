// Completion of departments and categories: what the county's other documents and this one name, the best fit first. What is
// typed may be Chinese with characters left out, or pinyin; matching is done here, and clients are told that all of it fits.

import type { Digest } from '../corpus/digest';
import { usualCategories } from '../domain/category-names';
import { looksLikeDepartment } from '../domain/department';
import { fitness, type SearchWord, searchWords } from '../domain/search-words';
import { isOpenEnded, isSameDepartment } from '../rules/department-match';
import { departmentsOf } from '../rules/department-mentions';
import { type Document, itemsOf } from '../syntax/ast';
import { type ListKind, listKinds } from '../syntax/cst';
import type { CompletionPlace } from './completion-place';
import { type DepartmentSetting, departmentNamed, writtenName } from './department-identity';

export interface Offer {
  readonly name: string;
  readonly newText: string;
  /** How many of the county's other documents have it. */
  readonly towns: number;
}

/** A name and where it stands: in how many other documents, and how often in this one. */
export interface Usage {
  readonly name: string;
  readonly digests: readonly Digest[];
  readonly here: number;
}

const mostOffers = 60;

/** Departments for a place, best first. */
export function offerDepartments(
  place: Extract<CompletionPlace, { kind: 'department' }>,
  document: Document,
  others: readonly Digest[],
  setting: DepartmentSetting,
): Offer[] {
  const usages = departmentUsages(document, others, setting);
  const own = place.item.content.departments.map(each => each.text);
  const words = searchWords(place.word);
  // a heading is mostly that of a department of the column
  const isAsked = (name: string) => place.isHeading && own.some(each => isSameDepartment(each, name));
  const named = place.isHeading ? own.filter(name => !usages.some(each => each.name === name)) : [];
  const all = [...named.map(name => ({ name, digests: [], here: 1 })), ...usages];
  return best(
    all.filter(({ name, here, digests }) => {
      // what is just being typed is no name that the document uses
      const isTyped = here === 1 && digests.length === 0 && name === place.word;
      return !isTyped && !place.listed.some(each => isSameDepartment(each, name));
    }),
    words,
    ({ name, here, digests }) => (isAsked(name) ? 1e6 : 0) + here + digests.length * 10,
  ).map(({ name, digests }) => ({
    name,
    newText: name + (place.needsColon ? '：' : ''),
    towns: digests.length,
  }));
}

/** How often each department is named; of its spellings the one that this document uses most, else most others. */
export function departmentUsages(document: Document, others: readonly Digest[], setting: DepartmentSetting): Usage[] {
  const spellings = new Map<string, { digests: Digest[]; here: number }>();
  const of = (name: string) => {
    const known = spellings.get(name) ?? { digests: [], here: 0 };
    spellings.set(name, known);
    return known;
  };
  for (const digest of others) {
    const { words, departments } = digest.items;
    for (const word of new Set(departments.all)) of(words[word]!).digests.push(digest);
  }
  for (const list of document.lists)
    for (const { content } of itemsOf(list)) for (const { name } of departmentsOf(content).mentions) of(name).here++;
  // of spellings that are as frequent the one that is prefixed like most names
  const prefixes = new Map<string, number>();
  for (const [name, { digests, here }] of spellings) {
    const { place } = writtenName(name);
    prefixes.set(place, (prefixes.get(place) ?? 0) + here + digests.length);
  }
  const prefixed = (name: string) => prefixes.get(writtenName(name).place) ?? 0;
  const byDepartment = new Map<string, Usage & { readonly most: number }>();
  for (const [name, { digests, here }] of spellings) {
    if (!looksLikeDepartment(name) || isOpenEnded(name)) continue;
    const { key, place } = departmentNamed(name, setting);
    const id = `${key} ${place}`;
    const known = byDepartment.get(id);
    const weight = here * 1e6 + digests.length * 1e3 + Math.min(999, prefixed(name));
    const isBetter = !known || weight > known.most;
    byDepartment.set(id, {
      name: isBetter ? name : known.name,
      digests: [...new Set([...(known?.digests ?? []), ...digests])],
      here: here + (known?.here ?? 0),
      most: isBetter ? weight : known.most,
    });
  }
  return [...byDepartment.values()];
}

/** Names of categories for a place, best first: those that the list has already are left out. */
export function offerCategories(
  place: Extract<CompletionPlace, { kind: 'category' }>,
  others: readonly Digest[],
): Offer[] {
  const { list, row } = place;
  const had = new Set(
    list.categories.flatMap(({ heading }) => (heading && heading.row !== row ? [heading.name.text] : [])),
  );
  const usages = categoryUsages(others, list.kind).filter(({ name }) => !had.has(name));
  const isCounted = list.categories.some(({ declaredCount }) => declaredCount !== undefined);
  // a heading that is being written may be none yet
  const next = Math.min(
    ...list.categories.map(({ heading }) => (heading && heading.row > row ? heading.row : Infinity)),
  );
  const items = itemsOf(list).filter(({ rows }) => rows[0]! > row && rows[0]! < next).length;
  return best(usages, searchWords(place.word), ({ digests }) => digests.length).map(({ name, digests }) => ({
    name,
    newText: name + (isCounted && !place.hasCount ? `（${items}项）` : ''),
    towns: digests.length,
  }));
}

/** The categories of the other documents' lists of a kind, and the usual ones. */
export function categoryUsages(others: readonly Digest[], kind: ListKind): Usage[] {
  const found = new Map<string, Digest[]>(usualCategories.map(name => [name, []]));
  const index = listKinds.indexOf(kind);
  for (const digest of others) {
    const { categories, kinds, words, length } = digest.items;
    const own = new Set<number>();
    for (let i = 0; i < length; i++) if (kinds[i] === index && categories[i]! > 0) own.add(categories[i]! - 1);
    for (const word of own) found.set(words[word]!, [...(found.get(words[word]!) ?? []), digest]);
  }
  return [...found].map(([name, digests]) => ({ name, digests, here: 0 }));
}

function best<T extends { readonly name: string }>(
  all: readonly T[],
  words: readonly SearchWord[],
  weight: (each: T) => number,
): T[] {
  return all
    .map(each => ({ each, fit: fitAll(words, each.name), weight: weight(each) }))
    .filter(({ fit }) => fit > 0)
    .sort(
      (a, b) =>
        rank(b.fit) - rank(a.fit) || b.weight - a.weight || b.fit - a.fit || (a.each.name < b.each.name ? -1 : 1),
    )
    .slice(0, mostOffers)
    .map(({ each }) => each);
}

/** A beginning, something within, or characters here and there: among those that fit alike the usual one comes first. */
function rank(fit: number): number {
  return fit >= 70 ? 2 : fit >= 50 ? 1 : 0;
}

/** How well a name fits all words; 1 where nothing is typed, 0 if it does not fit. */
export function fitAll(words: readonly SearchWord[], name: string): number {
  if (words.length === 0) return 1;
  const scores = words.map(word => fitness(word, name));
  return scores.includes(0) ? 0 : scores.reduce((sum, each) => sum + each, 0) / words.length;
}

/** The towns of documents, by name. */
export function townsOf(digests: readonly Digest[]): string[] {
  return [...new Set(digests.flatMap(({ town }) => town ?? []))].sort();
}
