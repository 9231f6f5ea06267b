import type { reportZhCn } from './report-zh-cn';

/** Texts of the page that lays towns side by side. */
export const reportEn: typeof reportZhCn = {
  title: 'Duty lists of towns side by side',
  intro: documents =>
    `${documents} ${documents === 1 ? 'list' : 'lists'}. Each duty is a row; a cell has its number in the town’s list, “—” where there is none, list and number where it stands in another list. Open a row for the wordings, compared with the first one; entries that are the same are left out:`,
  added: 'words that are more',
  left: 'words that are not there',
  number: 'No.',
  town: 'Town',
  file: 'File',
  duty: 'Duty',
  having: 'Have it',
  duties: count => `${count} ${count === 1 ? 'duty' : 'duties'}`,
  differs: roles => `Worded differently: ${roles}`,
  nothing: '(empty)',
  sameLines: count => `(${count} the same)`,
  roles: {
    number: 'number',
    name: 'name',
    departments: 'superior departments',
    superiorDuties: 'superior duties',
    ownDuties: 'own duties',
    handling: 'handling',
    other: 'other',
  },
};
