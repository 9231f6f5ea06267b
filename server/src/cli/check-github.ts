import type { Severity } from '../rules/rule';
import type { Reporter } from './check';
import { type FileReport, type FindingReport, repositoryPath } from './findings';
import type { Session } from './session';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows at the lines of a pull request: `::error file=…,line=…,col=…,title=…::…`. */
export function githubReporter({ console }: Session): Reporter {
  return {
    async file(report) {
      for (const finding of report.findings) await console.out(`${annotation(report, finding)}\n`);
    },
    async end() {},
  };
}

function annotation({ path }: FileReport, { severity, rule, message, range: { start } }: FindingReport): string {
  const properties = { file: repositoryPath(path), line: start.line + 1, col: start.character + 1, title: rule };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${listed.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
