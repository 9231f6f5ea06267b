// What is compared of items: names and duties as pairs of neighbouring characters (bigrams), departments, categories.

import { type CodeTable, createCodeTable } from './code-table';

export interface Features {
  /** What of the name tells the duty from others, without punctuation. */
  readonly name: string;
  /** Distinct bigrams of the township's own duties or the handling. */
  readonly duties: Uint32Array;
  /** Departments without their places. */
  readonly departments: readonly string[];
  /** The first two characters of the category's name, for the rest is worded in many ways. */
  readonly category: string;
}

/** Distinct bigrams of a text, ascending, and how often each occurs. A bigram is `first << 16 | second`, unsigned. */
export interface Bigrams {
  readonly codes: Uint32Array;
  readonly counts: Uint8Array;
}

/** So many bigrams of the duties are kept: enough to tell duties apart, and a bound on memory. */
const mostDutyBigrams = 160;
const mostDutyCharacters = 2 * mostDutyBigrams;

export function bigramsOf(text: string): Bigrams {
  const codes = codesOf(text).sort();
  const counts = new Uint8Array(codes.length);
  let distinct = 0;
  for (const code of codes) {
    if (distinct === 0 || codes[distinct - 1] !== code) codes[distinct++] = code;
    counts[distinct - 1] = Math.min(255, counts[distinct - 1]! + 1);
  }
  return { codes: codes.slice(0, distinct), counts: counts.slice(0, distinct) };
}

/** A table for `dutyBigrams` to work with; who asks for many items' bigrams has one for all of them. */
export function dutyTable(): CodeTable {
  return createCodeTable(mostDutyCharacters);
}

/** The bigrams of the first duties, letters and digits only. */
export function dutyBigrams(duties: readonly string[], distinct: CodeTable): Uint32Array {
  let text = '';
  for (let i = 0; i < duties.length && text.length < mostDutyCharacters; i++) text += duties[i];
  const kept = text.slice(0, mostDutyCharacters).replace(/[^\p{L}\p{N}]+/gu, '');
  distinct.clear();
  for (const code of codesOf(kept)) distinct.add(code);
  return distinct.codes().slice(0, mostDutyBigrams);
}

/** The bigrams of a text as they come; a single character stands for itself. */
function codesOf(text: string): Uint32Array {
  if (text.length === 1) return Uint32Array.of(text.charCodeAt(0));
  const codes = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < codes.length; i++) codes[i] = (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
  return codes;
}
