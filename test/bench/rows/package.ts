// The packaged extension, if there is one.

import { readdirSync, statSync } from 'node:fs';
import { inRepo, repoRoot } from '../../support/repo';
import type { BenchRow } from '../row';

export const packaged: BenchRow = {
  name: 'package',
  run() {
    const files = readdirSync(repoRoot).filter(name => name.endsWith('.vsix'));
    if (files.length === 0)
      return [{ work: 'size of the .vsix', missing: 'none has been made (npm run package)', budget: 'package' }];
    return files.map(name => ({
      work: `size of ${name}`,
      amount: { value: statSync(inRepo(name)).size / 1e6, unit: 'MB' },
      budget: 'package',
    }));
  },
};

/** What other suites measure, or nothing can yet. */
export const elsewhere: BenchRow = {
  name: 'elsewhere',
  run: () => [{ work: 'extension activation', missing: 'needs VS Code: npm run test:host', budget: 'activation' }],
};
