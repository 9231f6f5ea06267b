// Runs the rules over a document. Findings of item checks are kept by item content, so that after a keystroke only the
// item that changed is checked again, and when other documents say something else only by the rules that asked for it;
// document checks look at numbers and headings alone and run each time.

import type { Config } from '../config/config';
import {
  type Column,
  type Document,
  type Item,
  type ItemContent,
  itemsOf,
  type List,
  rangeInText,
} from '../syntax/ast';
import type { TextEdit } from '../text/edit';
import type { RowRange } from '../text/joined';
import { joinLines } from '../text/range';
import { drained, type Steps } from '../text/steps';
import { disabledBy } from './directives';
import { ignoredBy } from './ignore';
import type { Finding, Fix, ItemReport, Report, Rule, RuleContext, Severity } from './rule';

/** Findings of one document in one context, in the order of the text, and what a next run can take over. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly context: RuleContext;
  /** Item findings by content, per rule. */
  readonly memo: ReadonlyMap<ItemContent, ItemFindings>;
  /** Items that were checked in this run, by some rules at least, not taken over. */
  readonly checkedItems: number;
}

interface ItemFindings {
  readonly columns: number;
  readonly reports: readonly { readonly rule: Rule; readonly report: ItemReport }[];
  /** The rules that asked for the facts: what they found holds for these facts only. */
  readonly askedForFacts: ReadonlySet<Rule>;
}

/** Told of a rule that threw; the other rules go on. */
export type OnRuleError = (rule: string, error: unknown) => void;

/** Runs the rules over a document, in a step an item and a rule; `previous` makes it cheap where little changed. */
export function* rulesInSteps(
  rules: readonly Rule[],
  document: Document,
  context: RuleContext,
  previous?: RuleResult,
  onError: OnRuleError = () => {},
): Steps<RuleResult> {
  const { config, facts } = context;
  const enabled = new Set(rules.filter(rule => isOn(rule, config)));
  const before = previous?.context.config === config ? previous.memo : undefined;
  const isSameFacts = previous?.context.facts === facts;
  const check = itemChecker(enabled, context, onError);
  const findings: Finding[] = [];
  const memo = new Map<ItemContent, ItemFindings>();
  let checkedItems = 0;
  for (const list of document.lists) {
    for (const item of itemsOf(list)) {
      const known = before?.get(item.content);
      const kept = known?.columns === list.columns.length ? known : undefined;
      const isCurrent = kept && (isSameFacts || kept.askedForFacts.size === 0);
      if (!isCurrent) checkedItems++;
      const checked = isCurrent ? kept : check(item.content, list.columns, kept);
      memo.set(item.content, checked);
      for (const { rule, report } of checked.reports)
        findings.push(placeFinding(rule, report, document, list, item, context));
      if (!isCurrent) yield;
    }
  }
  const checkContext = { ...context, ruleIds: rules.map(rule => rule.id) };
  for (const rule of enabled) {
    if (!rule.checkDocument) continue;
    const count = findings.length;
    try {
      rule.checkDocument(document, report => findings.push(documentFinding(rule, report, config)), checkContext);
    } catch (error) {
      findings.length = count;
      onError(rule.id, error);
    }
    yield;
  }
  const disabled = disabledBy(document);
  const ignored = ignoredBy(config.ignore, document);
  const shown =
    disabled || ignored ? findings.filter(finding => !disabled?.(finding) && !ignored?.(finding)) : findings;
  shown.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.rule < b.rule ? -1 : 1));
  return { findings: shown, context, memo, checkedItems };
}

/** Runs the rules over a document at once, as `rulesInSteps`. */
export function runRules(...run: Parameters<typeof rulesInSteps>): RuleResult {
  return drained(rulesInSteps(...run));
}

function isOn(rule: Rule, config: Config): boolean {
  return (config.rules[rule.id] ?? (rule.offByDefault ? 'off' : rule.severity)) !== 'off';
}

type CheckItem = (content: ItemContent, columns: readonly Column[], kept: ItemFindings | undefined) => ItemFindings;

