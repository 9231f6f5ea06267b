// Titles that name another town or county than the others of the document do.

import { parsePlace } from '../domain/place';
import type { Document, List } from '../syntax/ast';
import type { Range } from '../text/range';

export interface ForeignTitle {
  /** Of the name where it stands in one piece, else of the title. */
  readonly range: Range;
  readonly name: string;
  /** What the other titles say, and where one of them is. */
  readonly own: string;
  readonly ownRange: Range;
  readonly list: List | undefined;
  /** Whether `range` is just the name's. */
  readonly isExact: boolean;
}

interface Title {
  readonly text: string;
  readonly range: Range;
  readonly list: List | undefined;
}

/** The titles of the document, of its lists and in its contents that stand out. */
export function foreignTitles(document: Document): ForeignTitle[] {
  const titles: Title[] = [
    ...(document.title ? [{ text: document.title.text, range: document.title, list: undefined }] : []),
    ...document.lists.flatMap(list => (list.title ? [{ ...list.title, list }] : [])),
    ...document.contents.map(entry => ({ text: entry.text, range: entry.range, list: undefined })),
  ];
  return (['town', 'county'] as const).flatMap(part => odd(document, titles, part));
}

function odd(document: Document, titles: readonly Title[], part: 'town' | 'county'): ForeignTitle[] {
  const usual = document.place[part];
  // most titles say what the first says: those that do need not be read
  const named = titles.flatMap(title => {
    const name = usual !== undefined && title.text.includes(usual) ? usual : nameIn(title.text, part, document);
    return name === undefined ? [] : [{ title, name: name.replace(/(?<=街道)办事处$/, '') }];
  });
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  // of many towns' lists in one document each has its own
  if (counts.size !== 2) return [];
  // of equals the first, which is the document's own title
  const [[own, most], [, fewest]] = [...counts].sort((a, b) => b[1] - a[1]) as [[string, number], [string, number]];
  if (fewest > 1 && fewest * 2 > most) return [];
  const { title: first } = named.find(({ name }) => name === own)!;
  return named
    .filter(({ name }) => name !== own)
    .map(({ title, name }) => {
      const { start, end } = title.range;
      const at = document.cst.text.slice(start, end).indexOf(name);
      const range = at < 0 ? { start, end } : { start: start + at, end: start + at + name.length };
      return { range, name, own, ownRange: first.range, list: title.list, isExact: at >= 0 };
    });
}

function nameIn(text: string, part: 'town' | 'county', { place }: Document): string | undefined {
  const at = part === 'county' && place.town !== undefined ? text.indexOf(place.town) : -1;
  // `青石镇基本履职事项清单`: what stands before the town names no county
  return at >= 0 && !/[县市区旗]/.test(text.slice(0, at)) ? undefined : parsePlace(text)[part];
}
