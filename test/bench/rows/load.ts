// The corpus read in this process, as the server reads it: what a town costs, and how long the event loop stands still.

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { digestDocument } from '../../../server/src/corpus/digest';
import { createEquivalenceIndex } from '../../../server/src/corpus/equivalence';
import { decode } from '../../../server/src/node/decoding';
import { nodeFiles } from '../../../server/src/node/files';
import { createService } from '../../../server/src/service';
import { parse } from '../../../server/src/syntax/read-document';
import { collectGarbage, measure } from '../measure';
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
    const document = parse(text);
    const made = digestDocument('file:///bench/town.dutylist', document, {});
    const index = createEquivalenceIndex();
    return [
      { work: 'decoding one town', sample: measure(() => decode(encoded)), bytes, sameText: true },
      {
        work: 'digesting one town',
        sample: measure(() => digestDocument(made.uri, document, {})),
        bytes,
        sameText: true,
      },
      { work: 'indexing one digest', sample: measure(() => index.set(made)) },
    ];
  },
};
