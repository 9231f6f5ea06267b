// The server over stdio with a workspace of many towns: while it is being read, and afterwards. Nothing tells a client
// when the reading is over, so it asks as a user would: a hover says how many other towns there are.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hover } from 'vscode-languageserver/node';
import { type CheckSummary, checkWorkspaceCommand } from '../../../server/src/protocol';
import { type BenchClient, startClient } from '../client';
import { canMeasureMemory, collectOnSignal, residentMegabytes } from '../memory';
import { itemPlaces } from '../places';
import type { BenchRow, Figure } from '../row';
import { askAtItems, askOutline, found, tellsOfTowns, typeAndWait } from '../talk';
import { type TownsOnDisk, withTowns } from '../towns-on-disk';

/** How often the hover is asked, in milliseconds, and how long it rests between the requests that cost nothing. */
const askEvery = 200;
const rest = 2;

export const corpus: BenchRow = {
  name: 'corpus',
  run: ({ seed, towns }) =>
    withTowns(seed, towns, async disk => {
      const storage = mkdtempSync(join(tmpdir(), 'dutylist-kept-'));
      try {
        const cold = await starting(disk, towns, storage, 'cold');
        const { client, size } = cold;
        const figures = [
          ...cold.figures,
          ...(await memoryOf(client, size)),
          ...(await afterLoading(client, disk, towns)),
        ];
        figures.push(...(await whileChecking(client, size)));
        await client.stop();
        const warm = await starting(disk, towns, storage, 'from the cache');
        await warm.client.stop();
        return [...figures, ...warm.figures];
      } finally {
        rmSync(storage, { recursive: true, force: true });
      }
    }),
};

/** Starts the server and waits until it knows all towns. */
async function starting(disk: TownsOnDisk, towns: number, storage: string, how: 'cold' | 'from the cache') {
  const start = performance.now();
  const client = await startClient({ folder: disk.folder, storage, nodeArguments: collectOnSignal() });
  await client.open(disk.uri, disk.text);
  const usable = performance.now() - start;
  const loading = await whileLoading(client, disk, towns);
  const indexed = performance.now() - start;
  const size = `${towns} towns, ${(disk.bytes / 1e6).toFixed(0)} MB`;
  const figures: Figure[] = [
    {
      work: `corpus, ${how}: first diagnostics of the open document`,
      amount: { value: usable / 1000, unit: 's' },
      budget: 'usable',
      note: `${size}; from the start of the process`,
    },
    {
      work: `corpus, ${how}: all towns indexed`,
      amount: { value: indexed / 1000, unit: 's' },
      budget: how === 'cold' ? 'indexed' : 'warm',
      note: size,
    },
    {
      work: `corpus, ${how}: longest wait for an answer meanwhile`,
      amount: { value: loading.longest, unit: 'ms' },
      budget: 'blocked',
      note: `${loading.asked} requests, ${loading.late} took longer than 50 ms`,
    },
  ];
  return { client, size, figures };
}

/** Asks for something that costs nothing almost without a pause, until a hover tells that all towns are there. */
async function whileLoading(client: BenchClient, { uri, text }: TownsOnDisk, towns: number) {
  const [position] = itemPlaces(text, 1);
  const waits: number[] = [];
  for (let asked = performance.now(); ; ) {
    const start = performance.now();
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    const now = performance.now();
    waits.push(now - start);
    await new Promise(resolve => setTimeout(resolve, rest));
    if (now - asked < askEvery) continue;
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
    if (towns === 1 || tellsOfTowns(hover, towns - 1)) break;
    asked = performance.now();
  }
  return {
    longest: waits.reduce((a, b) => Math.max(a, b)),
    asked: waits.length,
    late: waits.filter(wait => wait > 50).length,
  };
}

/** Has all files checked, and asks for something that costs nothing meanwhile. */
async function whileChecking(client: BenchClient, size: string): Promise<Figure[]> {
  const start = performance.now();
  let checked = false;
  const check = client
    .request<CheckSummary>('workspace/executeCommand', { command: checkWorkspaceCommand })
    .finally(() => {
      checked = true;
    });
  const waits: number[] = [];
  while (!checked) {
    const asked = performance.now();
    await client.request('textDocument/hover', { textDocument: { uri: 'none:' }, position: { line: 0, character: 0 } });
    waits.push(performance.now() - asked);
    await new Promise(resolve => setTimeout(resolve, rest));
  }
  const { files, errors, warnings } = await check;
  return [
    {
      work: 'check of all files that are not open',
      amount: { value: (performance.now() - start) / 1000, unit: 's' },
      note: `${size}; ${files} files, ${errors} errors, ${warnings} warnings`,
    },
    {
      work: 'check of all files: longest wait for an answer meanwhile',
      amount: { value: waits.reduce((a, b) => Math.max(a, b), 0), unit: 'ms' },
      budget: 'blocked',
      note: `${waits.length} requests, ${waits.filter(wait => wait > 50).length} took longer than 50 ms`,
    },
  ];
}

async function memoryOf(client: BenchClient, size: string): Promise<Figure[]> {
  const work = 'corpus: resident memory of the server after collection';
  if (!canMeasureMemory()) return [{ work, missing: 'needs /proc', budget: 'memory' }];
  const before = residentMegabytes(client.process);
  const after = await residentMegabytesAfterCollection(client);
  return [
    {
      work,
      amount: { value: after, unit: 'MB' },
      budget: 'memory',
      note: `${size}; ${before.toFixed(0)} MB before it`,
    },
  ];
}

/** The server collects when it is signalled; it has done so when it answers again. */
async function residentMegabytesAfterCollection(client: BenchClient): Promise<number> {
  for (let i = 0; i < 3; i++) {
    client.process.kill('SIGUSR2');
    await client.request('textDocument/hover', { textDocument: { uri: 'none:' }, position: { line: 0, character: 0 } });
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  return residentMegabytes(client.process);
}

async function afterLoading(client: BenchClient, { uri, text }: TownsOnDisk, towns: number): Promise<Figure[]> {
  const typing = await typeAndWait(client, uri, text);
  const hover = await askAtItems(client, 'textDocument/hover', uri, text);
  const outline = await askOutline(client, uri);
  const definition = await askAtItems(client, 'textDocument/definition', uri, text);
  const size = `${towns} towns`;
  return [
    {
      work: 'keystroke → diagnostics pushed, stdio, with corpus',
      sample: typing.sample,
      budget: 'keystrokeWithCorpus',
      note: `${size}, up to ${typing.most} findings`,
    },
    {
      work: 'hover, stdio, with corpus',
      sample: hover.sample,
      budget: 'hover',
      note: `${size}; ${found(hover.answers)}`,
    },
    { work: 'outline, stdio, with corpus', sample: outline, budget: 'outline', note: size },
    {
      work: 'definition, stdio, with corpus',
      sample: definition.sample,
      budget: 'definition',
      note: `${size}; ${found(definition.answers)}`,
    },
  ];
}
