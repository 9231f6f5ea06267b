export interface Later {
  /** Calls back after a quiet time, in which a later call takes the place of an earlier one. */
  (work: () => void): void;
  stop(): void;
}

/** @param quiet the time in milliseconds in which nothing must have been called */
export function createLater(quiet: number): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const later = (work: () => void) => {
    stop();
    timer = setTimeout(work, quiet);
  };
  return Object.assign(later, { stop });
}
