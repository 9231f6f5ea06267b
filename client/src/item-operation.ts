import type { EditItemResult } from '../../server/src/protocol';

export type ItemEdits = Extract<EditItemResult, { edits: unknown }>;
export type ItemCategory = Extract<EditItemResult, { categories: unknown }>['categories'][number];
type ItemRefusal = Extract<EditItemResult, { refused: unknown }>;

/** What the user may be asked about an operation. */
export interface Asked {
  readonly category?: number;
  readonly renumber?: 'none' | 'list';
}

export interface OperationPorts<Params extends Asked> {
  /** Null if the server does not answer. */
  request(params: Params): Promise<EditItemResult | null>;
  /** Asks which category; undefined if the user goes back. */
  pickCategory(categories: readonly ItemCategory[]): Promise<number | undefined>;
  /** Asks what is to become of numbers that have faults. */
  askNumbers(question: string): Promise<'none' | 'list' | undefined>;
  /** Edits as one undo step; false if the document is not the one any more that the edits are for. */
  apply(edits: ItemEdits): Promise<boolean>;
  refused(refusal: ItemRefusal): Promise<void>;
  /** Nothing came of it: the server is silent, or the document has changed. */
  failed(why: 'silent' | 'changed'): void;
}

/** Does an operation on items, asking the user what the server needs to know. */
export async function operate<Params extends Asked>(params: Params, ports: OperationPorts<Params>): Promise<void> {
  const result = await ports.request(params);
  if (!result) return ports.failed('silent');
  if ('refused' in result) return ports.refused(result);
  if ('categories' in result) {
    const category = await ports.pickCategory(result.categories);
    return category === undefined ? undefined : operate({ ...params, category }, ports);
  }
  if ('asks' in result) {
    const renumber = await ports.askNumbers(result.asks);
    return renumber && operate({ ...params, renumber }, ports);
  }
  if (!(await ports.apply(result))) ports.failed('changed');
}
