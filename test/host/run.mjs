// Everything that needs an editor: the suites in VS Code's Node and web extension hosts, in both languages; a person's
// way through the workbench; Neovim. Chromium and Neovim have to be there.
//
//   node test/host/run.mjs [--only node|web|ui|nvim|electron]… [--repeat N] [--screenshots] [--vsix FILE] [-v]
//
// --screenshots puts the pictures of the way through the workbench into images/; --vsix goes it with a packaged extension
// instead of the working tree's. With VSCODE_PATH (a VS Code) or DUTYLIST_DOWNLOAD=1 the suites run in a desktop VS
// Code as well.

import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runMain } from './ending.mjs';
import { installHost } from './install.mjs';
import { repository } from './programs.mjs';

const languages = ['zh-cn', 'en'];
const parts = {
  node: suitesIn('node'),
  web: suitesIn('web'),
  ui: async options => (await import('./ui.mjs')).runUi(await installHost(), options),
  nvim: async () => (await import('./neovim.mjs')).runNeovim(),
  electron: async () => {
    const { runElectron } = await import('./electron.mjs');
    return inEach(languages, runElectron);
  },
};

function suitesIn(kind) {
  return async ({ verbose }) => {
    const { runSuites } = await import('./suites.mjs');
    const host = await installHost();
    return inEach(languages, language => runSuites(host, kind, language, verbose));
  };
}

async function inEach(list, work) {
  const total = { passed: 0, failed: 0 };
  for (const language of list) {
    console.log(`— ${language}`);
    add(total, await work(language));
  }
  return total;
}

function add(total, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function chosenParts(only) {
  const wrong = only.find(name => !(name in parts));
  if (wrong) throw new Error(`--only ${wrong}: not one of ${Object.keys(parts).join(', ')}`);
  if (only.length > 0) return only;
  const desktop = process.env.VSCODE_PATH || process.env.DUTYLIST_DOWNLOAD === '1';
  return Object.keys(parts).filter(name => name !== 'electron' || desktop);
}

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      repeat: { type: 'string', default: '1' },
      screenshots: { type: 'boolean', default: false },
      vsix: { type: 'string' },
      verbose: { type: 'boolean', short: 'v', default: false },
    },
  });
  const chosen = chosenParts(values.only);
  execFileSync(process.execPath, ['esbuild.mjs', '--host'], { cwd: repository, stdio: 'inherit' });
  const total = { passed: 0, failed: 0 };
  for (let round = 1; round <= Number(values.repeat); round++)
    for (const name of chosen) {
      const start = Date.now();
      console.log(`\n== ${name}`);
      const go = () =>
        parts[name](values).catch(error => {
          console.error(error.stack);
          return { passed: 0, failed: 1 };
        });
      let counts = await go();
      // a browser on a busy machine loses a click now and then: what is wrong is so twice, each time from the start
      if (name === 'ui' && counts.failed > 0) {
        console.log(`${name}: ${counts.failed} not ok; once more`);
        counts = await go();
      }
      add(total, counts);
      console.log(
        `${name}: ${counts.passed} ok, ${counts.failed} not ok, ${((Date.now() - start) / 1000).toFixed(1)} s`,
      );
    }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
