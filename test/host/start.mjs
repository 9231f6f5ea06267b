// `npm start`: builds, and opens samples/ in VS Code with the extension: in the desktop's where its command `code` works,
// else in the browser. `npm start -- --browser` always takes the browser. With DUTYLIST_START_ONCE=1 the program ends as
// soon as the page is there to be opened, with status 0; tests use it.

import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './code-server.mjs';
import { runMain } from './ending.mjs';
import { installHost } from './install.mjs';
import { findProgram, repository, samples } from './programs.mjs';
import { usefulBuiltins } from './settings.mjs';

const oldest = [1, 100];

/** The desktop's `code`, if it would open a window with the extension in it. */
function desktopCode() {
  const program = findProgram('code');
  if (!program) return undefined;
  // in a terminal of a VS Code that is connected to this machine, `code` opens files there and takes no extension
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !WSL_DISTRO_NAME) return undefined;
  const { status, stdout } = runCode(program, ['--version']);
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(stdout ?? '') ?? [];
  if (status !== 0 || major === undefined) return undefined;
  const newEnough = Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
  return newEnough ? program : undefined;
}

function runCode(program, args) {
  // Windows starts a .cmd through its shell only, which wants paths with blanks quoted
  const shell = process.platform === 'win32';
  const quoted = shell ? [program, ...args].map(part => `"${part}"`) : [program, ...args];
  return spawnSync(quoted[0], quoted.slice(1), { encoding: 'utf8', shell, timeout: 30_000 });
}

function openInDesktop(program) {
  console.log(`正在用 VS Code 打开示例 / opening the samples in VS Code: ${samples}`);
  const { status, stderr } = runCode(program, [
    `--extensionDevelopmentPath=${repository}`,
    '--disable-workspace-trust',
    samples,
  ]);
  if (status === 0) return true;
  console.error(`code: ${stderr || `status ${status}`}`);
  return false;
}

async function openInBrowser() {
  const host = await installHost(console.log);
  const server = await launch(host, {
    folder: samples,
    language: prefersChinese() ? 'zh-cn' : 'en',
    settings: { 'workbench.startupEditor': 'readme' },
    builtins: usefulBuiltins,
    extensions: [repository],
    flags: ['--disable-proxy'],
  });
  const address = `${server.origin}/`;
  await pageAnswers(address);
  console.log(
    [
      '',
      `  请用浏览器打开 / open in a browser:  ${address}`,
      '',
      '  打开的是 samples/ 文件夹，其中的修改会保存到磁盘。只有本机能够访问；按 Ctrl+C 结束。',
      '  It shows the folder samples/ and saves there. Reachable from this machine only. Ctrl+C ends it.',
      '',
    ].join('\n'),
  );
  if (process.env.DUTYLIST_START_ONCE === '1') return;
  await server.ended;
}

async function pageAnswers(address) {
  const response = await fetch(address);
  const page = await response.text();
  if (!response.ok || !page.includes('vscode-workbench-web-configuration'))
    throw new Error(`the workbench's page does not come: HTTP ${response.status}`);
}

function prefersChinese() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale);
}

await runMain(async () => {
  const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
  execFileSync(process.execPath, [path.join(repository, 'esbuild.mjs')], { cwd: repository, stdio: 'inherit' });
  const code = values.browser ? undefined : desktopCode();
  if (code && openInDesktop(code)) return;
  await openInBrowser();
}, 0);
