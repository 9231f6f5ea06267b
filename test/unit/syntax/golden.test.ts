// What the reader makes of whole documents: each `golden/*.txt` shows one phenomenon of a layout, and so do the
// samples; beside it lies the object that `parse` prints. With UPDATE_GOLDEN=1 they are written anew (run
// `npx biome check --write test/unit/syntax/golden` after it, and read what changed before keeping it).

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { print } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';
import { inRepo } from '../../support/repo';

const folder = inRepo('test/unit/syntax/golden');
const samples = inRepo('samples');

for (const name of readdirSync(folder).filter(each => each.endsWith('.txt')))
  test(`golden: ${name}`, () => compare(path.join(folder, name), name.replace(/\.txt$/, '')));

for (const name of readdirSync(samples).filter(each => /\.(?:dutylist|txt)$/.test(each)))
  test(`sample: ${name}`, () => compare(path.join(samples, name), `sample-${name.replace(/\.\w+$/, '')}`));

test('no golden file without its text', () => {
  const texts = [
    ...readdirSync(folder).filter(each => each.endsWith('.txt')),
    ...readdirSync(samples).map(each => `sample-${each}`),
  ].map(each => each.replace(/\.\w+$/, ''));
  for (const name of readdirSync(folder).filter(each => each.endsWith('.json')))
    assert.ok(texts.includes(name.replace(/\.json$/, '')), name);
});

function compare(file: string, name: string): void {
  const text = readFileSync(file, 'utf8');
  const document = parse(text);
  assert.equal(print(document.cst), text);
  const golden = path.join(folder, `${name}.json`);
  const object = documentObject(document);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, `${pretty(object)}\n`);
  assert.ok(existsSync(golden), `${name}.json is missing: run with UPDATE_GOLDEN=1`);
  assert.deepEqual(object, JSON.parse(readFileSync(golden, 'utf8')));
}

/** JSON in which everything that fits stands on one line, so that a person can read it. */
function pretty(value: unknown, indent = ''): string {
  const short = JSON.stringify(value);
  if (short.length + indent.length < 100 || typeof value !== 'object' || value === null) return short;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map(each => inner + pretty(each, inner))
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${pretty(each, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}
