/** Texts on comparing an item with those of other towns. */
export const compareZhCn = {
  lens: (towns: number) => `${towns} 个乡镇 · 对照`,
  lensNone: '其他乡镇没有此项',
  change: (from: string, to: string) => (to === '' ? `删去“${from}”` : `“${from}”改为“${to}”`),
  adapted: (changes: readonly string[], count: number) =>
    `已改成本地的写法：${changes.join('，')}${count > changes.length ? `等 ${count} 处` : ''}。请逐处核对。`,
  inTitle: (first: string, count: number) => `（${first}${count > 1 ? `等 ${count} 处` : ''}）`,
  refused: {
    layout: '此清单已失去分栏，无法写入单元格。请先转换为表格版式或起草版式。',
    reading: '这些文字写入此单元格后会读成别的内容，未作修改。请手工复制并核对。',
    outdated: '这一项或对方的那一项已经改变，不再是刚才所示，没有改动。请按更新后的内容再选一次。',
    same: '此处已是这样写的。',
  },
};
