// The findings of a document as plain data, as all formats need them: worded, in lines and characters, without the tree.

import { type FindingIdentity, findingIdentity } from '../rules/identity';
import { rules } from '../rules/registry';
import type { Severity } from '../rules/rule';
import { runRules } from '../rules/run-rules';
import type { ListKind } from '../syntax/cst';
import { buildLineIndex, type LineIndex, positionAt } from '../text/line-index';
import type { Position, Range } from '../text/range';
import type { Input } from './inputs';
import type { Session } from './session';

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

export interface RelatedReport {
  readonly path: string;
  readonly range: PositionRange;
  readonly message: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PositionRange;
  readonly list: ListKind | null;
  readonly item: number | null;
  readonly related: readonly RelatedReport[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** Where it stands, for an excerpt. */
  readonly span: Range;
  readonly identity: FindingIdentity;
}

export interface FileReport {
  readonly path: string;
  readonly town: string | null;
  readonly findings: readonly FindingReport[];
  readonly text: string;
  readonly lines: LineIndex;
}

/** Runs the rules over a document. A rule that throws is told. */
export async function reportOf(
  input: Pick<Input, 'path' | 'document' | 'context'>,
  session: Session,
): Promise<FileReport> {
  const { path, document, context } = input;
  const { messages } = session;
  const broken: string[] = [];
  const result = runRules(rules, document, context, undefined, (rule, error) =>
    broken.push(messages.cli.ruleFailed(path, rule, String(error))),
  );
  for (const message of broken) await session.fail(message);
  const { text } = document.cst;
  const lines = buildLineIndex(text);
  const placed = (range: Range): PositionRange => ({
    start: positionAt(lines, range.start),
    end: positionAt(lines, range.end),
  });
  const reported = result.findings.map(
    (finding): FindingReport => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message(messages),
      range: placed(finding.range),
      list: finding.list?.kind ?? null,
      item: finding.item?.content.number?.value ?? null,
      related: finding.related.map(each => ({ path, range: placed(each.range), message: each.message(messages) })),
      fixes: finding.fixes().map(fix => ({ title: fix.title(messages), safe: fix.safe })),
      span: finding.range,
      identity: findingIdentity(finding, document),
    }),
  );
  return { path, town: context.facts.place.town ?? null, findings: reported, text, lines };
}

/** Whether a finding makes the exit code 1. */
export function isSerious({ severity }: { readonly severity: Severity }): boolean {
  return severity === 'error' || severity === 'warning';
}

export interface Counts {
  errors: number;
  warnings: number;
  informations: number;
  hints: number;
}

export function noCounts(): Counts {
  return { errors: 0, warnings: 0, informations: 0, hints: 0 };
}

const countOf = { error: 'errors', warning: 'warnings', information: 'informations', hint: 'hints' } as const;

/** Adds the findings to the counts. */
export function count(counts: Counts, found: readonly { readonly severity: Severity }[]): void {
  for (const { severity } of found) counts[countOf[severity]]++;
}

/** A path as GitHub knows files: `./towns/a.txt` is `towns/a.txt` there. */
export function repositoryPath(path: string): string {
  return path.replace(/^(?:\.[\\/]+)+/, '');
}
