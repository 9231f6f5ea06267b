/** 转换版式和整理格式的文本。 */
export const convertZhCn = {
  layouts: { table: '表格版式', drafting: '起草版式' },
  title: (layout: string) => `转换为${layout}`,
  columns: '这个清单的表头有两列名称相同或相近，无法区分，因此没有转换。请先改正表头。',
  item: (number: string) =>
    `${number ? `第 ${number} 项` : '此事项'}转换后读出的内容会与现在不同，因此整个清单没有转换。请检查它的各栏：表格里不写编号、句末又没有标点的条目会连成一条；列数须与表头一致。`,
  reading:
    '这个清单转换后读出的内容会与现在不同，因此没有转换。请先处理清单中无法识别的行，以及提示“版面有疑义”的地方。',
  copy: (number: string, column: string) =>
    `第 ${number} 项续页上的“${column}”与首页不同：已保留首页的文字，续页的文字写在该事项下的注释里。`,
  doubt: (number: string, text: string) => `${number ? `第 ${number} 项` : '此清单'}：${text}转换后不再提示。`,
  nothing: '没有需要转换的清单。',
};

/** 整理格式时的说明。 */
export const formatZhCn = {
  flow: '这个清单的列已丢失（取自 PDF 文字），没有整理。请先用“转换为表格版式”或“转换为起草版式”。',
  headless: '这个清单既没有标题也没有表头，没有整理。请补上清单标题，或“序号、事项名称”一行表头。',
  columns: '这个清单的表头有两列名称相同或相近，无法区分，没有整理。请先改正表头，再整理。',
  quote: '这一行有只开不合的引号，分不清单元格到哪里为止，整个文档没有整理。请补上或删去引号，再整理。',
  item: (number: string) =>
    `${number ? `第 ${number} 项` : '此事项'}整理后读出的内容会与现在不同，因此原样未动。请检查它的各栏和相邻事项的序号，改正后再整理。`,
  pages: '这个清单去掉页码和重复的表头后读出的内容会与现在不同，因此跨页的行原样未动。请先处理无法识别的行，再整理。',
  line: (line: number, text: string) => `第 ${line} 行：${text}`,
  more: (count: number) => `另有 ${count} 处。`,
};
