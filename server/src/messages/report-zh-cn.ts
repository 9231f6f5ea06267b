/** Texts of the page that lays towns side by side. */
export const reportZhCn = {
  title: '各乡镇履职事项对照',
  intro: (documents: number) =>
    `共 ${documents} 份清单。同一职责列为一行，格中是它在各乡镇清单中的序号，“—”表示没有；列在其他清单里的，写明清单和序号。展开一行可看各地表述与第一种的不同，相同的条目略去：`,
  added: '多出的文字',
  left: '没有的文字',
  number: '编号',
  town: '乡镇',
  file: '文件',
  duty: '事项',
  having: '有此项',
  duties: (count: number) => `${count} 项职责`,
  differs: (roles: string) => `表述不同：${roles}`,
  nothing: '（空）',
  sameLines: (count: number) => `（${count} 条相同）`,
  roles: {
    number: '序号',
    name: '事项名称',
    departments: '对应上级部门',
    superiorDuties: '上级部门职责',
    ownDuties: '配合职责',
    handling: '承接部门及工作方式',
    other: '其他',
  },
};
