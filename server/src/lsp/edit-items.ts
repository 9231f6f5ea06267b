// Editing items: the request of our own client, and line breaks that other clients have formatted as they are typed.

import type { Connection, TextEdit as LspTextEdit } from 'vscode-languageserver';
import { type Operation, otherCategories, type Refusal } from '../features/edit-drafts';
import { type Plan, planEdit } from '../features/edit-items';
import type { Messages } from '../messages/messages';
import { type EditItemParams, type EditItemResult, editItemRequest } from '../protocol';
import type { Snapshot } from '../service';
import type { Category, Document } from '../syntax/ast';
import { buildLineIndex, type LineIndex, offsetAt } from '../text/line-index';
import type { Range } from '../text/range';
import { toRange, toTextEdits } from './convert';

/** What the requests need of the server. */
export interface ItemEditHost {
  /** Answers a request; what it throws is logged and answered with `nothing`. */
  answer<T>(name: string, nothing: T, work: () => T): Promise<T>;
  snapshotOf(uri: string): Snapshot | undefined;
  versionOf(uri: string): number | undefined;
  messages(): Messages;
}

export function serveItemEdits(connection: Connection, host: ItemEditHost): void {
  connection.onRequest<EditItemResult | null, void>(editItemRequest, (params: EditItemParams) =>
    host.answer<EditItemResult | null>('editItem', null, () => {
      const snapshot = host.snapshotOf(params.uri);
      return snapshot ? editItem(params, snapshot, host.versionOf(params.uri), host.messages()) : null;
    }),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
    host.answer('onTypeFormatting', null, () => {
      const snapshot = host.snapshotOf(textDocument.uri);
      return snapshot ? formatLineBreak(snapshot, offsetAt(snapshot.lines, position)) : null;
    }),
  );
}

function editItem(
  params: EditItemParams,
  { document, lines, misdecoded }: Snapshot,
  version: number | undefined,
  messages: Messages,
): EditItemResult {
  if (misdecoded) return { refused: messages.encoding, reason: 'encoding' };
  const refuse = (reason: Refusal | 'outdated') => ({ refused: messages.edit.refused[reason], reason });
  if (params.version !== version) return refuse('outdated');
  const ranges = params.ranges.map(
    (range): Range => ({ start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) }),
  );
  if (params.operation === 'moveToCategory' && params.category === undefined) {
    const found = otherCategories(document, ranges);
    if (typeof found === 'string') return refuse(found);
    return {
      categories: found.categories.map(category => ({
        index: found.list.categories.indexOf(category),
        title: titleOf(document, category),
        items: category.items.length,
      })),
    };
  }
  return editResult(
    planEdit(document, { operation: operationOf(params), ranges, renumber: params.renumber }),
    lines,
    messages,
  );
}

/** A plan as it is answered. */
export function editResult(plan: Plan, lines: LineIndex, messages: Messages): EditItemResult {
  if (plan.kind === 'asks') return { asks: messages.edit.asks };
  if (plan.kind === 'refused') return { refused: messages.edit.refused[plan.reason], reason: plan.reason };
  return { edits: toTextEdits(lines, plan.edits), selection: toRange(buildLineIndex(plan.text), plan.selection) };
}

/** `三、民生服务` */
export function titleOf({ cst }: Document, { heading }: Category): string {
  const { numeral, name } = heading!;
  return cst.text.slice((numeral ?? name).start, name.end);
}

function operationOf({ operation, category }: EditItemParams): Operation {
  switch (operation) {
    case 'insertBelow':
      return { kind: 'insert' };
    case 'newItem':
      return { kind: 'enter', broken: false };
    case 'delete':
      return { kind: 'delete' };
    case 'moveUp':
      return { kind: 'up' };
    case 'moveDown':
      return { kind: 'down' };
    case 'moveToCategory':
      return { kind: 'category', category: category! };
  }
}

/**
 * What a line break that was just typed brings with it, `offset` behind it: at the end of an item's row the next item.
 * Null where it is a plain one, also wherever our own client would be asked something.
 */
function formatLineBreak({ document, lines, misdecoded }: Snapshot, offset: number): LspTextEdit[] | null {
  if (misdecoded) return null;
  const ranges = [{ start: offset, end: offset }];
  const plan = planEdit(document, { operation: { kind: 'enter', broken: true }, ranges });
  return plan.kind === 'edit' ? toTextEdits(lines, plan.edits) : null;
}
