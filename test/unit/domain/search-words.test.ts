import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitness, searchWords } from '../../../server/src/domain/search-words';

const words = (typed: string) => searchWords(typed).map(({ kind, text }) => `${kind} ${text}`);
const score = (typed: string, name: string) => fitness(searchWords(typed)[0]!, name);

test('blanks and a change of script cut words', () => {
  assert.deepEqual(words('青石 残疾人bt12'), ['text 青石', 'text 残疾人', 'pinyin bt', 'number 12']);
  assert.deepEqual(words('ＭＺＪ　１２'), ['pinyin mzj', 'number 12']);
  assert.deepEqual(words('  '), []);
});

test('the name itself, its beginning, something within, characters here and there', () => {
  const scores = ['残疾人补贴', '残疾人补贴发放', '困难残疾人补贴发放', '残疾人两项补贴的发放'].map(name =>
    score('残疾人补贴', name),
  );
  assert.deepEqual(
    [...scores].sort((a, b) => b - a),
    scores,
  );
  assert.ok(scores.every(each => each > 0));
  assert.equal(score('残疾人补贴', '补贴残疾人'), 0);
});

test('characters close together count for more', () => {
  assert.ok(score('残补', '残疾补贴') > score('残补', '残疾人生活困难补贴'));
});

test('what is read as typed counts for less than what is written so', () => {
  assert.ok(score('mzj', '民政局') > score('mzj', '县民政局'));
  assert.ok(score('民政', '民政局') > score('mz', '民政局'));
  assert.equal(score('mzj', '财政局'), 0);
});

test('digits are one number', () => {
  assert.ok(score('123', '办理12345热线') > 0);
  assert.equal(score('125', '办理12345热线'), 0);
});
