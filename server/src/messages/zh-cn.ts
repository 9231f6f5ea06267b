// 用户可见的中文文本。每条说明哪里不对、对应处在何处、该怎么办。

import { cliZhCn } from './cli-zh-cn';
import { compareZhCn } from './compare-zh-cn';
import { configProblemZhCn } from './config-zh-cn';
import { convertZhCn, formatZhCn } from './convert-zh-cn';
import { countyZhCn } from './county-zh-cn';
import { dutiesZhCn } from './duties-zh-cn';
import { editZhCn } from './edit-zh-cn';
import { editorZhCn } from './editor-zh-cn';
import { flowZhCn } from './flow-zh-cn';
import { likenessZhCn } from './likeness-zh-cn';
import { reportZhCn } from './report-zh-cn';
import { townsZhCn } from './towns-zh-cn';
import { wordingZhCn } from './wording-zh-cn';

type Kind = 'basic' | 'assisting' | 'reclaimed';

const kinds: Readonly<Record<Kind, string>> = {
  basic: '基本履职事项清单',
  assisting: '配合履职事项清单',
  reclaimed: '上级部门收回事项清单',
};

const numbers = (values: readonly number[]) =>
  values.length > 6 ? `${values.slice(0, 5).join('、')}……${values.at(-1)}` : values.join('、');

