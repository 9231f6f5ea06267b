// What is compared of items, as numbers of 16 bits: pairs of neighbouring characters (bigrams), single characters,
// departments' fields, categories, topics. They are hashes, so that they mean the same in every document and on every run: documents can be
// kept, sent and compared as they are, without a dictionary that all of them share. That two bigrams now and then get the same number
// changes a score by little.

import { departmentFields } from '../domain/department-fields';
import { splitDepartment } from '../domain/department-name';
import { stripBlanks } from '../domain/normalise';
import { topicsOf } from '../domain/topics';
import { actOf, acts, clausesOf } from './name-words';

/** How many different numbers there are. */
export const codes = 65536;
/** The bit of a count that says that the leading clause has the code, too; the rest is how often the name has it. */
export const inLead = 0x80;

/** Distinct codes, ascending, and how often each occurs. */
export interface CodeCounts {
  readonly codes: Uint16Array;
  /** 1…127, with the bit `inLead`. */
  readonly counts: Uint8Array;
}

export interface Features {
  /** Bigrams and characters of the name, sub-items included. */
  readonly bigrams: CodeCounts;
  readonly characters: CodeCounts;
  /** The characters of the leading clause in their order, the first `mostLeading` and the last ones. */
  readonly leading: Uint16Array;
  /** Distinct bigrams, ascending, of each sub-item. */
  readonly subItems: readonly Uint16Array[];
  /** Distinct bigrams of the township's own duties or the handling, and of the superiors' duties, as they come first. */
  readonly ownDuties: Uint16Array;
  readonly superiorDuties: Uint16Array;
  /** What the departments deal with. */
  readonly departments: Uint16Array;
  /** The first two characters of the category's name, for the rest is worded in many ways; 0 for none. */
  readonly category: number;
  /** Index into `acts`. */
  readonly act: number;
  /** What the name is about, sub-items included: numbers of topics, + 1. */
  readonly topics: Uint16Array;
}

/** An item's texts, as they are read. */
export interface ItemTexts {
  readonly name: string;
  readonly subItems: readonly string[];
  readonly departments: readonly string[];
  readonly category: string | undefined;
  readonly ownDuties: readonly string[];
  readonly superiorDuties: readonly string[];
}

/** So many bigrams of duties are kept: enough to tell duties apart, and a bound on memory. */
const mostDutyBigrams = 128;
/** Departments and sub-items that are compared, at most. */
const mostDepartments = 32;
export const mostSubItems = 32;
/** Of a leading clause so many characters are kept from either end. */
const mostLeading = 16;

export function featuresOf(texts: ItemTexts, town: string | undefined): Features {
  const main = clausesOf(texts.name, town);
  const subItems = texts.subItems.slice(0, mostSubItems).map(each => clausesOf(each, town));
  const clauses = [...main, ...subItems.flat()];
  return {
    bigrams: countCodes(clauses.map(bigramsOf)),
    characters: countCodes(clauses.map(charactersOf)),
    leading: bothEnds(charactersOf(main[0] ?? [])),
    subItems: subItems.map(distinctBigrams),
    ownDuties: dutyBigrams(texts.ownDuties),
    superiorDuties: dutyBigrams(texts.superiorDuties),
    departments: Uint16Array.from(new Set(texts.departments.slice(0, mostDepartments).flatMap(departmentCodes))),
    category: texts.category ? hashOf(texts.category.slice(0, 2)) : 0,
    act: acts.indexOf(actOf(texts.name)),
    topics: Uint16Array.from(topicsOf(stripBlanks([texts.name, ...texts.subItems].join('；'))), topic => topic + 1),
  };
}

/** `某县民政局` and `市民政局` are the same kind of department, and have the same fields. */
function departmentCodes(name: string): number[] {
  return departmentFields(splitDepartment(name).core.replace(/等$/, '')).map(hashOf);
}

/** How often each code has been met; all 0 between calls, so that nothing is told from one to the next. */
const met = new Uint8Array(codes);

/** The first duties are enough, and all that is gone through. */
function dutyBigrams(duties: readonly string[]): Uint16Array {
  const found: number[] = [];
  for (const duty of duties) {
    if (found.length >= mostDutyBigrams) break;
    const start = duty.slice(0, 2 * mostDutyBigrams);
    for (const clause of clausesOf(start, undefined)) meetEach(bigramsOf(clause), found);
  }
  for (const code of found) met[code] = 0;
  return new Uint16Array(found.slice(0, mostDutyBigrams));
}

function distinctBigrams(clauses: readonly Clause[]): Uint16Array {
  const found: number[] = [];
  for (const clause of clauses) meetEach(bigramsOf(clause), found);
  for (const code of found) met[code] = 0;
  return new Uint16Array(found).sort();
}

/** Counts codes, and adds those that have not been met yet to `found`. */
function meetEach(all: readonly number[], found: number[]): void {
  for (const code of all) {
    if (met[code] === 0) found.push(code);
    if (met[code]! < 127) met[code]!++;
  }
}

/** The codes of clauses, of which the first is the leading one. */
function countCodes(clauses: readonly (readonly number[])[]): CodeCounts {
  const found: number[] = [];
  for (const clause of clauses) meetEach(clause, found);
  for (const code of clauses[0] ?? []) met[code]! |= inLead;
  const sorted = new Uint16Array(found).sort();
  const counts = new Uint8Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) {
    counts[i] = met[sorted[i]!]!;
    met[sorted[i]!] = 0;
  }
  return { codes: sorted, counts };
}

/** The parts of a clause. */
type Clause = readonly string[];

/** The bigrams of each part; a part of one character stands for itself. */
function bigramsOf(clause: Clause): number[] {
  const found: number[] = [];
  for (const part of clause) {
    if (part.length === 1) found.push(mix(part.charCodeAt(0)));
    for (let i = 1; i < part.length; i++) found.push(mix(part.charCodeAt(i - 1) * codes + part.charCodeAt(i)));
  }
  return found;
}

/** The characters, each by its first unit. */
function charactersOf(clause: Clause): number[] {
  const found: number[] = [];
  for (const part of clause)
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      found.push(code);
      if (code >= 0xd800 && code <= 0xdbff) i++;
    }
  return found;
}

function bothEnds(all: readonly number[]): Uint16Array {
  return Uint16Array.from(
    all.length > 2 * mostLeading ? [...all.slice(0, mostLeading), ...all.slice(-mostLeading)] : all,
  );
}

/** Spreads 32 bits over 16. */
function mix(value: number): number {
  const first = Math.imul(value ^ (value >>> 15), 0x9e3779b1);
  const second = Math.imul(first ^ (first >>> 15), 0x85ebca6b);
  return (second >>> 16) & 0xffff;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}
