import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPinyin, findPinyinApart } from '../../../server/src/domain/pinyin';

const found = (text: string, typed: string): string | undefined => {
  const range = findPinyin(text, 0, text.length, typed);
  return range && text.slice(range.start, range.end);
};

test('syllables, initials, and both mixed', () => {
  for (const typed of ['minzhengju', 'mzj', 'minzj', 'mzhengj', 'mzhj', 'minzhj'])
    assert.equal(found('县民政局', typed), '民政局', typed);
  assert.equal(found('县民政局', 'xmzj'), '县民政局');
});

test('the last syllable may be on its way', () => {
  assert.equal(found('县民政局', 'minzh'), '民政');
  assert.equal(found('县民政局', 'm'), '民');
  assert.equal(found('残疾人补贴', 'canjir'), '残疾人');
});

test('a syllable in the middle is whole or its initial', () => {
  assert.equal(found('县民政局', 'miz'), undefined);
  assert.equal(found('县民政局', 'mzu'), undefined);
});

test('characters with several readings', () => {
  assert.equal(found('重点行业', 'zhongdian'), '重点');
  assert.equal(found('重建银行', 'chongjian'), '重建');
  assert.equal(found('重建银行', 'yinhang'), '银行');
  assert.equal(found('旅游', 'lvyou'), '旅游');
});

test('where one syllable is the beginning of another', () => {
  assert.equal(found('西安', 'xian'), '西安');
  assert.equal(found('先进', 'xianj'), '先进');
});

test('latin letters stand for themselves; marks and rare characters for nothing', () => {
  assert.equal(found('公共WiFi建设', 'wifijs'), 'WiFi建设');
  assert.equal(found('民、政', 'mz'), undefined);
  assert.equal(found('㐂民', 'xm'), undefined);
});

test('only the stretch that is asked about', () => {
  assert.equal(findPinyin('民政局', 0, 2, 'mzj'), undefined);
  assert.deepEqual(findPinyin('局民政局', 1, 4, 'mzj'), { start: 1, end: 4 });
});

test('two stretches with something between', () => {
  const apart = (text: string, typed: string) => findPinyinApart(text, 0, text.length, typed);
  assert.deepEqual(apart('困难残疾人家庭无障碍改造', 'cjrwza'), { start: 2, end: 10 });
  assert.deepEqual(apart('困难残疾人家庭无障碍改造', 'canjiwuzhangai'), { start: 2, end: 10 });
  assert.equal(apart('困难残疾人家庭无障碍改造', 'kjtg'), undefined);
  assert.equal(apart('困难残疾人家庭无障碍改造', 'wzacjr'), undefined);
});

test('what nobody types is not looked for', () => {
  assert.equal(found('是'.repeat(60), 's'.repeat(50)), undefined);
});
