// What is known of the codes of one item, so that another one is compared by going over its codes once. Codes that are not
// marked count as 0 and are added like the others: to ask of each code whether it is there takes longer than to add it.

import { withRoom } from './arrays';
import { codes } from './features';

export interface MarkedCodes {
  /** By code its place; 0 for one that is not marked. */
  readonly places: Uint16Array;
  /** Value `i` of a code is `values[places[code] * size + i]`; all are 0 for one that is not marked. */
  readonly values: Float64Array;
  /** Marks a code, with zeros, if it is not; answers where its values begin. */
  mark(code: number): number;
  /** Takes all marks away. */
  clear(): void;
}

/** @param size How many values a code has */
export function createMarkedCodes(size: number): MarkedCodes {
  const places = new Uint16Array(codes);
  let values = new Float64Array(size);
  let marked = new Uint16Array(0);
  let count = 0;
  return {
    places,
    get values() {
      return values;
    },
    mark(code) {
      if (places[code] === 0) {
        marked = withRoom(marked, count + 1);
        marked[count++] = code;
        values = withRoom(values, (count + 1) * size);
        // if an item had all codes, the last two of them would be one
        places[code] = Math.min(count, codes - 1);
      }
      return places[code]! * size;
    },
    clear() {
      for (let i = 0; i < count; i++) places[marked[i]!] = 0;
      values.fill(0, 0, (count + 1) * size);
      count = 0;
    },
  };
}
