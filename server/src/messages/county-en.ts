import type { countyZhCn } from './county-zh-cn';

const towns = (count: number) => `${count} ${count === 1 ? 'town' : 'towns'}`;

/** Texts on references and rename of departments, finding items and completion. */
export const countyEn: typeof countyZhCn = {
  rename: {
    'no-department':
      'There is no department at the cursor. Put it on a name in the departments’ column, in a heading of duties or in the handling.',
    empty: 'The new name is empty.',
    breaks: 'A name can’t hold tabs or line breaks.',
    separators:
      'A name can’t hold blanks, 、, commas, colons or other separators. A department gets one name at a time.',
    long: 'The new name is too long: a department’s has 40 characters at most.',
    loading: 'The county’s lists are still being read, so nothing was changed. Try again in a moment.',
    'not-a-name': name =>
      `“${name}” does not read as a department’s name, and the headings of its duties would no longer be known as such, so nothing was changed. Write the full name with its 局, 办, 中心 or the like.`,
  },
  misdecoded: file =>
    `“${file}” was opened with the wrong encoding, so nothing was changed. Reopen it with the right one first.`,
  encoded: file =>
    `“${file}” is not in UTF-8 and the editor may read it wrongly, so nothing was changed. Open the file, see that its text is right, and rename again.`,
  readonly: file =>
    `“${file}” is read-only, so nothing was changed. Make it writable, or take it out of the workspace.`,
  unreadable: file =>
    `“${file}” can’t be read, so it can’t be told whether it names the department. Nothing was changed.`,
  differs: file =>
    `“${file}” would read otherwise afterwards, so nothing was changed. Look at the cells and duty headings that name the department there.`,
  doubts: {
    merge: {
      label: 'Already there',
      description: 'The item names the new department already, it would be named twice: look at each',
    },
    text: { label: 'In running text', description: 'May not mean this department: look at each' },
    alias: { label: 'Short names', description: 'Short names of the configuration; they become the new name' },
    place: {
      label: 'Of which level?',
      description: 'A bare 市, or no level at all: it may be the higher one’s department',
    },
    config: {
      label: 'In the configuration',
      description: 'The department’s full name in dutylist.config.json; it becomes the new name',
    },
    reading: {
      label: 'Reading in doubt',
      description: 'The columns are lost; where the name begins and ends was inferred',
    },
  },
  departmentSymbol: (county, count) => `${county ? `${county} · ` : ''}${towns(count)}`,
  completion: {
    fromDocument: 'this document',
    towns,
    usedIn: names => `Towns that write the department so: ${names}`,
    categoryIn: names => `Towns that have this category: ${names}`,
    itemIn: names => `Towns that have this item: ${names}`,
    from: town => `The words are those of ${town}. `,
    taken: from => `Worded as in ${from}. Go over each word.`,
    joined: names => names.join(', '),
    andMore: (names, count) => `${names.join(', ')} and others, ${count} in all`,
  },
};
