// Installs a real VS Code that needs no display: code-server, with the Node that it wants, both from npm, into a cache
// folder outside the repository. Its own install step would build ten native modules; none of them is needed to open a
// folder and edit, except two that are replaced by some lines of JavaScript, one of them spdlog.cjs. So no compiler is needed.
//
// The folder is filled beside its final place and renamed when it is known to start: what is there is whole, and two
// installations at once do no harm, the second is thrown away.

import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atEnd } from './ending.mjs';
import { npm } from './programs.mjs';

const versions = { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' };
const nodeMajor = versions.node.split('.')[0];

/** Parts of VS Code that a person who opens a folder to edit never meets, half of its size. */
const leftOut = {
  dependencies:
    /^(@github\/copilot|@microsoft\/mxc|@devcontainers\/|@vscode\/(copilot|sandbox|sqlite3|windows|fs-copyfile))|^(kerberos|ssh2|tar)$/,
  overrides: /^kerberos/,
  extensions: ['copilot', 'mermaid-markdown-features', 'microsoft-authentication', 'github-authentication'],
};

/** `$DUTYLIST_CACHE`, else the user's cache folder. */
export function cacheFolder() {
  const { DUTYLIST_CACHE: own, XDG_CACHE_HOME: shared } = process.env;
  return own ? path.resolve(own) : path.join(shared || path.join(os.homedir(), '.cache'), 'dutylist');
}

/** The Node that runs code-server: this one where it is of the right version, else one from npm. */
function nodePackage() {
  if (process.versions.node.split('.')[0] === nodeMajor) return undefined;
  const glibc = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime;
  if (glibc && ['x64', 'arm64'].includes(process.arch)) return `node-linux-${process.arch}`;
  throw new Error(
    `VS Code in the browser can't be installed on ${process.platform}-${process.arch} with Node ${process.version}: ` +
      `install VS Code with its command \`code\`, or use Node ${nodeMajor}.\n` +
      `本机无法安装网页版 VS Code：请安装 VS Code（带 code 命令），或者改用 Node ${nodeMajor}。`,
  );
}

/** Where things are in an installation. */
function layout(folder) {
  const modules = path.join(folder, 'node_modules');
  const name = nodePackage();
  return {
    folder,
    version: versions.vscode,
    node: name ? path.join(modules, name, 'bin', 'node') : process.execPath,
    entry: path.join(modules, 'code-server', 'out', 'node', 'entry.js'),
    vscode: path.join(modules, 'code-server', 'lib', 'vscode'),
  };
}

const isWhole = host => fs.existsSync(host.entry) && fs.existsSync(host.node);

/** Installs VS Code unless it is there; returns where it is. */
export async function installHost(say = console.error) {
  const folder = path.join(cacheFolder(), `vscode-${versions.vscode}`);
  const host = layout(folder);
  if (isWhole(host)) return host;

  say(`第一次使用：从 npm 安装网页版 VS Code ${versions.vscode}（下载约 170 MB，占用约 320 MB）到 ${folder}`);
  say(`First use: installing VS Code ${versions.vscode} for the browser from npm (about 170 MB to download).`);
  const start = Date.now();
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  removeAbandoned(folder);
  const draft = fs.mkdtempSync(`${folder}.part-`);
  const removeDraft = atEnd(() => fs.rmSync(draft, { recursive: true, force: true }));
  await fill(draft);
  const size = `${Math.round(sizeOf(draft) / 1e6)} MB`;
  moveInto(draft, folder, host);
  await removeDraft();
  say(`已安装 / installed: ${folder}（${size}，${Math.round((Date.now() - start) / 1000)} s）`);
  return host;
}

async function fill(draft) {
  const name = nodePackage();
  const draftHost = layout(draft);
  fs.writeFileSync(path.join(draft, 'package.json'), '{ "name": "dutylist-vscode", "private": true }\n');
  await npmInstall(draft, [`code-server@${versions.codeServer}`, ...(name ? [`${name}@${versions.node}`] : [])]);

  const manifestFile = path.join(draftHost.vscode, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  for (const field of ['dependencies', 'overrides'])
    for (const key of Object.keys(manifest[field] ?? {})) if (leftOut[field].test(key)) delete manifest[field][key];
  fs.writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  await npmInstall(draftHost.vscode, []);

  const modules = path.join(draftHost.vscode, 'node_modules');
  fs.copyFileSync(new URL('spdlog.cjs', import.meta.url), path.join(modules, '@vscode', 'spdlog', 'index.js'));
  // would end an extension host whose server has crashed; guard.cjs ends everything
  const watchdog = 'exports.start = () => {};\nexports.exit = code => process.exit(code ?? 0);\n';
  fs.writeFileSync(path.join(modules, '@vscode', 'native-watchdog', 'index.js'), watchdog);
  const otherPlatforms = folder =>
    fs
      .readdirSync(folder)
      .filter(platform => platform !== `${process.platform}-${process.arch}`)
      .map(platform => path.join(folder, platform));
  const remove = [
    ...leftOut.extensions.map(extension => path.join(draftHost.vscode, 'extensions', extension)),
    ...otherPlatforms(path.join(modules, '@vscode', 'ripgrep-universal', 'bin')),
    ...otherPlatforms(path.join(modules, 'node-pty', 'prebuilds')),
    ...(name ? ['include', 'share'].map(part => path.join(draft, 'node_modules', name, part)) : []),
  ];
  for (const part of remove) fs.rmSync(part, { recursive: true, force: true });

  const answer = execFileSync(draftHost.node, [draftHost.entry, '--version'], { encoding: 'utf8' });
  if (!answer.includes(versions.vscode)) throw new Error(`code-server does not start: ${answer}`);
}

function npmInstall(folder, packages) {
  const flags = [
    '--ignore-scripts',
    '--omit=dev',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [command, args] = npm('install', ...flags, ...packages);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    atEnd(() => void child.kill());
    child.once('error', reject);
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error(`npm install in ${folder}: status ${code}`)),
    );
  });
}

function moveInto(draft, folder, host) {
  if (fs.existsSync(folder) && !isWhole(host)) fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!isWhole(host)) throw error; // else somebody was faster
  }
}

/** Removes what an installation that was killed has left behind. */
function removeAbandoned(folder) {
  for (const name of fs.readdirSync(path.dirname(folder))) {
    const file = path.join(path.dirname(folder), name);
    if (!name.startsWith(`${path.basename(folder)}.part-`)) continue;
    if (Date.now() - fs.statSync(file).mtimeMs > 3_600_000) fs.rmSync(file, { recursive: true, force: true });
  }
}

function sizeOf(folder) {
  let size = 0;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) size += sizeOf(file);
    else if (entry.isFile()) size += fs.statSync(file).size;
  }
  return size;
}
