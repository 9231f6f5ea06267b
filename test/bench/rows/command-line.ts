// The command line from start to end, as a process of its own.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFile } from '../client';
import { measure } from '../measure';
import type { BenchRow } from '../row';

export const commandLine: BenchRow = {
  name: 'command line',
  run({ text }) {
    const work = 'dutylist check, one file, wall time';
    const cli = builtFile('cli.js');
    if (!cli) return [{ work, missing: 'dist/cli.js is missing' }];
    const folder = mkdtempSync(path.join(tmpdir(), 'dutylist-bench-'));
    try {
      const file = path.join(folder, 'town.txt');
      writeFileSync(file, text);
      const check = () => spawnSync(process.execPath, [cli, 'check', file], { encoding: 'utf8' });
      const { status, stderr } = check();
      if (status !== 0 && status !== 1) return [{ work, missing: stderr.trim().split('\n')[0]! }];
      const bare = measure(() => spawnSync(process.execPath, ['--eval', '']), { warmMs: 0, maxRuns: 15 });
      return [
        {
          work,
          sample: measure(check, { warmMs: 0, maxRuns: 15 }),
          note: `${bare.median.toFixed(0)} ms of it Node's start`,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
