/** 部门的引用与重命名、查找事项、补全的文本。 */
export const countyZhCn = {
  rename: {
    'no-department': '光标不在部门名称上。请把光标放到对应上级部门一列、职责或承接部门中的部门名称上。',
    empty: '新名称不能为空。',
    breaks: '新名称中不能有制表符和换行。',
    separators: '新名称中不能有空格、顿号、逗号、冒号等分隔符号。一次只能改成一个部门。',
    long: '新名称太长：部门名称不超过 40 个字。',
    loading: '还在读取本县的清单，没有改动。请稍候再试。',
    'not-a-name': (name: string) =>
      `“${name}”看不出是部门名称，写进职责后就读不出是哪个部门的职责，因此没有改动。请写以“局、办、中心”等结尾的全称。`,
  },
  misdecoded: (file: string) => `“${file}”打开时用错了编码，没有改动。请先用正确的编码重新打开。`,
  encoded: (file: string) =>
    `“${file}”不是 UTF-8 编码，编辑器可能读错，没有改动。请先打开这个文件并确认文字正确，再重命名。`,
  readonly: (file: string) => `“${file}”是只读文件，没有改动。请先取消只读，或把它移出工作区。`,
  unreadable: (file: string) => `“${file}”读不出来，无法确认是否改全，没有改动。`,
  differs: (file: string) => `“${file}”改名后会读成别的样子，没有改动。请先检查其中这个部门所在的单元格和职责标题。`,
  doubts: {
    merge: { label: '事项已有新部门', description: '该事项已列有改后的部门，改了就重复，请逐处确认' },
    text: { label: '正文中的写法', description: '在句子里，不一定指这个部门，请逐处确认' },
    alias: { label: '简称', description: '配置中的简称，确认后一并改为新名称' },
    place: { label: '不知哪一级', description: '只写了“市”或没有写哪一级，可能是上一级的部门' },
    config: { label: '配置中的名称', description: 'dutylist.config.json 中这个部门的全称，确认后一并改为新名称' },
    reading: { label: '版面有疑义', description: '文字失去分栏，部门名称的起止是推断的' },
  },
  departmentSymbol: (county: string, towns: number) => `${county ? `${county} · ` : ''}${towns} 个乡镇`,
  completion: {
    fromDocument: '本文档',
    towns: (count: number) => `${count} 个乡镇`,
    usedIn: (towns: string) => `使用这个部门名称的乡镇：${towns}`,
    categoryIn: (towns: string) => `有这个类别的乡镇：${towns}`,
    itemIn: (towns: string) => `有这一事项的乡镇：${towns}`,
    from: (town: string) => `文字取自${town}。`,
    taken: (from: string) => `文字取自${from}，请逐处核对。`,
    joined: (names: readonly string[]) => names.join('、'),
    andMore: (names: readonly string[], count: number) => `${names.join('、')}等 ${count} 个`,
  },
};
