// How often a document, the county's other documents and the configuration use each spelling of a department, and which of
// them is therefore a slip of which. A spelling is in doubt only if it is rare, and only for one that is established: two that
// are both established are two departments, or a matter of taste.

import { looksLikeDepartment } from '../domain/department';
import { isSamePlace, levelOf, splitDepartment } from '../domain/department-name';
import { characterMask, mayBeSpelling, type SpellingKind, spellingKind } from '../domain/department-spelling';
import type { Document, Item, List } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { openingsOf } from './department-leading';
import { configuredDepartments, matchDepartments } from './department-match';
import { departmentsOf, keyOf, type Mention, type Naming } from './department-mentions';
import type { CorpusFacts, RuleContext } from './rule';

/** An item and those of its departments that are spelled alike. */
export interface Use {
  readonly list: List;
  readonly item: Item;
  readonly mentions: readonly Mention[];
}

export interface Usage {
  readonly core: string;
  readonly level: string;
  readonly mask: number;
  /** The fullest place that is named with it. */
  place: string;
  /** How many items of this document name it. */
  here: number;
  /** How many other documents of the county name it. */
  others: number;
  configured: boolean;
}

/** That `wrong` is a spelling of `right`, and what `right` is known by. */
export interface Verdict {
  readonly wrong: Usage;
  readonly right: Usage;
  readonly kind: SpellingKind;
  readonly basis: 'document' | 'county' | 'configuration';
  /** Where the document uses the one and the other. */
  readonly uses: readonly Use[];
  readonly rightUses: readonly Use[];
}

/** So many items, or other towns, establish a spelling. */
const establishedItems = 3;
const establishedTowns = 2;
/** What may be lost at the end of a name. */
const endings = /(?:局|委员会|办公室|联合会|部)$/;
/** A spelling that is used this much less often than the other is rare. */
const rareShare = 0.1;
/** A slip of one character that a whole document repeats is believed to be one only against so many towns. */
const townsAgainstOne = 3;

export interface Spellings {
  /** By level and core. */
  readonly usages: ReadonlyMap<string, Usage>;
  /** The level that most departments of the document belong to: names without any are its. */
  readonly level: string;
  /** Items of which more is to be looked at than the names: see `isSpecial`. */
  readonly special: readonly { readonly list: List; readonly item: Item }[];
}

/** Whether an item has a heading that is not spelled as in its column, an open-ended name, or a sentence that may open with one. */
const isSpecial = perItem(
  content =>
    departmentsOf(content).cutShort.length > 0 ||
    openingsOf(content).length > 0 ||
    (content.kind === 'assisting' && matchDepartments(content).near.length > 0),
);

/** All spellings of the document, the county's other documents and the configuration. */
export function spellingsOf(document: Document, context: RuleContext): Spellings {
  const usages = new Map<string, Usage>();
  const levels = new Map<string, number>();
  const usageOf = (key: string, { core, level, place, mask }: Omit<Naming, 'key' | 'mentions'>): Usage => {
    let usage = usages.get(key);
    if (!usage) {
      usage = { core, level, mask, place, here: 0, others: 0, configured: false };
      usages.set(key, usage);
    } else if (place.length > usage.place.length) usage.place = place;
    return usage;
  };
  const configured = configuredDepartments(context);
  const special: { list: List; item: Item }[] = [];
  for (const list of document.lists)
    for (const category of list.categories)
      for (const item of category.items) {
        for (const naming of departmentsOf(item.content).namings) usageOf(naming.key, naming).here++;
        // with short names of the configuration any item may have a heading that differs
        if (configured !== undefined || isSpecial(item.content)) special.push({ list, item });
      }
  for (const { level, here } of usages.values()) if (level) levels.set(level, (levels.get(level) ?? 0) + here);
  let level = '';
  for (const [each, count] of levels) if (count > (levels.get(level) ?? 0)) level = each;
  // what names no level belongs to the common one
  for (const [key, usage] of usages) {
    if (usage.level !== '' || level === '') continue;
    usages.delete(key);
    usageOf(keyOf(level, usage.core), { ...usage, level }).here += usage.here;
  }
  const named = (name: Omit<Naming, 'key' | 'mentions'>) => {
    const own = name.level || level;
    return usageOf(keyOf(own, name.core), { ...name, level: own });
  };
  for (const { name, towns } of countyNames(context.facts)) named(name).others += towns;
  for (const name of [...(configured?.names ?? []), ...Object.values(configured?.aliases ?? {})])
    named(cut(name)).configured = true;
  return { usages, level, special };
}

/** The county's departments, cut; worked out again only for other facts. */
const cutNames = new WeakMap<CorpusFacts['departments'], readonly { name: ReturnType<typeof cut>; towns: number }[]>();

function countyNames({ departments }: CorpusFacts) {
  let known = cutNames.get(departments);
  if (!known) {
    known = [...departments].map(([name, towns]) => ({ name: cut(name), towns }));
    cutNames.set(departments, known);
  }
  return known;
}

function cut(name: string): Omit<Naming, 'key' | 'mentions'> {
  const { place, core } = splitDepartment(name);
  return { place, core, level: levelOf(place), mask: characterMask(core) };
}

