// Digests files in a thread of its own: what is asked of the server meanwhile is answered at once. The thread is started when it
// is needed and ended when it has been idle for a while; if it fails, its work is done in turns of the thread that asked.

import { parentPort, Worker } from 'node:worker_threads';
import { type DigestFile, digestInTurns } from '../service/digest-file';
import { decode } from './decoding';

type Found = Awaited<ReturnType<DigestFile>>;

interface Question {
  readonly id: number;
  readonly asked: Parameters<DigestFile>;
}
interface Answer {
  readonly id: number;
  readonly found?: Found;
  readonly failed?: string;
}

/** For so long the thread is kept without work, in milliseconds. */
const idlePeriod = 500;

/**
 * @param file The program of the thread: it calls `serveDigests`
 * @param here Does the work where there is no thread to be had
 */
export function digestInWorker(file: string, here: DigestFile, log: (message: string) => void): DigestFile {
  const waiting = new Map<number, { resolve: (found: Found) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let isBroken = false;
  let ids = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  };

  const fail = (error: Error) => {
    isBroken = true;
    log(`worker: ${error.message}`);
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', ({ id, found, failed }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (failed === undefined) asked?.resolve(found);
      else asked?.reject(new Error(failed));
      clearTimeout(idle);
      if (waiting.size === 0) idle = setTimeout(end, idlePeriod).unref();
    });
    started.on('error', fail);
    started.on('exit', code => {
      if (worker === started) fail(new Error(`exit ${code}`));
    });
    return started;
  };

  return async (...asked) => {
    if (isBroken) return here(...asked);
    try {
      clearTimeout(idle);
      worker ??= start();
      const id = ids++;
      const answer = new Promise<Found>((resolve, reject) => waiting.set(id, { resolve, reject }));
      worker.postMessage({ id, asked } satisfies Question);
      return await answer;
    } catch (error) {
      log(`worker: ${error instanceof Error ? error.message : String(error)}`);
      return here(...asked);
    }
  };
}

/** The thread's side: answers until it is ended. */
export function serveDigests(): void {
  const digest = digestInTurns(decode, async () => {});
  parentPort!.on('message', async ({ id, asked }: Question) => {
    const answer = await digest(...asked).then(
      (found): Answer => ({ id, found }),
      (error): Answer => ({ id, failed: error instanceof Error ? error.message : String(error) }),
    );
    parentPort!.postMessage(answer);
  });
}
