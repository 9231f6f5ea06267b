// Finding items and departments of all documents: the protocol's workspace symbols, and our client's own list, which takes
// pinyin where VS Code's picker drops what its label does not match.

import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { Config } from '../config/config';
import type { Digest } from '../corpus/digest';
import { createDepartmentSearch, createItemSearch, type DepartmentKey, type Search } from '../corpus/find-items';
import { countyName } from '../corpus/place-of';
import { searchWords } from '../domain/search-words';
import { departmentKeyIn } from '../features/department-identity';
import type { Messages } from '../messages/messages';
import { type FindItemsParams, type FindItemsResult, findItemsRequest } from '../protocol';
import type { Service } from '../service';
import type { Answer } from './document-requests';

export interface FindPorts {
  readonly answer: Answer;
  readonly service: () => Service;
  /** Settled when the workspace has been read. */
  readonly loaded: () => Promise<void>;
  /** Lets other work go on. */
  readonly pause: () => Promise<void>;
  readonly messages: () => Messages;
}

/** So many answers at most; who wants another one types more. */
const mostItems = 200;
const mostDepartments = 50;
/** After so many documents other work goes on. */
const documentsATurn = 12;
/** What stands nearer comes before what fits as well. */
const favours = { document: 3, county: 1.5 };
/** How long the list waits for the workspace to be read, in milliseconds; then it answers with what is there. */
const mostWaited = 300;

export function serveFinding(connection: Connection, ports: FindPorts): void {
  const cancelled = () => new ResponseError<void>(LSPErrorCodes.RequestCancelled, '');

  connection.onWorkspaceSymbol(({ query }, token) =>
    ports.answer<SymbolInformation[] | ResponseError<void>>('workspaceSymbol', [], async () => {
      await ports.loaded();
      const words = searchWords(query);
      const items = createItemSearch(words, mostItems);
      const departments = createDepartmentSearch(words, mostDepartments, departmentKeys(ports.service()));
      if (!(await lookThrough(ports, [items, departments], token))) return cancelled();
      const m = ports.messages();
      const symbols: { score: number; symbol: SymbolInformation }[] = [
        ...departments.best().map(({ name, county, digest, item, towns, score }) => ({
          score,
          symbol: {
            name,
            kind: SymbolKind.Class,
            containerName: m.county.departmentSymbol(countyName(county) ?? '', towns),
            location: locationOf(digest, item),
          },
        })),
        ...items.best().map(({ digest, item, score }) => ({
          score,
          symbol: {
            name: `${item.number ?? ''} ${item.name}`.trim() || m.outline.untitled,
            kind: SymbolKind.Field,
            containerName: [digest.town, m.shortKind(item.kind)].filter(each => each !== undefined).join(' · '),
            location: locationOf(digest, item),
          },
        })),
      ];
      return symbols.sort((a, b) => b.score - a.score).map(({ symbol }) => symbol);
    }),
  );

  connection.onRequest(findItemsRequest, ({ query, uri }: FindItemsParams, token: CancellationToken) =>
    ports.answer<FindItemsResult | ResponseError<void> | null>('findItems', null, async () => {
      await Promise.race([ports.loaded(), new Promise(resolve => setTimeout(resolve, mostWaited))]);
      const words = searchWords(query);
      const search = createItemSearch(words, mostItems + 1);
      const { index } = ports.service().corpus;
      const own = uri === undefined ? undefined : index.get(uri);
      if (words.length === 0 && own) search.look(own);
      else if (!(await lookThrough(ports, [search], token, own))) return cancelled();
      const found = search.best();
      const m = ports.messages();
      return {
        more: found.length > mostItems,
        items: found.slice(0, mostItems).map(({ digest, item }) => ({
          uri: digest.uri,
          range: { start: item.start, end: item.end },
          town: digest.town ?? null,
          list: m.shortKind(item.kind),
          number: item.number ?? null,
          name: item.name || m.outline.untitled,
          departments: [...item.departments],
        })),
      };
    }),
  );
}

/** Keys by which names are one department; each name of a county, and of a configuration, is looked at once. */
function departmentKeys(service: Service): DepartmentKey {
  const known = new Map<Config, Map<string | undefined, (name: string) => string>>();
  return (name, { uri, county }) => {
    const config = service.configFor(uri);
    const counties = known.get(config) ?? new Map<string | undefined, (name: string) => string>();
    known.set(config, counties);
    const keyOf = counties.get(county) ?? departmentKeyIn(county, config);
    counties.set(county, keyOf);
    return keyOf(name);
  };
}

function locationOf(
  { uri }: Digest,
  { start, end }: { start: { line: number; character: number }; end: { line: number; character: number } },
) {
  return { uri, range: { start, end } };
}

/** Looks through all documents, those near `own` first among equals; false if the request is cancelled. */
async function lookThrough(
  { service, pause }: FindPorts,
  searches: readonly Search<unknown>[],
  token: CancellationToken,
  own?: Digest,
): Promise<boolean> {
  for (const [i, digest] of service().corpus.index.digests().entries()) {
    if (i % documentsATurn === documentsATurn - 1) {
      await pause();
      if (token.isCancellationRequested) return false;
    }
    const isNear = own !== undefined && digest.county !== undefined && digest.county === own.county;
    const favour = digest.uri === own?.uri ? favours.document : isNear ? favours.county : 0;
    for (const search of searches) search.look(digest, favour);
  }
  return !token.isCancellationRequested;
}
