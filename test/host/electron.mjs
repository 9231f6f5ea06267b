// The suites in a desktop VS Code: the one that VSCODE_PATH names, or one that @vscode/test-electron downloads.

import fs from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { temporaryFolder } from './ending.mjs';
import { addLanguagePack } from './language-pack.mjs';
import { repository } from './programs.mjs';
import { quietSettings } from './settings.mjs';
import { prepareRun, wrapper } from './suites.mjs';

export async function runElectron(language) {
  const run = prepareRun();
  const { folder } = temporaryFolder();
  const userData = path.join(folder, 'user');
  const extensionsFolder = path.join(folder, 'extensions');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.mkdirSync(extensionsFolder);
  fs.writeFileSync(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, 'dutylist.language': language }),
  );
  if (language !== 'en') addLanguagePack(language, { userData, extensionsFolder });
  await runTests({
    ...(process.env.VSCODE_PATH ? { vscodeExecutablePath: process.env.VSCODE_PATH } : {}),
    extensionDevelopmentPath: repository,
    extensionTestsPath: wrapper,
    extensionTestsEnv: run.environment,
    launchArgs: [
      run.workspace,
      ...[`--user-data-dir=${userData}`, `--extensions-dir=${extensionsFolder}`, `--locale=${language}`],
      ...['--disable-workspace-trust', '--no-sandbox'],
    ],
  }).catch(error => console.log(error.message));
  return run.counts();
}
