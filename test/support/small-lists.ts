// Short duty lists for tests of the command line.

/** A basic list of items that are rows (`1\t组织学习。`), with the counts that are due. */
export function basicList(rows: readonly string[], { town = '青石镇', declared = rows.length } = {}): string {
  return `${[`${town}基本履职事项清单`, '序号\t事项名称', `一、党的建设（${declared}项）\t`, ...rows].join('\n')}\n`;
}

/** Nothing is wrong with it. */
export const goodList = basicList(['1\t组织学习。', '2\t发展党员。']);

/** One error: 3 after 1. */
export const gapList = basicList(['1\t组织学习。', '3\t发展党员。']);

/** One warning that a safe fix mends: a full-width number. */
export const fixableList = basicList(['1\t组织学习。', '２\t发展党员。']);

export const fixedList = goodList;
