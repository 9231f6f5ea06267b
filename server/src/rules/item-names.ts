// The names that an item goes by, as rules compare them: its own and those of its starred sub-items. A name is kept as a
// number made of its characters; the words are looked at where two numbers agree.

import { normaliseText } from '../domain/normalise';
import type { Item, ItemContent, Phrase } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { counts, hashMore, isIdeograph } from './text-hash';

export interface ItemName {
  readonly phrase: Phrase;
  /** Equal for names that differ in blanks, widths, stars and punctuation only, and for others once in four billion. */
  readonly hash: number;
}

/** Shorter ones (`无`, `其他`) name nothing. */
const shortestName = 4;
const longestShown = 24;
const ignored = new Set([...'、，,。.；;：:《》“”"‘’\'·—-*＊★﹡'].map(mark => mark.charCodeAt(0)));
/** What stands in the place of a name that is not published. */
const withheld =
  /不予公[布开]|不宜公[布开]|不公[布开]|^(?:该|此|本)?(?:项|事项)?(?:属|为)?(?:于)?(?:涉密|敏感)(?:事项|内容)?$/;

/** An item's names; without those that are too short to mean anything. */
export const itemNames: (content: ItemContent) => readonly ItemName[] = perItem(content => {
  const found: ItemName[] = [];
  for (const phrase of [content.name, ...content.subItems.map(sub => sub.name)]) {
    let hash = 0;
    let length = 0;
    for (let at = 0; at < phrase.text.length; at++) {
      const code = phrase.text.charCodeAt(at);
      if (!counts(code) || (!isIdeograph(code) && ignored.has(code))) continue;
      hash = hashMore(hash, code);
      length++;
    }
    if (length >= shortestName) found.push({ phrase, hash });
  }
  return found;
});

/** Whether two names of one hash are the same name, and not one that many items may bear with reason. */
export function isSameName(a: Phrase, b: Phrase): boolean {
  return bare(a.text) === bare(b.text) && !withheld.test(bare(a.text));
}

function bare(name: string): string {
  return [...normaliseText(name)].filter(character => !ignored.has(character.charCodeAt(0))).join('');
}

/** A name as a message quotes it. */
export function quotable(name: string): string {
  const text = name.replace(/[。；;]$/, '');
  const characters = [...text];
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}……` : text;
}

/** The number as a message says it; empty for an item without one. */
export function numberOf({ content }: Item): string {
  return content.number?.text.trim() ?? '';
}

/** Whether two items name departments of which none is the same. */
export function haveOtherDepartments(a: ItemContent, b: ItemContent): boolean {
  if (a.departments.length === 0 || b.departments.length === 0) return false;
  return !a.departments.some(one => b.departments.some(other => other.text === one.text));
}
