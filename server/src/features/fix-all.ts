// All safe fixes of a document at once. The fixes of one pass that don't overlap are applied in memory, the result is
// read again, and so on until nothing safe is left; the bound is never met unless two fixes undo each other.

import { rules } from '../rules/registry';
import type { RuleContext } from '../rules/rule';
import { type RuleResult, runRules, safeEdits } from '../rules/run-rules';
import { type Parsed, parse } from '../syntax/read-document';
import { applyEdits, composeEdits, type TextEdit } from '../text/edit';

const mostPasses = 20;

/** The text after all safe fixes (of the rules in `only`, if given); the same string if there are none. */
export function fixAll(text: string, context: RuleContext, only?: ReadonlySet<string>, previous?: Parsed): string {
  return applyEdits(text, fixAllEdits(text, context, only, previous));
}

/** The edits that make all safe fixes, each where its fix makes it and no larger. */
export function fixAllEdits(
  text: string,
  context: RuleContext,
  only?: ReadonlySet<string>,
  previous?: Parsed,
): TextEdit[] {
  let edits: TextEdit[] = [];
  let fixed = text;
  let parsed = parse(text, previous);
  let result: RuleResult | undefined;
  for (let pass = 0; pass < mostPasses; pass++) {
    result = runRules(rules, parsed, context, result);
    const more = safeEdits(result.findings, only);
    const next = more.length > 0 ? applyEdits(fixed, more) : fixed;
    if (next === fixed) break;
    edits = composeEdits(text, edits, fixed, more);
    fixed = next;
    parsed = parse(fixed, parsed);
  }
  return edits;
}