export const zhCn = {
  kind: (kind: Kind) => kinds[kind],
  shortKind: (kind: Kind) => ({ basic: '基本', assisting: '配合', reclaimed: '收回' })[kind],
  severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },

  numberGap: (from: number, to: number, missing: readonly number[]) =>
    `序号由 ${from} 跳到 ${to}，缺 ${numbers(missing)}。请补上缺失的事项，或重新编号。`,
  numberGapLost: (from: number, to: number, missing: readonly number[]) =>
    `疑似丢失事项：序号由 ${from} 跳到 ${to}，缺 ${numbers(missing)}，而所标项数恰好多出 ${missing.length} 项。请找回丢失的事项。`,
  numberGapWithheld: (from: number, to: number, missing: readonly number[], withheld: number) =>
    `序号由 ${from} 跳到 ${to}，缺 ${numbers(missing)}；注中说明本清单有 ${withheld} 项不予公布。`,
  numberBefore: (value: number) => `前一个序号是 ${value}`,
  declaredMore: (declared: number, actual: number) => `此处标明 ${declared} 项，实有 ${actual} 项`,
  noteHere: '不予公布的说明在此',
  renumberRest: '从此处起重新编号到清单末尾',
  renumberList: '整个清单重新编号',
  insertRows: (count: number) => `为每个缺失的序号插入空行（${count} 行）`,
  markWithheld: (count: number) => `在注中写明有 ${count} 项不予公布`,
  withheldNote: (kind: Kind, count: number) => `注：${count}项${kinds[kind].slice(0, -2)}为敏感或涉密事项，不予公布。`,

  numberRepeated: (value: number) => `序号 ${value} 重复：两个不同的事项用了同一个序号。`,
  numberRepeatedFirst: (value: number) => `序号 ${value} 另见此处`,
  joinContinuation: '作为上一事项的续行合并（清空序号和名称）',

  numberOrder: (value: number, before: number) => `序号 ${value} 排在 ${before} 之后，顺序颠倒。`,
  numberOrderJump: (value: number, expected: number) => `序号 ${value} 与前后不相连，此处应为 ${expected}。`,
  numberStart: (value: number) => `清单从序号 ${value} 开始，应从 1 开始。`,
  numberStartLost: (value: number) => `疑似丢失事项：清单从序号 ${value} 开始，而所标项数恰好多出缺失的项数。`,

  numberFormat: (text: string, value: number) => `序号“${text}”应写成“${value}”：只用半角数字，前后不加空格和标点。`,
  numberUnreadable: (text: string) => `“${text}”不是序号。请写成半角数字。`,
  numberTooLarge: (text: string) => `序号“${text}”过大，无法计数。`,
  numberAbsent: '事项缺少序号。',
  writeNumber: (value: number) => `写成“${value}”`,

  categoryCount: (name: string, declared: number, actual: number) =>
    `“${name}”标明 ${declared} 项，实有 ${actual} 项。`,
  numberRunIn: (value: number) => `序号 ${value} 与事项名称之间缺少制表符，这一行没有读成事项。`,
  separateNumber: '在序号与名称之间插入制表符',
  categoryCountTorn: (text: string) => `类别项数“${text.trim()}”的括号不全或有误，应写在全角圆括号内。`,
  writeCount: (count: number) => `写作“（${count}项）”`,
  categoryCountLast: '此类别的最后一项在此',
  categoryEmpty: (name: string, declared: number) => `“${name}”标明 ${declared} 项，其下没有事项。`,
  countTooLarge: (text: string) => `项数“${text}”过大，无法核对。`,
  setCount: (actual: number) => `项数改为 ${actual}`,

  listCount: (declared: number, actual: number) => `清单标题标明 ${declared} 项，实有 ${actual} 项。`,
  listCountCategories: (sum: number) => `各类别所标项数合计 ${sum} 项`,
  listLastItem: '清单的最后一项在此',

  categoryNumeral: (text: string, expected: string) => `类别序号“${text}”应为“${expected}”。`,
  categoryNumeralMissing: (expected: string) => `类别缺少序号，应为“${expected}”。`,
  categoryBefore: (text: string) => `前一个类别是“${text}”`,
  renumberCategories: '类别重新编号',

  contentsWording: (heading: string, contents: string) =>
    `清单标题写作“${heading}”，目录写作“${contents}”，两处应当一致。`,
  contentsTotal: (heading: number, contents: number) => `清单标题标明 ${heading} 项，目录标明 ${contents} 项。`,
  contentsCount: (listed: number, actual: number) => `目录标明 ${listed} 项，清单实有 ${actual} 项。`,
  contentsHere: '目录中的条目在此',
  headingHere: '清单标题在此',
  contentsWithoutList: (title: string) => `目录列有“${title}”，正文中没有这个清单。`,
  listWithoutContents: (title: string) => `目录中没有“${title}”。`,
  listTwice: (title: string) => `同类清单出现了两次：“${title}”。`,
  takeContents: (text: string) => `采用目录的写法“${text}”`,
  takeHeading: (text: string) => `目录改用标题的写法“${text}”`,

  itemOutsideCategory: (count: number) =>
    count === 1 ? '此事项之前没有类别标题。' : `此处起 ${count} 个事项之前没有类别标题。`,
  nextCategory: '下一个类别标题在此',

  tooFewCells: (found: number, due: number) => `此行只有 ${found} 列，清单应有 ${due} 列。`,
  tooManyCells: (found: number, due: number) => `此行有 ${found} 列，清单只有 ${due} 列。`,
  padCells: (count: number) => `在行末补 ${count} 个空列`,
  headerHere: '表头在此',

  nameMissing: (number: string) => (number ? `第 ${number} 项没有事项名称。` : '此事项没有名称。'),

  departmentMissing: '配合履职事项没有填写对应上级部门。',
  handlingDepartmentMissing: '收回事项没有写明承接部门。',
  dutyHeadingsHere: '职责中列有这些部门',
  insertDepartments: (names: string) => `填入“${names}”`,
  insertDepartmentsFromTowns: (names: string) => `按其他乡镇的同类事项填入“${names}”`,

  headingWithoutDuties: (name: string) => `小标题“${name}”之后没有职责，紧接着是另一个部门。`,
  departmentWithoutDuties: (name: string) => `“${name}”列为对应上级部门，但职责中没有它的分段。`,
  departmentsWithoutHeadings: (count: number) => `列有 ${count} 个上级部门，职责却没有按部门分段。`,
  addHeading: (name: string) => `在职责中添加“${name}：”`,
  removeDepartment: (name: string) => `从部门中去掉“${name}”`,

  departmentUnlisted: (name: string) => `职责中有“${name}”的分段，但对应上级部门一列没有它。`,
  addToColumn: (name: string) => `在对应上级部门一列添加“${name}”`,

  departmentRepeated: (name: string) => `“${name}”在同一单元格中出现了两次。`,
  firstHere: '第一次出现在此',
  removeRepeated: '去掉重复的部门',

  withheldMismatch: (kind: Kind, withheld: number, missing: number) =>
    `注中说明${kinds[kind]}有 ${withheld} 项不予公布，而序号只缺 ${missing} 个。其余是否已另行顺编？`,
  withheldFewer: (kind: Kind, withheld: number, missing: number) =>
    `注中说明${kinds[kind]}有 ${withheld} 项不予公布，而序号缺 ${missing} 个。`,
  gapHere: '缺号在此',

  unknownText: '这一行不属于任何事项、标题或注。若是上一单元格的下文，请并入该单元格。',
  unknownCells: '这一行有多列，却不以序号开头，无法归入任何事项。',
  unknownConflict: '合并冲突标记尚未处理。',
  unknownLabel: (label: string, meant?: string) =>
    meant === undefined
      ? `本清单没有“【${label}】”这一栏，这一行按正文读取。请改用表头所列栏目的标签；确为正文的，在行首制表符之后加“\\”。`
      : `“【${label}】”不是本清单的栏目标签，似应为“【${meant}】”，其下各行按该栏读取。`,
  indentedByBlanks:
    '这一行没有用制表符（Tab）缩进，因此不算上面事项的内容。起草版式中，事项下面各行的行首都要有一个制表符。',
  indentByTab: (lines: number) => (lines > 1 ? `这里的 ${lines} 行改用制表符缩进` : '改用制表符缩进'),
  useLabel: (label: string) => `改为“【${label}】”`,
  escapeLine: '作为正文（行首加“\\”）',
  unlabelled: '这一行在本事项的第一个栏目标签之前，不属于任何一栏。请在它上面补上栏目标签，如“【对应上级部门】”。',
  unknownBinary: '这一行含有控制字符，文件可能不是文本，或用错了编码。',
  removeLine: '删除这一行',

  flow: flowZhCn,

  ...dutiesZhCn,

  wording: wordingZhCn,
  ...likenessZhCn,

  ...townsZhCn,
  cli: cliZhCn,
  editor: editorZhCn,
  edit: editZhCn,
  convert: convertZhCn,
  compare: compareZhCn,
  report: reportZhCn,
  county: countyZhCn,
  format: formatZhCn,
  configProblem: configProblemZhCn,
  fixAll: '修正本文档中所有可安全修正的问题',

  hover: {
    item: (number: string, list: string, category: string) =>
      `**第 ${number} 项** · ${list}${category ? ` · ${category}` : ''}`,
    place: (inList: number, ofList: number, inCategory: number, ofCategory: number) =>
      `清单第 ${inList}/${ofList} 项，类别第 ${inCategory}/${ofCategory} 项`,
    enforcement: '执法事项',
    subItem: '子项：',
    departments: '上级部门：',
    towns: (having: number, all: number) =>
      all === 0 ? '工作区中没有其他乡镇的清单。' : `其他 ${all} 个乡镇中有 ${having} 个列有此事项。`,
    equivalents: '相同事项：',
    reasons: {
      sameName: '名称相同（虚词不计）',
      sameClause: '首句相近',
      sharedWords: '用语相近',
      sameTopic: '所指事务相同',
      subItem: '子项相同',
      sameDepartments: '部门相同或对口',
      someDepartments: '部分部门相同或对口',
      superiorDuties: '上级部门职责相近',
      ownDuties: '配合职责或工作方式相近',
      category: '类别相同或相近',
      mutual: '互为首选',
      thirdTowns: '其他乡镇印证',
      neighbours: '前后事项对应',
    },
    because: (reasons: readonly string[]) => reasons.join('、'),
    sample: '样板',
    category: (name: string) => `**${name}**`,
    declared: (declared: number | undefined, actual: number) =>
      declared === undefined ? `未标项数，实有 ${actual} 项` : `标明 ${declared} 项，实有 ${actual} 项`,
    sum: (sum: number, parts: string) => `各类别合计 ${sum} 项：${parts}`,
    department: (name: string, count: number) => `**${name}** · 本文档中 ${count} 个事项`,
    more: (count: number) => `……另有 ${count} 项`,
  },
  outline: {
    count: (declared: number | undefined, actual: number) =>
      declared === undefined || declared === actual ? `${actual} 项` : `标明 ${declared} 项，实有 ${actual} 项`,
    loose: '（类别标题之前）',
    untitled: '（未命名）',
    document: '（无标题）',
  },
  files: {
    unreadable: (path: string, reason: string) => `无法读取 ${path}：${reason}`,
    utf16: '文件是 UTF-16 编码，请另存为 UTF-8',
    binary: '文件不是文本（既不是 UTF-8，也不是 GB18030）',
    tooLarge: '文件过大，未读取',
    gone: '文件已不存在',
  },
  reopenWithEncoding: '用其他编码重新打开……',
  encoding: '文本里有乱码：文件可能是用错误的编码打开的。请用“通过编码重新打开”选择 GB18030 或 UTF-8。',
};
