import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from '../lsp/client-files';
import { startServer } from '../lsp/server';
import type { InitializationOptions } from '../protocol';
import type { ServiceOptions } from '../service';
import { digestInTurns } from '../service/digest-file';
import { decode } from './decoding';
import { createDigestCache } from './digest-cache';
import { digestInWorkers } from './digest-workers';
import { nodeFiles, uriToPath } from './files';

/** Threads for digesting, each of which takes some 60 MB while it works. */
const mostThreads = Math.min(2, availableParallelism());
/** So many files are under way at a time: each thread has its next one at hand when it is done with one. */
const digestsAtOnce = 2 * mostThreads + 1;

/** Serves the language server on the transport that the process's arguments name. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, (params, log, folders) => {
    const options = optionsOf(params);
    return {
      files: options.clientFiles ? clientFiles(connection) : nodeFiles(() => pathsOf(folders()), log),
      decode,
      log,
      pause,
      ...digesting(options, log),
    };
  });
}

/** Lets waiting messages be read and answered: one turn reads them, the next takes them up, the third sends answers. */
async function pause(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve));
}

/** How closed files are digested: in threads, if their program lies beside this one, and kept, if the client tells where. */
function digesting(
  { storageUri }: InitializationOptions,
  log: (message: string) => void,
): Pick<ServiceOptions, 'digestFile' | 'digestsAtOnce' | 'onLoaded'> {
  const program = join(__dirname, 'server.js');
  const here = digestInTurns(decode, pause);
  const make = existsSync(program) ? digestInWorkers({ file: program, most: mostThreads, here, log }) : here;
  const storage = typeof storageUri === 'string' ? uriToPath(storageUri) : undefined;
  if (storage === undefined) return { digestFile: make, digestsAtOnce };
  let hash: Promise<string> | undefined;
  const version = () => {
    hash ??= readFile(__filename).then(bytes => createHash('sha256').update(bytes).digest('hex'));
    return hash;
  };
  const cache = createDigestCache(make, { folder: join(storage, 'digests'), version, log });
  return { digestFile: cache.digestFile, digestsAtOnce, onLoaded: cache.prune };
}

function optionsOf(params: InitializeParams): InitializationOptions {
  return (params.initializationOptions ?? {}) as InitializationOptions;
}

/** Paths of those folders that lie in the file system. */
function pathsOf(folders: readonly string[]): string[] {
  return folders.filter(uri => uri.startsWith('file:')).map(uri => fileURLToPath(uri));
}
