// Checks of features that look at other towns, or lead from one place to another. The file with the cursor is open, the
// others are closed files of the workspace.

import assert from 'node:assert/strict';
import {
  type DefinitionQuery,
  provideDefinition,
  provideImplementation,
  type Target,
} from '../../server/src/features/definition';
import { provideHover } from '../../server/src/features/hover';
import { type Locale, messagesOf } from '../../server/src/messages/messages';
import { buildLineIndex, offsetAt } from '../../server/src/text/line-index';
import { cursorOf, type FixtureFile, type Mark, parseFixture, showMarks } from './fixture';
import { createHost } from './host';

const mostTargets = 20;

/**
 * The definition of what stands at `$0` is what the fixture marks with `target 1`, `target 2`…, in this order. Where it
 * marks `origin`, that is what is underlined.
 */
export async function checkDefinition(fixture: string, maxTargets = mostTargets): Promise<void> {
  await checkTargets(fixture, query => provideDefinition({ ...query, maxTargets }));
}

/** As `checkDefinition`, for all equivalents in all towns. */
export async function checkImplementation(fixture: string): Promise<void> {
  await checkTargets(fixture, query => provideImplementation({ ...query, maxTargets: mostTargets }));
}

/**
 * The hover at `$0` underlines what the fixture marks with `hover` and holds all `parts`, in this order; without a mark
 * there is no hover. A part that begins with `not ` must not be there.
 */
export async function checkHover(
  fixture: string,
  parts: readonly string[] = [],
  locale: Locale = 'zh-cn',
): Promise<void> {
  const { query, file } = await open(fixture);
  const hover = provideHover(query, messagesOf(locale));
  const expected = file.marks.filter(({ label }) => label === 'hover');
  const actual = hover ? [{ range: hover.range, label: 'hover' }] : [];
  assert.equal(showMarks(file.text, actual), showMarks(file.text, expected));
  let at = 0;
  for (const part of parts) {
    if (part.startsWith('not ')) {
      assert.ok(!hover!.markdown.includes(part.slice(4)), `the hover should not hold “${part.slice(4)}”`);
      continue;
    }
    const found = hover!.markdown.indexOf(part, at);
    assert.ok(found >= 0, `“${part}” is missing (here) in:\n${hover!.markdown}`);
    at = found + part.length;
  }
}

async function open(fixture: string) {
  const files = parseFixture(fixture);
  const { file, offset } = cursorOf(files);
  const host = createHost(Object.fromEntries(files.map(each => [each.path, each.text])));
  await host.service.load();
  const uri = host.uri(file.path);
  const { document, town, county } = host.service.snapshot(uri) ?? host.service.update(uri, file.text);
  const query: Omit<DefinitionQuery, 'maxTargets'> = {
    document,
    uri,
    offset,
    town,
    county,
    corpus: host.service.corpus,
  };
  return { files, file, host, query };
}

async function checkTargets(
  fixture: string,
  provide: (query: Omit<DefinitionQuery, 'maxTargets'>) => Target[],
): Promise<void> {
  const { files, file, host, query } = await open(fixture);
  const targets = provide(query);
  const fileOf = (target: Target) => {
    const found = target.kind === 'here' ? file : files.find(each => host.uri(each.path) === target.uri);
    assert.ok(found, 'a target in a file that is not there');
    return found;
  };
  const marks = new Map<FixtureFile, Mark[]>(files.map(each => [each, []]));
  for (const [i, target] of targets.entries())
    marks.get(fileOf(target))!.push({ range: rangeOf(target, fileOf(target)), label: `target ${i + 1}` });
  const origins = file.marks.filter(({ label }) => label === 'origin');
  if (origins.length > 0) for (const { origin } of targets) assert.deepEqual(origin, origins[0]!.range);
  for (const each of files) {
    const expected = each.marks.filter(({ label }) => label.startsWith('target'));
    assert.equal(showMarks(each.text, marks.get(each)!), showMarks(each.text, expected), each.path);
  }
}

function rangeOf(target: Target, file: FixtureFile) {
  if (target.kind === 'here') return target.range;
  const index = buildLineIndex(file.text);
  return { start: offsetAt(index, target.start), end: offsetAt(index, target.end) };
}
