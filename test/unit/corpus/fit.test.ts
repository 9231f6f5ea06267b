// How good the engine is on the labels beside the repository, where they are there: on towns that it was not fitted to.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fittedFiles } from '../../fit/files';
import { readLabels } from '../../fit/labels';
import { makeReport } from '../../fit/report';
import { inRepo } from '../../support/repo';

const least = {
  basic: { sameFound: 0.96, f1: 0.9 },
  assisting: { sameFound: 0.98, f1: 0.8 },
  reclaimed: { sameFound: 0.99, f1: 0.95 },
};
const labelled = readLabels();

if (!labelled) {
  test('fit', () => console.log('../shared/corpus is not there: the engine is not judged'));
} else {
  const report = makeReport(labelled);

  for (const { kind, engine, baseline, reliability } of report.kinds)
    test(`${kind}: good enough, and better than names alone`, () => {
      assert.ok(engine.sameFound >= least[kind].sameFound, `same duty found: ${engine.sameFound}`);
      assert.ok(engine.f1 >= least[kind].f1, `F1: ${engine.f1}`);
      assert.ok(engine.sameFound >= baseline.sameFound && engine.f1 > baseline.f1, `baseline: ${baseline.f1}`);
      const sure = reliability.slice(7).reduce((a, b) => ({ count: a.count + b.count, right: a.right + b.right }));
      assert.ok(
        sure.right / sure.count > 0.85,
        `of the answers scored 0.7 and more ${sure.right} of ${sure.count} are right`,
      );
    });

  test('weights and page are those of the labels: npm run fit', () => {
    for (const [path, text] of fittedFiles(report)) assert.equal(readFileSync(inRepo(path), 'utf8'), text, path);
  });
}
