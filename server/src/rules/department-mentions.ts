// Where an item names departments: in its column, in the headings of its duties, in the handling. Each name is cut into its
// place and what it is called there. All that rules want to know of an item's departments is worked out together, once for
// each item content, so that after a keystroke there is little left to do but to add up.

import { levelOf, splitDepartment } from '../domain/department-name';
import { characterMask } from '../domain/department-spelling';
import {
  type Block,
  type ColumnRole,
  type Document,
  type Item,
  type ItemContent,
  type Phrase,
  rangeInText,
} from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { phraseRanges, replacePhrase } from './department-edits';
import { isOpenEnded } from './department-match';

export interface Mention {
  /** As it is written, blanks and notes such as （牵头） left out. */
  readonly name: string;
  /** `云岭县`, `县`, or '' (see department-name.ts). */
  readonly place: string;
  readonly core: string;
  /** The column it stands in, and where there. */
  readonly role: ColumnRole;
  readonly phrase: Phrase;
}

/** A spelling that an item uses, at one level. */
export interface Naming {
  readonly level: string;
  readonly core: string;
  /** Level and core. */
  readonly key: string;
  /** The fullest place that stands before it. */
  readonly place: string;
  /** See `characterMask`. */
  readonly mask: number;
  readonly mentions: readonly Mention[];
}

export interface ItemDepartments {
  readonly mentions: readonly Mention[];
  /** Names of single departments. */
  readonly namings: readonly Naming[];
  /** Places that are named in full: `云岭县` of `云岭县公安局` and of `松江市生态环境局云岭县分局`. */
  readonly places: readonly string[];
  /** `县公安局等` in a cell that is to name each department. */
  readonly cutShort: readonly Mention[];
}

/** A cell that names more is no list of departments. */
const mostOfItem = 100;
/** Names of another length are sentences that have slipped into a cell. */
const longestName = 40;
const branch = /局(.{2,12}[县旗区])分局$/;

export const departmentsOf = perItem((content): ItemDepartments => {
  const mentions = mentionsIn(content);
  const namings = new Map<string, Naming & { mentions: Mention[] }>();
  const places: string[] = [];
  for (const mention of mentions) {
    const { name, place, core } = mention;
    for (const each of placesOf(mention)) if (!places.includes(each)) places.push(each);
    if (name.length > longestName || isOpenEnded(name)) continue;
    const key = keyOf(levelOf(place), core);
    const known = namings.get(key);
    if (!known)
      namings.set(key, { level: levelOf(place), core, key, place, mask: characterMask(core), mentions: [mention] });
    else {
      known.mentions.push(mention);
      if (place.length > known.place.length) namings.set(key, { ...known, place });
    }
  }
  return { mentions, namings: [...namings.values()], places, cutShort: mentions.filter(isCutShort) };
});

export function keyOf(level: string, core: string): string {
  return `${level} ${core}`;
}

function mentionsIn({ departments, departmentsIn, superiorDuties, handling }: ItemContent): Mention[] {
  const found: Mention[] = [];
  const add = (role: ColumnRole, phrase: Phrase) => {
    if (phrase.text === '' || found.length >= mostOfItem) return;
    const { place, core } = splitDepartment(phrase.text);
    found.push({ name: phrase.text, place, core, role, phrase });
  };
  for (const phrase of departments) add(departmentsIn, phrase);
  for (const block of superiorDuties)
    for (const phrase of block.departments) if (isInHeading(phrase, block)) add('superiorDuties', phrase);
  // of a reclaimed item these may be the same names, at the same place
  for (const block of handling)
    for (const phrase of block.departments)
      if (isInHeading(phrase, block) && !departments.some(({ start }) => start === phrase.start))
        add('handling', phrase);
  return found;
}

/** Whether the heading itself names it: a bare 主要职责 and 工作方式 speak for departments that stand elsewhere. */
function isInHeading({ start, end }: Phrase, { heading }: Block): boolean {
  return heading !== undefined && heading.start <= start && end <= heading.end;
}

/** The places that a name holds, a bare level aside. */
export function placesOf({ place, core }: Mention): string[] {
  const ofBranch = core.endsWith('分局') ? branch.exec(core)?.[1] : undefined;
  if (place.length < 2) return ofBranch === undefined ? [] : [ofBranch];
  return ofBranch === undefined ? [place] : [place, ofBranch];
}

function isCutShort({ role, name, core }: Mention): boolean {
  return name.endsWith('等') && role === 'departments' && core.length > 2 && /[局委办部会院]等$/.test(name);
}

/** Where a mention stands in the text: one range, or several if a page break or a tag cuts it. */
export function mentionRanges(document: Document, item: Item, { role, phrase }: Mention): Range[] {
  return phraseRanges(item.content, role, phrase).map(range => rangeInText(document, item, range));
}

/** Edits that write each of an item's mentions anew; copies of the departments' cell go along. */
export function rewriteMentions(
  document: Document,
  item: Item,
  mentions: readonly { readonly mention: Mention; readonly newText: string }[],
): TextEdit[] {
  const edits = new Map<string, TextEdit>();
  for (const { mention, newText } of mentions)
    for (const edit of replacePhrase(item.content, mention.role, mention.phrase, newText)) {
      const range = rangeInText(document, item, edit.range);
      edits.set(`${range.start} ${range.end}`, { range, newText: edit.newText });
    }
  return [...edits.values()];
}
