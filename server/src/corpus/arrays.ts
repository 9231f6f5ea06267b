// Arrays of numbers that lie outside of the heap that is searched for garbage: a corpus of a thousand towns holds tens of
// millions of numbers, and the editor must not stand still while all of them are looked at.

/** The array if it has room for `length` elements, else a longer copy of it. */
export function withRoom<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array>(
  array: T,
  length: number,
): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, 16, array.length * 2));
  longer.set(array);
  return longer;
}

/** Parts of different lengths in one array: part `i` is `starts[i]`…`starts[i + 1]`. */
export interface Parts {
  readonly all: Uint32Array;
  readonly starts: Uint32Array;
}

export function joinParts(parts: readonly ArrayLike<number>[]): Parts {
  const starts = new Uint32Array(parts.length + 1);
  for (let i = 0; i < parts.length; i++) starts[i + 1] = starts[i]! + parts[i]!.length;
  const all = new Uint32Array(starts[parts.length]!);
  for (let i = 0; i < parts.length; i++) all.set(parts[i]!, starts[i]);
  return { all, starts };
}

export function partAt({ all, starts }: Parts, i: number): Uint32Array {
  return all.subarray(starts[i], starts[i + 1]);
}
