// How like the duties of items are to those of the item that asks. A text is compared once a query, when an item that tells it comes
// up; its length is kept for as long as nothing weighs otherwise.

import { withRoom } from './arrays';
import type { DutyTexts } from './duties';
import type { Evidence, Probe, Rarities } from './evidence';
import { squaredLengthOf } from './evidence-sums';
import type { KindIndex } from './kind-index';
import { part } from './packed-features';

export interface DutyLikeness {
  /** Begins a query, with the item that the probe has loaded. */
  begin(): void;
  /** Looks at what is known of the texts of `entries[0…count]`, some of which are asked about soon, all at once. */
  look(entries: Int32Array, count: number): void;
  /** Looks at the texts of `entries[from…to]`, which are asked about next. */
  lookAtTexts(entries: Int32Array, from: number, to: number): void;
  /** Adds the duties of an entry to what the probe found of its wording. */
  addDuties(entry: number): Evidence;
  /** Of no meaning: what nobody uses is not looked at at all. */
  readonly looked: number;
  /** Whether both the asking item and the entry say anything of duties. */
  knowsDuties(entry: number): boolean;
}

/** Undefined where duties are not weighed. */
export function createDutyLikeness(
  index: Pick<KindIndex, 'duties' | 'rarities'>,
  probe: Probe,
): DutyLikeness | undefined {
  if (!index.duties) return undefined;
  const own = createSide(() => index.duties!.own, probe, index.rarities);
  const superior = createSide(() => index.duties!.superior, probe, index.rarities);
  let textsOf: Int32Array = new Int32Array(0);
  let tellsDuties = false;
  let looked = 0;
  return {
    begin() {
      own.begin();
      superior.begin();
      textsOf = index.duties!.textsOf;
      tellsDuties = probe.tellsDuties;
    },
    look(entries, count) {
      let sum = 0;
      const [a, b] = [own.known, superior.known];
      for (let i = 0; i < count; i++) {
        const at = 2 * entries[i]!;
        sum += a[4 * textsOf[at]!]! + b[4 * textsOf[at + 1]!]!;
      }
      looked = sum;
    },
    lookAtTexts(entries, from, to) {
      for (let i = from; i < to; i++) {
        own.lookAt(textsOf[2 * entries[i]!]!);
        superior.lookAt(textsOf[2 * entries[i]! + 1]!);
      }
    },
    addDuties: entry =>
      probe.addDuties(
        own.known,
        own.compare(textsOf[2 * entry]!),
        superior.known,
        superior.compare(textsOf[2 * entry + 1]!),
      ),
    get looked() {
      return looked + own.looked + superior.looked;
    },
    knowsDuties: entry => tellsDuties && (textsOf[2 * entry] !== 0 || textsOf[2 * entry + 1] !== 0),
  };
}

function createSide(textsNow: () => DutyTexts, probe: Probe, rarities: Rarities) {
  let texts = textsNow();
  const { which } = texts;
  const rarity = which === part.ownDuties ? rarities.ownDuties : rarities.superiorDuties;
  let { words, starts } = texts;
  /** Four numbers a text: what `compareDutyText` tells, in which query it told that, the squared length. */
  let known = new Float64Array(0);
  let query = 0;
  /** By text for which weighing its length holds. */
  let measuredFor = new Int32Array(0);
  let weighing = 0;
  let version = -1;
  let looked = 0;

  const compareText = (text: number) => {
    const [from, to] = [starts[text]!, starts[text + 1]!];
    if (measuredFor[text] !== weighing) known[4 * text + 3] = squaredLengthOf(words, from, to, rarity);
    measuredFor[text] = weighing;
    probe.compareDutyText(which, words, from, to, known[4 * text + 3]!, known, 4 * text);
    known[4 * text + 2] = query;
  };

  return {
    get known() {
      return known;
    },
    begin() {
      const isNew = texts !== textsNow();
      texts = textsNow();
      ({ words, starts } = texts);
      query++;
      looked = 0;
      known = withRoom(known, 4 * starts.length);
      measuredFor = withRoom(measuredFor, starts.length);
      if (isNew || version !== rarity.version) weighing++;
      version = rarity.version;
    },
    /** Looks at the places that `compare` reads. */
    lookAt(text: number) {
      if (known[4 * text + 2] === query) return;
      const from = starts[text]!;
      for (let at = from; at < starts[text + 1]!; at += 32) looked += words[at]!;
    },
    /** Where in `known` what is told of a text is. */
    compare(text: number): number {
      if (known[4 * text + 2] !== query) compareText(text);
      return 4 * text;
    },
    get looked() {
      return looked;
    },
  };
}
