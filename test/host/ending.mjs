// What a runner has started must not outlive it, however it ends: servers, browsers and temporary folders are entered
// here and undone in reverse order, at the end or on Ctrl+C.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const endings = [];

/** Enters something to undo at the end; returns a function that undoes it earlier. */
export function atEnd(undo) {
  endings.push(undo);
  return async () => {
    const index = endings.indexOf(undo);
    if (index < 0) return;
    endings.splice(index, 1);
    await undo();
  };
}

export async function endAll() {
  while (endings.length > 0)
    await Promise.resolve(endings.pop()()).catch(error => console.error(`cleaning up: ${error.message}`));
}

/** A new folder that is gone at the end. Its path is short: Unix sockets, whose paths may not be long, come to lie below it. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dl-'));
  const remove = atEnd(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return { folder, remove };
}

/**
 * Runs a program's main function, cleans up after it and exits with the status that it returns. Of a program that waits
 * for Ctrl+C, `interrupted` is 0.
 */
export async function runMain(main, interrupted = 130) {
  // a closed pipe (`| head`) must not end the runner before it has cleaned up
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  for (const [signal, status] of [
    ['SIGINT', interrupted],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.once(signal, () => void endAll().then(() => process.exit(status)));
  endWithNpm();
  let status = 1;
  try {
    status = (await main()) ?? 0;
  } catch (error) {
    console.error(error.stack ?? String(error));
  }
  await endAll();
  process.exit(status);
}

/** `kill` of npm ends the shell in between and leaves this running: it ends when its parent has changed. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
