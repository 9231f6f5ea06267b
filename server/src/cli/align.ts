// `align`: for every item and every other town the equivalent, or none: the rows that a script lays towns side by side with.

import { type Command, Option } from 'commander';
import { type Digest, digestDocument, isDutyList } from '../corpus/digest';
import { type Alignment, createEquivalenceIndex } from '../corpus/equivalence';
import { itemAt } from '../corpus/packed-items';
import { type ListKind, listKinds } from '../syntax/cst';
import { configReader } from './configuration';
import { configuredPlace, slashed } from './corpus';
import { readDocuments } from './inputs';
import { type CommonOptions, formatOption, type Run } from './options';
import { type Session, standardInput, trouble } from './session';

const formats = ['json', 'ndjson', 'tsv'] as const;
type Format = (typeof formats)[number];

interface AlignOptions extends CommonOptions {
  readonly from?: string;
  readonly kind?: ListKind;
  readonly format: Format;
}

interface AlignedRow {
  readonly from: {
    readonly path: string;
    readonly town: string | null;
    readonly list: ListKind;
    readonly number: number | null;
  };
  readonly against: { readonly path: string; readonly town: string | null };
  readonly to: { readonly list: ListKind; readonly number: number | null } | null;
  readonly score: number;
}

export function addAlign(program: Command, session: Session, run: Run): void {
  const { help } = session.messages.cli;
  program
    .command('align')
    .description(help.align)
    .argument('<PATH...>', help.paths)
    .option('--from <PATH>', help.alignFrom)
    .addOption(new Option('--kind <KIND>', help.alignKind).choices([...listKinds]))
    .addOption(formatOption(help.alignFormat, [...formats], 'json'))
    .action((paths: string[], _options: unknown, command: Command) =>
      run(() => align(paths, command.optsWithGlobals<AlignOptions>(), session)),
    );
}

async function align(paths: readonly string[], options: AlignOptions, session: Session): Promise<number> {
  const { from, kind, format } = options;
  const { console, messages } = session;
  const configFor = await configReader(options.config, session);
  if (!configFor) return trouble;
  const index = createEquivalenceIndex();
  /** The path of each document as it was given. */
  const given = new Map<string, string>();
  const take = async (those: readonly string[]): Promise<string[]> => {
    const uris: string[] = [];
    for await (const { path, document } of readDocuments(those, session)) {
      const uri = path === standardInput ? path : slashed(session.io.files.absolute(path));
      if (given.has(uri) || !isDutyList(document)) continue;
      given.set(uri, path);
      uris.push(uri);
      index.set(digestDocument(uri, document, configuredPlace(uri, await configFor(path))));
    }
    return uris;
  };
  const asking = from === undefined ? undefined : await take([from]);
  // standard input is read once
  const all = await take(paths.filter(path => path !== standardInput || path !== from));
  if (given.size === 0 || asking?.length === 0) {
    if (!session.failed) await session.fail(messages.cli.nothingToAlign);
  } else if (given.size === 1) await session.note(messages.cli.nothingBeside([...given.values()][0]!));

  await console.out(before[format]);
  let rows = 0;
  for (const [at, uri] of (asking ?? all).entries()) {
    await console.progress(messages.cli.aligning(at + 1, (asking ?? all).length, given.get(uri)!));
    let text = '';
    let item = -1;
    for (const alignment of index.align(uri, kind && [kind])) {
      // the rows of one item are written together
      if (alignment.item !== item) {
        await console.out(text);
        [text, item] = ['', alignment.item];
      }
      text += printRow[format](rowOf(index.get(uri)!, alignment, given), rows++ === 0);
    }
    await console.out(text);
  }
  await console.out(after[format]);
  await console.done();
  return session.exitCode(false);
}

function rowOf(own: Digest, { item, against, to, score }: Alignment, given: ReadonlyMap<string, string>): AlignedRow {
  const { kind, number } = itemAt(own.items, item);
  const other = to === undefined ? undefined : itemAt(against.items, to);
  return {
    from: { path: given.get(own.uri)!, town: own.town ?? null, list: kind, number: number ?? null },
    against: { path: given.get(against.uri)!, town: against.town ?? null },
    to: other ? { list: other.kind, number: other.number ?? null } : null,
    score: Math.round(score * 10000) / 10000,
  };
}

const columns = ['path', 'town', 'list', 'number', 'against_path', 'against_town', 'to_list', 'to_number', 'score'];
const before: Readonly<Record<Format, string>> = {
  json: '{\n  "version": 1,\n  "pairs": [',
  ndjson: '',
  tsv: `${columns.join('\t')}\n`,
};
const after: Readonly<Record<Format, string>> = { json: '\n  ]\n}\n', ndjson: '', tsv: '' };
const printRow: Readonly<Record<Format, (row: AlignedRow, isFirst: boolean) => string>> = {
  json: (row, isFirst) => `${isFirst ? '' : ','}\n    ${JSON.stringify(row)}`,
  ndjson: row => `${JSON.stringify(row)}\n`,
  tsv: ({ from, against, to, score }) =>
    `${[from.path, from.town, from.list, from.number, against.path, against.town, to?.list, to?.number, score].map(cell).join('\t')}\n`,
};

/** A cell of a table of tabs: nothing for what is not there. */
function cell(value: string | number | null | undefined): string {
  return String(value ?? '').replace(/[\t\r\n]/g, ' ');
}
