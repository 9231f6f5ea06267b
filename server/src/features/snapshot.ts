// A version of an open document, and what is worked out of it.

import { type ConfiguredPlace, type DocumentPlace, placeOf } from '../corpus/place-of';
import { rules } from '../rules/registry';
import type { RuleContext } from '../rules/rule';
import { type RuleResult, rulesInSteps } from '../rules/run-rules';
import { type Parsed, parse } from '../syntax/read-document';
import { buildLineIndex, type LineIndex } from '../text/line-index';
import { drained, type Steps } from '../text/steps';

/** One version of an open document. Immutable; findings and line index are worked out when first asked for. */
export interface Snapshot {
  readonly uri: string;
  readonly text: string;
  readonly document: Parsed;
  readonly lines: LineIndex;
  /** The findings in the context that holds when they are asked for. */
  readonly result: RuleResult;
  /** Works the findings out in steps: they are at hand afterwards, unless the context has become another. */
  judge(): Steps<RuleResult>;
  /** The newest findings that were worked out for this or an earlier version, for the next one to take over. */
  readonly lastResult: RuleResult | undefined;
  readonly county: string | undefined;
  readonly town: string | undefined;
  readonly place: DocumentPlace;
  /** Whether the text shows that the editor decoded the file wrongly: then no edit may go there. */
  readonly misdecoded: boolean;
}

/** What is taken over from an earlier version. */
export type Earlier = Pick<Snapshot, 'document' | 'lastResult'>;

export function createSnapshot(
  uri: string,
  text: string,
  previous: Earlier | undefined,
  contextOf: (uri: string, place: ConfiguredPlace) => RuleContext,
  configuredPlace: (uri: string) => ConfiguredPlace,
  onRuleError: (rule: string, error: unknown) => void,
): Snapshot {
  const document = previous?.document.cst.text === text ? previous.document : parse(text, previous?.document);
  let lines: LineIndex | undefined;
  let result: RuleResult | undefined;
  let placed: DocumentPlace | undefined;
  const place = () => {
    placed ??= placeOf(uri, document, configuredPlace(uri));
    return placed;
  };
  function* judge(): Steps<RuleResult> {
    const context = contextOf(uri, place());
    if (result?.context.config !== context.config || result.context.facts !== context.facts)
      result = yield* rulesInSteps(rules, document, context, result ?? before, onRuleError);
    return result;
  }
  // taken now, so that no chain of snapshots is kept alive
  const before = previous?.lastResult;
  return {
    uri,
    text,
    document,
    get lines() {
      lines ??= buildLineIndex(text);
      return lines;
    },
    get result() {
      return drained(judge());
    },
    judge,
    get lastResult() {
      return result ?? before;
    },
    get county() {
      return place().county;
    },
    get town() {
      return place().town;
    },
    get place() {
      return place();
    },
    misdecoded: looksMisdecoded(text),
  };
}

/** Replacement characters in number, or Chinese read as Western European: the editor chose the wrong encoding. */
export function looksMisdecoded(text: string): boolean {
  const head = text.slice(0, 20_000);
  const replaced = head.split('\ufffd').length - 1;
  if (replaced >= 8) return true;
  const western = head.match(/[\u0080-\u00ff]{4,}/g)?.join('').length ?? 0;
  return western > 40 && western > head.length / 4;
}
