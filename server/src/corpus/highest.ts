/** The `most` numbers of the highest value, in no order; of those of equal value the ones of the highest rank. */
export function highest(
  all: Int32Array,
  values: Float64Array,
  most: number,
  rankOf?: (one: number) => number,
): Int32Array {
  if (all.length <= most) return all;
  const least = nthLargest(values.slice(), most);
  const chosen = new Int32Array(most);
  const equal = new Int32Array(all.length);
  let above = 0;
  let level = 0;
  for (let i = 0; i < all.length; i++) {
    if (values[i]! > least) chosen[above++] = all[i]!;
    else if (values[i] === least) equal[level++] = all[i]!;
  }
  const rest = equal.subarray(0, level);
  chosen.set(rankOf ? highest(rest, ranks(rest, rankOf), most - above) : rest.subarray(0, most - above), above);
  return chosen;
}

function ranks(all: Int32Array, rankOf: (one: number) => number): Float64Array {
  const found = new Float64Array(all.length);
  for (let i = 0; i < all.length; i++) found[i] = rankOf(all[i]!);
  return found;
}

/** The n-th largest value, n from 1 on; changes the order of the values (Hoare's selection). */
function nthLargest(values: Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! > pivot) i++;
      while (values[j]! < pivot) j--;
      if (i > j) break;
      const value = values[i]!;
      values[i++] = values[j]!;
      values[j--] = value;
    }
    if (n - 1 <= j) high = j;
    else if (n - 1 >= i) low = i;
    else break;
  }
  return values[n - 1]!;
}
