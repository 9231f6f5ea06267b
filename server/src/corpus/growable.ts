// Arrays of numbers that grow. They lie outside of the heap that is searched for garbage: a corpus of a thousand towns
// holds tens of millions of numbers, and the editor must not stand still while all of them are looked at.

/** The array if it has room for `length` elements, else a longer copy of it. */
export function withRoom<T extends Int32Array | Uint32Array | Float64Array>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, 16, array.length * 2));
  longer.set(array);
  return longer;
}
