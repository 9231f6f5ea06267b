// Finds items and departments of all documents by what somebody types, in the packed form in which the index keeps them:
// nothing is unpacked but the answers. Who asks puts in the documents one after the other, and may stop in between.

import { fitness, type SearchWord } from '../domain/search-words';
import { listKinds } from '../syntax/cst';
import { partAt } from './arrays';
import type { Digest } from './digest';
import { type DigestItem, itemAt, type PackedItems } from './packed-items';

export interface FoundItem {
  readonly digest: Digest;
  readonly item: DigestItem;
  readonly score: number;
}

export interface Search<Found> {
  /** Looks at one more document; `favour` is added to the scores of what is found there. */
  look(digest: Digest, favour?: number): void;
  /** The best, best first; of equals those that were met first. */
  best(): Found[];
}

/** What a word is worth that is found beside the name: in the departments, the category, the town, the kind of the list. */
const besides = { departments: 0.5, town: 0.4, category: 0.35, kind: 0.35 };
const kindNames = { basic: '基本履职事项', assisting: '配合履职事项', reclaimed: '上级部门收回事项' };
const sameNumber = 100;
const numberBegins = 25;

/** Looks for items: each word has to fit the name, the number, a department, the town, the category or the kind of list. */
export function createItemSearch(words: readonly SearchWord[], most: number): Search<FoundItem> {
  const top = createTop(most);
  return {
    look(digest, favour = 0) {
      const { items } = digest;
      const aside = words.map(word => fitAside(word, digest));
      for (let index = 0, start = 0; index < items.length; index++) {
        const end = items.nameEnds[index]!;
        let sum = 0;
        for (let i = 0; i < words.length; i++) {
          const score = fitItem(words[i]!, aside[i]!, items, index, start, end);
          if (score === 0) {
            sum = 0;
            break;
          }
          sum += score;
        }
        start = end;
        if (sum > 0 || words.length === 0) top.add(sum / Math.max(1, words.length) + favour, digest, index);
      }
    },
    best: () => top.best().map(({ score, digest, index }) => ({ digest, item: itemAt(digest.items, index), score })),
  };
}

/** How well a word fits what the items of a document have in common. */
interface Aside {
  readonly town: number;
  /** By index into `listKinds`, and by index into the document's words: departments and categories. */
  readonly kinds: readonly number[];
  readonly words: readonly number[];
}

function fitAside(word: SearchWord, { town, items }: Digest): Aside {
  return {
    town: town === undefined ? 0 : fitness(word, town) * besides.town,
    kinds: listKinds.map(kind => fitness(word, kindNames[kind]) * besides.kind),
    words: items.words.map(each => fitness(word, each)),
  };
}

function fitItem(
  word: SearchWord,
  aside: Aside,
  items: PackedItems,
  index: number,
  start: number,
  end: number,
): number {
  let best = fitness(word, items.names, start, end);
  if (word.kind === 'number') best = Math.max(best, fitNumber(word.text, items.numbers[index]!));
  best = Math.max(best, aside.town, aside.kinds[items.kinds[index]!]!);
  const category = items.categories[index]!;
  if (category > 0) best = Math.max(best, aside.words[category - 1]! * besides.category);
  const { all, starts } = items.departments;
  for (let i = starts[index]!; i < starts[index + 1]!; i++)
    best = Math.max(best, aside.words[all[i]!]! * besides.departments);
  return best;
}

function fitNumber(digits: string, number: number): number {
  if (Number.isNaN(number)) return 0;
  if (number === Number(digits)) return sameNumber;
  return String(number).startsWith(digits) ? numberBegins : 0;
}

/** A department of a county, and the first item that names it. */
export interface FoundDepartment {
  readonly name: string;
  readonly county: string | undefined;
  readonly digest: Digest;
  readonly item: DigestItem;
  readonly towns: number;
  readonly score: number;
}

/** What is the same for all names of one department of a county, whatever stands before them. */
export type DepartmentKey = (name: string, digest: Digest) => string;

/** A way of writing a department: in how many towns, and where first. */
interface Spelling {
  readonly name: string;
  readonly digest: Digest;
  readonly index: number;
  readonly score: number;
  towns: number;
}

/**
 * Looks for departments, each once a county: all words have to fit its name. Of the spellings that fit the one of most towns is
 * told.
 */
export function createDepartmentSearch(
  words: readonly SearchWord[],
  most: number,
  keyOf: DepartmentKey,
): Search<FoundDepartment> {
  const found = new Map<
    string,
    { towns: number; last: Digest | undefined; readonly spellings: Map<string, Spelling> }
  >();
  const known = new Map<string, number | undefined>();
  /** Undefined for a name that does not fit; each is looked at once. */
  const scoreOf = (name: string) => {
    if (known.has(name)) return known.get(name);
    const scores = words.map(each => fitness(each, name));
    const sum = scores.reduce((all, each) => all + each, 0);
    const score = scores.includes(0) ? undefined : sum / Math.max(1, words.length);
    known.set(name, score);
    return score;
  };
  return {
    look(digest, favour = 0) {
      const { items } = digest;
      const firsts = new Map<number, number>();
      for (let index = 0; index < items.length; index++)
        for (const word of partAt(items.departments, index)) if (!firsts.has(word)) firsts.set(word, index);
      for (const [word, index] of firsts) {
        const name = items.words[word]!;
        const score = scoreOf(name);
        if (score === undefined) continue;
        const key = `${digest.county ?? ''} ${keyOf(name, digest)}`;
        const department = found.get(key) ?? { towns: 0, last: undefined, spellings: new Map<string, Spelling>() };
        found.set(key, department);
        if (department.last !== digest) department.towns++;
        department.last = digest;
        const spelling = department.spellings.get(name);
        if (spelling) spelling.towns++;
        else department.spellings.set(name, { name, digest, index, score: score + favour, towns: 1 });
      }
    },
    best: () =>
      [...found.values()]
        .map(({ towns, spellings }) => {
          const ranked = [...spellings.values()].sort((a, b) => b.towns - a.towns);
          return { ...ranked[0]!, towns, score: Math.max(...ranked.map(({ score }) => score)) };
        })
        .sort((a, b) => b.score - a.score || b.towns - a.towns)
        .slice(0, most)
        .map(({ name, score, digest, index, towns }) => ({
          name,
          county: digest.county,
          digest,
          item: itemAt(digest.items, index),
          towns,
          score,
        })),
  };
}

interface Hit {
  readonly score: number;
  readonly digest: Digest;
  readonly index: number;
}

/** Keeps the best of many, and never many more than these. */
function createTop(most: number): { add(score: number, digest: Digest, index: number): void; best(): Hit[] } {
  let kept: Hit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  const cut = () => {
    // of equals those that came first stay first
    kept = kept.sort((a, b) => b.score - a.score).slice(0, most);
    if (kept.length === most) least = kept.at(-1)?.score ?? least;
  };
  return {
    add(score, digest, index) {
      if (score <= least) return;
      kept.push({ score, digest, index });
      if (kept.length >= 4 * most + 64) cut();
    },
    best() {
      cut();
      return kept;
    },
  };
}
