// Documents of tests, with marks in them. A fixture is read like this:
//
//     //- 青石镇.dutylist
//     青石镇基本履职事项清单
//     序号→事项名称
//     1→组织学习。
//     3→发展$0党员。
//     ^ error: number-gap: 缺 2
//       ^发展党员^ hover
//
// `//- path` begins another file, `→` is a tab, `$0` the cursor. A line of carets marks the range above it and says what
// is expected there. Columns count UTF-16 units: a Chinese character and a tab are one each, so that blanks and carets may
// also be full-width (`　`, `＾`) to stand below the characters they mean. In long lines `^words^` marks the words
// themselves (`^words^2` their second occurrence); words that are broken over lines (`^县民⏎政局^`) stand below the last of
// these. What indents all lines alike, a first line break and the blanks before
// the closing quote are no part of the fixture.

import assert from 'node:assert/strict';
import type { Range } from '../../server/src/text/range';

export interface Mark {
  readonly range: Range;
  readonly label: string;
}

export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  /** Offset of `$0`. */
  readonly cursor: number | undefined;
  /** In the order of the fixture. */
  readonly marks: readonly Mark[];
}

/** Path of what stands before the first `//- path`. */
export const defaultPath = '青石镇.dutylist';

const columnMark = /^([ \u3000]*)([\^＾]+) (.+)$/;
const wordMark = /^[ \u3000]*\^([^\s^＾][^^]*)\^(\d*) (.+)$/;

/** Reads a fixture of several files. */
export function parseFixture(fixture: string): FixtureFile[] {
  const files: FixtureFile[] = [];
  let path = defaultPath;
  let lines: string[] = [];
  const finish = () => {
    files.push(parseFile(path, lines));
    lines = [];
  };
  for (const line of dedent(fixture)) {
    const header = /^\/\/- (.+?)\s*$/.exec(line);
    if (header) {
      if (lines.length > 0) finish();
      path = header[1]!;
    } else lines.push(line);
  }
  finish();
  return files;
}

/** Reads a fixture of one file. */
export function parseOne(fixture: string): FixtureFile {
  const files = parseFixture(fixture);
  assert.equal(files.length, 1, 'the fixture should be one file');
  return files[0]!;
}

/** The text of a fixture without marks. */
export function textOf(fixture: string): string {
  return parseOne(fixture).text;
}

/** The file that holds the cursor, and where. */
export function cursorOf(files: readonly FixtureFile[]): { file: FixtureFile; offset: number } {
  const file = files.find(each => each.cursor !== undefined);
  assert.ok(file, 'the fixture has no cursor $0');
  return { file, offset: file.cursor! };
}

/** A text with its marks below their lines, as a fixture would show them: for comparing what is expected with what is. */
export function showMarks(text: string, marks: readonly Mark[]): string {
  const sorted = [...marks].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.label < b.label ? -1 : 1),
  );
  const shown: string[] = [];
  let offset = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']) {
    const end = offset + line.length;
    shown.push(line.replace(/\r?\n$/, '').replaceAll('\t', '→'));
    for (const { range, label } of sorted) {
      if (range.start < offset || (range.start >= end && end < text.length)) continue;
      const length = Math.max(0, range.end - range.start);
      const words = text.slice(range.start, range.end).replace(/\r?\n/g, '⏎').replaceAll('\t', '→');
      shown.push(`${' '.repeat(range.start - offset)}${'^'.repeat(length) || '|'} ${label} «${words}»`);
    }
    offset = end;
  }
  return shown.join('\n');
}

/** The lines of a fixture without what indents them all. */
function dedent(fixture: string): string[] {
  const lines = fixture.replace(/^\n/, '').split('\n');
  if (/^ *$/.test(lines.at(-1)!)) lines.pop();
  const indents = lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)![0].length);
  const indent = Math.min(...indents);
  return lines.map(line => line.slice(indent));
}

function parseFile(path: string, lines: readonly string[]): FixtureFile {
  let text = '';
  let cursor: number | undefined;
  let above: { start: number; line: string } | undefined;
  const marks: Mark[] = [];
  for (const raw of lines) {
    const broken = above && brokenRange(raw, text);
    const mark = above && (broken ?? columnRange(raw, above.line) ?? wordRange(raw, above.line));
    if (above && mark) {
      const start = broken ? 0 : above.start;
      marks.push({ range: { start: start + mark.start, end: start + mark.end }, label: mark.label });
      continue;
    }
    const line = raw.replaceAll('→', '\t');
    const at = line.indexOf('$0');
    if (at >= 0) {
      assert.equal(cursor, undefined, 'more than one cursor');
      cursor = text.length + at;
    }
    above = { start: text.length, line: line.replace('$0', '') };
    text += `${above.line}\n`;
  }
  return { path, text, cursor, marks };
}

function columnRange(raw: string, line: string): (Range & { label: string }) | undefined {
  const match = columnMark.exec(raw);
  if (!match) return undefined;
  const start = match[1]!.length;
  const end = start + match[2]!.length;
  assert.ok(end <= line.length, `the mark is longer than its line: ${raw}`);
  return { start, end, label: match[3]! };
}

/** The range in the text of words that are broken over its last lines. */
function brokenRange(raw: string, text: string): (Range & { label: string }) | undefined {
  const match = wordMark.exec(raw);
  if (!match || !match[1]!.includes('⏎')) return undefined;
  const words = match[1]!.replaceAll('⏎', '\n').replaceAll('→', '\t');
  const start = text.lastIndexOf(words);
  assert.ok(start >= 0, `“${words}” does not stand in the lines above its mark`);
  return { start, end: start + words.length, label: match[3]! };
}

function wordRange(raw: string, line: string): (Range & { label: string }) | undefined {
  const match = wordMark.exec(raw);
  if (!match) return undefined;
  const words = match[1]!.replaceAll('→', '\t');
  const nth = Number(match[2] || 1);
  let start = -1;
  for (let i = 0; i < nth; i++) {
    start = line.indexOf(words, start + 1);
    assert.ok(start >= 0, `“${words}” does not stand in the line above its mark`);
  }
  assert.ok(match[2] || line.indexOf(words, start + 1) < 0, `“${words}” stands in its line more than once`);
  return { start, end: start + words.length, label: match[3]! };
}
