// For people: by file, each finding with its place, the words that it is about, and where its counterpart stands.

import type { Severity } from '../rules/rule';
import type { Reporter } from './check';
import { excerptOf } from './excerpt';
import type { Counts, FileReport, FindingReport, PositionRange } from './findings';
import type { Session } from './session';
import { printable } from './width';

const indent = '      ';
const usualWidth = 100;
const colours: Readonly<Record<Severity | 'path' | 'quiet', string>> = {
  error: '31',
  warning: '33',
  information: '36',
  hint: '2',
  path: '1',
  quiet: '2',
};

export function textReporter({ io, console, messages }: Session): Reporter {
  const colourful = io.out.isTerminal && !io.env.NO_COLOR;
  const paint = (text: string, colour: keyof typeof colours) =>
    colourful ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
  const width = Math.min(Math.max(io.out.columns ?? usualWidth, 40), 160) - indent.length;
  let files = 0;
  let fixable = 0;

  const findingText = (report: FileReport, finding: FindingReport): string => {
    const { severity, rule, message } = finding;
    const { line, marker } = excerptOf(report.text, report.lines, finding.span, width);
    const related = finding.related
      .filter(each => each.message !== message)
      .map(each => messages.cli.seeAlso(placeOf(each.range), printable(each.message)));
    return [
      `  ${placeOf(finding.range)} ${paint(messages.severity[severity], severity)} ${printable(message)} ${paint(rule, 'quiet')}`,
      ...(line === '' ? [] : [indent + line, indent + paint(marker, severity)]),
      ...related.map(text => indent + text),
    ]
      .map(text => `${text}\n`)
      .join('');
  };

  return {
    async file(report) {
      files++;
      fixable += report.findings.filter(({ fixes }) => fixes.some(fix => fix.safe)).length;
      if (report.findings.length === 0) return;
      const found = report.findings.map(finding => findingText(report, finding)).join('');
      await console.out(`${paint(printable(report.path), 'path')}\n${found}\n`);
    },
    async end(counts: Counts, known: number) {
      await console.out(`${messages.cli.summary(files, counts, fixable, known)}\n`);
    },
  };
}

/** `12:3`, both from 1 on. */
function placeOf({ start }: PositionRange): string {
  return `${start.line + 1}:${start.character + 1}`;
}
