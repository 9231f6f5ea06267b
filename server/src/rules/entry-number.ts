import type { Block, ColumnRole, Entry, ItemContent } from '../syntax/ast';
import { readEntries } from '../syntax/entries';
import { exactRanges, type Joined, sourceRanges } from '../text/joined';
import { type NumberedEntry, type Sequence, sequencesOf } from './entry-sequences';
import { analyseNumbers } from './number-analysis';
import { defineRule, type ItemFix, type ItemReport, type RowEdit, type Text } from './rule';

export const entryNumber = defineRule({
  id: 'entry-number',
  category: 'numbers',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '条目编号',
      what: '职责中的条目编号跳号、重复、颠倒或不从 1 开始。小标题、“履职保障”“（一）”之后重新从 1 编号是对的。重复和颠倒、且编号没有缺的，可安全改正；跳号处可能丢了条目，不自动改正。',
      why: '编号不连续，多为漏抄了一条，或增删之后没有重新编号。',
    },
    en: {
      title: 'Numbers of entries',
      what: 'The numbers of the entries in the duties jump, are repeated, run backwards or do not start at 1. That they start anew after a heading, 履职保障 or （一） is right. Fix-all renumbers where no number is missing; where they jump an entry may be lost.',
      why: 'Mostly an entry was lost in copying, or the numbers were not brought up to date.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t1.做好登记。2.入户核实。2.上报名单。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t1.做好登记。2.入户核实。3.上报名单。\n',
  checkItem(content, _columns, report) {
    checkBlocks(content, 'superiorDuties', content.superiorDuties, report);
    checkBlocks(content, 'handling', content.handling, report);
    checkBlock(content, 'ownDuties', content.ownDuties, [1], report);
  },
});

type Tell = (report: ItemReport) => void;

/** Each block begins at 1, or goes on from the block before it, or from the number that its own heading carries. */
function checkBlocks(content: ItemContent, role: ColumnRole, blocks: readonly Block[], report: Tell): void {
  const column = content.columns.get(role);
  if (!column) return;
  let last = 0;
  for (const { heading, entries } of blocks) {
    const own = heading ? numberBefore(column.text, heading.start) : undefined;
    const starts = own === undefined ? [1, last + 1] : [1, last + 1, own + 1];
    last = checkBlock(content, role, entries, starts, report) ?? own ?? last;
  }
}

/** The number of a numbered heading: 2 of `2.县财政局：`. */
function numberBefore(text: string, offset: number): number | undefined {
  const match = /([0-9]{1,2})\s*[.．、]\s*$/.exec(text.slice(Math.max(0, offset - 6), offset));
  return match ? Number(match[1]) : undefined;
}

/** Checks a block that may begin with one of `starts`; the answer is its last number. */
function checkBlock(
  content: ItemContent,
  role: ColumnRole,
  entries: readonly Entry[],
  starts: readonly number[],
  report: Tell,
): number | undefined {
  const column = content.columns.get(role);
  const last = entries.findLast(entry => entry.number)?.number?.value;
  if (!column || last === undefined || isOneRun(entries, starts)) return last;
  const sequences = sequencesOf(column, entries, content.layout) ?? [];
  for (const [i, sequence] of sequences.entries()) {
    const begins = sequence.entries[0]!.value;
    const start = i === 0 && starts.includes(begins) ? begins : 1;
    checkSequence({ content, role, column, sequence, entries, start }, sequences[i - 1], report);
  }
  return last;
}

/** Whether all numbers go up by one, as they mostly do: then there is nothing more to look at. */
function isOneRun(entries: readonly Entry[], starts: readonly number[]): boolean {
  let before: number | undefined;
  for (const { number } of entries) {
    if (!number) continue;
    if (before === undefined ? !starts.includes(number.value) : number.value !== before + 1) return false;
    before = number.value;
  }
  return true;
}

interface Run {
  readonly content: ItemContent;
  readonly role: ColumnRole;
  readonly column: Joined;
  readonly sequence: Sequence;
  /** All entries of the block. */
  readonly entries: readonly Entry[];
  /** The number that is due to its first entry. */
  readonly start: number;
}

