// Findings that the configuration says are not to be told again.

import type { IgnoreConfig } from '../config/config';
import { normaliseText } from '../domain/normalise';
import type { Document } from '../syntax/ast';
import { type FindingIdentity, findingIdentity } from './identity';
import type { Finding } from './rule';

/** Tells whether a finding of the document is ignored; undefined where nothing is. */
export function ignoredBy(
  entries: readonly IgnoreConfig[],
  document: Document,
): ((finding: Finding) => boolean) | undefined {
  if (entries.length === 0) return undefined;
  const byRule = new Map<string, IgnoreConfig[]>();
  for (const entry of entries) byRule.set(entry.rule, [...(byRule.get(entry.rule) ?? []), entry]);
  return finding => {
    const candidates = byRule.get(finding.rule);
    if (!candidates) return false;
    const identity = findingIdentity(finding, document);
    return candidates.some(entry => matches(entry, identity));
  };
}

/** What an entry leaves out matches everything; what it says need not be normalised. */
function matches(entry: IgnoreConfig, { list, item, text }: FindingIdentity): boolean {
  return (entry.list === undefined || entry.list === list) && isText(entry.item, item) && isText(entry.text, text);
}

function isText(written: string | undefined, normalised: string): boolean {
  return written === undefined || written === normalised || normaliseText(written) === normalised;
}
