// Faults are planted into towns rendered as text out of a PDF: each has to be found, by its rule, in its place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../server/src/rules/rule';
import { buildLineIndex, lineAt } from '../../server/src/text/line-index';
import { generateTownWithTruth } from '../bench/generate';
import { findingsOf } from '../support/check';
import { flowText, printFlowLines, usualFlow } from '../support/flow-print';
import { flowPlants, type PlantedFlow } from '../support/mutations/flow';
import { createRandom, mixSeeds } from '../support/random';
import { isFull } from '../support/runs';

function checkFound({ lines, at, rule, words }: PlantedFlow, name: string): void {
  const text = flowText(lines, usualFlow);
  const index = buildLineIndex(text);
  const line = lines.indexOf(at);
  const found = findingsOf(text).filter(each => each.rule === rule && lineAt(index, each.range.start) === line);
  assert.equal(found.length, 1, `${name}: ${rule} not found on line ${line + 1} of\n${text}`);
  if (words) assert.equal(underlined(found[0]!, text), words, name);
}

/** The characters of a finding and of its further pieces. */
function underlined({ range, message, related }: Finding, text: string): string {
  const pieces = [range, ...related.filter(each => each.message === message).map(each => each.range)];
  return pieces.map(({ start, end }) => text.slice(start, end).replace(/\s/g, '')).join('');
}

test('faults planted in flow are found', () => {
  const planted = new Map<string, number>();
  const counties = ['云岭县', '宁川区', '怀阳市', '青原旗', '白河自治县'];
  for (let seed = 0; seed < (isFull ? 400 : 40); seed++) {
    const random = createRandom(mixSeeds('flow', seed));
    const { truth } = generateTownWithTruth(seed, {
      county: counties[seed % counties.length]!,
      items: { basic: random.integer(5), assisting: 4 + random.integer(6), reclaimed: random.integer(5) },
    });
    const style = {
      ...usualFlow,
      widths: {
        name: 4 + random.integer(5),
        departments: 7 + random.integer(9),
        duties: 24 + random.integer(16),
        own: 20,
      },
      headers: random.pick(['broken', 'whole', 'none'] as const),
      footers: random.chance(0.5),
      named: random.chance(0.3),
    };
    const lines = printFlowLines(truth, style, random);
    for (const [kind, plant] of Object.entries(flowPlants)) {
      const fault = plant(lines, random);
      if (!fault) continue;
      planted.set(kind, (planted.get(kind) ?? 0) + 1);
      checkFound(fault, `seed ${seed}, ${kind}`);
    }
  }
  for (const kind of Object.keys(flowPlants)) assert.ok((planted.get(kind) ?? 0) > 5, `${kind} hardly found a place`);
});
