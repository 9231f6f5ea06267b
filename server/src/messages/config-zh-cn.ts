// 配置文件（dutylist.config.json）中的问题。

/** What is wrong, as `config/problem.ts` has it: of the same structure, since texts depend on nothing. */
export type ConfigFaultText =
  | { readonly code: 'syntax'; readonly error: JsonFault }
  | { readonly code: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'duplicate-key' | 'missing-key'; readonly key: string }
  | { readonly code: 'wrong-type'; readonly expected: JsonKind; readonly found: JsonKind }
  | { readonly code: 'not-one-of'; readonly found: string; readonly values: readonly string[] }
  | { readonly code: 'empty' }
  | { readonly code: 'unknown-rule'; readonly rule: string }
  | { readonly code: 'no-sample'; readonly sample: string };

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

export type JsonFault =
  | 'symbol'
  | 'number'
  | 'property'
  | 'value'
  | 'colon'
  | 'comma'
  | 'brace'
  | 'bracket'
  | 'end'
  | 'comment'
  | 'string'
  | 'unicode'
  | 'escape'
  | 'character'
  | 'depth';

const faults: Readonly<Record<JsonFault, string>> = {
  symbol: '无法识别的内容，文字要放在半角双引号里',
  number: '数字的写法不对',
  property: '此处应为设置项的名称，放在半角双引号里',
  value: '此处缺少值',
  colon: '名称之后缺少半角冒号',
  comma: '缺少半角逗号',
  brace: '缺少右花括号“}”',
  bracket: '缺少右方括号“]”',
  end: '配置结束之后还有多余的内容',
  comment: '注释没有结束',
  string: '文字缺少结束的半角双引号',
  unicode: '“\\u”之后应为四位十六进制数字',
  escape: '“\\”之后的字符不对；路径中的“\\”要写成“\\\\”或“/”',
  character: '文字中有不能直接写入的控制字符',
  depth: '嵌套过深',
};

const types: Readonly<Record<JsonKind, string>> = {
  object: '对象 {…}',
  array: '列表 […]',
  string: '文字 "…"',
  number: '数字',
  boolean: 'true 或 false',
  null: 'null',
};

/** 一个配置问题的说明。 */
export function configProblemZhCn(problem: ConfigFaultText): string {
  switch (problem.code) {
    case 'syntax':
      return `配置不是正确的 JSON：${faults[problem.error]}。`;
    case 'unknown-key':
      return `没有“${problem.key}”这个设置项，未采用。可用的有：${problem.known.join('、')}。`;
    case 'duplicate-key':
      return `“${problem.key}”写了两次，以后一次为准。请删去一处。`;
    case 'missing-key':
      return `缺少“${problem.key}”，这一条未采用。`;
    case 'wrong-type':
      return `此处应为${types[problem.expected]}，写成了${types[problem.found]}，未采用。`;
    case 'not-one-of':
      return `“${problem.found}”不是可用的值，未采用。可用的有：${problem.values.join('、')}。`;
    case 'empty':
      return '此处不能为空，未采用。';
    case 'unknown-rule':
      return `没有“${problem.rule}”这条规则，未采用。`;
    case 'no-sample':
      return `“${problem.sample}”处没有找到履职清单，样本未采用。请核对路径（从本配置文件所在的文件夹算起）。`;
  }
}
