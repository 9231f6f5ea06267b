// SARIF 2.1.0 for code scanning. The rules go along with their help; a result's fingerprint is the finding's identity, so
// that a scanner knows it again after lines have moved.

import { rulePage } from '../features/rule-page';
import { rules } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { Reporter } from './check';
import { type FindingReport, type PositionRange, repositoryPath } from './findings';
import { fingerprints } from './fingerprint';
import type { Session } from './session';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export function sarifReporter(session: Session): Reporter {
  const { io, console, locale, messages } = session;
  const results: unknown[] = [];
  const fingerprint = fingerprints();
  return {
    async file({ path, findings }) {
      const uri = uriOf(path);
      for (const finding of findings) results.push(resultOf(uri, finding, fingerprint(finding.identity)));
    },
    async end() {
      const driver = {
        name: 'dutylist',
        version: io.version,
        language: locale === 'en' ? 'en' : 'zh-CN',
        rules: rules.map(rule => ({
          id: rule.id,
          shortDescription: { text: rule.docs[locale].title },
          fullDescription: { text: rule.docs[locale].what },
          help: { text: rule.docs[locale].why, markdown: rulePage(rule, locale, messages) },
          defaultConfiguration: { level: levels[rule.severity], enabled: !rule.offByDefault },
          properties: { tags: [rule.category] },
        })),
      };
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver },
            invocations: [{ executionSuccessful: !session.failed }],
            columnKind: 'utf16CodeUnits',
            results,
          },
        ],
      };
      await console.out(`${JSON.stringify(log, undefined, 2)}\n`);
    },
  };
}

function resultOf(uri: string, finding: FindingReport, fingerprint: string) {
  const { rule, severity, message, range, list, item, related } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(each => each.id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(uri, range) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((each, id) => ({
            id,
            physicalLocation: locationOf(uri, each.range),
            message: { text: each.message },
          })),
        }
      : {}),
    partialFingerprints: { 'dutylistFinding/v1': fingerprint },
    properties: { list, item },
  };
}

function locationOf(uri: string, { start, end }: PositionRange) {
  return {
    artifactLocation: { uri },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/** A path as a URI: relative ones stay relative, drives and absolute paths become `file:` URIs. */
function uriOf(path: string): string {
  const slashes = repositoryPath(path).replace(/\\/g, '/');
  const drive = /^[a-z]:\//i.test(slashes);
  const encoded = slashes
    .split('/')
    .map((segment, at) => (drive && at === 0 ? segment : encodeURIComponent(segment)))
    .join('/');
  if (drive) return `file:///${encoded}`;
  return slashes.startsWith('/') ? `file://${encoded}` : encoded;
}
