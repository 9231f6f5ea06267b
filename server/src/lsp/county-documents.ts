// Visits the documents of a county: the open ones as they stand in the editor, the closed ones as they stand on the disk.

import type { CancellationToken } from 'vscode-languageserver';
import type { Service, Snapshot } from '../service';

export interface CountyDocument {
  readonly snapshot: Snapshot;
  /** Undefined for a document that is not open. */
  readonly version: number | undefined;
  /** Of a file that is not open, where who decodes it tells. */
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'gb18030' | undefined;
}

export interface CountyPorts {
  readonly service: () => Service;
  readonly versionOf: (uri: string) => number | undefined;
}

/** Other documents of the county, by URI, behind the one that is asked about. */
export function urisOfCounty(service: Service, { uri, county }: Snapshot): string[] {
  const others = service.corpus.index.digests().filter(digest => digest.uri !== uri && digest.county === county);
  return [uri, ...others.map(digest => digest.uri)];
}

/**
 * Visits all documents of a county, that of `asked` first. Answers those that are known and could not be read, or that are
 * left when the request is cancelled.
 */
export async function visitCounty(
  ports: CountyPorts,
  asked: Snapshot,
  visit: (document: CountyDocument) => void,
  token: CancellationToken,
): Promise<string[]> {
  const service = ports.service();
  const left: string[] = [];
  for (const uri of urisOfCounty(service, asked)) {
    if (token.isCancellationRequested) {
      left.push(uri);
      continue;
    }
    const open = service.snapshot(uri);
    if (open) {
      visit({ snapshot: open, version: ports.versionOf(uri), encoding: undefined });
      continue;
    }
    const isRead = await service.withClosed(uri, (snapshot, encoding) => {
      // it may have been opened while it was read
      const now = service.snapshot(uri);
      visit({ snapshot: now ?? snapshot, version: now && ports.versionOf(uri), encoding: now ? undefined : encoding });
      return true;
    });
    if (!isRead) left.push(uri);
  }
  return left;
}
