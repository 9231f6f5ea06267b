// One row for each duty of many towns: items that are each other's best equivalents come together, the likeliest pairs first, as
// long as no town has two of them in one row. What is left over joins the row of its likeliest equivalent that its town is not in yet,
// else (it is one of two items that stand for one of another town) that of its likeliest at all. The order of documents decides between
// equals, so that the same documents always give the same rows.

import type { ListKind } from '../syntax/cst';
import type { EquivalenceIndex } from './equivalence';

/** Items of one duty, as numbers of documents (in the order given) and of items in their digests; by document. */
export interface Cluster {
  readonly members: readonly Member[];
}

export interface Member {
  readonly document: number;
  readonly item: number;
}

/** Clusters the items of a kind of all documents of `uris`, which the index holds. Yields after each document. */
export function* clusterItems(
  index: Pick<EquivalenceIndex, 'find' | 'get'>,
  uris: readonly string[],
  kind: ListKind,
): Generator<number, Cluster[]> {
  const numberOf = new Map(uris.map((uri, i) => [uri, i]));
  const nodes: Member[] = [];
  const nodeOf: Map<number, number>[] = [];
  for (const [document, uri] of uris.entries()) {
    const own = new Map<number, number>();
    for (const item of index.get(uri)?.lists[kind].items ?? []) {
      own.set(item, nodes.length);
      nodes.push({ document, item });
    }
    nodeOf.push(own);
  }
  /** The best equivalent of each node in each document. */
  const best: Map<number, { node: number; score: number }>[] = nodes.map(() => new Map());
  for (const [document, uri] of uris.entries()) {
    for (const [at, node] of [...nodeOf[document]!.values()].entries())
      for (const { digest, index: to, score } of index.find({ kind, self: uri, at })) {
        const other = numberOf.get(digest.uri);
        // the best of a document comes first
        if (other === undefined || best[node]!.has(other)) continue;
        best[node]!.set(other, { node: nodeOf[other]!.get(to)!, score });
      }
    yield document;
  }
  return gather(nodes, best);
}

function gather(
  nodes: readonly Member[],
  best: readonly ReadonlyMap<number, { node: number; score: number }>[],
): Cluster[] {
  const pairs: { a: number; b: number; score: number }[] = [];
  for (const [a, { document }] of nodes.entries())
    for (const { node: b, score } of best[a]!.values()) {
      const back = best[b]!.get(document);
      if (a < b && back?.node === a) pairs.push({ a, b, score: Math.min(score, back.score) });
    }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const clusterOf = nodes.map((_, node) => node);
  const members = nodes.map((_, node) => [node]);
  const join = (into: number, from: number) => {
    for (const node of members[from]!) clusterOf[node] = into;
    members[into]!.push(...members[from]!.splice(0));
  };
  const isIn = (cluster: number, document: number) =>
    members[cluster]!.some(node => nodes[node]!.document === document);
  for (const { a, b } of pairs) {
    const [x, y] = [clusterOf[a]!, clusterOf[b]!].sort((m, n) => m - n) as [number, number];
    if (x !== y && !members[y]!.some(node => isIn(x, nodes[node]!.document))) join(x, y);
  }
  for (const [node, matches] of best.entries()) {
    const own = clusterOf[node]!;
    if (members[own]!.length > 1) continue;
    const others = [...matches.values()].sort((x, y) => y.score - x.score).map(match => clusterOf[match.node]!);
    const into = others.find(other => !isIn(other, nodes[node]!.document)) ?? others[0];
    if (into !== undefined && into !== own) join(into, own);
  }
  return members
    .filter(each => each.length > 0)
    .map(each => ({
      members: each.map(node => nodes[node]!).sort((a, b) => a.document - b.document || a.item - b.item),
    }));
}
