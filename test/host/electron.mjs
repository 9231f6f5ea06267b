// The suites in a desktop VS Code: the one that VSCODE_PATH names, or one that @vscode/test-electron downloads.

import fs from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { temporaryFolder } from './ending.mjs';
import { repository } from './programs.mjs';
import { quietSettings } from './settings.mjs';
import { prepareRun, wrapper } from './suites.mjs';

export async function runElectron(language) {
  const run = prepareRun();
  const { folder: profile } = temporaryFolder();
  fs.mkdirSync(path.join(profile, 'User'));
  fs.writeFileSync(
    path.join(profile, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, 'dutylist.language': language }),
  );
  await runTests({
    ...(process.env.VSCODE_PATH ? { vscodeExecutablePath: process.env.VSCODE_PATH } : {}),
    extensionDevelopmentPath: repository,
    extensionTestsPath: wrapper,
    extensionTestsEnv: run.environment,
    launchArgs: [
      run.workspace,
      `--user-data-dir=${profile}`,
      ...['--locale', language, '--disable-extensions', '--disable-workspace-trust', '--no-sandbox'],
    ],
  }).catch(error => console.log(error.message));
  return run.counts();
}
