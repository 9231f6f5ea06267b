import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { generatedFiles } from '../../server/src/node/generated-files';
import { inRepo } from '../support/repo';

test('generated files are fresh: `npm run generate` writes them', () => {
  const files = generatedFiles(file => readFileSync(inRepo(file), 'utf8'));
  for (const [file, text] of files) assert.equal(readFileSync(inRepo(file), 'utf8'), text, file);
  const pages = readdirSync(inRepo('docs/rules')).map(name => `docs/rules/${name}`);
  assert.deepEqual(pages.sort(), [...files.keys()].filter(file => file.startsWith('docs/rules/')).sort());
});
