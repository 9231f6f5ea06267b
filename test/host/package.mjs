// `npm run package`: builds for release and makes dutylist-<version>.vsix with vsce, which is fetched for the occasion:
// it is large, and nothing else needs it.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { npm, repository } from './programs.mjs';

const mostBytes = 1024 * 1024;

const run = (command, args) =>
  execFileSync(command, args, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] });

const { name, version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8'));
const file = path.join(repository, `${name}-${version}.vsix`);
fs.rmSync(file, { force: true });
run(process.execPath, ['esbuild.mjs', '--production']);
run(
  ...npm(
    ...['exec', '--yes', '--package=@vscode/vsce@3.9.2', '--', 'vsce', 'package', '--no-dependencies', '--out', file],
    // the manifest names no repository that README's links could lead to
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
  ),
);
const { size } = fs.statSync(file);
console.log(`${path.basename(file)}: ${(size / 1024).toFixed(0)} KB`);
if (size > mostBytes) {
  console.error(`larger than ${mostBytes / 1024} KB`);
  process.exitCode = 1;
}
