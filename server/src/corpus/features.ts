// Numbers that stand for a text when items are compared: pairs of neighbouring characters.

/** Distinct bigrams of a text, ascending, and how often each occurs. A bigram is `first << 16 | second`, unsigned. */
export interface Bigrams {
  readonly codes: Uint32Array;
  readonly counts: Uint8Array;
}

export interface Features {
  readonly name: Bigrams;
  /** Bigrams of the township's own duties or the handling: a set. */
  readonly duties: Uint32Array;
  /** Departments without their places. */
  readonly departments: readonly string[];
  /** The first two characters of the category's name. */
  readonly category: string;
}

/** So many bigrams of the duties are kept: enough to tell duties apart, and a bound on memory. */
const mostDutyBigrams = 160;

export function bigramsOf(text: string): Bigrams {
  const counts = new Map<number, number>();
  for (const code of codesOf(text)) counts.set(code, Math.min(255, (counts.get(code) ?? 0) + 1));
  const codes = Uint32Array.from(counts.keys()).sort();
  return { codes, counts: Uint8Array.from(codes, code => counts.get(code)!) };
}

/** The bigrams of the first duties, letters and digits only. */
export function dutyBigrams(text: string): Uint32Array {
  const kept = text.slice(0, mostDutyBigrams * 2).replace(/[^\p{L}\p{N}]/gu, '');
  const codes = new Set<number>();
  for (const code of codesOf(kept)) {
    codes.add(code);
    if (codes.size >= mostDutyBigrams) break;
  }
  return Uint32Array.from(codes).sort();
}

function* codesOf(text: string): Generator<number> {
  if (text.length === 1) yield text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) yield ((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i)) >>> 0;
}

/** Shared share of two ascending sets, 0…1 (Dice's coefficient). */
export function dice(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) {
      shared++;
      i++;
      j++;
    } else if (a[i]! < b[j]!) i++;
    else j++;
  }
  return (2 * shared) / (a.length + b.length);
}
