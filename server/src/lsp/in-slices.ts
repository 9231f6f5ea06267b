import type { Steps } from '../text/steps';

/** Milliseconds after which other work goes on. */
const slice = 8;

/** Does work in slices of some milliseconds, with a pause between them that lets other work go on. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<void>): Promise<T> {
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < slice) continue;
    await pause();
    since = performance.now();
  }
}
