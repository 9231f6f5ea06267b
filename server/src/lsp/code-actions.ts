// Quick fixes for the findings at a range, what else can be done about a finding, and fix-all. A fix is found again on the
// current version by its finding's rule and range; nothing of it travels to the client and back.

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { fixAllEdits } from '../features/fix-all';
import type { Locale, Messages } from '../messages/messages';
import { cleanEdits } from '../rules/clean-document';
import { ruleOf } from '../rules/registry';
import type { Finding, Fix, RuleContext } from '../rules/rule';
import { editsTogether, type RuleResult } from '../rules/run-rules';
import type { Snapshot } from '../service';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { toTextEdits } from './convert';
import { dismissals } from './dismissals';
import { type InsertedItems, insertionOf } from './inserted-items';
import { itemActions } from './item-actions';
import { layoutActions } from './layouts';
import { toldInTitle } from './told-changes';
import { confirmed, type EditAbilities, editOf, type OpenConfigTarget } from './workspace-edits';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.dutylist`;
export const cleanKind = `${CodeActionKind.Source}.clean.dutylist`;

export interface CodeActionQuery extends EditAbilities {
  readonly snapshot: Snapshot;
  readonly version: number;
  readonly range: Range;
  readonly only: readonly string[] | undefined;
  /** Whether nobody asked: the client only wants to know whether there is anything. */
  readonly automatic: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly messages: Messages;
  readonly locale: Locale;
  readonly context: RuleContext;
  /** What the fixes at the range insert of other documents. */
  readonly inserted: InsertedItems;
  /** Whether the client has VS Code's own commands, and those of the extension. */
  readonly isVsCode: boolean;
  /** The configuration file that a finding can be ignored in; undefined where none can be written. */
  readonly config: OpenConfigTarget | undefined;
}

/** A selection with more findings than this is not about one of them: no offers to ignore each. */
const mostDismissed = 5;

export function codeActions(query: CodeActionQuery): CodeAction[] {
  const { snapshot, only } = query;
  if (snapshot.misdecoded) return query.isVsCode ? [reopenAction(query)] : [];
  const wants = (kind: string) =>
    !only || only.some(each => each === '' || kind === each || kind.startsWith(`${each}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(query));
  actions.push(...itemActions(query, edits => ownEdit(query, edits)));
  actions.push(...layoutActions(query, edits => ownEdit(query, edits)));
  // source actions only for those who ask: they read the document anew
  if (only && wants(fixAllKind)) {
    const edits = allEdits(query);
    if (edits.length > 0) actions.push({ title: query.messages.fixAll, kind: fixAllKind, edit: ownEdit(query, edits) });
  }
  if (only && wants(cleanKind)) {
    const edits = cleanEdits(snapshot.document);
    const title = query.messages.cleanDocument;
    if (edits.length > 0) actions.push({ title, kind: cleanKind, edit: ownEdit(query, edits) });
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

/** Of the findings at the range: their own fixes; then those of all alike, and of all; then what makes them go unmended. */
function quickFixes(query: CodeActionQuery): CodeAction[] {
  const { snapshot, messages, range } = query;
  const { findings } = snapshot.result;
  const touched = findingsAt(snapshot, range).map(finding => ({ finding, diagnostics: diagnosticsOf(finding, query) }));
  if (touched.length === 0) return [];
  const actions: CodeAction[] = [];
  for (const { finding, diagnostics } of touched) {
    for (const fix of finding.fixes()) {
      const { edits, told } = fixEdits(fix, query);
      if (edits.length === 0) continue;
      actions.push({
        title: fix.title(messages) + told,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: fix.safe,
        edit: ownEdit(query, edits),
      });
    }
  }
  const all = (title: string, edit: WorkspaceEdit, rule?: string) => {
    const alike = touched.filter(({ finding }) => rule === undefined || finding.rule === rule);
    const diagnostics = alike.flatMap(each => each.diagnostics);
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, edit });
  };
  const safe = findings.filter(finding => finding.fixes().some(fix => fix.safe));
  for (const rule of new Set(touched.map(({ finding }) => finding.rule))) {
    const name = ruleOf(rule)?.docs[query.locale].title ?? rule;
    const alike = safe.filter(finding => finding.rule === rule).length;
    const edits = alike < 2 ? [] : allEdits(query, rule);
    if (edits.length > 0) all(messages.editor.fixAllOfRule(name, alike), ownEdit(query, edits), rule);
    const open = findings.filter(finding => finding.rule === rule && !safe.includes(finding));
    const each = open.length > 0 && query.annotated ? editsTogether(open, onePlace) : [];
    if (each.length + alike < 2 || each.length === 0) continue;
    const title = messages.editor.confirmAllOfRule(name, each.length);
    all(title, confirmed(ownEdit(query, each), title), rule);
  }
  const edits = safe.length > 0 ? allEdits(query) : [];
  if (edits.length > 0) all(messages.fixAll, ownEdit(query, edits));
  if (touched.length <= mostDismissed) actions.push(...dismissals(touched, query));
  return actions;
}

/** What a fix does, and, for its title, what of another town's words it changes into the own places. */
function fixEdits(
  fix: Fix,
  { inserted, messages, snapshot }: CodeActionQuery,
): { edits: readonly TextEdit[]; told: string } {
  if (!fix.inserts || !inserted.has(fix.inserts)) return { edits: fix.edits(), told: '' };
  const { edits, changes } = insertionOf(snapshot, inserted.get(fix.inserts));
  return { edits, told: toldInTitle(changes, messages) };
}

/** The first fix of a finding if it can be told yes or no: it changes one place. */
function onePlace(finding: Finding): Fix | undefined {
  const fix = finding.fixes()[0];
  return fix && !fix.inserts && fix.edits().length === 1 ? fix : undefined;
}

/** The findings that a range touches. */
export function findingsAt({ result }: Snapshot, { start, end }: Range): Finding[] {
  return result.findings.filter(({ range }) => range.start <= end && range.end >= start);
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

/** Worked out once for each version and context, since an editor asks anew whenever the cursor moves. */
const known = new WeakMap<RuleResult, Map<string | undefined, TextEdit[]>>();

/** The edits of fix-all, of one rule or of all. */
function allEdits({ snapshot, context }: CodeActionQuery, rule?: string): readonly TextEdit[] {
  const { result, text, document } = snapshot;
  const ofResult = known.get(result) ?? new Map<string | undefined, TextEdit[]>();
  known.set(result, ofResult);
  const edits =
    ofResult.get(rule) ?? fixAllEdits(text, context, rule === undefined ? undefined : new Set([rule]), document);
  ofResult.set(rule, edits);
  return edits;
}

function ownEdit(query: CodeActionQuery, edits: readonly TextEdit[]) {
  const { uri, lines } = query.snapshot;
  return editOf(uri, query.version, toTextEdits(lines, edits), query);
}
