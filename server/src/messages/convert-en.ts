import type { convertZhCn, formatZhCn } from './convert-zh-cn';

/** Texts for turning lists into another layout, and for formatting. */
export const convertEn: typeof convertZhCn = {
  layouts: { table: 'table layout', drafting: 'drafting layout' },
  title: layout => `Convert to the ${layout}`,
  columns:
    'Two columns of this list have the same or a like heading and cannot be told apart, so it was not converted. Correct the header first.',
  item: number =>
    `${number ? `Item ${number}` : 'This item'} would read differently afterwards, so the whole list was not converted. Check its columns: entries without a number and without a final mark run together in a table, and the cells have to match the header.`,
  reading:
    'This list would read differently afterwards, so it was not converted. See to its unknown lines first, and to what its layout leaves open.',
  copy: (number, column) =>
    `Item ${number}: “${column}” on the continued page differs from the first one. The first is kept; the other stands in a comment below the item.`,
  doubt: (number, text) =>
    `${number ? `Item ${number}` : 'This list'}: ${text} Once converted, this is not told any more.`,
  nothing: 'There is no list to convert.',
};

/** What is said of formatting. */
export const formatEn: typeof formatZhCn = {
  flow: 'The columns of this list are lost (text out of a PDF), so it was not formatted. Convert it to the table or the drafting layout first.',
  headless:
    'This list has neither a title nor a header row, so it was not formatted. Add its title, or a header row (序号, 事项名称).',
  columns:
    'Two columns of this list have the same or a like heading and cannot be told apart, so it was not formatted. Correct the header first.',
  quote:
    'A quotation mark opens on this line and nothing closes it, so that it is open where the cell ends: the document was not formatted. Close the quotation mark or remove it first.',
  item: number =>
    `${number ? `Item ${number}` : 'This item'} would read differently afterwards, so it was left as it is. Check its columns and the numbers of the items beside it, then format again.`,
  pages:
    'Without its page numbers and repeated headers this list would read differently, so rows carried over a page were left as they are. See to its unknown lines first.',
  line: (line, text) => `Line ${line}: ${text}`,
  more: count => `And ${count} more.`,
};
