// 关于“写了两遍的内容”的文本：续行、重复的事项、两个清单之间的矛盾、执法事项的标注。

type Kind = 'basic' | 'assisting' | 'reclaimed';

/** 单元格的名称。 */
const cells: Readonly<Record<string, string>> = {
  name: '事项名称',
  departments: '对应上级部门',
  superiorDuties: '上级部门职责',
  ownDuties: '配合职责',
  handling: '承接部门及工作方式',
};

const lists: Readonly<Record<Kind, string>> = { basic: '基本清单', assisting: '配合清单', reclaimed: '收回清单' };

/** 别处的一个事项：`第 13 项“……”`。 */
const itemIn = (number: string, name: string) => (number ? `第 ${number} 项“${name}”` : `“${name}”`);

export const likenessZhCn = {
  continuationDiffers: (role: string, here: string, first: string, more: number) =>
    `续行重复的${cells[role] ?? '内容'}与首行不一致：此处写作“${here}”，首行写作“${first}”${more > 0 ? `，另有 ${more} 处不同` : ''}。可能是提取文本时弄错的，请核对原件后改成一致。`,
  firstCellHere: '首行的写法在此',
  takeFirstCell: '续行改用首行的写法',
  takeCopy: '首行改用续行的写法',

  itemRepeated: (number: string, name: string, others: number) =>
    `事项重复：名称与本清单${itemIn(number, name)}相同${others > 1 ? `，另有 ${others - 1} 项也相同` : ''}。请合并，或写清两者的区别。`,
  itemContained: (number: string, name: string) =>
    `名称所列情形已包含在本清单${itemIn(number, name)}之中。若部门、做法相同，请并为一项。`,
  itemContains: (number: string, name: string) =>
    `名称所列情形包含了本清单${itemIn(number, name)}。若部门、做法相同，请并为一项。`,
  sameNameHere: '同名事项在此',
  likeItemHere: '另一事项在此',

  nameInTwoLists: (kind: Kind, number: string, name: string) =>
    `同一事项又列入${lists[kind]}${itemIn(number, name)}：已收回的事项不再由乡镇承担。请核定归属，留一处。`,
  dutyInTwoLists: (kind: Kind, number: string, name: string, count: number) =>
    `${count > 1 ? `有 ${count} 句与` : '这句话与'}${lists[kind]}${itemIn(number, name)}相同：收回的职责乡镇不再承担。请核定归属，留一处。`,
  sameDutyHere: '相同的内容在此',

  markMissing: (marked: number, all: number) =>
    `处罚事项没有标“*”，而本清单 ${all} 个处罚事项中有 ${marked} 个标了。若由乡镇行使处罚权，请补上“*”。`,
  markedExampleHere: '已标“*”的处罚事项，例如此处',
  markedWithoutDui: '标“*”的处罚事项应写作“对……的处罚”，此处像是漏了“对”。',
  markedForm: '标了“*”的事项通常写作“对……的处罚”。请核对“*”是否标在处罚事项之前。',
  markUnexplained: '清单用了“*”，但没有注说明它的含义。请补写，例如“注：标有‘*’的事项为执法事项。”',
  addDui: '在名称前加“对”',
  addMark: (mark: string) => `在名称前加“${mark}”`,
};