function checkSequence(run: Run, before: Sequence | undefined, report: Tell): void {
  const { sequence, start, column } = run;
  const numbered = sequence.entries;
  const tell = (at: NumberedEntry, message: Text, other?: NumberedEntry, otherMessage: Text = message) =>
    report({
      ranges: numberRanges(column, at),
      message,
      related: other ? [{ ranges: numberRanges(column, other), message: otherMessage }] : [],
      fixes: () => fixesOf(sequence.abrupt ? { ...run, start: (before?.entries.at(-1)?.value ?? 0) + 1 } : run),
    });
  const tellAfter = (at: NumberedEntry, message: Text, other: NumberedEntry | undefined) =>
    tell(at, message, other, m => m.entryBefore(other!.value));
  if (sequence.abrupt) tellAfter(numbered[0]!, m => m.entryRestart, before?.entries.at(-1));
  const { gaps, outOfOrder, repeated } = analyseNumbers(numbered.map(each => each.value - start + 1));
  for (const { index, first } of repeated) {
    const { value } = numbered[index]!;
    tell(
      numbered[index]!,
      m => m.entryRepeated(value),
      numbered[first],
      m => m.entryFirst(value),
    );
  }
  for (const { index } of outOfOrder) {
    const { value } = numbered[index]!;
    tellAfter(numbered[index]!, m => m.entryOrder(value, start + index), numbered[index - 1]);
  }
  for (const { from, to } of gaps) {
    const { value } = numbered[to]!;
    const previous = from === undefined ? undefined : numbered[from]!;
    tellAfter(numbered[to]!, m => (previous ? m.entryGap(previous.value, value) : m.entryStart(value)), previous);
  }
}

/** The digits and the mark behind them. */
function numberRanges(column: Joined, { entry }: NumberedEntry) {
  return sourceRanges(column, entry.number!.start, entry.number!.end);
}

function fixesOf(run: Run): ItemFix[] {
  const { sequence, start, column, content, role } = run;
  const numbered = sequence.entries;
  // numbers of several rows, or of cells that continued rows repeat, are for a person to look at
  const inOneRow = column.pieces.every(piece => piece.row === 0) && content.copies.every(copy => copy.role !== role);
  const isComplete = numbered.every(({ value }) => value >= start && value < start + numbered.length);
  // a second 1 may stand behind a heading that was lost
  const isUnbroken = !sequence.abrupt && numbered.every(({ value }, i) => i === 0 || value !== 1);
  const edits = renumbering(run);
  if (!edits) return [];
  return [{ title: m => m.renumberEntries, safe: inOneRow && isComplete && isUnbroken, edits: () => edits }];
}

/** Edits of the digits alone, or undefined if the entries would not be read as the same ones afterwards. */
function renumbering({ sequence, start, column, entries }: Run): RowEdit[] | undefined {
  const edits: RowEdit[] = [];
  const due = new Map<Entry, number>();
  for (const [i, { entry }] of sequence.entries.entries()) due.set(entry, start + i);
  let text = '';
  let at = entries[0]!.number?.start ?? entries[0]!.start;
  for (const entry of entries) {
    const value = due.get(entry);
    if (value === undefined || value === entry.number!.value) continue;
    const digits = {
      start: entry.number!.start,
      end: entry.number!.start + digitsBehind(column.text, entry.number!.start),
    };
    const [range, ...more] = exactRanges(column, digits.start, digits.end);
    if (!range) return undefined;
    edits.push({ range, newText: String(value) }, ...more.map(each => ({ range: each, newText: '' })));
    text += column.text.slice(at, digits.start) + String(value);
    at = digits.end;
  }
  text += column.text.slice(at, entries.at(-1)!.end);
  const read = readEntries({ text, pieces: [], listStarts: [] }, 0, text.length);
  const isSame =
    read.length === entries.length &&
    read.every(
      (entry, i) =>
        entry.text === entries[i]!.text && entry.number?.value === (due.get(entries[i]!) ?? entries[i]!.number?.value),
    );
  return isSame && edits.length > 0 ? edits : undefined;
}

/** How many digits stand from an offset on. */
function digitsBehind(text: string, offset: number): number {
  return /^[0-9]*/.exec(text.slice(offset, offset + 4))![0].length;
}