/** Checks an item by all rules; with what was found among other facts (`kept`), by those that asked for them. */
function itemChecker(rules: Iterable<Rule>, { config, facts }: RuleContext, onError: OnRuleError): CheckItem {
  let asked = false;
  const watched: RuleContext = {
    config,
    get facts() {
      asked = true;
      return facts;
    },
  };
  return (content, columns, kept) => {
    const reports = kept?.reports.filter(({ rule }) => !kept.askedForFacts.has(rule)) ?? [];
    const askedForFacts = new Set<Rule>();
    for (const rule of kept?.askedForFacts ?? rules) {
      asked = false;
      const count = reports.length;
      try {
        rule.checkItem?.(content, columns, report => reports.push({ rule, report }), watched);
      } catch (error) {
        reports.length = count;
        onError(rule.id, error);
      }
      if (asked) askedForFacts.add(rule);
    }
    return { columns: columns.length, reports, askedForFacts };
  };
}

const order: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** The configured severity, or the rule's own; what a report says of itself only lowers it. */
function severityOf(rule: Rule, reported: Severity | undefined, config: Config): Severity {
  const configured = config.rules[rule.id];
  const severity = configured === undefined || configured === 'off' ? rule.severity : configured;
  return reported !== undefined && order.indexOf(reported) < order.indexOf(severity) ? reported : severity;
}

function documentFinding(rule: Rule, report: Report, config: Config): Finding {
  return {
    rule: rule.id,
    severity: severityOf(rule, report.severity, config),
    range: report.range,
    message: report.message,
    related: report.related ?? [],
    list: report.list,
    item: report.item,
    ...(report.about === undefined ? {} : { about: report.about }),
    fixes: () =>
      (report.fixes?.() ?? []).map(fix => (fix.safe && isDoubtful(report.item) ? { ...fix, safe: false } : fix)),
  };
}

/** Where it is open what belongs to which column, no fix is safe. */
function isDoubtful(item: Item | undefined): boolean {
  return item !== undefined && item.content.doubts.length > 0;
}

function placeFinding(
  rule: Rule,
  report: ItemReport,
  document: Document,
  list: List,
  item: Item,
  { config, facts }: RuleContext,
): Finding {
  const placed = (ranges: readonly RowRange[]) =>
    ranges.length > 1
      ? joinLines(
          document.cst.text,
          ranges.map(range => rangeInText(document, item, range)),
        )
      : ranges.map(range => rangeInText(document, item, range));
  const [first, ...more] = placed(report.ranges);
  const related = [
    ...more.map(range => ({ range, message: report.message })),
    ...(report.related ?? []).flatMap(({ ranges, message }) => placed(ranges).map(range => ({ range, message }))),
  ];
  const fixes = (): Fix[] =>
    (report.fixes?.({ document, list, item }, facts) ?? []).map(fix => ({
      title: fix.title,
      safe: fix.safe && !isDoubtful(item),
      edits: () => fix.edits().map(edit => ({ range: rangeInText(document, item, edit.range), newText: edit.newText })),
    }));
  return {
    rule: rule.id,
    severity: severityOf(rule, report.severity, config),
    range: first!,
    message: report.message,
    related,
    list,
    item,
    fixes,
  };
}

/** The edits of the safe fixes (of the rules in `only`, if given) for one pass. */
export function safeEdits(findings: readonly Finding[], only?: ReadonlySet<string>): TextEdit[] {
  const some = only ? findings.filter(finding => only.has(finding.rule)) : findings;
  return editsTogether(some, finding => finding.fixes().find(each => each.safe));
}

/**
 * The edits of one fix a finding, as `chosen`, that can be made together. A fix that touches what an earlier one changes waits
 * for the next pass; an edit that two findings propose alike (a renumbering of the list) is made once.
 */
export function editsTogether(findings: readonly Finding[], chosen: (finding: Finding) => Fix | undefined): TextEdit[] {
  const taken = new Map<number, TextEdit>();
  /** The taken edits' starts, ascending. */
  const starts: number[] = [];
  const isFree = ({ range, newText }: TextEdit) => {
    const same = taken.get(range.start);
    if (same) return same.range.end === range.end && same.newText === newText;
    const at = insertionPoint(starts, range.start);
    const before = taken.get(starts[at - 1] ?? -1);
    const after = starts[at];
    return (!before || before.range.end < range.start) && (after === undefined || range.end < after);
  };
  for (const finding of findings) {
    const edits = chosen(finding)?.edits() ?? [];
    if (!edits.every(isFree)) continue;
    for (const edit of edits) {
      if (taken.has(edit.range.start)) continue;
      taken.set(edit.range.start, edit);
      starts.splice(insertionPoint(starts, edit.range.start), 0, edit.range.start);
    }
  }
  return starts.map(start => taken.get(start)!);
}

/** Index of the first element that is not below `value`. */
function insertionPoint(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
