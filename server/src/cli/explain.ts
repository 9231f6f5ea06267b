// `explain`: the page of a rule, or the list of all rules.

import type { Command } from 'commander';
import { similarity } from '../domain/similarity';
import { rulePage } from '../features/rule-page';
import { ruleIds, ruleOf, rules } from '../rules/registry';
import type { Run } from './options';
import { clean, type Session, trouble } from './session';
import { padToWidth, textWidth } from './width';

export function addExplain(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('explain')
    .description(help.explain)
    .argument('[RULE]', help.rule)
    .action((rule: string | undefined) => run(() => explain(rule, session)));
}

async function explain(id: string | undefined, session: Session): Promise<number> {
  const { console, locale, messages } = session;
  if (id === undefined) {
    await console.out(ruleTable(session));
    return clean;
  }
  const rule = ruleOf(id);
  if (!rule) {
    await session.fail(messages.cli.noRule(id, nearestRule(id)));
    return trouble;
  }
  await console.out(`${rulePage(rule, locale, messages).trimEnd()}\n`);
  return clean;
}

function ruleTable({ locale, messages }: Session): string {
  const rows = rules.map(rule => [
    rule.id,
    rule.offByDefault ? messages.cli.page.offShort : messages.severity[rule.severity],
    messages.cli.page.fixableShort[rule.fixable],
    rule.docs[locale].title,
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => textWidth(row[column]!))));
  return rows
    .map(
      row =>
        `${row
          .map((cell, column) => padToWidth(cell, widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** The rule that was probably meant. */
export function nearestRule(id: string): string | undefined {
  const best = [...ruleIds].sort((a, b) => similarity(b, id) - similarity(a, id))[0];
  return best !== undefined && similarity(best, id) >= 0.6 ? best : undefined;
}
