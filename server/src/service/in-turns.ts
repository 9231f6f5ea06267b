/** Does work on each of a list, some at a time, until `cancelled` says so. `progress` is told how many of how many are done. */
export async function inTurns<T>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<void>,
  cancelled: () => boolean,
  progress: (done: number, of: number) => void,
): Promise<void> {
  let [next, done] = [0, 0];
  const takeNext = async () => {
    while (next < all.length && !cancelled()) {
      await work(all[next++]!);
      progress(++done, all.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
}
