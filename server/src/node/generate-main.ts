// Writes what is generated from the code: `npm run generate`. A test fails when a file is stale.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './generated-files';

for (const [path, text] of generatedFiles(file => readFileSync(file, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
