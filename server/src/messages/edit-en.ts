import type { editZhCn } from './edit-zh-cn';

/** Texts for editing items: insert, delete, move. */
export const editEn: typeof editZhCn = {
  insertBelow: 'Insert an item below',
  insertFirst: 'Insert the first item of this category',
  deleteItem: number => (number ? `Delete item ${number}` : 'Delete this item'),
  deleteItems: count => `Delete the ${count} selected items`,
  moveUp: 'Move the item up',
  moveDown: 'Move the item down',
  moveTo: category => `Move to the end of “${category}”`,
  numbersAlone: title => `${title}; leave the other numbers alone`,
  asks: 'The numbers of this list have gaps, repeats or are out of order, so the others do not follow by themselves. What is to become of them?',
  refused: {
    layout:
      'The columns of this list are lost (text out of a PDF), so its items cannot be edited one by one. Convert it to the table or the drafting layout first.',
    'no-item': 'There is no item at the cursor. Put it on the item that you mean.',
    'no-anchor': 'No item can be inserted here. Put the cursor on an item or on the heading of a category.',
    'several-lists': 'The selected items belong to different lists. Select items of one list at a time.',
    apart: 'The selected items do not stand together. Select items of one category without gaps.',
    first: 'This is the first one; it cannot move up.',
    last: 'This is the last one; it cannot move down.',
    'no-list': 'This document has no list of that kind.',
    'no-category': 'The list has no category to move it to.',
    'same-category': 'The item is in this category already.',
    reading:
      'Rows nearby would then be read as other items or as continued rows, so nothing was changed. Tidy up these rows first.',
    outdated: 'The document has changed meanwhile, so nothing was edited. Try again.',
  },
};
