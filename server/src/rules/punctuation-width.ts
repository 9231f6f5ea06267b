import { halfWidthMark, halfWidthMarks, toFullWidth } from '../domain/half-width';
import { type Document, rowRange } from '../syntax/ast';
import type { Row } from '../syntax/cst';
import { perRow } from '../syntax/per-item';
import { matchesOf } from '../text/matches';
import { rowsOutside } from './rows-outside';
import { defineRule, type Report, type Severity } from './rule';

/** Half-width marks of a row that should be full-width; offsets in the row. */
const marksIn = perRow(row => (hasMarks(row) ? halfWidthMarks(plainText(row)) : []));

export const punctuationWidth = defineRule({
  id: 'punctuation-width',
  category: 'punctuation',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '半角标点',
      what: '中文旁边用了半角的逗号、分号、冒号或括号，或句末用了半角的句点、问号、叹号。每行只提示一次，并说明有几处；表头按写法只提示一次。数字、英文之间的半角标点不提示。',
      why: '半角标点多半来自文字识别或输入法切换，全文混用很不整齐，也妨碍查找。',
    },
    en: {
      title: 'Half-width punctuation',
      what: 'A half-width comma, semicolon, colon or bracket beside Chinese text, or a half-width full stop, question or exclamation mark at the end of a sentence. Told once a row, with the count; of header rows once a wording, as a hint. Marks between digits or Latin letters are right.',
      why: 'Such marks mostly come from text recognition or from the wrong input mode; mixed widths look untidy and hide words from a search.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习,做好记录。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习，每场8:30开始，做好记录。\n',
  checkItem(content, _columns, report) {
    for (const [row, source] of content.rows.entries()) {
      const marks = marksIn(source);
      if (marks.length === 0) continue;
      report({
        ranges: [{ row, start: marks[0]!, end: marks[0]! + 1 }],
        message: m => m.wording.halfWidth(marksText(source, marks), marks.length),
        fixes: () => [
          {
            title: m => m.wording.toFullWidth,
            safe: true,
            edits: () =>
              marks.map(at => ({ range: { row, start: at, end: at + 1 }, newText: toFullWidth(source.text[at]!) })),
          },
        ],
      });
    }
  },
  checkDocument(document, report) {
    /** Header rows by their wording: the same header comes on every page. */
    const headers = new Map<string, number[]>();
    const headerRows = new Set(document.lists.flatMap(list => list.headerRows));
    for (const { row, index, list } of rowsOutside(document)) {
      if (marksIn(row).length === 0) continue;
      if (row.shape.kind !== 'header' && !headerRows.has(index)) report(rowReport(document, [index], list));
      else headers.set(row.text, [...(headers.get(row.text) ?? []), index]);
    }
    for (const indices of headers.values()) {
      const list = document.lists.find(each => each.headerRows.includes(indices[0]!));
      report(rowReport(document, indices, list, 'hint'));
    }
  },
});

/** A report on the first of rows that are worded alike; the fix converts them all. */
function rowReport(document: Document, indices: readonly number[], list: Report['list'], severity?: Severity): Report {
  const first = document.cst.rows[indices[0]!]!;
  const marks = marksIn(first);
  const start = rowRange(document, indices[0]!).start + marks[0]!;
  return {
    range: { start, end: start + 1 },
    ...(severity ? { severity } : {}),
    message: m => m.wording.halfWidth(marksText(first, marks), marks.length),
    list,
    fixes: () => [
      {
        title: m => m.wording.toFullWidth,
        safe: true,
        edits: () =>
          indices.flatMap(index => {
            const row = document.cst.rows[index]!;
            const begin = rowRange(document, index).start;
            return marks.map(at => ({
              range: { start: begin + at, end: begin + at + 1 },
              newText: toFullWidth(row.text[at]!),
            }));
          }),
      },
    ],
  };
}

/** Whether there is a half-width mark outside of tags and entities. */
function hasMarks({ text, tokens }: Row): boolean {
  let next = 0;
  for (const { index } of matchesOf(halfWidthMark, text)) {
    while (tokens[next]!.end <= index) next++;
    if (tokens[next]!.kind === 'text') return true;
  }
  return false;
}

/** The row's text in which tags and entities are blanks. */
function plainText(row: Row): string {
  if (row.tokens.every(({ kind }) => kind === 'text' || kind === 'tab' || kind === 'eol')) return row.text;
  return row.tokens
    .map(({ kind, start, end }) =>
      kind === 'text' || kind === 'tab' || kind === 'eol' ? row.text.slice(start, end) : ' '.repeat(end - start),
    )
    .join('');
}

/** Each different mark once, as it occurs. */
function marksText(row: Row, marks: readonly number[]): string {
  return [...new Set(marks.map(at => row.text[at]!))].join(' ');
}
