import type { Reporter } from './check';
import type { FileReport } from './findings';
import type { Session } from './session';

/** One object for scripts, written at the end. */
export function jsonReporter({ console }: Session): Reporter {
  const files: unknown[] = [];
  return {
    async file(report) {
      files.push(fileObject(report));
    },
    async end(summary) {
      await console.out(`${JSON.stringify({ version: 1, files, summary }, undefined, 2)}\n`);
    },
  };
}

function fileObject({ path, town, findings }: FileReport) {
  return {
    path,
    town,
    findings: findings.map(({ rule, severity, message, range, list, item, related, fixes }) => ({
      rule,
      severity,
      message,
      range,
      list,
      item,
      related,
      fixes,
    })),
  };
}
