// Which items of other towns are the same duty: answers do not depend on how the documents came, and nonsense has none.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestDocument, itemFeatures } from '../../../server/src/corpus/digest';
import { createEquivalenceIndex, type EquivalenceIndex } from '../../../server/src/corpus/equivalence';
import { threshold } from '../../../server/src/corpus/model';
import type { ListKind } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';
import { createRandom } from '../../support/random';

const lists = {
  basic: [
    '组织党员干部学习党的创新理论，落实上级部署。',
    '做好党员发展、教育、管理和服务，收缴党费。',
    '受理最低生活保障、特困供养和临时救助申请。',
    '排查化解矛盾纠纷，组织村级调解员就地调处。',
    '落实耕地保护责任和粮食播种面积任务。',
    '*对在镇区道路两侧擅自堆放物料的处罚。',
  ],
  reclaimed: [
    '高龄津贴领取资格复核\t县民政局：每季度比对信息。',
    '电梯使用单位现场检查\t县市场监督管理局：制定检查计划。',
    '农作物种子质量抽检\t县农业农村局：抽样送检。',
  ],
} as const;
/** How a town words what another one words otherwise. */
const otherWords: readonly (readonly [string, string])[] = [
  ['组织党员干部', '组织全镇党员'],
  ['最低生活保障', '低保'],
  ['排查化解', '排查调处'],
  ['的处罚', '行为的处罚'],
  ['抽检', '抽样检验'],
];

/** A town's document; `seed` decides on items, order and wording. */
function town(seed: number): string {
  const random = createRandom(seed);
  const reword = (text: string) =>
    otherWords.reduce((worded, [from, to]) => (random.chance(0.5) ? worded.replace(from, to) : worded), text);
  const list = (title: string, items: readonly string[]) => {
    const own = random.sample(items, 2 + random.integer(items.length - 1)).map(reword);
    return `${title}\n一、综合（${own.length}项）\n${own.map((item, i) => `${i + 1}\t${item}\n`).join('')}`;
  };
  return list('甲镇基本履职事项清单', lists.basic) + list('甲镇上级部门收回事项清单', lists.reclaimed);
}

const uri = (name: string | number) => `file:///w/${name}.txt`;
const digest = (name: string | number, text: string) => digestDocument(uri(name), parse(text), {});

/** What the index answers for every item of a text. */
function answers(index: EquivalenceIndex, text: string, self: string): string[] {
  const document = parse(text);
  return document.lists.flatMap(list =>
    list.categories.flatMap(category =>
      category.items.map(item => {
        const found = index.find({ kind: list.kind, features: itemFeatures(category, item, '甲镇'), self });
        const shown = found.map(each => `${each.digest.uri} ${each.item.name} ${each.score.toFixed(6)}`);
        return `${item.content.name.text}: ${shown.join(' | ')}`;
      }),
    ),
  );
}

/** Equivalents in one other document for one item: name and score. */
function find(kind: ListKind, own: string, others: readonly string[]): [string, number][] {
  const title = kind === 'basic' ? '甲镇基本履职事项清单' : '甲镇上级部门收回事项清单';
  const text = (items: readonly string[]) =>
    `${title}\n一、综合（${items.length}项）\n${items.map((item, i) => `${i + 1}\t${item}\n`).join('')}`;
  const index = createEquivalenceIndex();
  index.set(digest('other', text(others)));
  const document = parse(text([own]));
  const [list] = document.lists;
  const [category] = list!.categories;
  const features = itemFeatures(category!, category!.items[0]!, undefined);
  return index.find({ kind, features, self: uri('own') }).map(({ item, score }) => [item.name, score]);
}

test('after any additions, replacements and removals the answers are those of an index built afresh', () => {
  const random = createRandom(7);
  const used = createEquivalenceIndex();
  const texts = new Map<number, string>();
  for (let step = 0; step < 120; step++) {
    const name = random.integer(12);
    if (random.chance(0.3)) {
      used.remove(uri(name));
      texts.delete(name);
    } else {
      const text = town(random.integer(50));
      used.set(digest(name, text));
      texts.set(name, text);
    }
    if (step % 10 !== 9) continue;
    const fresh = createEquivalenceIndex();
    for (const [each, text] of random.shuffle([...texts])) fresh.set(digest(each, text));
    const query = town(step);
    assert.deepEqual(answers(used, query, uri('own')), answers(fresh, query, uri('own')));
    assert.deepEqual(
      used.digests().map(each => each.uri),
      fresh.digests().map(each => each.uri),
    );
  }
});

test('an emptied index answers nothing, and can be filled again', () => {
  const index = createEquivalenceIndex();
  const text = town(1);
  for (let i = 0; i < 3; i++) {
    index.set(digest('a', text));
    assert.ok(answers(index, text, uri('own')).every(answer => /\|?file/.test(answer)));
    assert.equal(index.get(uri('a'))?.uri, uri('a'));
    index.remove(uri('a'));
    index.remove(uri('never there'));
    assert.ok(answers(index, text, uri('own')).every(answer => answer.endsWith(': ')));
    assert.deepEqual([index.digests(), index.get(uri('a'))], [[], undefined]);
  }
});

