import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CoverageNode, type CoverageTexts, coverageTree, withoutNode } from '../../../client/src/coverage-tree';
import type { CoveredDuty } from '../../../server/src/protocol';

const texts: CoverageTexts = {
  lacking: '缺少',
  onlyHere: '仅此',
  elsewhere: '不同清单',
  sample: '样本',
  towns: (having, of) => `${having}/${of}`,
  there: list => `他镇${list}`,
  untitled: '无名',
};
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } };
const duty = (category: string, name: string, ...towns: string[]): CoveredDuty => ({
  list: '配合',
  category,
  name,
  having: towns.length,
  isSample: towns[0] === '柳溪镇',
  places: towns.map((town, i) => ({ uri: `file:///${town}`, range, town, item: String(i), number: String(i + 1) })),
});
const lines = (nodes: readonly CoverageNode[], indent = ''): string[] =>
  nodes.flatMap(node => [
    `${indent}${node.kind} ${node.label} | ${node.description}${node.place ? ` -> ${node.place.uri.slice(8)}` : ''}`,
    ...lines(node.children, `${indent}  `),
  ]);

test('groups, categories in their order, duties, and where each is', () => {
  const tree = coverageTree(
    {
      towns: 5,
      lacking: [
        duty('民生', '助残', '柳溪镇', '石桥镇'),
        duty('平安', '普法', '石桥镇'),
        duty('民生', '养老', '石桥镇'),
      ],
      onlyHere: [duty('民生', '', '青石镇')],
      elsewhere: [{ ...duty('民生', '防汛', '青石镇', '石桥镇'), there: '基本', having: 1 }],
    },
    texts,
  );
  assert.deepEqual(lines(tree), [
    'group 缺少 | 3',
    '  category 配合 · 民生 | 2',
    '    lacking 助残 | 2/5 · 样本 -> 柳溪镇',
    '      place 柳溪镇 1 |  -> 柳溪镇',
    '      place 石桥镇 2 |  -> 石桥镇',
    '    lacking 养老 | 1/5 -> 石桥镇',
    '      place 石桥镇 1 |  -> 石桥镇',
    '  category 配合 · 平安 | 1',
    '    lacking 普法 | 1/5 -> 石桥镇',
    '      place 石桥镇 1 |  -> 石桥镇',
    'group 不同清单 | 1',
    '  category 配合 · 民生 | 1',
    '    own 防汛 | 他镇基本 · 1/5 -> 青石镇',
    '      place 石桥镇 2 |  -> 石桥镇',
    'group 仅此 | 1',
    '  category 配合 · 民生 | 1',
    '    own 无名 | 1 -> 青石镇',
  ]);
});

test('a node is taken away, all else stays', () => {
  const tree = coverageTree(
    {
      towns: 5,
      lacking: [duty('民生', '助残', '石桥镇'), duty('民生', '养老', '石桥镇')],
      onlyHere: [],
      elsewhere: [],
    },
    texts,
  );
  const gone = tree[0]!.children[0]!.children[1]!;
  assert.deepEqual(
    lines(withoutNode(tree, gone)),
    lines(tree).filter((_, i) => i !== 4 && i !== 5),
  );
  assert.deepEqual(withoutNode(tree, { ...gone }), tree);
});
