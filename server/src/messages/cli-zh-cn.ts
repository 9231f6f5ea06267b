// 命令行的文本。

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly hints: number;
}

const countsText = ({ errors, warnings, informations, hints }: Counts) =>
  [
    [errors, '错误'],
    [warnings, '警告'],
    [informations, '信息'],
    [hints, '提示'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, name]) => `${name} ${count}`)
    .join('，');

const total = ({ errors, warnings, informations, hints }: Counts) => errors + warnings + informations + hints;

export const cliZhCn = {
  help: {
    titles: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '通用选项：',
      'Commands:': '命令：',
    },
    choices: '可选：',
    usual: '默认：',
    separator: '；',
    program:
      '检查、修正和读取乡镇（街道）履职事项清单。\n退出码：0 没有问题，1 有警告以上的问题，2 用法有误或有文件无法读取。',
    version: '显示版本号',
    help: '显示用法',
    helpCommand: '显示某个命令的用法',
    config: '使用这个配置文件（默认用离文档最近的 dutylist.config.json）',
    noConfig: '不使用任何配置文件',
    locale: '语言：zh-cn 或 en（默认中文，除非环境变量要求英文）',
    paths: '文件或文件夹；“-”为标准输入',
    path: '文件；“-”为标准输入',
    check: '检查清单，列出问题；各镇只与此处给出的其他清单对照',
    checkFormat: '输出格式',
    baseline: '只报告基线文件中没有的问题；文件不存在时记录现有问题',
    updateBaseline: '用现有问题重写基线文件',
    fix: '修正所有可安全修正的问题',
    fixRule: '只修正这些规则的问题',
    dryRun: '不写文件，只显示将作的改动',
    format: '整理格式：去掉分页和 HTML 残留，一事项一行，起草版式一条一行；不改变版式和文字',
    formatCheck: '不写文件，只列出需要整理的文件；有则退出码为 1',
    convert: '把清单转换为另一种版式',
    convertTo: '转换为：表格版式 table，起草版式 drafting',
    convertOut: '写入这个文件（默认写到标准输出）',
    parse: '把文档内容输出为 JSON',
    parseFormat: '输出格式',
    compare: '把文件夹里各乡镇的事项并排列出，生成一个可查看、可打印的网页',
    compareOut: '写入的 HTML 文件（默认写到标准输出）',
    align: '列出每个事项在其他各乡镇的相同事项，没有的注明没有',
    alignFrom: '只列这个文件或文件夹里的事项（默认列全部文档的）',
    alignKind: '只列这一种清单：基本 basic，配合 assisting，收回 reclaimed',
    alignFormat: '输出格式；ndjson 和 tsv 逐行输出',
    explain: '说明一条规则；不写规则则列出全部规则',
    rule: '规则标识，如 number-gap',
    lsp: '启动语言服务器（供编辑器使用）',
    stdio: '通过标准输入输出通信',
    nodeIpc: '通过 Node 进程间通道通信',
  },
  misuse: {
    unknownOption: (option: string, meant: string | undefined) =>
      `没有选项 ${option}。${meant ? `是否指 ${meant}？` : '用 --help 查看用法。'}`,
    unknownCommand: (command: string, meant: string | undefined) =>
      `没有命令 ${command}。${meant ? `是否指 ${meant}？` : '用 --help 查看用法。'}`,
    missingArgument: (name: string) => `缺少参数 ${name}。用 --help 查看用法。`,
    missingValue: (option: string) => `选项 ${option} 缺少值。`,
    invalidValue: (option: string, value: string, choices: string | undefined) =>
      `选项 ${option} 的值“${value}”不对。${choices ? `可用的有：${choices}。` : ''}`,
    excessArguments: '参数过多。用 --help 查看用法。',
  },
  reasons: {
    ENOENT: '文件不存在',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EROFS: '磁盘是只读的',
    EISDIR: '这是文件夹，不是文件',
    ENOTDIR: '路径中有一段不是文件夹',
    ELOOP: '链接循环',
    ENOSPC: '磁盘已满',
    ENAMETOOLONG: '文件名过长',
    EBUSY: '文件正被占用',
    EMFILE: '打开的文件过多',
  },
  progress: (at: number, of: number, path: string) => `[${at}/${of}] ${path}`,
  surveying: (at: number, of: number, path: string) => `[通读 ${at}/${of}] ${path}`,
  aligning: (at: number, of: number, path: string) => `[对照 ${at}/${of}] ${path}`,
  noDocuments: '没有找到履职事项清单。',
  nothingToCompare: '给出的路径中没有履职事项清单，无从对照，没有生成报告。',
  nothingBeside: (path: string) => `给出的路径中只有一份履职事项清单：${path}，没有其他乡镇可以对照。`,
  nothingToAlign: '给出的路径中没有履职事项清单，无从对照。',
  notOver: (path: string) => `未写入 ${path}：这是输入文件或履职事项清单，不能用报告覆盖。请另取一个文件名。`,
  noDutyList: (path: string) => `${path}：没有找到清单标题或表头，可能不是履职事项清单。`,
  ruleFailed: (path: string, rule: string, error: string) => `${path}：规则 ${rule} 运行出错，未能检查：${error}`,
  fileFailed: (path: string, error: string) => `${path}：程序出错，未能处理：${error}`,
  crashed: (error: string) => `程序出错：${error}`,
  notWritten: (path: string, reason: string) => `未写入 ${path}：${reason}`,
  notRoundTrip: '文件中有无法按原编码原样写回的内容',
  changedMeanwhile: '文件在此期间被别的程序改过',
  noRule: (id: string, near: string | undefined) =>
    `没有规则“${id}”。${near ? `是否指 ${near}？` : '用 dutylist explain 查看全部规则。'}`,
  transportNeeded: '请写明通信方式：--stdio 或 --node-ipc。',

  seeAlso: (place: string, message: string) => `另见 ${place}：${message}`,
  summary: (files: number, counts: Counts, fixable: number, known: number) =>
    total(counts) === 0
      ? `共 ${files} 个文件，${known > 0 ? `没有新的问题；基线中已有 ${known} 个` : '没有问题'}。`
      : `共 ${files} 个文件，${total(counts)} 个问题：${countsText(counts)}。${fixable > 0 ? `其中 ${fixable} 个可用 dutylist fix 修正。` : ''}${known > 0 ? `基线中另有 ${known} 个。` : ''}`,
  fixed: (path: string) => `已修正 ${path}`,
  fixSummary: (files: number, changed: number, left: Counts, dryRun: boolean) =>
    `共 ${files} 个文件，${dryRun ? '将' : '已'}修正 ${changed} 个。${
      total(left) === 0 ? '没有其他问题。' : `还有 ${total(left)} 个问题：${countsText(left)}；用 dutylist check 查看。`
    }`,

  formatted: (path: string) => `已整理 ${path}`,
  wouldFormat: (path: string) => `需要整理 ${path}`,
  formatSummary: (files: number, changed: number, check: boolean) =>
    `共 ${files} 个文件，${check ? '需要整理' : '已整理'} ${changed} 个。`,

  baselineNeeded: '--update-baseline 要与 --baseline FILE 一起使用。',
  noBaseline: (path: string) => `${path} 不是基线文件，未使用，也未改动。`,
  baselineIncomplete: (path: string) => `有文件未能检查，因此未写入基线文件 ${path}。`,
  baselineWritten: (path: string, count: number) => `已把现有的 ${count} 个问题记入基线文件 ${path}。`,

  page: {
    columns: ['规则', '级别', '检查什么', '修复'],
    colon: '：',
    severity: '默认级别',
    off: (severity: string) => `默认关闭；开启时建议用“${severity}”`,
    offShort: '默认关闭',
    fixable: '修正',
    fixableAs: {
      no: '无自动修正',
      yes: '编辑器中提供修正，由人选择',
      safe: '编辑器中提供修正，可安全修正的也由 dutylist fix 修正',
    },
    fixableShort: { no: '', yes: '可选修正', safe: '安全修正' },
    why: '为什么',
    bad: '有问题的例子',
    good: '正确的例子',
    others: '其他乡镇',
    othersWhy: '上面两个例子都与这些清单放在同一个文件夹里：',
    configure: '设置级别',
    configureHow:
      '在 `dutylist.config.json` 中设为 `off`（不检查）、`hint`（提示）、`information`（信息）、`warning`（警告）或 `error`（错误）：',
  },
};