test('a document that comes again costs the items that changed', () => {
  const index = createEquivalenceIndex();
  const text = (items: readonly string[]) =>
    `甲镇基本履职事项清单\n一、综合（${items.length}项）\n${items.map((item, i) => `${i + 1}\t${item}\n`).join('')}`;
  const [first, second, ...rest] = lists.basic;
  assert.equal(index.set(digest('a', text(lists.basic))), lists.basic.length);
  assert.equal(index.set(digest('a', text(lists.basic))), 0);
  const changed = [first, '落实河长制，开展巡河。', ...rest];
  assert.equal(index.set(digest('a', text(changed))), 1);
  assert.equal(index.set(digest('a', text([first, second, '落实林长制。', ...rest]))), 2);
  assert.equal(index.set(digest('a', text([first, ...rest]))), 0);
  const fresh = createEquivalenceIndex();
  fresh.set(digest('a', text([first, ...rest])));
  for (const each of [text(lists.basic), text(changed)])
    assert.deepEqual(answers(index, each, uri('own')), answers(fresh, each, uri('own')));
});

test('the document that asks is no answer', () => {
  const index = createEquivalenceIndex();
  const text = town(2);
  index.set(digest('a', text));
  assert.ok(answers(index, text, uri('a')).every(answer => answer.endsWith(': ')));
});

test('the same duty worded differently is found before others, the same words score high', () => {
  const [first, ...others] = find('basic', '排查化解矛盾纠纷，组织村级调解员就地调处。', [
    '受理低保、特困供养和临时救助申请。',
    '排查调处矛盾纠纷，发挥村级调解员作用。',
  ]);
  assert.equal(first![0], '排查调处矛盾纠纷，发挥村级调解员作用。');
  assert.deepEqual(others, []);
  const [[, score]] = find('basic', lists.basic[0], lists.basic) as [[string, number]];
  assert.ok(score > 0.95, `score ${score}`);
});

test('scores lie between the threshold and 1, best first', () => {
  const found = find(
    'basic',
    lists.basic[2],
    lists.basic.map(item => `依法${item}`),
  );
  assert.ok(found.length > 0);
  const scores = found.map(([, score]) => score);
  for (const score of scores) assert.ok(score >= threshold && score <= 1);
  assert.deepEqual(
    scores,
    [...scores].sort((a, b) => b - a),
  );
});

test('nonsense, and what is empty, has no equivalent', () => {
  for (const own of ['啊啊啊啊', 'lorem ipsum dolor', '。', '', '1234567890', '负责做好工作'])
    assert.deepEqual(find('basic', own, lists.basic), [], own);
  assert.deepEqual(find('reclaimed', '森林火灾预防\t县林业局：发布火险。', lists.reclaimed), []);
});

test('a penalty for one thing is not the penalty for another', () => {
  const found = find('basic', '*对损毁路灯、公厕等公共设施的处罚。', [
    '*对向河道倾倒生活垃圾的处罚。',
    '*对损毁公共设施行为的处罚。',
  ]);
  assert.equal(found[0]![0], '对损毁公共设施行为的处罚。');
});

test('the same done to another thing is no equivalent where there is no better one', () => {
  for (const [own, other] of [
    ['农药使用监管', '兽药使用监管'],
    ['对违规领取低保金的追缴', '对违规领取养老金的追缴'],
    ['林业有害生物防治', '草原有害生物防治'],
  ] as const)
    assert.deepEqual(find('reclaimed', own, [other, ...lists.reclaimed]), [], `${own} | ${other}`);
});

test('names that are alike but for what they are about are no equivalents, but for other words for it', () => {
  for (const [own, other] of [
    ['林木种苗质量监督检查', '牛羊饲料质量监督检查'],
    ['对擅自占用河滩地的处罚', '对擅自占用停车场的处罚'],
    ['蔬菜大棚保险费审核', '渔业船舶保险费审核'],
  ] as const) {
    assert.deepEqual(find('reclaimed', own, [other]), [], other);
    assert.deepEqual(find('reclaimed', other, [own]), [], own);
  }
  assert.equal(find('reclaimed', '农机安全监督检查', ['拖拉机安全监督检查']).length, 1);
});

test('among many towns all that have the duty are found, and not everything is compared', () => {
  const index = createEquivalenceIndex();
  const letters = [...'东南西北上下左右前后春夏秋冬山川江河湖海'];
  /** What no other town says, and shares little with the item that is asked about. */
  const own = (i: number) =>
    ['站点维护', '设备更新', '场地租用', '车辆调度', '档案整理', '网络巡查'].map(
      (work, k) => `${letters[i % 20]}${letters[Math.floor(i / 20)]}${letters[(i + k) % 20]}${work}申请登记。`,
    );
  for (let i = 0; i < 400; i++) {
    const items = i % 3 === 0 ? [...own(i), lists.basic[2]] : own(i);
    const rows = items.map((item, k) => `${k + 1}\t${item}\n`).join('');
    index.set(digest(i, `甲镇基本履职事项清单\n一、综合（${items.length}项）\n${rows}`));
  }
  const found = index.find({ kind: 'basic', self: uri(0), at: 6 });
  assert.deepEqual(
    found.map(each => each.digest.uri).sort(),
    Array.from({ length: 133 }, (_, i) => uri(3 * i + 3)).sort(),
  );
  assert.ok(index.compared('basic') < 2400, `${index.compared('basic')} compared`);
  assert.ok(found.every(({ item }) => item.name === lists.basic[2]));
});
