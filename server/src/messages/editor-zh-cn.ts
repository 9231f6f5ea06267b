// 忽略问题、配置、检查全部清单时的文本。

export const editorZhCn = {
  unknownDirective: (found: string, known: readonly string[]) =>
    `没有指令“${found}”，这一行不起作用。可用的有：${known.join('、')}。`,
  unknownRuleInDirective: (rule: string) => `没有“${rule}”这条规则，此处不起作用。若是说明文字，请写在“--”之后。`,
};
