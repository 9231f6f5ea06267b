// How often a document, the county's other documents and the configuration use each spelling of a department, and which of
// them is therefore a slip of which. A spelling is in doubt only if it is rare, and only for one that is established: two that
// are both established are two departments, or a matter of taste.

import { looksLikeDepartment } from '../domain/department';
import { isSamePlace, levelOf, splitDepartment } from '../domain/department-name';
import { type SpellingKind, spellingKind } from '../domain/department-spelling';
import { type Document, type Item, itemsOf, type List } from '../syntax/ast';
import { configuredDepartments, isOpenEnded } from './department-match';
import { type Mention, mentionsOf } from './department-mentions';
import type { RuleContext } from './rule';

/** An item and those of its departments that are spelled alike. */
export interface Use {
  readonly list: List;
  readonly item: Item;
  readonly mentions: Mention[];
}

export interface Usage {
  readonly core: string;
  readonly level: string;
  /** The fullest place that is named with it. */
  place: string;
  /** The items of this document that name it. */
  readonly uses: Use[];
  /** How many other documents of the county name it. */
  others: number;
  configured: boolean;
  /** Whether it reads as the name of one department. */
  readonly isName: boolean;
}

/** That `wrong` is a spelling of `right`, and what `right` is known by. */
export interface Verdict {
  readonly wrong: Usage;
  readonly right: Usage;
  readonly kind: SpellingKind;
  readonly basis: 'document' | 'county' | 'configuration';
}

/** So many items, or other towns, establish a spelling. */
const establishedItems = 3;
const establishedTowns = 2;
/** A spelling that is used this much less often than the other is rare. */
const rareShare = 0.1;
/** A slip of one character that a whole document repeats is believed to be one only against so many towns. */
const townsAgainstOne = 3;
/** Names of another length are sentences that have slipped into a cell. */
const longestName = 40;

/** All spellings by level and core. */
export function departmentUsage(document: Document, context: RuleContext): ReadonlyMap<string, Usage> {
  const usages = new Map<string, Usage>();
  const level = commonLevel(document);
  const usageOf = ({ place, core }: { place: string; core: string }, isName: () => boolean): Usage => {
    const own = levelOf(place) || level;
    const key = `${own} ${core}`;
    let usage = usages.get(key);
    if (!usage) {
      usage = { core, level: own, place, uses: [], others: 0, configured: false, isName: isName() };
      usages.set(key, usage);
    } else if (place.length > usage.place.length) usage.place = place;
    return usage;
  };
  for (const list of document.lists)
    for (const item of itemsOf(list))
      for (const mention of mentionsOf(item.content)) {
        if (mention.name.length > longestName || isOpenEnded(mention.name)) continue;
        const { uses } = usageOf(mention, () => looksLikeDepartment(mention.name));
        const last = uses.at(-1);
        if (last?.item === item) last.mentions.push(mention);
        else uses.push({ list, item, mentions: [mention] });
      }
  for (const [name, towns] of context.facts.departments) usageOf(splitDepartment(name), () => true).others += towns;
  const configured = configuredDepartments(context);
  for (const name of [...(configured?.names ?? []), ...Object.values(configured?.aliases ?? {})])
    usageOf(splitDepartment(name), () => true).configured = true;
  return usages;
}

/** The level that most departments of the document belong to: names without any are its. */
function commonLevel(document: Document): string {
  const counts = new Map<string, number>();
  for (const list of document.lists)
    for (const item of itemsOf(list))
      for (const { place } of mentionsOf(item.content))
        if (place !== '') counts.set(levelOf(place), (counts.get(levelOf(place)) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as [string, number])[0];
}

/** The spellings of the document that are slips of others, each with the one it most likely stands for. */
export function judgeSpellings(usages: ReadonlyMap<string, Usage>): ReadonlyMap<Usage, Verdict> {
  const established = [...usages.values()].filter(
    ({ isName, configured, uses, others }) => isName && (configured || uses.length + others >= establishedTowns),
  );
  const verdicts = new Map<Usage, Verdict>();
  for (const wrong of usages.values()) {
    if (wrong.uses.length === 0 || wrong.configured) continue;
    let best: Verdict | undefined;
    for (const right of established) {
      const verdict = right !== wrong && right.level === wrong.level ? judge(wrong, right) : undefined;
      if (verdict && (!best || isBetter(verdict, best))) best = verdict;
    }
    if (best) verdicts.set(wrong, best);
  }
  return verdicts;
}

function judge(wrong: Usage, right: Usage): Verdict | undefined {
  const basis = basisOf(wrong, right);
  if (!basis) return undefined;
  const kind = spellingKind(wrong.core, right.core);
  if (!kind || !isSamePlace(wrong.place, right.place) || !isEnough(kind, basis, wrong, right)) return undefined;
  // who names both in one cell means two departments
  const both = wrong.uses.some(({ item }) => right.uses.some(use => use.item === item && sharesColumn(use, wrong)));
  return both ? undefined : { wrong, right, kind, basis };
}

/** Where the one spelling is rare and the other established; undefined if that is so nowhere. */
function basisOf(wrong: Usage, right: Usage): Verdict['basis'] | undefined {
  if (right.configured) return 'configuration';
  if (wrong.others > right.others * rareShare) return undefined;
  const [here, there] = [wrong.uses.length, right.uses.length];
  const isRare = here <= Math.max(1, there * rareShare);
  if (isRare && there >= establishedItems) return 'document';
  if (right.others >= establishedTowns && there < establishedItems) return 'county';
  // a committee's department has its 委, however many forget it
  const isCommittee = there >= establishedTowns && here <= there && right.core === `委${wrong.core}`;
  return isCommittee || (isRare && there > 1 && there + right.others >= establishedItems) ? 'document' : undefined;
}

/** What can be two departments, or a short form that is meant, takes more to be believed a slip. */
function isEnough(kind: SpellingKind, basis: Verdict['basis'], wrong: Usage, right: Usage): boolean {
  if (basis !== 'county') return true;
  if (kind === 'abbreviation') return wrong.uses.length === 1;
  return kind !== 'character' || right.others >= townsAgainstOne;
}

function sharesColumn(use: Use, wrong: Usage): boolean {
  const other = wrong.uses.find(({ item }) => item === use.item)!;
  const { departmentsIn } = use.item.content;
  return [use, other].every(({ mentions }) => mentions.some(({ role }) => role === departmentsIn));
}

function isBetter(one: Verdict, other: Verdict): boolean {
  if ((one.kind === 'abbreviation') !== (other.kind === 'abbreviation')) return other.kind === 'abbreviation';
  const weight = ({ right }: Verdict) => (right.configured ? 1000 : 0) + right.uses.length + right.others;
  return weight(one) > weight(other) || (weight(one) === weight(other) && one.right.core < other.right.core);
}
