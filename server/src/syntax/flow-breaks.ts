// Where paragraphs begin among the lines of one item. Lines are broken where their column was full, so a line's end says
// nothing; what begins a paragraph is told by its words: an entry's mark, a duty heading (`区民政局：`), a label
// (`履职保障：`). A heading too long for its column lies on several lines, and words like a heading's may end a line of a
// sentence (`…报送` | `区民政局：`), so what stands before is looked at as well.

import {
  isBranchSuffix,
  isOneName,
  isPlacedDepartment,
  looksLikeDepartment,
  stripHeadingSuffix,
} from '../domain/department';
import { stripBlanks } from '../domain/normalise';
import { isLabel } from './blocks';
import { entryMark, type FlowLine, isClosed } from './flow-lines';

/** A heading may be broken over so many lines. */
const mostLines = 4;
const longestHeading = 240;
/** So many characters of a label may stand on a line's end. */
const longestPart = 4;
const ownLabel =
  /^(?:(?:本|苏木|乡镇|镇|街道|[（(]街道[）)])*配合职责|(?:苏木|乡镇|镇|街道|[（(]街道[）)])+(?:主要|工作|履职)?职责)\s*[：:]\s*/;

export interface Breaks {
  /** Whether a paragraph begins with the line. */
  readonly before: readonly boolean[];
  /** Names of the headings that are told only by being named above. */
  readonly names: ReadonlySet<string>;
  /** First and last lines of what is read as a heading although the sentence before is not over. */
  readonly doubtful: readonly (readonly [first: number, last: number])[];
}

/** The paragraphs of an item's lines. */
export function findBreaks(lines: readonly FlowLine[], starred: boolean): Breaks {
  const before: boolean[] = lines.map(() => false);
  const names = new Set<string>();
  const doubtful: [number, number][] = [];
  let above = '';
  let headed = false;
  let last = 0;
  for (const [i, { text }] of lines.entries()) {
    const found = headingAt(lines, i, above, headed);
    if (found) {
      before[found.first] = true;
      if (i + 1 < lines.length && found.whole) before[i + 1] = true;
      if (found.name) names.add(found.name);
      if (found.inSentence) doubtful.push([found.first, i]);
      headed = true;
      last = 0;
    } else if (ownLabel.test(text) || (starred && /^[*＊★]/.test(text) && i > 0)) {
      before[i] = true;
      last = 0;
    }
    const mark = entryMark(text);
    if (mark?.style === 'dot' && !found) {
      const previous = lines[i - 1]?.text ?? '。';
      const opens =
        isClosed(previous) || /[：:]$/.test(previous) || before[i] || mark.value === last + 1 || mark.value === 1;
      if (opens) {
        before[i] = true;
        last = mark.value;
      }
    }
    if (!headed) above += stripBlanks(text);
  }
  return { before, names, doubtful };
}

/**
 * Lines on which a heading follows other words (`51 征兵工作 县人民武装部 县人民武装部：`) as two. A blank may also stand
 * between the halves of a name or between two departments of one heading; on an item's first line it does not. A label that a line's
 * end parts (`1 林木采伐许可。 承` | `接部门：县林业局`) is a heading, too.
 */
export function cutBeforeHeadings(lines: readonly FlowLine[]): readonly FlowLine[] {
  const whole = cutAt(
    lines,
    lines.map(({ text }, i) => partedLabelPlace(text, lines[i + 1]?.text ?? '')),
  );
  return cutAt(
    whole,
    whole.map((line, i) => headingPlace(line.text, i === 0)),
  );
}

/** Lines cut in two at these offsets in their texts, 0 for not at all. */
function cutAt(lines: readonly FlowLine[], places: readonly number[]): readonly FlowLine[] {
  if (places.every(place => place === 0)) return lines;
  return lines.flatMap((line, i) => {
    const at = places[i]!;
    if (at === 0) return [line];
    const before = line.text.slice(0, at).trimEnd();
    return [
      { ...line, text: before, end: line.start + before.length },
      { ...line, text: line.text.slice(at), start: line.start + at, gap: false },
    ];
  });
}

/** Where a label begins at a line's end, behind a blank or a sentence, that goes on in the next one; 0 if none does. */
function partedLabelPlace(text: string, next: string): number {
  const colon = next.search(/[：:]/);
  for (let at = text.length - 1; colon > 0 && at >= Math.max(1, text.length - longestPart); at--)
    if (/[\s。；]/.test(text[at - 1]!) && isLabel(text.slice(at) + next.slice(0, colon))) return at;
  return 0;
}

