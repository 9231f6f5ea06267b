import type { compareZhCn } from './compare-zh-cn';

/** Texts on comparing an item with those of other towns. */
export const compareEn: typeof compareZhCn = {
  lens: towns => `${towns} ${towns === 1 ? 'town' : 'towns'} · compare`,
  lensNone: 'in no other town',
  change: (from, to) => (to === '' ? `“${from}” left out` : `“${from}” is now “${to}”`),
  adapted: (changes, count) =>
    `Written for this place: ${changes.join(', ')}${count > changes.length ? ` and ${count - changes.length} more` : ''}. Go over each.`,
  inTitle: (first, count) => ` (${first}${count > 1 ? ` and ${count - 1} more` : ''})`,
  refused: {
    layout:
      'The columns of this list are lost, so no cell can be written to. Convert the list to another layout first.',
    reading:
      'Written into this cell these words would read otherwise than they do there. Copy them by hand and go over them.',
    outdated:
      'This item or the other one has changed and is not what was shown any more, so nothing was edited. Choose again from what is shown now.',
    same: 'These words stand here already.',
  },
};
