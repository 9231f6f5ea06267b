import type { Steps } from '../text/steps';

/** Milliseconds after which other work goes on. */
const slice = 8;

export interface Slicing {
  /** Lets other work go on. */
  readonly pause: () => Promise<void>;
  /** Whether to go on after a pause; if not, the work comes to undefined. */
  readonly isWanted?: () => boolean;
  /** The time in milliseconds. */
  readonly now?: (() => number) | undefined;
}

/**
 * Does work in slices of some milliseconds. Between them are two pauses: one reads a message, the next one serves it, so that what
 * comes in waits for the slice that is under way only.
 */
export async function inSlices<T>(
  steps: Steps<T>,
  { pause, isWanted = () => true, now = () => performance.now() }: Slicing,
): Promise<T | undefined> {
  for (let since = now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - since < slice) continue;
    await pause();
    await pause();
    if (!isWanted()) return undefined;
    since = now();
  }
}
