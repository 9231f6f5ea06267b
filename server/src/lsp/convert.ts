// From offsets and plain data to LSP's types. Nothing else knows both.

import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
  type Position,
  SymbolKind,
} from 'vscode-languageserver';
import type { OutlineSymbol } from '../features/symbols';
import type { Locale, Messages } from '../messages/messages';
import type { Finding, Severity } from '../rules/rule';
import type { TextEdit } from '../text/edit';
import { type LineIndex, positionAt } from '../text/line-index';
import type { Range } from '../text/range';

/** Where the rules' pages are if nobody says otherwise. */
export const publishedRulePages = 'https://github.com/dutylist/dutylist/blob/main/docs/rules';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds = { list: SymbolKind.Module, category: SymbolKind.Namespace, item: SymbolKind.Field };

export function toRange(lines: LineIndex, range: Range): LspRange {
  return { start: toPosition(lines, range.start), end: toPosition(lines, range.end) };
}

export function toPosition(lines: LineIndex, offset: number): Position {
  return positionAt(lines, offset);
}

export function toTextEdits(lines: LineIndex, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(edit => ({ range: toRange(lines, edit.range), newText: edit.newText }));
}

export interface DiagnosticOptions {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly messages: Messages;
  readonly locale: Locale;
  readonly rulePages: string;
  /** Whether the client can show related information and links. */
  readonly related: boolean;
  readonly links: boolean;
}

export function toDiagnostic(finding: Finding, options: DiagnosticOptions): Diagnostic {
  const { lines, messages, uri } = options;
  return {
    range: toRange(lines, finding.range),
    severity: severities[finding.severity],
    source: 'dutylist',
    code: finding.rule,
    message: finding.message(messages),
    ...(options.links ? { codeDescription: { href: rulePage(options.rulePages, finding.rule, options.locale) } } : {}),
    ...(options.related && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(each => ({
            location: { uri, range: toRange(lines, each.range) },
            message: each.message(messages),
          })),
        }
      : {}),
  };
}

/** Address of a rule's page. */
export function rulePage(base: string, rule: string, locale: Locale): string {
  return `${base}/${rule}${locale === 'en' ? '' : `.${locale}`}.md`;
}

export function toDocumentSymbol(symbol: OutlineSymbol, lines: LineIndex): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(lines, symbol.range),
    selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map(child => toDocumentSymbol(child, lines)),
  };
}
