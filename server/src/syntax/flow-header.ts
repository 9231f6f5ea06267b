// Header rows of the flow layout. The header of a table falls apart into its words when the columns are lost, and these
// into lines: `序号 事项名称 对应上级部门`, `上级部门职责`, `（含提供的履职保障）`, `配合职责`. Of each page another part survives.
// A line is one of them if it is made of such words and nothing else; where a word could be part of a sentence as well
// (`配合职责`, `乡镇（街道）`), what stands around it decides.

import { stripBlanks } from '../domain/normalise';
import type { Column } from './ast';
import { usualColumns } from './columns';
import type { ColumnRole, HeaderLine, ListKind } from './cst';

type HeaderWord = HeaderLine['words'][number];

const longestLine = 80;
const units = '(?:苏木|街道|[乡镇街])(?:[、/和]?(?:苏木|街道|[乡镇街]))*';
/** `乡（镇、街道）` in full, or what a line shows of `苏木乡镇（街道）`. */
const town = `${units}[（(]${units}[）)]|(?:苏木)?(?:乡镇|乡[（(]镇[）)]|镇|乡)(?:[（(]街道?[）)]|[、/]?街道?)?|苏木|街道(?:[（(]乡?镇[）)])?`;
/** Whose departments they are, or which part they take. */
const whose = '(?:上级|县级|区级|市级|旗级|县直|区直|市直|旗直|牵头|主责|主管|对口|责任)';
/** In this order: of two words that begin alike the longer one comes first. */
const patterns: readonly (readonly [HeaderWord['role'], RegExp])[] = [
  ['number', /序号|编号/y],
  [
    'handling',
    /(?:承接|承办|收回|负责)(?:部门|单位)(?:及其?|和|、)?(?:工作|承接|承办|办理|履职)?方式|(?:工作|承接|承办|办理)方式/y,
  ],
  ['handling', /(?:承接|承办|收回)(?:部门|单位)/y],
  ['part', /[（(](?:含|包括|及)所?提供的?履职保障(?:措施)?[）)]/y],
  [
    'ownDuties',
    new RegExp(`(?:(?:${town})(?:应?承担的?|的)?(?:配合|协助)?|配合|协助|属地)(?:履职)?(?:职责|事项)(?=$|[序编])`, 'y'),
  ],
  [
    'superiorDuties',
    new RegExp(`(?:对应)?${whose}?(?:对应)?(?:主管|职能|业务|责任)?(?:部门|单位)(?:主要|工作|履职)?职责`, 'y'),
  ],
  [
    'departments',
    new RegExp(`(?:对应)?的?${whose}(?:对应)?(?:主管|职能|业务|责任)?(?:部门|单位)|对应(?:部门|单位)|部门`, 'y'),
  ],
  ['name', /(?:履职|配合|工作|收回|任务)?事项(?:名称|内容)?|任务名称|名称/y],
  ['town', new RegExp(town, 'y')],
];

/** Whether a line begins like a word of a header: soon asked, and most lines don't. */
export function mayBeHeader(text: string): boolean {
  return /^[序编承收负工办（(苏乡街镇配协属上对主责部事履任名县区市旗牵]/.test(text);
}

/** What a line is as part of a header, or undefined if it holds any other word. */
export function headerLine(text: string): HeaderLine | undefined {
  if (text.length > longestLine || !mayBeHeader(text)) return undefined;
  const compact = stripBlanks(text);
  const words: HeaderWord[] = [];
  for (let at = 0; at < compact.length; ) {
    const word = wordAt(compact, at);
    if (!word) return undefined;
    words.push(word);
    at += word.text.length;
  }
  const roles = new Set(words.map(word => word.role));
  const sure =
    (roles.has('number') && roles.size > 1) ||
    roles.has('superiorDuties') ||
    roles.has('part') ||
    words.some(({ role, text: own }) => role === 'handling' && /方式/.test(own) && own.length > 4) ||
    words.some(
      ({ role, text: own }) =>
        (role === 'departments' && own.startsWith('对应')) || (role === 'ownDuties' && own.length > 4),
    );
  return { words, sure };
}

function wordAt(text: string, at: number): HeaderWord | undefined {
  for (const [role, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { role, text: match[0] };
  }
  return undefined;
}

/** The kind of list whose header holds these words; undefined if they tell nothing. */
export function kindOfHeader(lines: readonly HeaderLine[]): ListKind | undefined {
  const roles = new Set(lines.flatMap(line => line.words.map(word => word.role)));
  if (roles.has('ownDuties') || roles.has('superiorDuties')) return 'assisting';
  if (roles.has('handling')) return 'reclaimed';
  return roles.has('departments') || roles.has('part') ? 'assisting' : undefined;
}

/** The columns of a list: as its header words them, as usual where the words are lost. */
export function columnsOfLines(kind: ListKind, lines: readonly HeaderLine[]): readonly Column[] {
  const texts = new Map<ColumnRole, string>();
  let last: ColumnRole | undefined;
  let before = '';
  for (const { role, text } of lines.flatMap(line => line.words)) {
    if (role === 'town') {
      before = text;
      continue;
    }
    if (role === 'part') {
      const whole = last && texts.get(last);
      if (whole && !whole.endsWith(text)) texts.set(last!, whole + text);
    } else {
      last = role;
      if (!texts.has(role)) texts.set(role, role === 'ownDuties' ? before + text : text);
    }
    before = '';
  }
  return usualColumns(kind).map(({ role, text }) => ({ role, text: texts.get(role) ?? text }));
}
