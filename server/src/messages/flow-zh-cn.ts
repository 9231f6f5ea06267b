/** 版面有疑义（列已丢失的文字）的文本。 */
export const flowZhCn = {
  name: (name: string, departments: string) =>
    departments === ''
      ? `列已丢失，名称到哪里为止不明确，也没有读出部门：名称读作“${name}”。请核对。`
      : `列已丢失，名称和部门的分界不明确：名称读作“${name}”，部门读作“${departments}”。请核对。`,
  departments: (names: string) => `列已丢失，分不清是一个部门还是几个部门：读作“${names}”。请核对。`,
  handling: (name: string) => `列已丢失，名称和工作方式的分界不明确：名称读作“${name}”。请核对。`,
  duties: (hasOwn: boolean): string =>
    hasOwn
      ? '列已丢失，上级部门职责到哪里为止不明确：从此处起读作配合职责。请核对。'
      : '列已丢失，分不出哪些是配合职责：全部读作上级部门职责。请核对。',
  support: '列已丢失，履职保障到哪里为止不明确：从此处起读作配合职责。请核对；若无误，请在此行前空一行。',
  heading: '列已丢失，这一行是小标题还是上一句的下文不明确：读作小标题。请核对。',
  numberItem: (value: number) => `列已丢失，单独一行的“${value}”是序号还是页码不明确：读作序号。请核对。`,
  numberPage: (value: number) => `列已丢失，单独一行的“${value}”是页码还是正文不明确：读作页码。请核对。`,
  numberText: (value: number) => `列已丢失，单独一行的“${value}”是页码还是正文不明确：读作正文。请核对。`,
  blankLineBefore: '在此行前空一行，确认分界',
};
