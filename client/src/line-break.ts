/**
 * Enter at the end of an item's row. The server says whether the next item belongs there, and Enter must not be lost, nor
 * come later than what is typed after it, if the server says no or says nothing in time: then it is a plain line break,
 * where it was typed.
 */
import type { EditItemResult } from '../../server/src/protocol';
import type { ItemEdits } from './item-operation';

/** Where Enter was pressed. */
export interface Caret {
  readonly line: number;
  readonly character: number;
  /** The line's text before it. */
  readonly before: string;
  readonly version: number;
}

export interface LineBreakPorts {
  /** Undefined wherever Enter is a plain one for certain. */
  caret(): Caret | undefined;
  ask(caret: Caret): Promise<EditItemResult | null>;
  /** Settled when it has taken too long. */
  late(): Promise<null>;
  isCurrent(caret: Caret): boolean;
  apply(edits: ItemEdits): Promise<boolean>;
  /** What Enter does otherwise. */
  plain(): Promise<void>;
  /** Breaks the line behind the caret's `before`; false if that is not there any more. */
  breakAt(caret: Caret): Promise<boolean>;
}

/** What the key runs. One press waits for the one before it: where it stands depends on what came of that. */
export function createLineBreak(ports: LineBreakPorts): () => Promise<void> {
  const press = async () => {
    const caret = ports.caret();
    if (!caret) return ports.plain();
    const result = await Promise.race([ports.ask(caret), ports.late()]);
    const isCurrent = ports.isCurrent(caret);
    if (result && 'edits' in result && isCurrent && (await ports.apply(result))) return;
    if (isCurrent || !(await ports.breakAt(caret))) await ports.plain();
  };
  let last = Promise.resolve();
  return () => {
    last = last.then(press, press);
    return last;
  };
}
