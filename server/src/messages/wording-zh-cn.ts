// 标点与用词规则的文本。

const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

export const wordingZhCn = {
  halfWidth: (marks: string, count: number) =>
    count === 1 ? `中文旁边的半角标点“${marks}”应为全角。` : `本行有 ${count} 处半角标点（${marks}），应为全角。`,
  toFullWidth: '把半角标点改为全角',

  repeatedMarks: (marks: string) => `标点“${marks}”重复。请去掉多余的一个；若中间漏了文字，请补上。`,
  keepMark: (mark: string) => `只留“${mark}”`,
  commaBeforeNumber: (mark: string) => `这一条以“${mark}”结尾，后面就是下一条。请改为“。”或“；”，或补上漏掉的文字。`,
  writeMark: (mark: string) => `改为“${mark}”`,

  finalMissing: (end: string) => `“${end}”之后缺句末标点，同一列的其他内容都有。请补上，并核对后面有没有漏掉文字。`,
  addFinal: '补上“。”',

  bracketOpen: (mark: string, closer: string) => `“${mark}”没有与之配对的“${closer}”。`,
  bracketClose: (mark: string) => `“${mark}”之前没有与之配对的前半。`,

  latinWord: (word: string) => `汉字之间夹着英文“${word}”，请核对原稿，改用汉字。`,
  writeInstead: (text: string) => `改为“${text}”`,

  radical: (character: string, right: string) => `“${character}”（${codeOf(character)}）是部首符号，应为“${right}”。`,
  compatibility: (character: string, right: string) =>
    `“${character}”（${codeOf(character)}）是兼容字符，应为“${right}”。`,
  traditional: (character: string, right: string) => `“${character}”不是规范汉字，规范字是“${right}”。`,
  unreadable: (character: string) => `此处有无法显示的字符（${codeOf(character)}），请核对原稿。`,

  strayBlanks: (count: number) => (count === 1 ? '汉字之间有多余的空格。' : `汉字之间有 ${count} 处多余的空格。`),
  removeBlanks: (count: number) => (count === 1 ? '去掉空格' : `去掉 ${count} 处空格`),

  repeatedAround: (word: string) => `一个分句的开头和结尾都是“${word}”。请去掉一个，或改写。`,
  repeated: (text: string) => `“${text}”连写了两遍。`,
  keepOne: (text: string) => `只留一个“${text}”`,
  entryRepeated: '这一条与上一条完全相同。',

  slip: (wrong: string, right: string) => `“${wrong}”应为“${right}”。`,
  slipAbolished: (wrong: string, right: string) => `“${wrong}”已撤并，现为“${right}”。请核对本地机构名称。`,
  slipLaw: (name: string) => `法规名称应加书名号：《${name}》。`,
  slipOwn: (wrong: string, right: string) =>
    right === '' ? `“${wrong}”应删去（配置中的自定义错误）。` : `“${wrong}”应为“${right}”（配置中的自定义错误）。`,
  removeText: (text: string) => `删去“${text}”`,
};
