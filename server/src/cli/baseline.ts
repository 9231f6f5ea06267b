// Findings that were there when a baseline was recorded, so that a check can be asked only for what is new. They are kept
// by town, identity and number, not by file or line: a document may be moved, renumbered and edited around them.

import type { FindingIdentity } from '../rules/identity';
import { identityKey } from '../rules/identity';
import type { FileReport } from './findings';
import { readText, reasonOf, type Session } from './session';

/** A finding as a baseline knows it; of a document without a town `null`. */
export interface Known {
  readonly town: string | null;
  readonly identity: FindingIdentity;
}

export interface Baseline {
  /** The report without what the baseline knows; of several findings with one identity those beyond their number stay. */
  filter(report: FileReport): FileReport;
}

const version = 1;

/** Reads a baseline. `missing` if there is no such file; undefined, and told, if it is none. */
export async function readBaseline(path: string, session: Session): Promise<Baseline | 'missing' | undefined> {
  const probe = await session.io.files.read(path);
  if ('error' in probe && probe.error === 'ENOENT') return 'missing';
  const read = await readText(path, session);
  if (!read) return undefined;
  const left = countsIn(read.decoded.text);
  if (!left) {
    await session.fail(session.messages.cli.noBaseline(path));
    return undefined;
  }
  return {
    filter: report => ({
      ...report,
      findings: report.findings.filter(({ identity }) => {
        const key = keyOf({ town: report.town, identity });
        const count = left.get(key) ?? 0;
        if (count > 0) left.set(key, count - 1);
        return count === 0;
      }),
    }),
  };
}

/** How often each identity is known; undefined if the text is no baseline. */
function countsIn(text: string): Map<string, number> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version: found, findings } = (value ?? {}) as { version?: unknown; findings?: unknown };
  if (found !== version || !Array.isArray(findings)) return undefined;
  const counts = new Map<string, number>();
  for (const entry of findings) {
    const { town = null, rule, list, item, text: about, count } = (entry ?? {}) as Record<string, unknown>;
    if (typeof rule !== 'string' || typeof item !== 'string' || typeof about !== 'string') return undefined;
    if (typeof count !== 'number' || !(town === null || typeof town === 'string')) return undefined;
    if (!(list === null || typeof list === 'string')) return undefined;
    const identity = { rule, list: (list ?? undefined) as FindingIdentity['list'], item, text: about };
    const key = keyOf({ town, identity });
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

/** Writes what was found as the baseline; answers how many findings it holds, undefined (and told) if that fails. */
export async function writeBaseline(
  path: string,
  known: readonly Known[],
  session: Session,
): Promise<number | undefined> {
  const entries = new Map<string, Known & { readonly count: number }>();
  for (const each of known) entries.set(keyOf(each), { ...each, count: (entries.get(keyOf(each))?.count ?? 0) + 1 });
  const findings = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([
        ,
        {
          town,
          identity: { rule, list, item, text },
          count,
        },
      ]) => {
        return { town, rule, list: list ?? null, item, text, count };
      },
    );
  const bytes = session.io.codec.encode(`${JSON.stringify({ version, findings }, undefined, 2)}\n`, 'utf-8');
  const error = 'error' in bytes ? bytes : await session.io.files.replace(path, bytes.bytes);
  if (error) {
    await session.fail(session.messages.cli.notWritten(path, reasonOf(error.error, session.messages)));
    return undefined;
  }
  return known.length;
}

function keyOf({ town, identity }: Known): string {
  return `${town ?? ''}\t${identityKey(identity)}`;
}
