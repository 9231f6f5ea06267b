// What a name of the form `对…的处罚` is about, as a set of offences that can be compared. Likeness by characters is
// useless here: the names of fines are alike on purpose, and a permit shares most of its words with the fine for doing
// without it. So only whole clauses of names with one and the same closing verb are compared.

import { normaliseText } from '../domain/normalise';
import type { ItemContent, Phrase } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { itemNames } from './item-names';

/** A name that lists offences (or what else is checked, permitted…). */
export interface Offences {
  readonly phrase: Phrase;
  /** 处罚, 检查… */
  readonly verb: string;
  /** All words of what is fined. */
  readonly words: string;
  readonly clauses: readonly Clause[];
}

interface Clause {
  /** Equal for clauses that list the same things in another order. */
  readonly key: string;
  /** The same without the place (`在建筑物、设施上`); undefined where the clause names none, or little but a place. */
  readonly placeless: string | undefined;
  /** The words of the place. */
  readonly place: readonly string[];
  /** What a clause that lists places or things says of each of them, as keys: `损坏路牌` of `损坏路灯、路牌等设施`. */
  readonly single: readonly string[];
}

/** Shorter clauses are fragments of a longer one (`擅自占用或者…`), unless they are all that a name says. */
const shortestClause = 8;
const shortestName = 4;
/** So many characters may be the verb before the first of the things that a clause lists. */
const verbLengths = [2, 3, 4];
const form =
  /^对(.+?)(?:等)?(?:的?(?:违法)?(?:行为|活动))?的?(?:进行|予以|实施|给予)?(?:行政)?(处罚|检查|许可|审批|认定|审核|查处)$/;
const placePattern = /在([^，；]{2,24}?)(?:(?<!以)[上内下]|中|里|旁|范围内|区域内|周边|周围|两侧|附近|沿线)/;
/** What an offence leads to is none: `…，影响市容`. */
const consequence = /^(?:影响|造成|破坏|损害|妨碍|危害|致使|导致|逾期|情节|可能)/;

/** The names of an item that list offences. */
export const offencesOf: (content: ItemContent) => readonly Offences[] = perItem(content =>
  itemNames(content).flatMap(({ phrase }) => {
    const match = phrase.text.startsWith('对') ? form.exec(normaliseText(phrase.text)) : null;
    if (!match) return [];
    const [, words, verb] = match;
    const clauses = words!
      .split(/[,;，；]?(?:或者|或是)|[,;，；]/)
      .map(clause => clause.trim())
      .filter(clause => clause !== '' && !consequence.test(clause));
    return [{ phrase, verb: verb!, words: words!, clauses: clauses.map(readClause) }];
  }),
);

function readClause(clause: string): Clause {
  const bare = clause.replace(/等?(?:的?(?:行为|活动))?$/, '');
  const place = placePattern.exec(bare);
  const rest = place ? bare.slice(0, place.index) + bare.slice(place.index + place[0].length) : '';
  const words = place ? place[1]!.split(/[、和及与]|以及/).filter(word => word.length > 1) : [];
  return {
    key: keyOf(bare),
    placeless: rest.length >= shortestClause ? keyOf(rest) : undefined,
    place: words,
    single: [
      ...(place && words.length > 1 ? words.map(word => bare.replace(place[1]!, word)) : []),
      ...(place ? [] : eachThing(bare)),
    ],
  };
}

/** `损坏路灯、路牌等设施`: what is done to each thing; where the verb ends is not known, so all that it may be. */
function eachThing(clause: string): string[] {
  const [first, ...more] = clause.split(/[、和及与]|以及/).map(piece => piece.replace(/(?<=.{2})等.*$/, ''));
  if (more.length === 0) return [];
  const verbs = verbLengths.filter(length => first!.length >= length + 2).map(length => first!.slice(0, length));
  return [first!, ...more.flatMap(thing => (thing.length > 1 ? verbs.map(verb => verb + thing) : []))];
}

/** A clause that lists things: their order means nothing. */
function keyOf(clause: string): string {
  return clause.includes('、') ? [...clause].sort().join('') : clause;
}

/** Whether the name can be part of another: whether each of its clauses says something by itself. */
export function isComparable({ clauses }: Offences): boolean {
  const least = clauses.length === 1 ? shortestName : shortestClause;
  return clauses.length > 0 && clauses.every(({ key }) => key.length >= least);
}

/** Whether all that `a` lists is listed by `b`, too, at the same place or at any. */
export function isContained(a: Offences, b: Offences): boolean {
  if (a.verb !== b.verb) return false;
  return a.clauses.every(({ key, placeless, place }) =>
    b.clauses.some(
      other =>
        (other.key === key && key.length >= shortestClause) ||
        other.single.includes(key) ||
        (other.key === placeless && (place.every(word => b.words.includes(word)) || !placePattern.test(b.words))),
    ),
  );
}
