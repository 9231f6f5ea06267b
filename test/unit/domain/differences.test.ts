import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differences, piecesAgainst } from '../../../server/src/domain/differences';
import { runs } from '../../support/runs';

const codes = (text: string) => [...text].map(character => character.codePointAt(0)!);
const slice = (text: string, { start, end }: { start: number; end: number }) => [...text].slice(start, end).join('');
const show = (a: string, b: string) =>
  differences(codes(a), codes(b)).map(each => `${slice(a, each.a)}/${slice(b, each.b)}`);

test('words that are missing, added or others', () => {
  assert.deepEqual(show('做好流动人口管理服务工作', '做好流动人口管理工作'), ['服务/']);
  assert.deepEqual(show('配合各部门执法', '配合各相关部门执法'), ['/相关']);
  assert.deepEqual(show('开展安全检查', '开展消防检查'), ['安全/消防']);
  assert.deepEqual(show('组织学习', '组织学习'), []);
  assert.deepEqual(show('', ''), []);
  assert.deepEqual(show('', '学习'), ['/学习']);
  assert.deepEqual(show('学习', ''), ['学习/']);
});

test('differences far apart are told apart, words that changed places as one', () => {
  assert.deepEqual(show('制定年度检查方案并组织实施', '拟定年度检查方案并负责实施'), ['制/拟', '组织/负责']);
  assert.deepEqual(show('及时上报灾情信息', '及时灾情上报信息'), ['上报灾情/灾情上报']);
});

test('of texts that have little in common the middle is one difference', () => {
  const [a, b] = ['甲乙丙'.repeat(200), '丁戊己'.repeat(200)];
  assert.deepEqual(show(`始${a}终`, `始${b}终`), [`${a}/${b}`]);
});

test('putting the second text in for the first at the differences gives the second text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      let made = '';
      let at = 0;
      let last: { a: number; b: number } | undefined;
      for (const each of differences(codes(a), codes(b))) {
        assert.ok(each.a.end > each.a.start || each.b.end > each.b.start);
        // neighbours are farther apart than what counts as one
        if (last) assert.ok(each.a.start - last.a > 2 && each.b.start - last.b === each.a.start - last.a);
        made += a.slice(at, each.a.start) + b.slice(each.b.start, each.b.end);
        at = each.a.end;
        last = { a: each.a.end, b: each.b.end };
      }
      assert.equal(made + a.slice(at), b);
    }),
    runs(300),
  );
});

test('a text with what stands in another one in its place', () => {
  assert.deepEqual(piecesAgainst('及时上报险情。', '及时核实灾情。'), [
    { text: '及时' },
    { text: '核实灾', only: 'other' },
    { text: '上报险', only: 'here' },
    { text: '情。' },
  ]);
  // characters of two UTF-16 units stay whole
  assert.deepEqual(piecesAgainst('𠀀𠀁', '𠀀𠀂'), [
    { text: '𠀀' },
    { text: '𠀂', only: 'other' },
    { text: '𠀁', only: 'here' },
  ]);
  assert.deepEqual(piecesAgainst('登记。', ''), [{ text: '登记。', only: 'here' }]);
  assert.deepEqual(piecesAgainst('', ''), []);
});

test('of a text as long as they come', () => {
  const text = '登记造册'.repeat(50_000);
  assert.deepEqual(piecesAgainst(`${text}并公示`, text), [{ text }, { text: '并公示', only: 'here' }]);
});

test('white space that only one of two texts has is no difference', () => {
  assert.deepEqual(piecesAgainst('管好集镇。 *处罚。', '管好集镇。*处罚。'), [{ text: '管好集镇。 *处罚。' }]);
  assert.deepEqual(piecesAgainst('甲。\n乙。', '甲。 乙。'), [{ text: '甲。\n乙。' }]);
  assert.deepEqual(piecesAgainst('管好集镇。*处罚。', '管好集镇。 *处罚。'), [{ text: '管好集镇。*处罚。' }]);
});
