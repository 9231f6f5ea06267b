import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultConfig, parseConfig } from '../../../server/src/config/config';

const codes = (value: unknown, rules?: string[]) =>
  parseConfig(value, rules).problems.map(({ path, code }) => `${path.join('.')}: ${code}`);

test('an empty object is the default configuration', () => {
  assert.deepEqual(parseConfig({}), { config: defaultConfig, problems: [] });
});

test('a full configuration is taken as it is', () => {
  const value = {
    sample: '青石镇/清单.dutylist',
    towns: [{ files: '柳溪/*.txt', town: '柳溪乡', county: '云岭县' }, { files: '*.txt' }],
    departments: {
      云岭县: { names: ['云岭县农业农村局'], aliases: { 云岭县农业局: '云岭县农业农村局' } },
    },
    rules: { 'number-gap': 'off', 'missing-item': 'hint' },
    ignore: [{ rule: 'number-gap', list: 'basic', item: '防汛抗旱', text: '68' }, { rule: 'known-slip' }],
    slips: [
      { find: '登陆平台', replace: '登录平台', message: '应为“登录”' },
      { find: '了了', replace: '' },
    ],
    latinWords: ['wifi'],
  };
  assert.deepEqual(parseConfig({ $schema: './schema.json', ...value }), { config: value, problems: [] });
});

test('parts of departments that are left out are filled in', () => {
  assert.deepEqual(parseConfig({ departments: { 云岭县: {} } }).config.departments, {
    云岭县: { names: [], aliases: {} },
  });
});

test('what is no object is reported, and the defaults hold', () => {
  for (const [value, found] of [
    [null, 'null'],
    [[], 'array'],
    ['{}', 'string'],
    [3, 'number'],
    [true, 'boolean'],
  ] as const)
    assert.deepEqual(parseConfig(value), {
      config: defaultConfig,
      problems: [{ path: [], code: 'wrong-type', expected: 'object', found }],
    });
});

test('one wrong part costs only itself', () => {
  const { config, problems } = parseConfig({
    sample: 7,
    rules: { 'number-gap': 'off', 'number-order': 'loud', 'number-repeated': 1 },
    latinWords: ['wifi', 5, '', 'app'],
    departments: { 云岭县: { names: ['云岭县民政局', null], aliases: { 甲: '', 乙: '云岭县司法局' } }, 松山区: 'x' },
  });
  assert.deepEqual(config, {
    ...defaultConfig,
    rules: { 'number-gap': 'off' },
    latinWords: ['wifi', 'app'],
    departments: { 云岭县: { names: ['云岭县民政局'], aliases: { 乙: '云岭县司法局' } } },
  });
  const values = ['off', 'hint', 'information', 'warning', 'error'];
  assert.deepEqual(problems, [
    { path: ['sample'], code: 'wrong-type', expected: 'string', found: 'number' },
    { path: ['departments', '云岭县', 'names', 1], code: 'wrong-type', expected: 'string', found: 'null' },
    { path: ['departments', '云岭县', 'aliases', '甲'], code: 'empty' },
    { path: ['departments', '松山区'], code: 'wrong-type', expected: 'object', found: 'string' },
    { path: ['rules', 'number-order'], code: 'not-one-of', found: 'loud', values },
    { path: ['rules', 'number-repeated'], code: 'not-one-of', found: '1', values },
    { path: ['latinWords', 1], code: 'wrong-type', expected: 'string', found: 'number' },
    { path: ['latinWords', 2], code: 'empty' },
  ]);
});

test('an entry that is wrong in one place is dropped as a whole', () => {
  const { config, problems } = parseConfig({
    ignore: [
      { rule: 'number-gap', itme: '防汛' },
      { rule: 'known-slip' },
      { rule: 'known-slip', list: 'other' },
      { text: '68' },
    ],
    slips: [
      { find: '', replace: '登录' },
      { find: '登陆', replace: '登录' },
    ],
    towns: ['青石镇'],
  });
  assert.deepEqual(config, {
    ...defaultConfig,
    ignore: [{ rule: 'known-slip' }],
    slips: [{ find: '登陆', replace: '登录' }],
  });
  assert.deepEqual(
    problems.map(({ path, code }) => `${path.join('.')}: ${code}`),
    [
      'towns.0: wrong-type',
      'ignore.0.itme: unknown-key',
      'ignore.2.list: not-one-of',
      'ignore.3.rule: missing-key',
      'slips.0.find: empty',
    ],
  );
});

test('unknown keys are reported with those that are known', () => {
  const { config, problems } = parseConfig({ rule: {}, sample: '青石镇.txt' });
  assert.equal(config.sample, '青石镇.txt');
  assert.deepEqual(problems, [
    {
      path: ['rule'],
      code: 'unknown-key',
      key: 'rule',
      known: ['sample', 'towns', 'departments', 'rules', 'ignore', 'slips', 'latinWords'],
    },
  ]);
  const [problem] = parseConfig({ departments: { 云岭县: { name: [] } } }).problems;
  assert.deepEqual(problem, {
    path: ['departments', '云岭县', 'name'],
    code: 'unknown-key',
    key: 'name',
    known: ['names', 'aliases'],
  });
});

test('unknown rules are judged only where the rules are told', () => {
  const value = {
    rules: { 'number-gap': 'off', 'number-gpa': 'off' },
    ignore: [5, { rule: 'known-slips' }, { rule: 'number-gap' }],
  };
  assert.deepEqual(codes(value), ['ignore.0: wrong-type']);
  assert.deepEqual(codes(value, ['number-gap']), [
    'ignore.0: wrong-type',
    'rules.number-gpa: unknown-rule',
    'ignore.1.rule: unknown-rule',
  ]);
  const { config } = parseConfig(value, ['number-gap']);
  assert.deepEqual([config.rules, config.ignore], [{ 'number-gap': 'off' }, [{ rule: 'number-gap' }]]);
});

test('any value gives a whole configuration, and a value that is reported on is never clean', () => {
  const key = fc.constantFrom(...Object.keys(defaultConfig), 'files', 'rule', 'find', 'x', '__proto__', 'constructor');
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, 0, '', 'off', 'number-gap', false, undefined),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(fc.oneof(value, fc.anything()), any => {
      const { config, problems } = parseConfig(any, ['number-gap']);
      assert.deepEqual(Object.keys(config), Object.keys(defaultConfig));
      assert.deepEqual(parseConfig(config, ['number-gap']), { config, problems: [] });
      if (problems.length === 0 && Object(any) === any) assert.ok(!('x' in (any as object)));
    }),
  );
});
