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
/** Behind 本镇 and the like, where more kinds follow or another word goes on. */
const notAlone = '(?!镇|乡|苏木|街道|[（(/、或和与及])';
const ownWords = new RegExp(
  `(?:本|我|(?<![健安完齐])全)(?:(街道)(?![两清路卫保整上边面景亮绿])|(镇)|(乡)(?![村土亲愁音贤里间]|本土)|(苏木))${notAlone}`,
  'g',
);
/** Organs of a township, where nothing that makes it `乡镇党委` stands before them. */
const organs =
  /(?<=^|[，。；：.．\s本我由经报在对向为的是于请将])(?:(街道)(?:党工委|人大工委|纪工委|辖区|机关)|(镇)(?:党委|人民政府|政府|纪委|人大|辖区|机关)|(乡)(?:党委|人民政府|政府|纪委|人大|辖区|机关)|(苏木)(?:党委|人民政府|政府|纪委|人大|辖区|机关))(?![（(/、或和与及])/g;

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
    for (const pattern of [ownWords, organs])
      for (const match of text.matchAll(pattern)) {
        const kind = match.slice(1, 5).find(each => each !== undefined) as Kind;
        found.push({ kind, text: match[0], role, start: match.index, end: match.index + match[0].length });
      }
  }
  return found;
});

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
