// The check helper: tests give a fixture (see fixture.ts) and what they expect of it, and know nothing of the product's
// types. Every check also holds what is found to what is true of all findings: texts in both languages, ranges within the
// text, edits that can be applied.

import assert from 'node:assert/strict';
import { type Config, defaultConfig } from '../../server/src/config/config';
import { fixAll } from '../../server/src/features/fix-all';
import { type OutlineSymbol, provideSymbols } from '../../server/src/features/symbols';
import { type Locale, messagesOf } from '../../server/src/messages/messages';
import { rules } from '../../server/src/rules/registry';
import { type CorpusFacts, type Finding, noFacts, type RuleContext } from '../../server/src/rules/rule';
import { runRules } from '../../server/src/rules/run-rules';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { factsAmong } from './facts-among';
import { type Mark, parseOne, showMarks, textOf } from './fixture';

export interface CheckOptions {
  readonly locale?: Locale;
  readonly config?: Partial<Config>;
  /** Only findings of these rules count; without it all do. */
  readonly only?: readonly string[];
  /** Findings of these rules are passed over. */
  readonly except?: readonly string[];
  /** What the corpus knows. */
  readonly facts?: Partial<CorpusFacts>;
  /** Documents that stand beside the text: what the corpus knows is then what they show. */
  readonly others?: readonly string[];
}

export interface FixOptions extends CheckOptions {
  /** Whether fix-all may apply it; not safe if left out. */
  readonly safe?: boolean;
  /** Rules whose findings the fix may add: it inserts something that is to be filled in. */
  readonly mayAdd?: readonly string[];
}

/** Hints that only say what extraction left behind: checks of other rules are not about them. */
const artefactRules: ReadonlySet<string> = new Set(['html-in-cell', 'page-artefact']);

function contextOf(text: string, { config, facts, others }: CheckOptions): RuleContext {
  const whole = { ...defaultConfig, ...config };
  const known = others ? factsAmong(text, others, whole) : noFacts;
  return { config: whole, facts: { ...known, ...facts } };
}

/** All findings of a text, held to what is true of every finding. */
export function findingsOf(text: string, options: CheckOptions = {}): readonly Finding[] {
  const document = parse(text);
  const onError = (rule: string, error: unknown) => assert.fail(`${rule} threw ${error}`);
  const { findings } = runRules(rules, document, contextOf(text, options), undefined, onError);
  for (const finding of findings) hold(finding, text);
  return findings.filter(
    ({ rule }) => (!options.only || options.only.includes(rule)) && !options.except?.includes(rule),
  );
}

/** The findings that a check without `only` is about: all but those that any document out of a PDF has. */
function toldFindings(text: string, options: CheckOptions): readonly Finding[] {
  return findingsOf(text, options).filter(({ rule }) => options.only || !artefactRules.has(rule));
}

/**
 * The findings (without those of `artefactRules`, unless `only` asks for them) are just those that the fixture marks with `severity: rule: part of the message`. Where it marks
 * `related: rule: part of the message` for a rule, all related information of that rule is marked.
 */
export function checkFindings(fixture: string, options: CheckOptions = {}): void {
  const { text, marks } = parseOne(fixture);
  checkMarked(text, marks, options);
}

/** The fixture has no finding. */
export function checkSilent(fixture: string, options: CheckOptions = {}): void {
  const { text, marks } = parseOne(fixture);
  assert.equal(marks.length, 0, 'a silent fixture marks nothing');
  checkMarked(text, [], options);
}

/**
 * Applying the fix whose title holds `title` (of the finding at `$0`, or of the only one that has such a fix) gives the
 * text of `after`, which marks the findings that are left; one of its rule and severity is gone, and none has come.
 */
export function checkFix(before: string, title: string, after: string, options: FixOptions = {}): void {
  const { text, cursor } = parseOne(before);
  const m = messagesOf(options.locale ?? 'zh-cn');
  const all = toldFindings(text, options);
  const found = all
    .filter(({ range }) => cursor === undefined || (range.start <= cursor && cursor <= range.end))
    .flatMap(finding => finding.fixes().map(fix => ({ finding, fix })))
    .filter(({ fix }) => fix.title(m).includes(title));
  assert.equal(found.length, 1, `fixes with “${title}”: ${found.map(({ fix }) => fix.title(m)).join('; ')}`);
  const { finding, fix } = found[0]!;
  assert.equal(fix.safe, options.safe ?? false, `whether “${fix.title(m)}” is safe`);
  const fixed = applyEdits(text, fix.edits());
  const expected = parseOne(after);
  assert.equal(fixed.replaceAll('\t', '→'), expected.text.replaceAll('\t', '→'));
  checkMarked(fixed, expected.marks, options);
  const left = toldFindings(fixed, options);
  const like = (each: Finding) => each.rule === finding.rule && each.severity === finding.severity;
  assert.ok(left.filter(like).length < all.filter(like).length, `${finding.rule} is still there`);
  const counts = countByRule(all);
  for (const [rule, count] of countByRule(left))
    assert.ok(count <= (counts.get(rule) ?? 0) || options.mayAdd?.includes(rule), `the fix adds ${rule}`);
}

