#!/usr/bin/env node
// Entry of the command line in Node: makes its port out of the process.

import path from 'node:path';
import { version } from '../../../package.json';
import type { CliFiles, CliIo, Output } from '../cli/io';
import { run } from '../cli/run';
import { trouble } from '../cli/session';
import type { FileContent } from '../corpus/files';
import { decode } from './decoding';
import { encode, roundTrips } from './encoding';
import { findDocuments, readBytes } from './files';
import { errorCode } from './walk';
import { replaceFile } from './write-file';

/** Code of the first thing that went wrong with an output, say a full disk. */
let outputError: string | undefined;

/** An output whose reader may go away (`… | head`): then there is nobody to write for, but the work goes on to its end. */
function outputTo(stream: NodeJS.WriteStream): Output {
  let closed = false;
  // told to whoever wrote, see below; without a listener the process would end here
  stream.on('error', () => {});
  return {
    write: data =>
      new Promise(resolve => {
        if (closed) resolve();
        else
          stream.write(data, error => {
            if (error) {
              closed = true;
              if (errorCode(error) !== 'EPIPE') outputError ??= errorCode(error);
            }
            resolve();
          });
      }),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

async function readInput(): Promise<FileContent> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    return { error: errorCode(error) };
  }
}

const files: CliFiles = {
  find: findDocuments,
  read: readBytes,
  replace: replaceFile,
  absolute: file => path.resolve(file),
  foldersAbove(file) {
    const folders: string[] = [];
    for (let folder = path.dirname(path.resolve(file)); folder !== folders.at(-1); folder = path.dirname(folder))
      folders.push(folder);
    return folders;
  },
  fileIn(folder, name) {
    const absolute = path.join(folder, name);
    const relative = path.relative('', absolute);
    return relative.startsWith('..') ? absolute : relative;
  },
};

const io: CliIo = {
  version,
  env: process.env,
  out: outputTo(process.stdout),
  err: outputTo(process.stderr),
  readInput,
  files,
  codec: { decode, encode, roundTrips },
  async serve() {
    // the server is loaded only for those who want it
    const { serve } = await import('./server');
    serve();
  },
};

void run(process.argv.slice(2), io).then(code => {
  // not process.exit: what is still on its way into a pipe would be lost
  process.exitCode = outputError === undefined ? code : trouble;
  if (outputError !== undefined) process.stderr.write(`${outputError}\n`);
});
