/** Work in steps, so that other work may go on between them; what it comes to is returned. */
export type Steps<T> = Generator<void, T>;

/** What the work comes to, done at once. */
export function drained<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
