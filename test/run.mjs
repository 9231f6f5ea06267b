// Runs the built tests (dist/test/**/*.test.js) on Node's test runner; Node 20 takes no globs. --full: the large runs of
// random documents (the property tests alone, with far more runs each).

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const full = process.argv.includes('--full');
const root = path.join('dist', 'test');
const files = readdirSync(root, { recursive: true })
  .map(file => path.join(root, String(file)))
  .filter(file => file.endsWith('.test.js') && (!full || file.includes(`${path.sep}property${path.sep}`)))
  .sort();
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
  env: { ...process.env, ...(full ? { DUTYLIST_FULL: '1' } : {}) },
});
process.exitCode = status ?? 1;
