// The real documents beside the repository, where they are there, as text out of a PDF: what tables say is said again when
// their columns are lost, and what a flow says is said by its later pages alone. Nothing of them is quoted here.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { parse } from '../../../server/src/syntax/read-document';
import type { TownTruth } from '../../bench/truth';
import { printFlow, usualFlow } from '../../support/flow-print';
import { createRandom } from '../../support/random';
import { inRepo } from '../../support/repo';

type Lists = ReturnType<typeof documentObject>['lists'];

const corpus = inRepo('../shared/corpus');

if (!existsSync(corpus)) {
  test('corpus as flow', () => console.log('../shared/corpus is not there: nothing is rendered'));
} else
  for (const name of readdirSync(corpus).filter(each => each.endsWith('.txt'))) {
    const text = readFileSync(`${corpus}/${name}`, 'utf8');
    const { lists } = documentObject(parse(text));
    test(`corpus ${name.slice(0, 3)}: the columns lost`, () => {
      for (const seed of [1, 2]) compareRendered(lists, seed);
    });
    if (lists.some(list => list.layout === 'flow'))
      test(`corpus ${name.slice(0, 3)}: later pages alone`, () => comparePages(text, lists));
  }

function compareRendered(lists: Lists, seed: number): void {
  const random = createRandom(seed);
  const style = {
    ...usualFlow,
    widths: {
      name: 5 + random.integer(4),
      departments: 8 + random.integer(10),
      duties: 26 + random.integer(16),
      own: 24,
    },
    footers: random.chance(0.5),
    headers: random.pick(['broken', 'whole'] as const),
    named: random.chance(0.3),
  };
  const truth = { title: '某镇履行职责事项清单', notes: [], lists } as unknown as TownTruth;
  const read = documentObject(parse(printFlow(truth, style, random))).lists;
  assert.deepEqual(
    read.map(({ kind, layout }) => `${kind} ${layout}`),
    lists.map(({ kind }) => `${kind} flow`),
  );
  for (const [i, list] of lists.entries()) assert.deepEqual(said([read[i]!]), said([list]), `seed ${seed}`);
}

/** A page's end is where a header begins again, or a category. */
function comparePages(text: string, lists: Lists): void {
  const lines = text.split('\n');
  const whole = said(lists);
  const starts = [...lines.keys()].filter(i => /^\s*(?:序号 |[一二三四五六七八九十]+、.*项[）)]\s*$)/.test(lines[i]!));
  assert.ok(starts.length > 3);
  for (const start of starts) {
    const part = said(documentObject(parse(lines.slice(start).join('\n'))).lists);
    assert.deepEqual(part, whole.slice(-part.length), `from line ${start + 1}`);
  }
}

/** What the items say, blanks aside. */
function said(lists: Lists): unknown[] {
  return lists.flatMap(list =>
    list.categories.flatMap(category =>
      category.items.map(({ number, name, subItems, departments, superiorDuties, ownDuties, handling }) =>
        JSON.stringify([number, name, subItems, departments, superiorDuties, ownDuties, handling]).replace(/\s/g, ''),
      ),
    ),
  );
}
