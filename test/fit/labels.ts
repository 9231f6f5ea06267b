// The labelled pairs beside the repository, and the documents that they speak of, as the engine reads them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Digest, digestDocument } from '../../server/src/corpus/digest';
import { itemAt } from '../../server/src/corpus/packed-items';
import { type ListKind, listKinds } from '../../server/src/syntax/cst';
import { parse } from '../../server/src/syntax/read-document';
import { inRepo } from '../support/repo';

/** `2` the same duty, `1` partly the same, `d` disputed. */
export type Grade = '1' | '2' | 'd';

/** An item, by its number among the items of its kind in its document. */
export interface LabelledItem {
  readonly town: string;
  readonly kind: ListKind;
  readonly at: number;
}

export interface Labelled {
  readonly towns: readonly string[];
  readonly digests: ReadonlyMap<string, Digest>;
  /** What the pair is labelled, whichever comes first. */
  grade(a: LabelledItem, b: LabelledItem): Grade | undefined;
  /** All items, town by town. */
  readonly items: readonly LabelledItem[];
  /** Everything that the figures depend on, as one text. */
  readonly source: string;
}

const folder = inRepo('../shared/corpus');
const labels = `${folder}/equivalents.tsv`;

/** Undefined where the labels are not there. */
export function readLabels(): Labelled | undefined {
  if (!existsSync(labels)) return undefined;
  const table = readFileSync(labels, 'utf8');
  const rows = table
    .split('\n')
    .slice(1)
    .filter(row => row.trim() !== '')
    .map(row => row.trim().split('\t') as [string, string, Grade]);
  const towns = [...new Set(rows.flatMap(([a, b]) => [a.split('/')[0]!, b.split('/')[0]!]))].sort();
  const texts = towns.map(town => {
    const name = readdirSync(folder).find(each => each.startsWith(`${town}_`) && each.endsWith('.txt'))!;
    return readFileSync(`${folder}/${name}`, 'utf8');
  });
  const digests = new Map(
    towns.map((town, i) => [town, digestDocument(`file:///labelled/${town}.txt`, parse(texts[i]!), {})]),
  );
  const grades = new Map<string, Grade>();
  for (const [a, b, grade] of rows) {
    grades.set(`${a} ${b}`, grade);
    grades.set(`${b} ${a}`, grade);
  }
  const nameOf = ({ town, kind, at }: LabelledItem) => {
    const { items, lists } = digests.get(town)!;
    return `${town}/${kind}/${itemAt(items, lists[kind].items[at]!).number ?? 0}`;
  };
  const items = towns.flatMap(town =>
    listKinds.flatMap(kind =>
      Array.from(digests.get(town)!.lists[kind].items, (_, at): LabelledItem => ({ town, kind, at })),
    ),
  );
  return {
    towns,
    digests,
    grade: (a, b) => grades.get(`${nameOf(a)} ${nameOf(b)}`),
    items,
    source: [table, ...texts].join('\n'),
  };
}
