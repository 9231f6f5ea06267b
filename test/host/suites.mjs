// Runs the bundled suites (dist/test/host) in a real VS Code: code-server's workbench in Chromium, with the extension
// under development, in its Node extension host or in the browser's web worker.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openPage } from './browser.mjs';
import { launch } from './code-server.mjs';
import { atEnd, temporaryFolder } from './ending.mjs';
import { repository, samples } from './programs.mjs';

export const bundle = path.join(repository, 'dist', 'test', 'host', 'index.js');
export const wrapper = path.join(repository, 'test', 'host', 'node-suite.cjs');
const longest = 180_000;

/** Folder, report and environment of one run of the suites; `counts()` prints the report and returns its counts. */
export function prepareRun() {
  const { folder } = temporaryFolder();
  const workspace = path.join(folder, 'samples');
  const file = path.join(folder, 'report');
  fs.cpSync(samples, workspace, { recursive: true });
  fs.writeFileSync(file, '');
  return {
    workspace,
    environment: { DUTYLIST_SUITE: bundle, DUTYLIST_SUITE_REPORT: file },
    add: line => fs.appendFileSync(file, `${line}\n`),
    counts() {
      const report = fs.readFileSync(file, 'utf8');
      // the counts come last; an extension host that dies in the middle leaves VS Code content, but no counts
      const [sum, passed, failed] = /^(\d+) passed, (\d+) failed\n$/m.exec(report) ?? [];
      process.stdout.write(report.replace(sum, ''));
      if (sum) return { passed: Number(passed), failed: Number(failed) };
      console.log('  the suites did not run to their end');
      return { passed: report.match(/^ *✔ /gm)?.length ?? 0, failed: (report.match(/^ *✖ /gm)?.length ?? 0) + 1 };
    },
  };
}

/** Runs the suites in one kind of host, 'node' or 'web', and one language. */
export async function runSuites(host, kind, language, verbose) {
  const run = prepareRun();
  const server = await launch(host, {
    folder: run.workspace,
    language,
    settings: { 'dutylist.language': language },
    env: run.environment,
    // without it a VS Code built for use ignores what a page's address says about tests
    flags: ['--vscode-option', 'enable-smoke-test-driver'],
    verbose,
  });
  const { page, crashed, close } = await openPage();
  if (verbose) page.on('pageerror', error => console.error('[page]', error.message));
  const mark = '[suite] ';
  await page.exposeFunction('codeAutomationLog', (type, [text, ...rest]) => {
    if (String(text).startsWith(mark)) run.add(text.slice(mark.length));
    else if (verbose) console.error(`[workbench ${type}]`, text, ...rest);
  });
  const finished = new Promise(resolve => page.exposeFunction('codeAutomationExit', resolve));
  try {
    await page.goto(await (kind === 'web' ? prepareWeb : prepareNode)(server, page));
    await Promise.race([finished, crashed, server.ended, noResult(server)]);
  } catch (error) {
    console.log(error.message);
  }
  await close();
  await server.stop();
  return run.counts();
}

/** Everything that means that no result will come. */
function noResult(server) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no result after ${longest / 1000} s`)), longest).unref();
    server.onOutput(text => {
      const died = /Extension Host Process exited with code: \S+ signal: \S+/.exec(text);
      if (died) setTimeout(() => reject(new Error(died[0])), 5000).unref();
    });
  });
}

/** The Node host takes extension and suite from the page's address. */
function prepareNode(server) {
  const remote = file => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(repository)],
    ['extensionTestsPath', remote(wrapper)],
  ];
  return `${server.origin}/?${new URLSearchParams({ folder: server.folder, payload: JSON.stringify(payload) })}`;
}

/**
 * The web host takes extension and suite from the workbench's configuration in the page, and loads them over HTTP. The
 * page may reach its own origin only, so the files come through code-server's proxy of ports.
 */
async function prepareWeb(server, page) {
  const port = await serveRepository();
  const uri = file => ({ scheme: 'http', authority: server.authority, path: `/proxy/${port}${file}` });
  const development = { extensions: [uri('')], extensionTestsPath: uri('/dist/test/host/index') };
  await page.addInitScript(added => {
    new MutationObserver((_, observer) => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (!element) return;
      observer.disconnect();
      const settings = JSON.parse(element.getAttribute('data-settings'));
      settings.developmentOptions = { ...settings.developmentOptions, ...added };
      element.setAttribute('data-settings', JSON.stringify(settings));
    }).observe(document, { childList: true, subtree: true });
  }, development);
  return `${server.origin}/`;
}

function serveRepository() {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json' };
  const files = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(repository, path.posix.normalize(decodeURIComponent(pathname)));
    fs.readFile(file, (error, bytes) => {
      response.writeHead(error ? 404 : 200, {
        'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
      });
      response.end(bytes);
    });
  });
  atEnd(() => files.close());
  return new Promise(resolve => files.listen(0, '127.0.0.1', () => resolve(files.address().port)));
}
