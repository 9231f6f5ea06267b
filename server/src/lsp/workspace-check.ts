// The findings of documents that are not open, once somebody has asked for them, and kept up from then on: when files change,
// when documents are closed again, when the configuration or the language becomes another. Files are read one at a time
// and nothing is kept of them here: the client holds what it was told, and what is told again is worked out again.

import type { Diagnostic } from 'vscode-languageserver';
import { canonicalUri } from '../corpus/uri';
import type { CheckSummary } from '../protocol';
import type { Service, Snapshot } from '../service';
import { isConfigUri } from '../service/configurations';
import { inSlices } from './in-slices';

export interface WorkspaceCheckPorts {
  readonly service: Service;
  /** The document that the editor has open under any spelling of the URI. */
  readonly openSnapshot: (uri: string) => Snapshot | undefined;
  readonly diagnosticsOf: (snapshot: Snapshot) => Diagnostic[];
  /** Finds out what findings of a document depend on and takes its time; nothing is to come of it once it is not wanted any more. */
  readonly prepare: (snapshot: Snapshot, isWanted: () => boolean) => Promise<void>;
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Settled when what is to be read of the workspace has been read. */
  readonly ready: () => Promise<void>;
  /** Lets other work go on. */
  readonly pause: () => Promise<void>;
  /** Calls back after a quiet time, in which a later call takes the place of an earlier one. */
  readonly later: (work: () => void) => void;
  readonly log: (message: string) => void;
}

export interface WorkspaceCheck {
  /** Checks all files. `progress` is told how many of how many are done. */
  run(cancelled: () => boolean, progress: (done: number, of: number) => void): Promise<CheckSummary>;
  /** Everything may have become otherwise: all that was checked is checked again, soon and quietly. */
  again(): void;
  /** What documents show to one another may have changed: those closed ones that it concerns are checked again, soon and quietly. */
  stirred(): void;
  /** Files changed, came or went on the disk. */
  changed(uris: readonly string[]): Promise<void>;
  opened(uri: string): void;
  closed(uri: string): Promise<void>;
}

type Counts = Pick<CheckSummary, 'errors' | 'warnings' | 'informations' | 'hints'>;
const keyOf = { error: 'errors', warning: 'warnings', information: 'informations', hint: 'hints' } as const;
const countKeys = Object.values(keyOf);

export function createWorkspaceCheck(ports: WorkspaceCheckPorts): WorkspaceCheck {
  const { service, openSnapshot } = ports;
  /** Whether anybody has asked for a check yet. */
  let active = false;
  /** Files that checks have met. */
  const met = new Set<string>();
  /** Files of which the client holds findings. */
  const told = new Set<string>();
  /** What other documents showed to a file when it was judged. */
  const judged = new Map<string, string | undefined>();
  /** Which check of a file is the newest: an older one that ends later is not told. */
  const newest = new Map<string, number>();
  /** Checks of everything come one after the other. */
  let passes: Promise<unknown> = Promise.resolve();
  let quietPass = 0;
  /** What is to be checked after a quiet time. */
  let wanted: 'all' | 'stirred' | undefined;

  const tell = (uri: string, diagnostics: Diagnostic[]) => {
    if (diagnostics.length > 0 || told.has(uri)) ports.send(uri, diagnostics);
    if (diagnostics.length > 0) told.add(uri);
    else told.delete(uri);
  };

  /** Begins a check of a file; the answer tells whether it is still the newest. */
  const begin = (uri: string): (() => boolean) => {
    const turn = (newest.get(uri) ?? 0) + 1;
    newest.set(uri, turn);
    return () => newest.get(uri) === turn;
  };

  /** Checks a file and tells what is found. Answers how much, undefined for what is no duty list. */
  const check = async (uri: string): Promise<Counts | undefined> => {
    // what rules know of the other documents is whole only when all of them are read
    await ports.ready();
    const open = openSnapshot(uri);
    if (open) return countsOf(open);
    const isNewest = begin(uri);
    try {
      const found = await service.withClosed(uri, async snapshot => {
        // what changes while it is prepared is not taken in
        const surroundings = service.surroundingsOf(uri);
        await ports.prepare(snapshot, isNewest);
        await inSlices(snapshot.judge(), ports);
        return { diagnostics: ports.diagnosticsOf(snapshot), counts: countsOf(snapshot), surroundings };
      });
      if (!isNewest()) return found?.counts;
      tell(uri, found?.diagnostics ?? []);
      if (found) judged.set(uri, found.surroundings);
      else judged.delete(uri);
      return found?.counts;
    } catch (error) {
      ports.log(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return undefined;
    }
  };

  const pass = async (
    cancelled: () => boolean,
    progress: (done: number, of: number) => void,
  ): Promise<CheckSummary> => {
    const counts: CheckSummary = { files: 0, errors: 0, warnings: 0, informations: 0, hints: 0, cancelled: false };
    if (!cancelled()) await ports.ready();
    const listed = new Set(await service.list());
    for (const uri of listed) met.add(uri);
    const unlisted = service.openUris().filter(uri => !listed.has(canonicalUri(uri)));
    const uris = [...listed, ...unlisted].sort();
    // what is gone was told of by a check before, if the editor watches no files
    for (const uri of [...told]) if (!listed.has(uri)) tell(uri, []);
    for (const [done, uri] of uris.entries()) {
      if (cancelled()) return { ...counts, cancelled: true };
      progress(done, uris.length);
      const found = await check(uri);
      if (found) {
        counts.files++;
        for (const key of countKeys) counts[key] += found[key];
      }
      await ports.pause();
    }
    progress(uris.length, uris.length);
    return counts;
  };

  /** Checks those files again to which other documents show something else than when they were judged. */
  const checkStirred = async (): Promise<void> => {
    await ports.ready();
    for (const [uri, surroundings] of [...judged]) {
      const now = service.surroundingsOf(uri);
      if (openSnapshot(uri)) judged.delete(uri);
      else if (now !== undefined && now !== surroundings) {
        await check(uri);
        await ports.pause();
      }
    }
  };

  /** Checks what is wanted once nothing more has been for a while. */
  const checkLater = () => {
    const own = quietPass;
    const superseded = () => own !== quietPass;
    ports.later(() => {
      const all = wanted === 'all';
      wanted = undefined;
      passes = passes
        .then(async () => void (await (all ? pass(superseded, () => undefined) : checkStirred())))
        .catch(error => ports.log(`checking again: ${String(error)}`));
    });
  };

  const stirred = () => {
    if (!active) return;
    wanted ??= 'stirred';
    checkLater();
  };

  return {
    run(cancelled, progress) {
      active = true;
      quietPass++;
      const result = passes.then(() => pass(cancelled, progress));
      passes = result.catch(() => undefined);
      return result;
    },
    again() {
      if (!active) return;
      quietPass++;
      wanted = 'all';
      checkLater();
    },
    stirred,
    async changed(uris) {
      if (!active) return;
      for (const uri of uris.map(canonicalUri)) {
        if (isConfigUri(uri)) continue;
        met.add(uri);
        await check(uri);
        await ports.pause();
      }
      stirred();
    },
    opened(spelled) {
      const uri = canonicalUri(spelled);
      begin(uri);
      tell(uri, []);
    },
    async closed(spelled) {
      const uri = canonicalUri(spelled);
      if (met.has(uri)) await check(uri);
      stirred();
    },
  };
}

function countsOf({ result }: Snapshot): Counts {
  const counts = { errors: 0, warnings: 0, informations: 0, hints: 0 };
  for (const { severity } of result.findings) counts[keyOf[severity]]++;
  return counts;
}
