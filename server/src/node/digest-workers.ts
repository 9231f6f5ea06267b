// Digests files in threads of their own: what is asked of the server meanwhile is answered at once. A thread is started when
// those that are there have work, and all are ended when they have been idle for a while; if one fails, the work is done in
// turns of the thread that asked.

import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
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

interface Thread {
  readonly worker: Worker;
  /** What it has not answered yet. */
  readonly waiting: Map<number, { resolve: (found: Found) => void; reject: (error: Error) => void }>;
}

/** For so long threads are kept without work, in milliseconds. */
const idlePeriod = 500;

/** Room for what a thread has just made: with more of it threads are no faster. */
const maxYoungGenerationSizeMb = 24;

export interface DigestWorkers {
  /** The program of a thread: it calls `serveDigests`. */
  readonly file: string;
  /** How many threads there are at most. */
  readonly most: number;
  /** Does the work where there is no thread to be had. */
  readonly here: DigestFile;
  readonly log: (message: string) => void;
}

export function digestInWorkers({ file, most, here, log }: DigestWorkers): DigestFile {
  const threads: Thread[] = [];
  let isBroken = false;
  let ids = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    for (const { worker } of threads.splice(0)) void worker.terminate();
  };

  const fail = (thread: Thread, error: Error) => {
    if (!threads.includes(thread)) return;
    isBroken = true;
    log(`worker: ${error.message}`);
    const unanswered = threads.flatMap(({ waiting }) => [...waiting.values()]);
    end();
    for (const { reject } of unanswered) reject(error);
  };

  const start = (): Thread => {
    const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb } });
    const thread: Thread = { worker, waiting: new Map() };
    worker.unref();
    worker.on('message', ({ id, found, failed }: Answer) => {
      const asked = thread.waiting.get(id);
      thread.waiting.delete(id);
      if (failed === undefined) asked?.resolve(found);
      else asked?.reject(new Error(failed));
      clearTimeout(idle);
      if (threads.every(({ waiting }) => waiting.size === 0)) idle = setTimeout(end, idlePeriod).unref();
    });
    worker.on('error', error => fail(thread, error));
    worker.on('exit', code => fail(thread, new Error(`exit ${code}`)));
    return thread;
  };

  /** The thread with the least to do. */
  const freest = (): Thread => {
    if (threads.length < most && threads.every(({ waiting }) => waiting.size > 0)) threads.push(start());
    return threads.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a));
  };

  return async (...asked) => {
    if (isBroken) return here(...asked);
    try {
      clearTimeout(idle);
      const { worker, waiting } = freest();
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
  giveWay();
  const digest = digestInTurns(decode, async () => {});
  parentPort!.on('message', async ({ id, asked }: Question) => {
    const answer = await digest(...asked).then(
      (found): Answer => ({ id, found }),
      (error): Answer => ({ id, failed: error instanceof Error ? error.message : String(error) }),
    );
    parentPort!.postMessage(answer);
  });
}

/** Lets the thread that answers go first, where the system tells threads apart. */
function giveWay(): void {
  try {
    // Linux: `<process>/task/<thread>`
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // then all of them are equal
  }
}
