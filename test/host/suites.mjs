// Runs the bundled suites (dist/test/host) in a real VS Code: code-server's workbench in Chromium, with the extension
// under development, either in its Node extension host or in the browser's web worker.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPage } from './browser.mjs';
import { folderAddress, launch } from './code-server.mjs';
import { atEnd } from './ending.mjs';
import { repository, samples } from './programs.mjs';

const bundle = path.join(repository, 'dist', 'test', 'host', 'index');
const mark = '[suite] ';
const longest = 180_000;

/** Runs the suites in one host ('node', 'web') and language; returns the counts. */
export async function runSuites(host, kind, language, verbose) {
  const report = createReport();
  const server = await launch(host, {
    language,
    settings: { 'dutylist.language': language },
    builtins: false,
    verbose,
    // without it a VS Code that was built for use ignores what a page's address says about tests
    flags: ['--vscode-option', 'enable-smoke-test-driver'],
    env: {
      DUTYLIST_SUITE: bundle,
      DUTYLIST_SUITE_REPORT: report.file(),
    },
  });
  const { page, crashed, close } = await openPage();
  const noResult = new Promise((_, reject) => {
    server.onOutput(text => {
      const died = /Extension Host Process exited with code: \S+ signal: \S+/.exec(text);
      if (died) setTimeout(() => reject(new Error(died[0])), 5000);
    });
    setTimeout(() => reject(new Error(`no result after ${longest / 1000} s`)), longest).unref();
  });
  noResult.catch(() => {});
  page.on('pageerror', error => verbose && console.error('[page]', error.message));
  await page.exposeFunction('codeAutomationLog', (type, [text = '', ...rest]) => {
    if (String(text).startsWith(mark)) report.add(String(text).slice(mark.length));
    else if (verbose) console.error(`[workbench ${type}]`, text, ...rest);
  });
  const finished = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve));
  try {
    const address = await (kind === 'web' ? webAddress(server, page) : nodeAddress(server));
    await page.goto(address);
    await Promise.race([finished, noResult, crashed, server.ended]);
  } catch (error) {
    report.broken(error.message);
    if (verbose) console.error(server.log());
  }
  await close();
  await server.stop();
  return report.counts();
}
