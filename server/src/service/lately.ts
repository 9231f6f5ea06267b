/** The values that were set or asked for last. */
export interface Lately<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

export function createLately<T>(most: number): Lately<T> {
  /** The one that was asked for last at the end. */
  const values = new Map<string, T>();
  const set = (key: string, value: T) => {
    values.delete(key);
    values.set(key, value);
    for (const oldest of values.keys()) {
      if (values.size <= most) return;
      values.delete(oldest);
    }
  };
  return {
    get(key) {
      const value = values.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
  };
}
