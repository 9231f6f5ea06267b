// Numbers that stand for a text when items are compared: pairs of neighbouring characters.

import { createCodeTable } from './code-table';

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
  /** `categoryMark` of the category's name. */
  readonly category: string;
}

/** So many bigrams of the duties are kept: enough to tell duties apart, and a bound on memory. */
const mostDutyBigrams = 160;

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

/** The bigrams of the first duties, letters and digits only. */
export function dutyBigrams(text: string): Uint32Array {
  const kept = text.slice(0, mostDutyBigrams * 2).replace(/[^\p{L}\p{N}]/gu, '');
  const distinct = createCodeTable(kept.length);
  for (const code of codesOf(kept)) distinct.add(code);
  return distinct.codes().slice(0, mostDutyBigrams).sort();
}

/** The bigrams of a text as they come; a single character stands for itself. */
function codesOf(text: string): Uint32Array {
  if (text.length === 1) return Uint32Array.of(text.charCodeAt(0));
  const codes = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < codes.length; i++) codes[i] = (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
  return codes;
}

/** What tells categories apart: the first two characters, for the rest is worded in many ways. */
export function categoryMark(name: string | undefined): string {
  return name?.slice(0, 2) ?? '';
}
