// The JSON schema and the page of the configuration say what `parseConfig` says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromJSONSchema } from 'zod';
import { defaultConfig, parseConfig, parseConfigText } from '../../../server/src/config/config';
import { configExample } from '../../../server/src/features/config-page';
import { ruleIds } from '../../../server/src/rules/registry';
import { inRepo } from '../../support/repo';

const schema = JSON.parse(readFileSync(inRepo('schemas/dutylist.config.schema.json'), 'utf8'));
const accepts = (value: unknown) =>
  fromJSONSchema(schema as Parameters<typeof fromJSONSchema>[0]).safeParse(value).success;

test('the example of the page shows every setting and is sound', () => {
  const { config, problems } = parseConfigText(configExample, ruleIds.concat('known-slip', 'latin-word'));
  assert.deepEqual(problems, []);
  for (const [key, value] of Object.entries(config))
    assert.notDeepEqual(value, defaultConfig[key as keyof typeof defaultConfig], key);
});

test('both languages of the page name every setting', () => {
  for (const page of ['docs/configuration.md', 'docs/configuration.zh-cn.md']) {
    const text = readFileSync(inRepo(page), 'utf8');
    for (const key of Object.keys(schema.properties)) assert.ok(text.includes(`| \`${key}\` |`), `${page}: ${key}`);
    assert.doesNotMatch(text, /undefined|\[object/);
  }
});

test('the schema knows all rules, with what they are for, and all severities', () => {
  const { properties } = schema.properties.rules;
  assert.deepEqual(Object.keys(properties), [...ruleIds]);
  for (const { description, enum: values, enumDescriptions } of Object.values<Record<string, unknown[]>>(properties)) {
    assert.match(String(description), /[\u4e00-\u9fff].*默认/);
    assert.equal(values?.length, enumDescriptions?.length);
  }
});

test('the schema accepts what is sound, and nothing else', () => {
  // mostly sound, so that one fault is not hidden by another
  const mostly = <T>(sound: T, ...others: T[]) =>
    fc.oneof({ weight: 12, arbitrary: fc.constant(sound) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  const rule = mostly('number-gap', 'no-such-rule', '');
  const text = mostly<unknown>('甲', '', 7, null);
  const severity = mostly<unknown>('off', 'loud', 1);
  const entry = fc.record({ rule, list: mostly('basic', 'other'), item: text, text }, { requiredKeys: ['rule'] });
  const town = fc.record({ files: text, town: text, county: text }, { requiredKeys: ['files'] });
  const departments = fc.dictionary(
    mostly('云岭县', ''),
    fc.record(
      { names: fc.array(text, { maxLength: 2 }), aliases: fc.dictionary(fc.constant('甲'), text) },
      { requiredKeys: [] },
    ),
    { maxKeys: 2 },
  );
  const config = fc.record(
    {
      $schema: text,
      sample: text,
      towns: fc.array(town, { maxLength: 2 }),
      departments,
      rules: fc.dictionary(rule, severity, { maxKeys: 2 }),
      ignore: fc.array(entry, { maxLength: 2 }),
      slips: fc.array(fc.record({ find: text, replace: text, message: text }, { requiredKeys: ['find', 'replace'] }), {
        maxLength: 1,
      }),
      latinWords: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        config,
        fc.json().map(json => JSON.parse(json)),
      ),
      value => {
        assert.equal(accepts(value), parseConfig(value, ruleIds).problems.length === 0, JSON.stringify(value));
      },
    ),
    { numRuns: 500 },
  );
  for (const value of [
    { smaple: '甲' },
    { towns: [{}] },
    { ignore: [{ rule: 'number-gap', itme: '甲' }] },
    { slips: [{ find: '甲' }] },
  ])
    assert.equal(accepts(value), false);
});
