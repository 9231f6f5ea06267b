import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultConfig, parseConfigText } from '../../../server/src/config/config';

/** The problems as `code «text at their place»`. */
const shown = (text: string, rules?: string[]) =>
  parseConfigText(text, rules).problems.map(problem => `${problem.code} «${text.slice(problem.start, problem.end)}»`);

test('comments, trailing commas and a BOM are fine', () => {
  const text = '\ufeff// 县里的设置\n{ /* 打样 */ "sample": "青石镇.txt", "latinWords": ["wifi",], }\r\n';
  assert.deepEqual(parseConfigText(text), {
    config: { ...defaultConfig, sample: '青石镇.txt', latinWords: ['wifi'] },
    problems: [],
  });
});

test('an empty text is an empty configuration', () => {
  for (const text of ['', ' \n', '\ufeff', '// 还没有'])
    assert.deepEqual(parseConfigText(text), { config: defaultConfig, problems: [] });
});

test('problems stand at the key or the value that is wrong', () => {
  const text = `\ufeff{
    "smaple": "青石镇.txt",
    "sample": 7,
    "rules": { "number-gap": "loud", "no-such-rule": "off", "number-order": "off" },
    "towns": [{ "files": "*.txt" }, { "town": "青石镇" }],
    "departments": { "云岭县": { "aliases": { "": "云岭县民政局", "甲": "" } } },
    "ignore": [{ "rule": "gone" }],
  }`;
  assert.deepEqual(shown(text, ['number-gap', 'number-order']), [
    'unknown-key «"smaple"»',
    'wrong-type «7»',
    'not-one-of «"loud"»',
    'unknown-rule «"no-such-rule"»',
    'missing-key «{ "town": "青石镇" }»',
    'empty «""»',
    'empty «""»',
    'unknown-rule «"gone"»',
  ]);
});

test('the root itself', () => {
  assert.deepEqual(shown(' [1]'), ['wrong-type «[1]»']);
});

test('a key that stands twice: the last counts, and is the one reported', () => {
  const text = '{ "sample": "甲.txt", "sample": 5, "rules": { "a": "off", "a": "hint" } }';
  const { config, problems } = parseConfigText(text);
  assert.deepEqual(config, { ...defaultConfig, rules: { a: 'hint' } });
  assert.deepEqual(
    problems.map(({ code, start }) => [code, start]),
    [
      ['duplicate-key', text.lastIndexOf('"sample"')],
      ['wrong-type', text.indexOf('5')],
      ['duplicate-key', text.lastIndexOf('"a"')],
    ],
  );
});

test('what can be read of broken JSON counts; of a line the first error is told', () => {
  const { config, problems } = parseConfigText('{ "sample": "甲.txt" "latinWords": ["wifi"], "rules": ');
  assert.deepEqual(config, { ...defaultConfig, sample: '甲.txt', latinWords: ['wifi'] });
  assert.deepEqual(
    problems.map(problem => problem.code === 'syntax' && problem.error),
    ['comma'],
  );
});

test('nesting without end is a problem, no crash', () => {
  const { config, problems } = parseConfigText('['.repeat(200_000));
  assert.deepEqual(config, defaultConfig);
  assert.ok(problems.length > 0);
});

test('any text: no crash, and every problem lies inside it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"sample"',
    '"rules"',
    '"ignore"',
    ':',
    ',',
    '"甲"',
    '1',
    'null',
    '//',
    '\n',
    '"',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map(parts => parts.join('')),
    fc.json(),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, text => {
      const { config, problems } = parseConfigText(text, []);
      assert.deepEqual(Object.keys(config), Object.keys(defaultConfig));
      for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
    }),
  );
});