/** The fixes of all findings, in order, as `rule: title`, with `(safe)` behind those that fix-all may apply. */
export function checkFixes(fixture: string, expected: readonly string[], options: CheckOptions = {}): void {
  const m = messagesOf(options.locale ?? 'zh-cn');
  const shown = toldFindings(textOf(fixture), options).flatMap(({ rule, fixes }) =>
    fixes().map(fix => `${rule}: ${fix.title(m)}${fix.safe ? ' (safe)' : ''}`),
  );
  assert.deepEqual(shown, expected);
}

/** Fix-all gives the text of `after`, whose findings it marks, and finds nothing more to do there. */
export function checkFixAll(before: string, after: string, options: CheckOptions = {}): void {
  const context = contextOf(textOf(before), options);
  const only = options.only && new Set(options.only);
  const fixed = fixAll(textOf(before), context, only);
  const expected = parseOne(after);
  assert.equal(fixed.replaceAll('\t', '→'), expected.text.replaceAll('\t', '→'));
  checkMarked(fixed, expected.marks, options);
  assert.equal(fixAll(fixed, context, only), fixed, 'fix-all changes its own result');
}

/** The outline, a symbol a line, children indented by a blank: `name (detail)`; every selection lies within its range. */
export function checkSymbols(fixture: string, outline: string, locale: Locale = 'zh-cn'): void {
  const text = textOf(fixture);
  const lines: string[] = [];
  const show = (symbols: readonly OutlineSymbol[], depth: number, outer: { start: number; end: number }) => {
    for (const { name, detail, range, selection, children } of symbols) {
      lines.push(`${' '.repeat(depth)}${name}${detail && ` (${detail})`}`);
      assert.ok(outer.start <= range.start && range.end <= outer.end, `${name} lies outside of its parent`);
      assert.ok(range.start <= selection.start && selection.end <= range.end, `${name}: selection outside of range`);
      show(children, depth + 1, range);
    }
  };
  show(provideSymbols(parse(text), messagesOf(locale)), 0, { start: 0, end: text.length });
  assert.equal(lines.join('\n'), textOf(outline).trimEnd());
}

function checkMarked(text: string, marks: readonly Mark[], options: CheckOptions): void {
  const m = messagesOf(options.locale ?? 'zh-cn');
  const relatedOf = new Set(marks.flatMap(({ label }) => /^related: ([\w-]+): /.exec(label)?.[1] ?? []));
  const actual = toldFindings(text, options).flatMap(({ range, severity, rule, message, related }) => [
    { range, label: `${severity}: ${rule}: ${message(m)}` },
    ...(relatedOf.has(rule)
      ? related.map(each => ({ range: each.range, label: `related: ${rule}: ${each.message(m)}` }))
      : []),
  ]);
  // a mark says a part of the message: what it matches stands for it, so that what differs is what is wrong
  const left = [...actual];
  const expected = marks.map(mark => {
    const at = left.findIndex(each => isSame(mark, each));
    return at < 0 ? mark : left.splice(at, 1)[0]!;
  });
  assert.equal(showMarks(text, actual), showMarks(text, expected));
}

function isSame(mark: Mark, { range, label }: Mark): boolean {
  const [, head, part] = /^(\w+: [\w-]+): (.*)$/.exec(mark.label) ?? [undefined, mark.label, ''];
  return (
    range.start === mark.range.start &&
    range.end === mark.range.end &&
    label.startsWith(`${head}: `) &&
    label.slice(head!.length).includes(part!)
  );
}

function hold(finding: Finding, text: string): void {
  const all = [finding, ...finding.related];
  for (const { range, message } of all) {
    assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length, `${finding.rule}: range`);
    for (const locale of ['zh-cn', 'en'] as const) assert.match(message(messagesOf(locale)), /\S/, finding.rule);
  }
  for (const fix of finding.fixes()) {
    for (const locale of ['zh-cn', 'en'] as const) assert.match(fix.title(messagesOf(locale)), /\S/, finding.rule);
    assert.notEqual(applyEdits(text, fix.edits()), text, `${finding.rule}: the fix changes nothing`);
  }
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
