// Tables of words that name the same thing: a line of words a thing, separated by blanks.

export interface Terms {
  readonly lines: readonly (readonly string[])[];
  /**
   * Which things a text names, as numbers of lines, distinct and ascending. Words are read from the start on, the longest one first, and
   * each character belongs to one word at most.
   */
  find(text: string): number[];
}

/** @param table Lines of words; a word that stands in several names all of these things */
export function createTerms(table: string): Terms {
  const lines = table
    .trim()
    .split('\n')
    .map(line => line.split(' '));
  const numbers = new Map<string, number[]>();
  for (const [number, line] of lines.entries())
    for (const word of new Set(line)) numbers.set(word, [...(numbers.get(word) ?? []), number]);
  /** Words by the code of their first character, the longest one first; `begins` tells quickly where there is none. */
  const words = new Map<number, { readonly word: string; readonly things: readonly number[] }[]>();
  const begins = new Uint8Array(65536);
  for (const word of [...numbers.keys()].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    words.set(first, [...(words.get(first) ?? []), { word, things: numbers.get(word)! }]);
    begins[first] = 1;
  }
  return {
    lines,
    find(text) {
      const found = new Set<number>();
      for (let at = 0; at < text.length; ) {
        const first = text.charCodeAt(at);
        const hit = begins[first] === 0 ? undefined : words.get(first)!.find(({ word }) => text.startsWith(word, at));
        for (const thing of hit?.things ?? []) found.add(thing);
        at += hit?.word.length ?? 1;
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}
