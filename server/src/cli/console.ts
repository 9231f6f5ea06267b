// What is written to the two outputs. Progress is one line of the error output that is written over and over, on a
// terminal only, and goes away before anything else is said.

import type { CliIo } from './io';
import { cutToWidth, printable } from './width';

export interface Console {
  out(text: string | Uint8Array): Promise<void>;
  err(text: string): Promise<void>;
  /** Says how far the work is. */
  progress(text: string): Promise<void>;
  /** Takes the progress line away. */
  done(): Promise<void>;
}

const clearLine = '\r\u001b[K';

export function createConsole({ out, err }: CliIo): Console {
  let shown = false;
  const done = async () => {
    if (shown) await err.write(clearLine);
    shown = false;
  };
  return {
    async out(text) {
      await done();
      await out.write(text);
    },
    async err(text) {
      await done();
      await err.write(text);
    },
    async progress(text) {
      if (!err.isTerminal) return;
      shown = true;
      await err.write(clearLine + cutToWidth(printable(text), (err.columns ?? 80) - 1));
    },
    done,
  };
}
