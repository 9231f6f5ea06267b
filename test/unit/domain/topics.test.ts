import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTerms } from '../../../server/src/domain/terms';
import { topicsOf } from '../../../server/src/domain/topics';

test('words of a table: the longest one counts, and names all its things', () => {
  const terms = createTerms('\n水果 苹果 梨\n果树 苹果树 梨\n');
  assert.deepEqual(terms.find('苹果和梨'), [0, 1]);
  assert.deepEqual(terms.find('苹果树'), [1]);
  assert.deepEqual(terms.find('苹果苹果'), [0]);
  assert.deepEqual(terms.find(''), []);
  assert.deepEqual(terms.lines, [
    ['水果', '苹果', '梨'],
    ['果树', '苹果树', '梨'],
  ]);
});

test('the same duty in other words has a topic in common, another duty has none', () => {
  const common = (a: string, b: string) => topicsOf(a).filter(topic => topicsOf(b).includes(topic)).length;
  for (const [a, b] of [
    ['低保对象动态管理', '做好最低生活保障工作'],
    ['医保参保缴费', '城乡居民基本医疗保险'],
    ['对加油站的安全检查', '危险化学品监督检查'],
    ['改厕', '农村户厕建设'],
  ] as const)
    assert.ok(common(a, b) > 0, `${a} ${b}`);
  for (const [a, b] of [
    ['医保参保缴费', '农业机械安全检查'],
    ['松材线虫病防治', '农作物病虫害防治'],
  ] as const)
    assert.equal(common(a, b), 0, `${a} ${b}`);
  assert.deepEqual(topicsOf('完成上级交办的其他任务'), []);
});
