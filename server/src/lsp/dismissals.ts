// What can be done about a finding besides mending it: ignore it, switch its rule off, read about it.

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { ignoreEdits, ruleOffEdits } from '../features/edit-config';
import { directiveEdit, ignoreEntryOf } from '../features/ignoring';
import { openRuleCommand, saveConfigurationCommand } from '../protocol';
import { ruleOf } from '../rules/registry';
import type { Finding } from '../rules/rule';
import type { CodeActionQuery } from './code-actions';
import { toTextEdits } from './convert';
import { configEdit, editOf } from './workspace-edits';

export interface Touched {
  readonly finding: Finding;
  readonly diagnostics: Diagnostic[];
}

export function dismissals(touched: readonly Touched[], query: CodeActionQuery): CodeAction[] {
  const ignored = touched.flatMap(each => [...ignoreInConfig(each, query), ...ignoreByDirective(each, query)]);
  // several findings of one rule have one rule to switch off
  const rules = new Map<string, Diagnostic[]>();
  for (const { finding, diagnostics } of touched)
    rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), ...diagnostics]);
  return [...ignored, ...[...rules].flatMap(([rule, diagnostics]) => aboutRule(rule, diagnostics, query))];
}

function ignoreInConfig({ finding, diagnostics }: Touched, query: CodeActionQuery): CodeAction[] {
  const { config, messages, snapshot } = query;
  const entry = ignoreEntryOf(finding, snapshot.document);
  const edit = config && entry && configEdit(config, text => ignoreEdits(text, entry), query);
  return edit
    ? [configAction(messages.editor.ignoreInConfig(titleOf(finding.rule, query)), edit, diagnostics, query)]
    : [];
}

/** In a `.txt` that is meant for others to read, a comment of ours would be a foreign body. */
function ignoreByDirective({ finding, diagnostics }: Touched, query: CodeActionQuery): CodeAction[] {
  const { messages, snapshot, version } = query;
  const directive = /\.txt$/i.test(snapshot.uri) ? undefined : directiveEdit(finding, snapshot.document);
  if (!directive) return [];
  const title = messages.editor.ignoreByDirective(titleOf(finding.rule, query));
  const edit = editOf(snapshot.uri, version, toTextEdits(snapshot.lines, [directive]), query);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
}

function aboutRule(rule: string, diagnostics: Diagnostic[], query: CodeActionQuery): CodeAction[] {
  const { config, messages, isVsCode } = query;
  const actions: CodeAction[] = [];
  const name = titleOf(rule, query);
  const edit = config && configEdit(config, text => ruleOffEdits(text, rule), query);
  if (edit) actions.push(configAction(messages.editor.ruleOff(name), edit, diagnostics, query));
  if (isVsCode) {
    const title = messages.editor.openRule(name);
    const command = { title, command: openRuleCommand, arguments: [rule] };
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
  }
  return actions;
}

/**
 * An edit of the configuration. VS Code leaves what it edits unsaved: the extension saves it afterwards, unless there are
 * changes in it that its user has not saved yet.
 */
function configAction(
  title: string,
  edit: WorkspaceEdit,
  diagnostics: Diagnostic[],
  { config, isVsCode }: CodeActionQuery,
): CodeAction {
  const saved = isVsCode && config && !config.unsaved;
  const command = saved && { title, command: saveConfigurationCommand, arguments: [config.uri] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...(command ? { command } : {}) };
}

function titleOf(rule: string, { locale }: CodeActionQuery): string {
  return ruleOf(rule)?.docs[locale].title ?? rule;
}
