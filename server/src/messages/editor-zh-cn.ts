// 忽略问题、配置、检查全部清单时的文本。

interface Checked {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly cancelled: boolean;
}

export const editorZhCn = {
  fixAllOfRule: (title: string, count: number) => `修正本文档中所有“${title}”（${count} 处）`,
  confirmAllOfRule: (title: string, count: number) => `修正本文档中所有“${title}”：在预览中逐处确认（${count} 处）`,
  ignoreInConfig: (title: string) => `忽略此处“${title}”：写入 dutylist.config.json`,
  ignoreByDirective: (title: string) => `忽略此处“${title}”：在上一行加注释`,
  ruleOff: (title: string) => `不再检查“${title}”：写入 dutylist.config.json`,
  openRule: (title: string) => `查看“${title}”的说明`,

  unknownDirective: (found: string, known: readonly string[]) =>
    `没有指令“${found}”，这一行不起作用。可用的有：${known.join('、')}。`,
  unknownRuleInDirective: (rule: string) => `没有“${rule}”这条规则，此处不起作用。若是说明文字，请写在“--”之后。`,

  /** 配置文件各部分的用途，用于 JSON schema 和参考页。 */
  config: {
    schema: '本文件的 JSON schema 地址，供其他编辑器使用；VS Code 不需要',
    sample: '打样乡镇的清单文件或文件夹，相对于本文件所在文件夹，如 `打样镇.dutylist`',
    towns: '各乡镇的文件。标题中读不出所属乡镇或县，或读错时填写；靠前的优先',
    townFiles: '文件路径的通配式，相对于本文件所在文件夹，如 `青石镇/*.txt`',
    town: '这些文件所属的乡镇（街道）',
    townCounty: '这些文件所属的县（市、区、旗）',
    departments: '各县（市、区、旗）的部门规范名称与简称',
    county: '县（市、区、旗）的名称',
    departmentNames: '该县各部门的规范名称',
    departmentName: '部门的规范名称',
    aliases: '部门简称与规范名称的对照，如 `"县农业局": "县农业农村局"`',
    aliasShort: '简称',
    aliasFull: '规范名称',
    rules:
      '各规则的级别：`off` 不检查，其余为 `hint`（提示）、`information`（信息）、`warning`（警告）、`error`（错误）；没有写的规则用默认级别',
    ignore: '不再提示的问题。快速修复“忽略”会写在这里；一条中没有写的项不作限制',
    ignoreRule: '规则标识，如 `number-gap`',
    ignoreList: '哪个清单：`basic` 基本，`assisting` 配合，`reclaimed` 收回',
    ignoreItem: '事项名称；空白、开头的 * 和末尾的句号不计',
    ignoreText: '问题所在的文字；空白、开头的 * 和末尾的句号不计',
    slips: '自定义的常见错误，由规则 `known-slip` 检查',
    slipFind: '要找的文字，逐字比较',
    slipReplace: '应改成的文字；留空则为删去',
    slipMessage: '提示语',
    latinWords: '允许出现在中文之间的英文单词，由规则 `latin-word` 使用',
    latinWord: '英文单词',
  },

  severities: {
    off: '不检查',
    hint: '提示',
    information: '信息',
    warning: '警告',
    error: '错误',
  },
  ruleInSchema: (title: string, severity: string, what: string) => `**${title}**（默认：${severity}）\n\n${what}`,
  configPage: {
    title: '配置文件 dutylist.config.json',
    intro: [
      '可有可无。放在清单所在的文件夹或它的任何上级文件夹；离清单最近的一个起作用，不与更上级的合并。编辑器和命令行用同一个，结果一致。',
      '格式是 JSON，可以写注释，末尾可以有逗号。改动立即生效，在编辑器中不必先保存；写错的地方在原处提示，其余部分照常起作用。',
    ],
    keys: '设置项',
    columns: ['设置项', '类型', '说明'],
    required: '（必填）',
    types: { string: '文字', array: '列表', object: '对象' },
    rules: '规则',
    ignoring: '忽略问题',
    ignoringHow: [
      '在问题上按 Ctrl+.，选“忽略此处……”：写入 `dutylist.config.json` 的 `ignore`，或（`.dutylist` 文件）在上一行加注释。写入配置的是规则、清单、事项名称和问题所在的文字，没有序号和行号，所以重新编号、移动事项之后仍然有效。',
      '文档中的注释行也可以手写；不写规则标识表示所有规则，“--”之后是说明：',
    ],
    directives: [
      ['# dutylist-disable-next-line number-gap -- 已与编办核对', '下一行；下一行是事项的第一行时，整个事项'],
      ['# dutylist-disable number-gap, number-order', '从此处起'],
      ['# dutylist-enable number-gap', '到此处止'],
    ],
    directiveColumns: ['注释行', '不检查的范围'],
  },

  checking: '检查全部履职清单',
  reading: '读取工作区中的履职清单',
  checked: ({ files, errors, warnings, cancelled }: Checked) =>
    `${cancelled ? '检查已停止，已' : ''}检查了 ${files} 个文件：${errors} 个错误，${warnings} 个警告。`,
};