/** Where on a line a heading follows other words and a blank; 0 if none does. */
function headingPlace(text: string, isFirst: boolean): number {
  const colon = text.search(/[：:]/);
  const found = colon < 0 ? null : /^(\S.*?)\s+(\S+)$/.exec(text.slice(0, colon));
  if (!found) return 0;
  const [, before, word] = found as unknown as [string, string, string];
  const isHeading = isLabel(word) || (isPlacedDepartment(word) && !isBranchSuffix(word));
  if (!isHeading || /[。；！？，,;]/.test(before) || (!isFirst && endsNames(stripBlanks(before)))) return 0;
  return colon - word.length;
}

/** Length of the label that opens the own duties (`配合职责：`) at the start of a line, 0 if there is none. */
export function ownLabelLength(text: string): number {
  return ownLabel.exec(text)?.[0].length ?? 0;
}

interface FoundHeading {
  /** Index of the line on which it begins. */
  readonly first: number;
  /** Whether nothing stands behind its colon. */
  readonly whole: boolean;
  readonly name?: string;
  readonly inSentence: boolean;
}

/** The heading whose colon is the first one of line `at`. `above` is what stands before the first heading, without blanks. */
function headingAt(lines: readonly FlowLine[], at: number, above: string, headed: boolean): FoundHeading | undefined {
  const { text } = lines[at]!;
  const colon = text.search(/[：:]/);
  if (colon < 0 || stops.test(text.slice(0, colon))) return undefined;
  const whole = colon === text.length - 1;
  const best = bestWords(lines, at, colon, above);
  if (!best) return undefined;
  const { first, words, rank } = best;
  const before = lines[first - 1];
  // in mid-sentence the words are no heading; before the first heading stand a name and departments, which end in no mark
  const isOver = !before || lines[first]!.gap || /[。；！？：:!?;][”’）)]*$/.test(before.text);
  const isExpected = !headed || (whole && namesOf(words).every(each => above.includes(each)));
  const { name } = stripHeadingSuffix(words);
  if (
    rank === odd
      ? !isOver && !(isExpected && !headed && above.endsWith(name))
      : rank !== label && !isOver && !isExpected
  )
    return undefined;
  return { first, whole, inSentence: headed && !isOver && rank !== label, ...(rank === odd ? { name } : {}) };
}

const stops = /[。；！？：，,;:“”"《》]/;
const [odd, loose, sure, label] = [1, 2, 3, 4];

/** The lines up to `at` that make the likeliest heading. */
function bestWords(lines: readonly FlowLine[], at: number, colon: number, above: string) {
  let words = '';
  let best: { first: number; words: string; rank: number } | undefined;
  for (let first = at; first >= 0 && at - first < mostLines; first--) {
    const own = stripBlanks(first === at ? lines[at]!.text.slice(0, colon) : lines[first]!.text);
    if (first < at && (stops.test(own) || (best && endsNames(own) && !isOneName(own, namesOf(words)[0] ?? '')))) break;
    words = own + words;
    if (words.length > longestHeading) break;
    if (isLabel(words)) return { first, words, rank: label };
    // a line that begins with 、 goes on with the one before
    if (words.startsWith('、')) continue;
    const rank = rankOf(words, above, first === at && colon === lines[at]!.text.length - 1);
    const goesOn = best?.first === first + 1 && own.endsWith('、');
    if (rank > (best?.rank ?? 0) || (rank > 0 && goesOn)) best = { first, words, rank };
  }
  return best;
}

/** Whether a line ends with a whole name, so that the next one begins another. */
function endsNames(line: string): boolean {
  const last = line.split('、').at(-1)!;
  return last !== '' && looksLikeDepartment(last);
}

/** How surely words are a heading: departments with a place before them, without one, or an odd name that stands above. */
function rankOf(words: string, above: string, alone: boolean): number {
  const parts = namesOf(words);
  if (parts.length === 0) return 0;
  if (parts.every(looksLikeDepartment))
    return parts.every(isPlacedDepartment) && !isBranchSuffix(parts[0]!) ? sure : loose;
  const { name } = stripHeadingSuffix(words);
  const isName = name.length >= 3 && name.length <= 30 && !/^[0-9（(]|、/.test(name);
  return alone && isName && above.includes(name) ? odd : 0;
}

function namesOf(words: string): string[] {
  const support = /^(.+?)的?(?:提供的?)?履职保障(?:措施)?$/.exec(words);
  return (support?.[1] ?? stripHeadingSuffix(words).name).split('、').filter(part => part !== '');
}
