// Invariant 5 on the whole service: whatever has been opened, edited, closed, saved, deleted and configured, it answers
// as one that is started on what there is in the end.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { provideDefinition } from '../../server/src/features/definition';
import { provideHover } from '../../server/src/features/hover';
import { messagesOf } from '../../server/src/messages/messages';
import type { Service } from '../../server/src/service';
import { generateTown } from '../bench/generate';
import { comparableFindings } from '../support/comparable';
import { createHost, type Host } from '../support/host';
import { textArbitrary } from '../support/random-document';
import { applyEdit, concreteEdits, type EditPlan, editPlanArbitrary } from '../support/random-edits';
import { runs } from '../support/runs';

const paths = ['甲县/a.txt', '甲县/b (1).dutylist', 'c.txt'];
const configPaths = ['dutylist.config.json', '甲县/dutylist.config.json'];

type Step =
  | { readonly kind: 'edit' | 'save'; readonly file: number; readonly plan: EditPlan }
  | { readonly kind: 'open' | 'close' | 'delete' | 'ask'; readonly file: number }
  | { readonly kind: 'config'; readonly file: number; readonly text: string | null };

/** Rules that find something in most random documents. */
const commonRules = ['category-count', 'category-numeral', 'list-count', 'contents-mismatch', 'number-repeated'];

const file = fc.nat(paths.length - 1);
const severities = fc.dictionary(fc.constantFrom(...commonRules), fc.constantFrom('off', 'hint', 'nonsense'), {
  maxKeys: 2,
});
/** The rule that looks at all items of the other documents, and places of which the titles know nothing. */
const corpusRules = fc.constantFrom({}, { 'missing-item': 'hint' });
const townEntries = fc.constantFrom(
  [],
  [{ files: '**/*.txt', county: '宁川县' }],
  [{ files: 'c.txt', town: '石桥镇', county: '青岩县' }],
);
const configText = fc
  .record(
    {
      rules: fc.tuple(severities, corpusRules).map(([some, more]) => ({ ...some, ...more })),
      sample: fc.constantFrom('./甲县/a.txt', 'c.txt', 'nowhere.txt'),
      towns: townEntries,
    },
    { requiredKeys: [] },
  )
  .map(config => JSON.stringify(config));

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('edit' as const), file, plan: editPlanArbitrary }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('save' as const), file, plan: editPlanArbitrary }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'close' as const), file }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('delete' as const, 'ask' as const), file }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('config' as const), file: fc.nat(1), text: fc.option(configText) }),
  },
);

const editorUri = (host: Host, path: string) => host.uri(path).replace('%20', ' ').replace('%28', '(');

/** Does to the service what an editor would. */
async function take(host: Host, step: Step): Promise<void> {
  const path = (step.kind === 'config' ? configPaths : paths)[step.file]!;
  const uri = editorUri(host, path);
  const open = host.service.snapshot(uri);
  const onDisk = host.files.get(path) as string | undefined;
  const edited = (text: string, plan: EditPlan) => concreteEdits(text, [plan]).reduce(applyEdit, text);
  switch (step.kind) {
    case 'open':
      if (!open && onDisk !== undefined) host.service.update(uri, onDisk);
      break;
    case 'edit':
      if (open) host.service.update(uri, edited(open.text, step.plan));
      break;
    case 'close':
      if (open) await host.service.close(uri);
      break;
    case 'save':
      host.files.set(path, edited(onDisk ?? '', step.plan));
      await host.service.filesChanged([host.uri(path)]);
      break;
    case 'delete':
      host.files.delete(path);
      await host.service.filesChanged([host.uri(path)]);
      break;
    case 'config':
      if (step.text === null) host.files.delete(path);
      else host.files.set(path, step.text);
      await host.service.filesChanged([host.uri(path)]);
      break;
    case 'ask':
      if (step.file === 0) host.compare();
      if (open) answersFor(host.service, uri);
  }
}

/** What there is to ask of an open document. */
function answersFor(service: Service, uri: string): unknown {
  const { document, result, town, county, text } = service.snapshot(uri)!;
  const { place, departments, places, missingItems } = service.contextFor(uri).facts;
  const offsets = [0.1, 0.3, 0.5, 0.7, 0.9].map(place => Math.round(place * text.length));
  const queries = offsets.map(offset => ({ document, uri, offset, town, county, corpus: service.corpus }));
  return {
    findings: comparableFindings(result.findings, document),
    hover: queries.map(query => provideHover(query, messagesOf('zh-cn'))),
    definition: queries.map(query => provideDefinition({ ...query, maxTargets: 5 })),
    sample: service.corpus.sampleFor(uri),
    facts: { place, departments: [...departments], places: [...places].sort(), missing: missingItems },
  };
}

function allAnswers(service: Service): unknown {
  const open = service.openUris().sort();
  return {
    open: Object.fromEntries(open.map(uri => [uri, answersFor(service, uri)])),
    digests: service.corpus.index.digests().map(digest => [digest.uri, digest.town, digest.county]),
    problems: [...service.configFiles()].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

test('whatever has happened, the answers are those of a service started afresh', async () => {
  const text = fc.oneof(
    textArbitrary,
    fc.nat(20).map(seed => generateTown(seed, { county: '宁川县', items: { basic: 4, assisting: 2, reclaimed: 2 } })),
  );
  const texts = fc.tuple(text, text, text);
  await fc.assert(
    fc.asyncProperty(texts, fc.array(stepArbitrary, { maxLength: 16 }), async (first, steps) => {
      const host = createHost(Object.fromEntries(first.map((each, i) => [paths[i]!, each])));
      await host.service.load();
      for (const step of steps) {
        await take(host, step);
        // as an editor does, that shows what is found at once
        for (const uri of host.service.openUris()) assert.ok(host.service.snapshot(uri)!.result);
      }
      const fresh = createHost(Object.fromEntries(host.files));
      for (const uri of host.service.openUris()) fresh.service.update(uri, host.service.snapshot(uri)!.text);
      await fresh.service.load();
      host.compare();
      fresh.compare();
      assert.deepEqual(allAnswers(host.service), allAnswers(fresh.service));
    }),
    runs(60, 400),
  );
});
