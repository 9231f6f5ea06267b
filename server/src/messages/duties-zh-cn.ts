// 类别名称、部门分隔、职责内容、条目编号和清理文档的文本。

export const dutiesZhCn = {
  categoryName: (name: string, other: string) =>
    `同一类别在另一清单中写作“${other}”，此处写作“${name}”，两处应当一致。`,
  categoryNameUnusual: (name: string, usual: string) => `类别“${name}”与常用名称“${usual}”只差一字，请核对。`,
  categoryNameTwice: (name: string) => `同一清单中有两个“${name}”类别。请合并，或改正名称。`,
  categoryNameHere: (name: string) => `另一清单的“${name}”在此`,
  useCategoryName: (name: string) => `此处改为“${name}”`,
  useCategoryNameThere: (name: string) => `另一处改为“${name}”`,

  separator: { mark: '顿号', white: '空格', other: '其他符号' },
  departmentSeparator: (usual: string, count: number) => `本清单有 ${count} 处用${usual}分隔部门，此处不同，请统一。`,
  unifySeparator: (usual: string) => `统一用${usual}分隔`,
  departmentBlank: (name: string) => `部门名称“${name}”中间有多余的空格。`,
  departmentElsewhere: (name: string) => `“${name}”另见此处`,
  removeBlank: '去掉空格',

  dutyColumns: { superiorDuties: '上级部门职责', ownDuties: '配合职责', handling: '承接部门及工作方式' },
  dutiesMissing: (columns: string) => `“${columns}”一列没有内容。请补上。`,
  dutiesMissingBoth: (columns: string) => `“${columns}”两列都没有内容。请补上。`,
  handlingWithoutWay: '只写了承接部门，没有写工作方式。请补上。',
  dutiesOnlySupport: '只写了履职保障，没有写上级部门的职责。请补上。',

  supportMissing: (having: number, all: number) =>
    `上级部门职责中没有“履职保障”，而本文档 ${all} 项配合履职事项中有 ${having} 项写明。请补上，或核对是否漏抄。`,
  supportEmpty: '“履职保障：”之后没有内容。请补上。',
  insertSupport: '在上级部门职责末尾添加“履职保障：”（内容待填）',

  entryGap: (before: number, value: number) => `条目编号由 ${before} 跳到 ${value}。请补上缺失的条目，或重新编号。`,
  entryStart: (value: number) => `条目编号从 ${value} 开始，应从 1 开始。`,
  entryRepeated: (value: number) => `条目编号 ${value} 重复。`,
  entryOrder: (value: number, expected: number) => `条目编号 ${value} 的次序不对，此处应为 ${expected}。`,
  entryRestart: '条目编号在此又从 1 开始，前面没有小标题。请补上小标题，或接着编号。',
  entryBefore: (value: number) => `前一个编号 ${value} 在此`,
  entryFirst: (value: number) => `编号 ${value} 第一次出现在此`,
  renumberEntries: '这一段的条目重新编号',

  handlingLabel: (label: string, header: string) => `此处写作“${label}”，本清单的表头写作“${header}”，应当一致。`,
  handlingHeader: (header: string, label: string, count: number) =>
    `表头写作“${header}”，而本清单有 ${count} 项写作“${label}”，应当一致。`,
  handlingLabelHere: (label: string) => `第一处“${label}”在此`,
  useHandlingLabel: (label: string) => `改为“${label}”`,

  htmlInCells: (items: number, tags: number) =>
    `本清单有 ${items} 项的单元格里残留 HTML 标记（共 ${tags} 处）。可用“清理文档”去掉，文字不变。`,
  pageArtefacts: (parts: string) => `本清单留有分页的痕迹：${parts}。可用“清理文档”去掉，文字不变。`,
  pageParts: {
    headers: (count: number) => `重复的表头 ${count} 处`,
    footers: (count: number) => `页码 ${count} 处`,
    continuations: (count: number) => `跨页的续行 ${count} 处`,
    and: '，',
  },
  cleanDocument: '清理文档：去掉 HTML 标记、重复的表头和页码，合并跨页的行',
};
