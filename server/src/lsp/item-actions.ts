// Editing items as code actions, for any client. They are refactorings: whoever looks for quick fixes is not shown them,
// nor are they worked out at each move of the cursor. Where a list's numbers are at fault nobody can be asked what is to
// become of them: what is offered there leaves the other numbers alone, and says so.

import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { type Operation, otherCategories } from '../features/edit-drafts';
import { planEdit } from '../features/edit-items';
import { anchorAt, isOn, touchedItems } from '../features/item-target';
import type { TextEdit } from '../text/edit';
import type { CodeActionQuery } from './code-actions';

const insertKind = `${CodeActionKind.Refactor}.insert.dutylist`;
const deleteKind = `${CodeActionKind.Refactor}.delete.dutylist`;
const moveKind = `${CodeActionKind.Refactor}.move.dutylist`;
export const itemActionKinds: readonly string[] = [insertKind, deleteKind, moveKind];

/** The actions for the item at the query's range. Moves to other categories, one for each, come only to those who ask for moves. */
export function itemActions(
  { snapshot: { document }, range, only, automatic, messages }: CodeActionQuery,
  toEdit: (edits: readonly TextEdit[]) => WorkspaceEdit,
): CodeAction[] {
  if (!only && automatic) return [];
  const wants = (kind: string) => !only || only.some(each => each === '' || `${kind}.`.startsWith(`${each}.`));
  const ranges = [range];
  const m = messages.edit;
  const action = (kind: string, title: string, operation: Operation): CodeAction[] => {
    const plan = planEdit(document, { operation, ranges });
    if (plan.kind === 'edit') return [{ title, kind, edit: toEdit(plan.edits) }];
    const alone = plan.kind === 'asks' && planEdit(document, { operation, ranges, renumber: 'none' });
    return alone && alone.kind === 'edit' ? [{ title: m.numbersAlone(title), kind, edit: toEdit(alone.edits) }] : [];
  };
  const actions: CodeAction[] = [];
  const anchor = wants(insertKind) ? anchorAt(document, range) : undefined;
  if (anchor && isOn(document, anchor, range))
    actions.push(...action(insertKind, anchor.item ? m.insertBelow : m.insertFirst, { kind: 'insert' }));
  const touched = touchedItems(document, ranges);
  if (typeof touched === 'string') return actions;
  const [first] = touched.items;
  const several = touched.items.length > 1;
  if (wants(deleteKind)) {
    const title = several
      ? m.deleteItems(touched.items.length)
      : m.deleteItem(first!.content.number?.text.trim() ?? '');
    actions.push(...action(deleteKind, title, { kind: 'delete' }));
  }
  if (!wants(moveKind)) return actions;
  actions.push(...action(moveKind, m.moveUp, { kind: 'up' }), ...action(moveKind, m.moveDown, { kind: 'down' }));
  const others = only && otherCategories(document, ranges);
  if (!others || typeof others === 'string') return actions;
  for (const category of others.categories)
    actions.push(
      ...action(moveKind, m.moveTo(category.heading!.name.text), {
        kind: 'category',
        category: others.list.categories.indexOf(category),
      }),
    );
  return actions;
}
