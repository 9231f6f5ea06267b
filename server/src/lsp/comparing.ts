// Comparisons of documents with the towns around them, in the pauses of other work: one at a time, for who asks for one, and, where
// the rule on missing items is on, of the open documents once nothing has changed for a while.

import type { Coverage } from '../features/missing-items';
import type { Service, Snapshot } from '../service';
import { itemsOf } from '../syntax/ast';
import { inSlices } from './in-slices';

export interface ComparingPorts {
  readonly service: () => Service;
  /** Lets other work go on. */
  readonly pause: () => Promise<void>;
  /** Calls back after a quiet time, in which a later call takes the place of an earlier one. */
  readonly later: (work: () => void) => void;
  /** What is told of an open document may have become something else. */
  readonly compared: () => void;
  readonly log: (message: string) => void;
  /** The time in milliseconds. */
  readonly now?: (() => number) | undefined;
}

export interface Comparing {
  /** The comparison of a document; undefined once it is not wanted any more. */
  coverageOf(snapshot: Snapshot, isWanted: () => boolean): Promise<Coverage | undefined>;
  /**
   * What is known of a document: its comparison if it takes no time, else the last one, perhaps of another version, while the
   * new one is made behind; where it knows little of this version, it is waited for a while.
   */
  atHand(snapshot: Snapshot): Promise<Coverage | undefined>;
  /** Makes the comparison that a document's findings depend on. */
  prepare(snapshot: Snapshot, isWanted: () => boolean): Promise<void>;
  /** Documents may have changed: those that are open are compared soon. */
  stirred(): void;
}

/** Milliseconds that somebody who types does not notice, and those that are better than a wrong answer. */
const instant = 40;
const patient = 2000;

/** So many items of a document may be new to its last comparison. */
const mostNew = 5;

function knows(coverage: Coverage | undefined, { document }: Snapshot): boolean {
  if (!coverage) return false;
  return document.lists.flatMap(itemsOf).filter(({ content }) => !coverage.isCompared(content)).length <= mostNew;
}

export function createComparing(ports: ComparingPorts): Comparing {
  const { service, pause, later, compared, log, now } = ports;
  let last: Promise<unknown> = Promise.resolve();
  let pass = 0;
  let asked = 0;

  const compare = async (snapshot: Snapshot, isWanted: () => boolean): Promise<Coverage | undefined> => {
    const { comparisons } = service();
    const known = comparisons.current(snapshot);
    if (known) return known;
    return inSlices(comparisons.compare(snapshot), { pause, isWanted, now });
  };

  const comparing: Comparing = {
    coverageOf(snapshot, isWanted) {
      const result = last.then(pause).then(() => (isWanted() ? compare(snapshot, isWanted) : undefined));
      last = result.catch(() => undefined);
      return result;
    },
    async atHand(snapshot) {
      const { comparisons, isReading } = service();
      const known = comparisons.current(snapshot);
      if (known || isReading()) return known ?? comparisons.last(snapshot.uri);
      const own = ++asked;
      const made = comparing.coverageOf(snapshot, () => own === asked);
      const wait = knows(comparisons.last(snapshot.uri), snapshot) ? instant : patient;
      const rest = new Promise<void>(resolve => setTimeout(resolve, wait));
      return (await Promise.race([made, rest])) ?? comparisons.last(snapshot.uri);
    },
    async prepare(snapshot, isWanted) {
      if (service().isUncompared(snapshot)) await comparing.coverageOf(snapshot, isWanted);
    },
    stirred() {
      const own = ++pass;
      later(() => {
        compareOpen(() => pass === own).catch(error => log(`comparing: ${String(error)}`));
      });
    },
  };

  const compareOpen = async (isNewest: () => boolean) => {
    for (const uri of service().openUris()) {
      const snapshot = service().snapshot(uri);
      if (!isNewest()) return;
      if (!snapshot || !service().isUncompared(snapshot)) continue;
      if (await comparing.coverageOf(snapshot, isNewest)) compared();
    }
  };
  return comparing;
}
