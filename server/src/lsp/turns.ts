/** Does the work, unless it is not wanted any more when its turn comes: then undefined. */
export type InTurn = <T>(isWanted: () => boolean, work: () => T) => Promise<T | undefined>;

/**
 * Pieces of work one after the other, in the order in which they were asked for; before each `pause` lets other work go on,
 * so that what comes in between waits for the piece that is under way only: one pause reads a message, the next one serves it.
 * One that throws rejects its own promise.
 */
export function createTurns(pause: () => Promise<void>): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (isWanted, work) => {
    const turn = last
      .then(pause)
      .then(pause)
      .then(() => (isWanted() ? work() : undefined));
    last = turn.catch(() => undefined);
    return turn;
  };
}
