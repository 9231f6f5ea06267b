import type { flowZhCn } from './flow-zh-cn';

/** Texts on what the flow layout leaves open. */
export const flowEn: typeof flowZhCn = {
  name: (name: string, departments: string) =>
    departments === ''
      ? `The columns are lost: it is open where the name ends, and no department was found. Read as the name “${name}”; please check.`
      : `The columns are lost: it is open where the name ends and the departments begin. Read as the name “${name}” and “${departments}”; please check.`,
  departments: (names: string) =>
    `The columns are lost: it is open whether this is one department or several. Read as “${names}”; please check.`,
  handling: (name: string) =>
    `The columns are lost: it is open where the name ends and the handling begins. Read as the name “${name}”; please check.`,
  duties: (hasOwn: boolean) =>
    hasOwn
      ? 'The columns are lost: it is open where the superior duties end. What begins here is read as the own duties; please check.'
      : 'The columns are lost: own duties could not be told from the superior ones. All is read as superior duties; please check.',
  support:
    'The columns are lost: it is open where the support ends. What begins here is read as the own duties; please check, and if it is right put a blank line before it.',
  heading:
    'The columns are lost: it is open whether this line is a heading or goes on with the sentence before. Read as a heading; please check.',
  numberItem: (value: number) =>
    `The columns are lost: the “${value}” alone on its line may be the number of an item or of a page. Read as that of an item; please check.`,
  numberPage: (value: number) =>
    `The columns are lost: the “${value}” alone on its line may be the number of a page or belong to the text. Read as that of a page; please check.`,
  numberText: (value: number) =>
    `The columns are lost: the “${value}” alone on its line may be the number of a page or belong to the text. Read as text; please check.`,
  blankLineBefore: 'Put a blank line before this one to mark the border',
};
