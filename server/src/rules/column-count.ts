import { defineRule } from './rule';

export const columnCount = defineRule({
  id: 'column-count',
  category: 'structure',
  severity: 'error',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '列数不符',
      what: '事项行的列数与清单表头不一致：少了制表符，或多出有内容的列。续行不受此限，行末多余的空列不算。',
      why: '少一个制表符，后面各列就会错位，部门和职责会对不上。',
    },
    en: {
      title: 'Number of cells',
      what: "An item's row has fewer cells than the list has columns, or more that are not empty. Continued rows are exempt.",
      why: 'One lost tab moves all the cells that follow into the wrong columns.',
    },
  },
  bad: '某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、民生服务（1项）\t\t\n1\t资金审批\n',
  good: '某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、民生服务（1项）\t\t\n1\t资金审批\t县民政局：负责审批。\n',
  checkItem({ rows, cellCount, layout }, columns, report) {
    if (layout !== 'table') return;
    const first = rows[0]!;
    const due = columns.length;
    if (cellCount === due) return;
    const body = { row: 0, start: 0, end: first.bodyLength };
    if (cellCount < due) {
      // the cells that are missing may stand in the row that goes on with it
      if (rows.slice(1).some(row => row.cells.length >= due)) return;
      const newText = '\t'.repeat(due - cellCount);
      report({
        ranges: [body],
        message: m => m.tooFewCells(cellCount, due),
        fixes: () => [
          {
            title: m => m.padCells(due - cellCount),
            safe: false,
            edits: () => [{ range: { row: 0, start: first.bodyLength, end: first.bodyLength }, newText }],
          },
        ],
      });
      return;
    }
    const extra = first.cells[due]!;
    if (first.text.slice(extra.start, first.bodyLength).trim() === '') return;
    report({
      ranges: [{ row: 0, start: extra.start, end: first.bodyLength }],
      message: m => m.tooManyCells(cellCount, due),
    });
  },
});
