// Starts the VS Code of install.mjs: a server of its own, on 127.0.0.1, with fresh folders for user data and extensions,
// that is gone with everything it started when it is stopped.

import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atEnd, temporaryFolder } from './ending.mjs';
import { addLanguagePack } from './language-pack.mjs';
import { quietSettings } from './settings.mjs';

const guard = fileURLToPath(new URL('guard.cjs', import.meta.url));

/**
 * Starts code-server and waits until it answers.
 * @param host what `installHost` returned
 * @param options `folder`: what the page shows; `language`: the workbench's display language, 'en' or 'zh-cn';
 *   `settings`: user settings besides the quiet ones; `extensions`: folders, or `.vsix` files, of extensions to have installed; `builtins`:
 *   which of VS Code's own extensions that run code are to be there (each that starts while somebody asks for code
 *   actions cancels the request); `env`, `flags`: further environment and arguments; `verbose`: print what it prints
 */
export async function launch(host, options = {}) {
  const {
    folder,
    language = 'en',
    settings = {},
    extensions = [],
    builtins = [],
    env = {},
    flags = [],
    verbose,
  } = options;
  const { folder: temp, remove: removeTemp } = temporaryFolder();
  const userData = path.join(temp, 'user');
  const extensionsFolder = path.join(temp, 'extensions');
  const config = path.join(temp, 'config.yaml');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.mkdirSync(extensionsFolder);
  fs.writeFileSync(config, '');
  fs.writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  if (language !== 'en') addLanguagePack(language, { userData, extensionsFolder });
  const environment = { ...ownEnvironment(host, temp, builtins), ...env };
  const places = ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensionsFolder];
  for (const [index, extension] of extensions.entries())
    if (extension.endsWith('.vsix')) installExtension(host, extension, places, environment);
    else fs.symlinkSync(extension, path.join(extensionsFolder, `extension-${index}`), 'dir');

  const authority = `127.0.0.1:${await freePort()}`;
  const origin = `http://${authority}`;
  const server = spawn(
    host.node,
    [
      ...['--require', guard, host.entry, ...places],
      ...['--auth', 'none', '--bind-addr', authority, '--locale', language],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...['--disable-getting-started-override', ...flags, folder],
    ],
    { stdio: 'pipe', detached: true, env: environment },
  );
  let stopping = false;
  const stop = atEnd(async () => {
    stopping = true;
    await endGroup(server);
    await removeTemp();
  });

  let log = '';
  const listeners = [];
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', text => {
      log += text;
      if (verbose) process.stderr.write(text);
      for (const listener of listeners) listener(text);
    });
  const ended = new Promise((_, reject) => {
    server.once('error', reject);
    server.once('exit', code => {
      if (!stopping) reject(new Error(`code-server ended by itself, status ${code}`));
    });
  });
  ended.catch(() => {});
  const running = { folder, origin, authority, ended, stop, log: () => log, onOutput: f => listeners.push(f) };
  try {
    await healthy(running);
  } catch (error) {
    await stop();
    throw new Error(`${error.message}\n${log}`);
  }
  return running;
}

function installExtension(host, file, places, env) {
  const result = spawnSync(host.node, [host.entry, ...places, '--install-extension', file], { env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`${file} can't be installed:\n${result.stdout}${result.stderr}`);
}

async function healthy({ origin, ended }) {
  const answers = () =>
    fetch(`${origin}/healthz`).then(
      response => response.ok,
      () => false,
    );
  for (let tries = 0; !(await Promise.race([answers(), ended])); tries++) {
    if (tries > 600) throw new Error('code-server does not answer after 60 s');
    await Promise.race([sleep(100), ended]);
  }
}

/** The environment without what would make code-server take this for a window of another VS Code, or another port. */
function ownEnvironment(host, temp, builtins) {
  const foreign = /^(VSCODE_|ELECTRON_|CODE_SERVER_|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
  const data = path.join(temp, 'xdg');
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
    DUTYLIST_RUNNER: String(process.pid),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    XDG_DATA_HOME: data,
    XDG_CONFIG_HOME: data,
    TMPDIR: temp,
    VSCODE_SKIP_BUILTIN_EXTENSIONS: builtinsExcept(host, builtins).join(),
  };
}

/** VS Code's own extensions that run code, without those to keep and two that views of the workbench are made of. */
function builtinsExcept({ vscode }, kept) {
  const folder = path.join(vscode, 'extensions');
  return fs
    .readdirSync(folder)
    .map(name => path.join(folder, name, 'package.json'))
    .filter(file => fs.existsSync(file))
    .map(file => JSON.parse(fs.readFileSync(file, 'utf8')))
    .filter(manifest => manifest.main || manifest.browser)
    .map(manifest => `${manifest.publisher}.${manifest.name}`)
    .filter(id => ![...kept, 'vscode.references-view', 'vscode.search-result'].includes(id));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const socket = net.createServer();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** Ends a process and its children: they are a process group of their own. */
async function endGroup(server) {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise(resolve => server.once('exit', resolve));
    kill(server, 'SIGTERM');
    await Promise.race([gone, sleep(5000, undefined, { ref: false })]);
  }
  kill(server, 'SIGKILL');
}

function kill(server, signal) {
  try {
    process.kill(-server.pid, signal);
  } catch {
    // there is nobody left
  }
}
