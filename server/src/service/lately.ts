/** The values that were set or asked for last. */
export interface Lately<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): void;
}

export function createLately<K, T>(most: number): Lately<K, T> {
  /** The one that was asked for last at the end. */
  const values = new Map<K, T>();
  const set = (key: K, value: T) => {
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
