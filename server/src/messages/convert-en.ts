import type { convertZhCn } from './convert-zh-cn';

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
