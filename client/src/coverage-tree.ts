/** The tree of what a document has and lacks beside other towns: from the server's answer to plain nodes. */
import type { CoverageResult, CoveredDuty } from '../../server/src/protocol';

export type CoveredPlace = CoveredDuty['places'][number];

export interface CoverageNode {
  readonly kind: 'group' | 'category' | 'lacking' | 'own' | 'place';
  readonly label: string;
  readonly description: string;
  readonly tooltip?: string;
  /** Where a click leads. */
  readonly place?: CoveredPlace;
  readonly children: readonly CoverageNode[];
  readonly isOpen?: boolean;
}

/** Texts in the display language. */
export interface CoverageTexts {
  readonly lacking: string;
  readonly onlyHere: string;
  readonly elsewhere: string;
  readonly sample: string;
  readonly towns: (having: number, of: number) => string;
  readonly there: (list: string) => string;
  readonly untitled: string;
}

/** The three groups, each with its duties by list and category, in the order of the lists. */
export function coverageTree(
  { towns, lacking, onlyHere, elsewhere }: CoverageResult,
  texts: CoverageTexts,
): CoverageNode[] {
  const having = (duty: CoveredDuty) =>
    [texts.towns(duty.having, towns), ...(duty.isSample ? [texts.sample] : [])].join(' · ');
  const leaf = (
    kind: 'lacking' | 'own',
    duty: CoveredDuty,
    description: string,
    others: readonly CoveredPlace[],
  ): CoverageNode => ({
    kind,
    label: duty.name || texts.untitled,
    description,
    tooltip: [duty.name, [duty.list, duty.category].filter(each => each !== '').join(' · '), description]
      .filter(each => each !== '')
      .join('\n'),
    ...(duty.places[0] ? { place: duty.places[0] } : {}),
    children: others.map(placeNode),
  });
  return [
    group(texts.lacking, lacking, duty => leaf('lacking', duty, having(duty), duty.places), true),
    group(texts.elsewhere, elsewhere, duty =>
      leaf('own', duty, `${texts.there(duty.there)} · ${having(duty)}`, duty.places.slice(1)),
    ),
    group(texts.onlyHere, onlyHere, duty => leaf('own', duty, duty.places[0]?.number ?? '', [])),
  ];
}

/** The tree without a node, until it is made anew: what was inserted is lacking no more. */
export function withoutNode(nodes: readonly CoverageNode[], gone: CoverageNode): CoverageNode[] {
  return nodes
    .filter(node => node !== gone)
    .map(node => (node.children.length > 0 ? { ...node, children: withoutNode(node.children, gone) } : node));
}

function group<Duty extends CoveredDuty>(
  label: string,
  duties: readonly Duty[],
  leafOf: (duty: Duty) => CoverageNode,
  isOpen = false,
): CoverageNode {
  const byCategory = new Map<string, CoverageNode[]>();
  for (const duty of duties) {
    const key = [duty.list, duty.category].filter(each => each !== '').join(' · ');
    byCategory.set(key, [...(byCategory.get(key) ?? []), leafOf(duty)]);
  }
  const children = [...byCategory].map(
    ([name, leaves]): CoverageNode => ({
      kind: 'category',
      label: name,
      description: String(leaves.length),
      children: leaves,
      isOpen: true,
    }),
  );
  return { kind: 'group', label, description: String(duties.length), children, isOpen };
}

function placeNode(place: CoveredPlace): CoverageNode {
  return { kind: 'place', label: `${place.town} ${place.number}`.trim(), description: '', place, children: [] };
}
