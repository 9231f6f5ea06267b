import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDuties } from '../../../server/src/corpus/duties';
import { createDutyLikeness } from '../../../server/src/corpus/duty-likeness';
import { countItems, createProbe, createRarities } from '../../../server/src/corpus/evidence';
import { featuresOf } from '../../../server/src/corpus/features';
import { packFeatures } from '../../../server/src/corpus/packed-features';

const item = (name: string, ownDuties: string[], superiorDuties: string[]) =>
  featuresOf({ name, subItems: [], departments: [], category: undefined, ownDuties, superiorDuties }, undefined);

const list = packFeatures([
  item('防汛抗旱工作', ['开展防汛巡查值守', '转移受威胁群众'], ['编制防汛预案', '储备防汛物资']),
  item('山洪灾害防御', ['开展防汛巡查值守', '转移受威胁群众'], ['发布山洪预警']),
  item('森林防火', [], ['编制防汛预案', '储备防汛物资']),
  item('校车安全', [], []),
]);

test('a text of duties is kept once, own and superiors’ apart', () => {
  const duties = createDuties();
  for (let i = 0; i < list.length; i++) duties.add(i, list, i);
  assert.deepEqual(Array.from(duties.textsOf.subarray(0, 8)), [1, 1, 1, 2, 0, 1, 0, 0]);
});

test('texts that are compared once a query tell what a comparison of the items tells', () => {
  const rarities = createRarities();
  countItems(rarities, list, 0, list.length, 1);
  for (const rarity of Object.values(rarities)) rarity.changed(list.length);
  const duties = createDuties();
  for (let i = 0; i < list.length; i++) duties.add(i, list, i);
  const [probe, full] = [createProbe(rarities), createProbe(rarities)];
  const likeness = createDutyLikeness({ duties, rarities }, probe)!;
  for (const asking of [0, 1, 2, 3, 0]) {
    full.load(list, asking);
    probe.load(list, asking);
    likeness.begin();
    const entries = Int32Array.from({ length: list.length }, (_, i) => i);
    likeness.look(entries, list.length);
    likeness.lookAtTexts(entries, 0, list.length);
    for (const other of [3, 2, 1, 0, 1]) {
      const whole = full.compare(list, other).slice();
      probe.compare(list, other);
      assert.deepEqual(likeness.addDuties(other).slice(), whole, `${asking} and ${other}`);
      assert.equal(likeness.knowsDuties(other), full.knowsDuties(list, other));
    }
  }
});
