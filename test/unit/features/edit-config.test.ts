// What quick fixes write into dutylist.config.json: the addition and nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IgnoreConfig } from '../../../server/src/config/config';
import { parseConfigText } from '../../../server/src/config/config';
import { ignoreEdits, ruleOffEdits } from '../../../server/src/features/edit-config';
import { applyEdits } from '../../../server/src/text/edit';

const entry: IgnoreConfig = { rule: 'number-gap', list: 'basic', item: '发展党员' };
const written = '{ "rule": "number-gap", "list": "basic", "item": "发展党员" }';

const ignored = (text: string) => {
  const edits = ignoreEdits(text, entry);
  return edits && applyEdits(text, edits);
};
const off = (text: string) => {
  const edits = ruleOffEdits(text, 'number-gap');
  return edits && applyEdits(text, edits);
};

test('a file that is new, or holds comments only', () => {
  assert.equal(ignored(''), `{\n  "ignore": [\n    ${written}\n  ]\n}\n`);
  assert.equal(off(''), '{\n  "rules": {\n    "number-gap": "off"\n  }\n}\n');
  assert.equal(off('// 县里的设置'), '// 县里的设置\n{\n  "rules": {\n    "number-gap": "off"\n  }\n}\n');
});

test('a configuration on one line opens, and what was there stays', () => {
  assert.equal(ignored('{ "sample": "a.txt" }\n'), `{\n  "sample": "a.txt",\n  "ignore": [\n    ${written}\n  ]\n}\n`);
  assert.equal(ignored('{}'), `{\n  "ignore": [\n    ${written}\n  ]\n}`);
  assert.equal(
    ignored('{\n  "ignore": [{ "rule": "x" }]\n}'),
    `{\n  "ignore": [\n    { "rule": "x" },\n    ${written}\n  ]\n}`,
  );
});

test('a rule joins others on their line', () => {
  assert.equal(
    off('{ "rules": { "list-count": "off" } }'),
    '{ "rules": { "list-count": "off", "number-gap": "off" } }',
  );
  assert.equal(
    off('{\n  "rules": {\n    "list-count": "off"\n  }\n}'),
    '{\n  "rules": {\n    "list-count": "off",\n    "number-gap": "off"\n  }\n}',
  );
  assert.equal(
    off('{ "rules": { "number-gap": "hint", "a": "off" } }'),
    '{ "rules": { "number-gap": "off", "a": "off" } }',
  );
  assert.equal(
    off('{ "rules": { "number-gap": "hint", "number-gap": "error" } }'),
    '{ "rules": { "number-gap": "hint", "number-gap": "off" } }',
  );
});

test('comments, trailing commas, tabs and line ends are kept, and imitated', () => {
  assert.equal(
    ignored('{\r\n\t// 已核对\r\n\t"ignore": [\r\n\t\t{ "rule": "x" }, // 因为\r\n\t\t// 以上\r\n\t],\r\n}\r\n'),
    `{\r\n\t// 已核对\r\n\t"ignore": [\r\n\t\t{ "rule": "x" }, // 因为\r\n\t\t${written},\r\n\t\t// 以上\r\n\t],\r\n}\r\n`,
  );
  assert.equal(
    ignored('{\n    "ignore": [\n        { "rule": "x" } // 因为\n    ]\n}'),
    `{\n    "ignore": [\n        { "rule": "x" }, // 因为\n        ${written}\n    ]\n}`,
  );
  assert.equal(
    ignored('{\n  "ignore": [\n    // 还没有\n  ]\n}'),
    `{\n  "ignore": [\n    // 还没有\n    ${written}\n  ]\n}`,
  );
  assert.equal(
    off('{\n  "sample": "a.txt" /* 打样 */\n}'),
    '{\n  "sample": "a.txt", /* 打样 */\n  "rules": {\n    "number-gap": "off"\n  }\n}',
  );
  assert.equal(ignored('{ /* 甲 */ "rules": {}, }'), `{ /* 甲 */ "rules": {},\n  "ignore": [\n    ${written}\n  ],\n}`);
});

test('the edits are the smallest', () => {
  const text = '{\n  "ignore": [\n    { "rule": "x" }\n  ]\n}';
  const at = text.indexOf(' }\n') + 2;
  assert.deepEqual(ignoreEdits(text, entry), [{ range: { start: at, end: at }, newText: `,\n    ${written}` }]);
});

test('what can’t be written soundly is not written at all', () => {
  for (const text of ['{ "ignore": [', '[]', '{ "ignore": "all" }', '{ "ignore": {} }', '7', '{ rules }'])
    assert.equal(ignored(text), undefined, text);
  for (const text of ['{ "rules": [] }', '{ "rules": "off" }', '"x"']) assert.equal(off(text), undefined, text);
});

test('any configuration: the entry is in force, all else as it was', () => {
  const blank = fc.constantFrom('', ' ', '\n', '\n  ', '\t', ' // 注\n', '/* 注 */', '\r\n');
  const list = (items: string[], [a, b, c]: string[], comma: boolean) =>
    `[${a}${items.join(`,${b}`)}${items.length > 0 && comma ? ',' : ''}${c}]`;
  const blanks = fc.tuple(blank, blank, blank, blank, blank);
  const texts = fc
    .tuple(fc.subarray(['{ "rule": "x" }', '{ "rule": "list-count", "text": "甲" }']), blanks, fc.boolean(), fc.nat(3))
    .map(([entries, [a, b, c, d, e], comma, shape]) => {
      const ignore = `"ignore":${d}${list(entries, [a!, b!, c!], comma)}`;
      const rules = `"rules":${a}{${b}"number-order":${c}"hint"${d}}`;
      const members = [[ignore, rules], [rules, ignore], [rules], []][shape]!;
      return `${e}{${a}${members.join(`,${b}`)}${members.length > 0 && comma ? ',' : ''}${d}}${b}`;
    });
  fc.assert(
    fc.property(texts, text => {
      const before = parseConfigText(text);
      assert.deepEqual(before.problems, []);
      assert.deepEqual(parseConfigText(ignored(text)!), {
        problems: [],
        config: { ...before.config, ignore: [...before.config.ignore, entry] },
      });
      assert.deepEqual(parseConfigText(off(text)!), {
        problems: [],
        config: { ...before.config, rules: { ...before.config.rules, 'number-gap': 'off' } },
      });
    }),
    { numRuns: 500 },
  );
});
