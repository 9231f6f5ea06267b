// The corpus read in this process, as the server reads it: what a town costs, and how long the event loop stands still.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { digestDocument } from '../../../server/src/corpus/digest';
import { createEquivalenceIndex } from '../../../server/src/corpus/equivalence';
import { decode } from '../../../server/src/node/decoding';
import { nodeFiles } from '../../../server/src/node/files';
import { createService } from '../../../server/src/service';
import { parse } from '../../../server/src/syntax/read-document';
import { applyEdits } from '../../../server/src/text/edit';
import { buildLineIndex, offsetAt } from '../../../server/src/text/line-index';
import { collectGarbage, measure, sampleOf } from '../measure';
import { typingPlaces } from '../places';
import type { BenchRow } from '../row';
import { withTowns } from '../towns-on-disk';

export const load: BenchRow = {
  name: 'load',
  run: ({ seed, towns }) =>
    withTowns(seed, towns, async ({ folder, bytes }) => {
      collectGarbage();
      const service = createService({
        files: nodeFiles(() => [folder]),
        decode,
        log: message => console.error(message),
        pause: () => new Promise(resolve => setImmediate(resolve)),
      });
      const delays = monitorEventLoopDelay({ resolution: 5 });
      delays.enable();
      const start = performance.now();
      await service.load();
      const seconds = (performance.now() - start) / 1000;
      delays.disable();
      const taken = service.corpus.index.digests().length;
      return [
        {
          work: 'corpus, in process: all towns indexed',
          amount: { value: seconds, unit: 's' },
          note: `${taken} towns, ${((seconds * 1000) / taken).toFixed(1)} ms each, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`,
        },
        {
          work: 'corpus, in process: longest pause of the event loop',
          amount: { value: delays.max / 1e6, unit: 'ms' },
          note: `99 of 100 at most ${(delays.percentile(99) / 1e6).toFixed(0)} ms`,
        },
      ];
    }),
};

export const digest: BenchRow = {
  name: 'digest',
  run({ text, bytes }) {
    const encoded = new TextEncoder().encode(text);
    const uri = 'file:///bench/town.dutylist';
    const index = createEquivalenceIndex();
    const timed = (work: () => void): number => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    // what is known of items goes with their tree: each run has one of its own
    const whole = Array.from({ length: runs }, () => {
      const document = parse(text);
      const digesting = timed(() => digestDocument(uri, document, {}));
      index.remove(uri);
      return { digesting, indexing: timed(() => index.set(digestDocument(uri, document, {}))) };
    });
    const unedited = parse(text);
    let most = 0;
    const lines = buildLineIndex(text);
    const edits = typingPlaces(text, runs).map(place => {
      const at = offsetAt(lines, place);
      index.set(digestDocument(uri, unedited, {}));
      const document = parse(applyEdits(text, [{ range: { start: at, end: at }, newText: '改' }]), unedited);
      return timed(() => {
        most = Math.max(most, index.set(digestDocument(uri, document, {})));
      });
    });
    const warm = runs / 2;
    return [
      { work: 'decoding one town', sample: measure(() => decode(encoded)), bytes, sameText: true },
      {
        work: 'digesting one town',
        sample: sampleOf(whole.slice(warm).map(each => each.digesting)),
        bytes,
        sameText: true,
      },
      { work: 'indexing one town', sample: sampleOf(whole.slice(warm).map(each => each.indexing)) },
      {
        work: 'digesting and indexing after one keystroke',
        sample: sampleOf(edits.slice(warm)),
        note: `items indexed again: ${most} at most`,
      },
    ];
  },
};

const runs = 100;