/** The spellings of the document that are slips of others, each with the one it most likely stands for. */
export function judgeSpellings(document: Document, spellings: Spellings): Verdict[] {
  const all = [...spellings.usages.values()];
  const established = all.filter(({ configured, here, others }) => configured || here + others >= establishedTowns);
  const verdicts: Verdict[] = [];
  for (const wrong of all) {
    if (wrong.here === 0 || wrong.configured) continue;
    let best: Verdict | undefined;
    for (const right of established) {
      if (right === wrong || right.level !== wrong.level || !mayBeSpelling(wrong.mask, right.mask)) continue;
      const verdict = judge(document, spellings, wrong, right);
      if (verdict && (!best || isBetter(verdict, best))) best = verdict;
    }
    if (best) verdicts.push(best);
  }
  return verdicts;
}

function judge(document: Document, spellings: Spellings, wrong: Usage, right: Usage): Verdict | undefined {
  const basis = basisOf(wrong, right);
  if (!basis) return undefined;
  const kind = spellingKind(wrong.core, right.core);
  if (!kind || !isSamePlace(wrong.place, right.place) || !isEnough(kind, basis, wrong, right)) return undefined;
  if (!looksLikeDepartment(right.core)) return undefined;
  const [uses, rightUses] = [usesOf(document, spellings, wrong), usesOf(document, spellings, right)];
  // who names both in one cell means two departments
  const both = uses.some(use => rightUses.some(other => other.item === use.item && isInCell(use) && isInCell(other)));
  return both ? undefined : { wrong, right, kind, basis, uses, rightUses };
}

/** Where the one spelling is rare and the other established; undefined if that is so nowhere. */
function basisOf(wrong: Usage, right: Usage): Verdict['basis'] | undefined {
  if (right.configured) return 'configuration';
  if (wrong.others > right.others * rareShare) return undefined;
  const isRare = wrong.here <= Math.max(1, right.here * rareShare);
  if (isRare && right.here >= establishedItems) return 'document';
  if (right.others >= establishedTowns && right.here < establishedItems) return 'county';
  // a committee's department has its 委, however many forget it
  const isCommittee = right.here >= establishedTowns && wrong.here <= right.here && right.core === `委${wrong.core}`;
  return isCommittee || (isRare && right.here > 1 && right.here + right.others >= establishedItems)
    ? 'document'
    : undefined;
}

/** What can be two departments, or a short form that is meant, takes more to be believed a slip. */
function isEnough(kind: SpellingKind, basis: Verdict['basis'], wrong: Usage, right: Usage): boolean {
  if (basis !== 'county') return true;
  if (kind === 'abbreviation') return wrong.here === 1;
  return kind !== 'character' || right.others >= townsAgainstOne;
}

/** The items of the document that use a spelling. */
function usesOf(document: Document, { level }: Spellings, usage: Usage): Use[] {
  const keys = [keyOf(usage.level, usage.core), ...(usage.level === level ? [keyOf('', usage.core)] : [])];
  const found: Use[] = [];
  for (const list of document.lists)
    for (const { items } of list.categories)
      for (const item of items) {
        const mentions = departmentsOf(item.content).namings.flatMap(each =>
          keys.includes(each.key) ? each.mentions : [],
        );
        if (mentions.length > 0) found.push({ list, item, mentions });
      }
  return found;
}

/** Whether a use stands in the item's list of departments. */
function isInCell({ item, mentions }: Use): boolean {
  return mentions.some(({ role }) => role === item.content.departmentsIn);
}

function isBetter(one: Verdict, other: Verdict): boolean {
  if ((one.kind === 'abbreviation') !== (other.kind === 'abbreviation')) return other.kind === 'abbreviation';
  const weight = ({ right }: Verdict) => (right.configured ? 1000 : 0) + right.here + right.others;
  return weight(one) > weight(other) || (weight(one) === weight(other) && one.right.core < other.right.core);
}

/** The openings that name a department of the document, or of the county's, without its ending. */
export function judgeOpenings(document: Document, spellings: Spellings): Verdict[] {
  const { usages, special } = spellings;
  const verdicts: Verdict[] = [];
  let whole: Map<string, Usage> | undefined;
  for (const { list, item } of special)
    for (const mention of openingsOf(item.content)) {
      whole ??= withoutEndings(usages);
      const { core, place } = mention;
      const level = levelOf(place);
      const right = whole.get(keyOf(level, core));
      if (!right) continue;
      verdicts.push({
        wrong: { core, level, place, mask: 0, here: 1, others: 0, configured: false },
        right,
        kind: 'ending',
        basis: right.here >= establishedItems ? 'document' : right.configured ? 'configuration' : 'county',
        uses: [{ list, item, mentions: [mention] }],
        rightUses: usesOf(document, spellings, right),
      });
    }
  return verdicts;
}

/** Departments that are established, by level and what stands before their endings. */
function withoutEndings(usages: ReadonlyMap<string, Usage>): Map<string, Usage> {
  const found = new Map<string, Usage>();
  for (const usage of usages.values()) {
    const { level, core, here, others, configured } = usage;
    const isEstablished = configured || here >= establishedItems || others >= establishedTowns;
    const stem = core.replace(endings, '');
    if (isEstablished && stem !== core && looksLikeDepartment(core)) found.set(keyOf(level, stem), usage);
  }
  return found;
}
