// The samples are what a person sees first: two without faults, and one with the faults that the README lists, each found
// by its rule on its line, each mended as it says.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fixAll } from '../../server/src/features/fix-all';
import { cleanEdits } from '../../server/src/rules/clean-document';
import { defaultContext } from '../../server/src/rules/rule';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { buildLineIndex, lineAt } from '../../server/src/text/line-index';
import { findingsOf } from '../support/check';
import { inRepo } from '../support/repo';

const sample = (name: string) => readFileSync(inRepo('samples', name), 'utf8');
/** Line (1-based) and rule of each fault that the README lists. */
const listed = [...sample('README.md').matchAll(/^\| (\d+) \|[^|]*\| (\d+) \| `([\w-]+)` \| ([^|]*)\|$/gm)].map(
  ([, , line, rule, mend]) => ({ line: Number(line), rule: rule!, isSafe: /（安全/.test(mend!) }),
);

test('the samples without faults have no finding, but for the gap that a note explains and what extraction left', () => {
  const shown = (text: string) => findingsOf(text).map(({ rule, severity }) => `${severity} ${rule}`);
  assert.deepEqual(shown(sample('苇渡镇.dutylist')), []);
  const text = sample('松笕镇.txt');
  assert.deepEqual(shown(text).sort(), [
    ...Array(3).fill('hint html-in-cell'),
    ...Array(3).fill('hint page-artefact'),
    ...Array(2).fill('information department-separator'),
    'information number-gap',
  ]);
  const clean = applyEdits(text, cleanEdits(parse(text)));
  assert.deepEqual(shown(fixAll(clean, defaultContext)), ['information number-gap']);
});

test('the sample with faults has those that the README lists', () => {
  const text = sample('鹤堰镇.dutylist');
  const index = buildLineIndex(text);
  assert.equal(listed.length, 15);
  const show = (line: number, rule: string) => `${line} ${rule}`;
  assert.deepEqual(
    findingsOf(text)
      .map(({ range, rule }) => show(lineAt(index, range.start) + 1, rule))
      .sort(),
    listed.map(({ line, rule }) => show(line, rule)).sort(),
  );
});

test('fix-all mends those that are marked as safe', () => {
  const fixed = fixAll(sample('鹤堰镇.dutylist'), defaultContext);
  const left = findingsOf(fixed).map(({ rule }) => rule);
  assert.deepEqual(
    left.sort(),
    listed
      .filter(({ isSafe }) => !isSafe)
      .map(({ rule }) => rule)
      .sort(),
  );
});
