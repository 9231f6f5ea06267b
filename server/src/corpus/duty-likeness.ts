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
  /** Adds the duties of an entry to what the probe found of its wording. */
  addDuties(entry: number): Evidence;
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
  let tellsDuties = false;
  return {
    begin() {
      own.begin();
      superior.begin();
      tellsDuties = probe.tellsDuties;
    },
    addDuties: entry => probe.addDuties(own.figures, own.compare(entry), superior.figures, superior.compare(entry)),
    knowsDuties: entry => tellsDuties && (own.tells(entry) || superior.tells(entry)),
  };
}

function createSide(textsNow: () => DutyTexts, probe: Probe, rarities: Rarities) {
  let texts = textsNow();
  const { which } = texts;
  const rarity = which === part.ownDuties ? rarities.ownDuties : rarities.superiorDuties;
  let { words, starts, textOf } = texts;
  /** Of text `i` the cosine and what `compareDutyText` tells besides, at `2 * i`, if `comparedIn[i]` is this query. */
  let figures = new Float64Array(0);
  let comparedIn = new Int32Array(0);
  let query = 0;
  /** Squared lengths of texts; -1 where it is not known. */
  let norms = new Float64Array(0);
  let version = -1;

  const compareText = (text: number) => {
    const [from, to] = [starts[text]!, starts[text + 1]!];
    if (norms[text]! < 0) norms[text] = squaredLengthOf(words, from, to, rarity);
    probe.compareDutyText(which, words, from, to, norms[text]!, figures, 2 * text);
    comparedIn[text] = query;
  };

  return {
    get figures() {
      return figures;
    },
    begin() {
      const isNew = texts !== textsNow();
      texts = textsNow();
      ({ words, starts, textOf } = texts);
      figures = withRoom(figures, 2 * starts.length);
      comparedIn = withRoom(comparedIn, starts.length);
      query++;
      const known = norms.length;
      norms = withRoom(norms, starts.length);
      if (isNew || version !== rarity.version) norms.fill(-1);
      else norms.fill(-1, known);
      version = rarity.version;
    },
    /** Where in `figures` those of the text of an entry are. */
    compare(entry: number): number {
      const text = textOf[entry]!;
      if (comparedIn[text] !== query) compareText(text);
      return 2 * text;
    },
    tells: (entry: number): boolean => textOf[entry] !== 0,
  };
}
