// Quick fixes for the findings at a range, and fix-all. A fix is found again on the current version by its finding's rule
// and range; nothing of it travels to the client and back.

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { fixAll } from '../features/fix-all';
import type { Messages } from '../messages/messages';
import { cleanEdits } from '../rules/clean-document';
import type { Finding, RuleContext } from '../rules/rule';
import type { Snapshot } from '../service';
import { minimalEdits, type TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { toTextEdits } from './convert';
import { itemActions } from './item-actions';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.dutylist`;
export const cleanKind = `${CodeActionKind.Source}.clean.dutylist`;

export interface CodeActionQuery {
  readonly snapshot: Snapshot;
  readonly version: number;
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  /** Whether nobody asked: the client only wants to know whether there is anything. */
  readonly automatic: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly messages: Messages;
  readonly context: RuleContext;
  /** Whether the client has VS Code's own commands. */
  readonly isVsCode: boolean;
  /** Whether the client takes edits that name the version they are meant for. */
  readonly versioned: boolean;
}

export function codeActions(query: CodeActionQuery): CodeAction[] {
  const { snapshot, only } = query;
  if (snapshot.misdecoded) return query.isVsCode ? [reopenAction(query)] : [];
  const wants = (kind: string) =>
    !only || only.some(each => each === '' || kind === each || kind.startsWith(`${each}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(query));
  actions.push(...itemActions(query, edits => toWorkspaceEdit(query, edits)));
  // source actions only for those who ask: they read the document anew
  if (only && wants(fixAllKind)) {
    const edit = fixAllEdit(query);
    if (edit) actions.push({ title: query.messages.fixAll, kind: fixAllKind, edit });
  }
  if (only && wants(cleanKind)) {
    const edits = cleanEdits(snapshot.document);
    const title = query.messages.cleanDocument;
    if (edits.length > 0) actions.push({ title, kind: cleanKind, edit: toWorkspaceEdit(query, edits) });
  }
  return actions;
}

/** VS Code's own picker of encodings. */
function reopenAction({ messages, diagnostics }: CodeActionQuery): CodeAction {
  const title = messages.reopenWithEncoding;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter(each => each.code === 'encoding'),
    command: { title, command: 'workbench.action.editor.changeEncoding' },
  };
}

function quickFixes(query: CodeActionQuery): CodeAction[] {
  const { snapshot, messages, range } = query;
  const actions: CodeAction[] = [];
  let anySafe = false;
  for (const finding of snapshot.result.findings) {
    if (finding.range.start > range.end || finding.range.end < range.start) continue;
    const fixes = finding.fixes();
    const diagnostics = diagnosticsOf(finding, query);
    for (const fix of fixes) {
      const edits = fix.edits();
      if (edits.length === 0) continue;
      anySafe ||= fix.safe;
      actions.push({
        title: fix.title(messages),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: fix.safe,
        edit: toWorkspaceEdit(query, edits),
      });
    }
  }
  if (anySafe) {
    const edit = fixAllEdit(query);
    if (edit) actions.push({ title: messages.fixAll, kind: CodeActionKind.QuickFix, edit });
  }
  return actions;
}

/** The client's diagnostics that a finding stands for. */
function diagnosticsOf(finding: Finding, query: CodeActionQuery): Diagnostic[] {
  const at = toTextEdits(query.snapshot.lines, [{ range: finding.range, newText: '' }])[0]!.range;
  return query.diagnostics.filter(
    each =>
      each.code === finding.rule &&
      each.range.start.line === at.start.line &&
      each.range.start.character === at.start.character,
  );
}

export function fixAllEdit(query: Pick<CodeActionQuery, 'snapshot' | 'context' | 'version' | 'versioned'>) {
  const { text, document } = query.snapshot;
  const edits = minimalEdits(text, fixAll(text, query.context, undefined, document));
  return edits.length > 0 ? toWorkspaceEdit(query, edits) : undefined;
}

function toWorkspaceEdit(
  query: Pick<CodeActionQuery, 'snapshot' | 'version' | 'versioned'>,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const { uri, lines } = query.snapshot;
  const textEdits = toTextEdits(lines, edits);
  if (!query.versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version: query.version }, edits: textEdits }] };
}
