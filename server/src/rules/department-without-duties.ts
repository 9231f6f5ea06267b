import type { Messages } from '../messages/messages';
import type { Block, ItemContent, Phrase } from '../syntax/ast';
import { exactRanges, type Joined } from '../text/joined';
import { copiedWords, firstCell } from './copied-words';
import { eolOf, isEditable, phraseRanges, removeDepartment } from './department-edits';
import { isOpenEnded, matchFor } from './department-match';
import { defineRule, type RowEdit } from './rule';
import { lostBeforeHeading } from './run-in-headings';

export const departmentWithoutDuties = defineRule({
  id: 'department-without-duties',
  category: 'departments',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '部门没有职责',
      what: '配合履职事项列有多个上级部门，其中某个在职责一列没有自己的分段，或小标题之后没有内容、紧接另一个部门的小标题，或职责根本没有按部门分段。只有一个部门时不要求写小标题。',
      why: '说不清哪个部门负责什么，乡镇就不知道找谁。',
    },
    en: {
      title: 'Department without duties',
      what: 'An assisting item has several superior departments and one of them has no part of the duties, or a heading with nothing after it but the next department’s heading, or the duties are not divided at all. With a single department no heading is needed.',
      why: 'If it is not said who does what, the township does not know whom to turn to.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联、县民政局\t县残联：负责审核。\t做好登记。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联、县民政局\t县残联：负责审核。县民政局：负责发放补贴。\t做好登记。\n',
  checkItem(content, columns, report, context) {
    const { departments, superiorDuties } = content;
    // where cells are too few, column-count tells
    if (content.cellCount < columns.length) return;
    if (content.kind !== 'assisting' || new Set(departments.map(each => each.text)).size < 2) return;
    const column = content.columns.get('superiorDuties');
    if (!column || column.text === '') return;
    const { withoutDuties, hasHeadings } = matchFor(content, context);
    if (!hasHeadings) {
      // duties that all share, or that all do together, need no parts
      if (superiorDuties.some(block => block.role === 'common')) return;
      const all = { start: departments[0]!.start, end: departments.at(-1)!.end, text: '' };
      report({
        ranges: phraseRanges(content, 'departments', all),
        message: m => m.departmentsWithoutHeadings(departments.length),
      });
      return;
    }
    for (const heading of emptyHeadings(superiorDuties))
      report({
        ranges: phraseRanges(content, 'superiorDuties', heading),
        message: m => m.headingWithoutDuties(heading.text),
      });
    const isRunIn = (name: string) => lostBeforeHeading(content).some(at => column.text.startsWith(name, at));
    for (const index of withoutDuties) {
      const department = departments[index]!;
      // its heading is there, and punctuation-final tells what is wrong with it
      if (isRunIn(department.text)) continue;
      if (isOpenEnded(department.text) && !department.text.endsWith('等')) continue;
      report({
        ranges: phraseRanges(content, 'departments', department),
        message: m => m.departmentWithoutDuties(department.text),
        fixes: () => [
          ...(canHaveHeading(content, department)
            ? [
                {
                  title: (m: Messages) => m.addHeading(department.text),
                  safe: false,
                  edits: () => addHeading(content, department),
                },
              ]
            : []),
          ...(isEditable(content)
            ? [
                {
                  title: (m: Messages) => m.removeDepartment(department.text),
                  safe: false,
                  edits: () => removeDepartment(content, index),
                },
              ]
            : []),
        ],
      });
    }
  },
});

/** Headings of departments that the heading of another department follows at once: `县应急管理局：县能源局：…`. */
function emptyHeadings(blocks: readonly Block[]): Phrase[] {
  return blocks.flatMap(({ heading, departments, entries, role }, i) => {
    const next = blocks[i + 1];
    const isFollowed = next?.heading !== undefined && next.departments.length > 0 && next.role === 'duties';
    return heading && departments.length > 0 && role === 'duties' && entries.length === 0 && isFollowed
      ? [heading]
      : [];
  });
}

/**
 * Whether a heading for the department would be read as one: of other words none is made; and without columns only the
 * support tells where the superior duties end, so that behind them there is no place for one.
 */
function canHaveHeading(content: ItemContent, { text }: Phrase): boolean {
  if (content.layout === 'flow' && !content.superiorDuties.some(block => block.role === 'support')) return false;
  return /^(?![0-9（(]|.*(?:职责|任务|保障)$)[\p{L}\p{N}（）()]{2,}$/u.test(text);
}

/** Adds `A局：` before the support, else at the end of the duties; also where a continued row repeats them. */
function addHeading(content: ItemContent, department: Phrase): RowEdit[] {
  const column = content.columns.get('superiorDuties')!;
  const support = content.superiorDuties.find(block => block.role === 'support')?.heading;
  // what repeats the end of the duties ends with them
  const copies = support
    ? copiedWords(content, 'superiorDuties', { start: support.start, end: support.start }).map(({ text, range }) => ({
        text,
        at: range.start,
      }))
    : content.copies
        .filter(copy => copy.role === 'superiorDuties' && copy.same && firstCell(column) === column)
        .map(({ text }) => ({ text, at: text.text.length }));
  return [{ text: column, at: support?.start ?? column.text.length }, ...copies].flatMap(({ text, at }) =>
    insertHeading(content, text, at, department.text, support !== undefined),
  );
}

function insertHeading(content: ItemContent, text: Joined, at: number, name: string, isBefore: boolean): RowEdit[] {
  const place = isBefore ? exactRanges(text, at, at + 1)[0] : exactRanges(text, at - 1, at).at(-1);
  if (!place) return [];
  if (content.layout === 'flow') {
    const newText = `${name}：${eolOf(content, place.row)}`;
    return [{ range: { ...place, end: place.start }, newText }];
  }
  const row = content.rows[place.row]!.text;
  let offset = isBefore ? place.start : place.end;
  // in front of the tag that opens the paragraph, not within it
  const tag = isBefore ? /<p[^<>]*>\s*$/i.exec(row.slice(0, offset)) : null;
  if (tag) offset = tag.index;
  const words = `${name}：`;
  const between = content.layout === 'drafting' ? `${eolOf(content, place.row)}\t` : ' ';
  const newText = tag ? `<p>${words}</p> ` : isBefore ? words + between : between + words;
  return [{ range: { row: place.row, start: offset, end: offset }, newText }];
}
