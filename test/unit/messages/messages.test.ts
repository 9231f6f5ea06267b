// The texts of both languages: none is empty, none is missing in one of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Locale, messagesOf } from '../../../server/src/messages/messages';

/** Arguments of every kind that a text may take; those that make no sense to it are passed over. */
const samples: readonly (readonly unknown[])[] = [
  [3, 5, [4], 1],
  [['甲', '乙']],
  ['甲', 3, 5, 2],
  ['basic', 3, 5],
  ['甲', '乙', '丙'],
  [3, 2, { errors: 1, warnings: 2, informations: 0, hints: 0 }, false],
  [3, { errors: 1, warnings: 2, informations: 0, hints: 0 }, 1, 4],
  ['甲', ['乙']],
  [['甲', '乙'], 5],
  [{ files: 3, errors: 1, warnings: 2, cancelled: false }],
  [{ code: 'empty' }],
  ['甲', '乙', { basis: 'county', count: 2 }],
];

test('both languages have the same texts, and no function answers with nothing', () => {
  const [chinese, english] = [textsOf('zh-cn'), textsOf('en')];
  assert.deepEqual([...english.keys()], [...chinese.keys()]);
  for (const [key, text] of [...chinese, ...english]) assert.notEqual(text, undefined, key);
});

test('many missing numbers are told shortly', () => {
  const missing = [2, 3, 4, 5, 6, 7, 8];
  assert.match(messagesOf('zh-cn').numberGap(1, 9, missing), /缺 2、3、4、5、6……8。/);
  assert.match(messagesOf('en').numberGap(1, 9, missing), /2, 3, 4, 5, 6, …, 8 are missing/);
});

test('one and several, in English', () => {
  const m = messagesOf('en');
  assert.match(m.numberGap(1, 3, [2]), / 2 is missing/);
  assert.match(m.categoryCount('甲', 1, 2), /declares 1 item, 2 found/);
  assert.match(m.categoryCount('甲', 2, 1), /declares 2 items, 1 found/);
});

/** Texts by key, a function's being its answer to the samples, undefined if it has none. */
function textsOf(locale: Locale): Map<string, string | undefined> {
  const found: [string, string | undefined][] = [];
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') found.push([key, value]);
    else if (typeof value === 'function') found.push([key, answerOf(value as (...args: unknown[]) => unknown)]);
    else for (const [name, part] of Object.entries(value as object)) walk(part, key ? `${key}.${name}` : name);
  };
  walk(messagesOf(locale), '');
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The first answer that is a text without a trace of arguments that were not meant. */
function answerOf(text: (...args: unknown[]) => unknown): string | undefined {
  for (const args of samples) {
    try {
      const answer = text(...args);
      if (typeof answer === 'string' && /\S/.test(answer) && !/undefined|NaN|\[object/.test(answer)) return answer;
    } catch {
      // not its kind of arguments
    }
  }
  return undefined;
}
