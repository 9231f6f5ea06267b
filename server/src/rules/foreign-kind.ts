// Words by which a township speaks of itself that are another kind's: `本街道` in a town's list, `镇党委` in a street office's. What
// counties say of all their townships (`乡镇（街道）`, `乡镇党委、街道党工委`) is right everywhere, so only narrow patterns are read.

import type { ColumnRole } from '../syntax/ast';
import { perItem } from '../syntax/per-item';

export type Kind = '镇' | '乡' | '苏木' | '街道';

export interface KindWord {
  readonly kind: Kind;
  readonly text: string;
  readonly role: ColumnRole;
  readonly start: number;
  readonly end: number;
}

const columns: readonly ColumnRole[] = ['name', 'superiorDuties', 'ownDuties', 'handling'];
/** What is looked at more closely: most often 镇 and 乡 stand for themselves. */
const candidate = /[本我全](?:街道|镇|乡|苏木)|(?:街道|镇|乡|苏木)[党人纪政辖机]/g;
const notKind = /^[本我全]|[党人纪政辖机]$/;
/** `健全街道网格`, `安全镇域`: no 全镇; `基本街道设施`: no 本街道. */
const beforeAll = /[健安完齐]全$|[基根成标资文版原样]本$/;
/** Behind 本镇 and the like, where more kinds follow or another word goes on. */
const goesOn = /^(?:镇|乡|苏木|街|[（(/、或和与及])/;
const wordRest: Readonly<Partial<Record<Kind, RegExp>>> = {
  街道: /^[两清路卫保整上边面景亮绿]/,
  乡: /^(?:[村土亲愁音贤里间]|本土)/,
};
const organOfStreet =
  /^(?:党工委|人大工委|纪工委|辖区|机关)(?!(?:书记|领导|干部|班子|成员|负责人|委员|工作){0,2}[（(/、或和与及])/;
const organOfTown =
  /^(?:党委|人民政府|政府|纪委|人大(?!工委)|辖区|机关)(?!(?:书记|领导|干部|班子|成员|负责人|委员|工作){0,2}[（(/、或和与及])/;
/** What stands before an organ that is named by itself: not the 乡 of `乡镇党委`, nor another organ beside it. */
const beforeOrgan = /^$|[，。；：.．\s本我由经报在对向为的是于请将]$/;

const organsOfStreets: readonly (readonly [street: string, town: string])[] = [
  ['党工委', '党委'],
  ['人大工委', '人大'],
  ['纪工委', '纪委'],
  ['办事处', '人民政府'],
  ['办事处', '政府'],
];

/** The words of an item by which a township of some kind speaks of itself. */
export const kindWords = perItem(content => {
  const found: KindWord[] = [];
  for (const role of columns) {
    const text = content.columns.get(role)?.text ?? '';
    for (const match of text.matchAll(candidate)) {
      const kind = match[0].replace(notKind, '') as Kind;
      const word = wordAt(text, match.index + match[0].indexOf(kind), kind);
      if (word) found.push({ kind, role, text: text.slice(word.start, word.end), ...word });
    }
  }
  return found;
});

/** `本镇` or `镇党委` around a kind that stands at an offset. */
function wordAt(text: string, at: number, kind: Kind): { start: number; end: number } | undefined {
  const end = at + kind.length;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(end, end + 6);
  if (/[本我全]$/.test(before) && !beforeAll.test(before) && !goesOn.test(after) && !wordRest[kind]?.test(after))
    return { start: at - 1, end };
  const named = beforeOrgan.test(before) ? (kind === '街道' ? organOfStreet : organOfTown).exec(after)?.[0] : undefined;
  return named === undefined ? undefined : { start: at, end: end + named.length };
}

/** The kind of a town by its name; undefined for farms and zones, which speak of themselves in other ways. */
export function kindOfTown(town: string | undefined): Kind | undefined {
  const suffix = /(?:镇|乡|苏木|街道)(?=(?:办事处)?$)/.exec(town ?? '')?.[0];
  return suffix as Kind | undefined;
}

/** What a township of another kind says instead: `镇党委` → `街道党工委`. */
export function inKind({ text, kind }: KindWord, own: Kind): string {
  const organ = text.slice(text.indexOf(kind) + kind.length);
  const pair = organsOfStreets.find(([street, town]) => (kind === '街道' ? street : town) === organ);
  const other = pair && (own === '街道' ? pair[0] : kind === '街道' ? pair[1] : organ);
  return text.slice(0, text.indexOf(kind)) + own + (other ?? organ);
}
