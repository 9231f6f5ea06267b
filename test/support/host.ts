// A workspace in memory: the service on top of a Files port that reads from a map.

import { canonicalUri } from '../../server/src/corpus/uri';
import { decode } from '../../server/src/node/decoding';
import { createService, type Service } from '../../server/src/service';

export interface Host {
  readonly service: Service;
  /** Makes the comparisons that findings of open documents depend on. */
  readonly compare: () => void;
  /** By path below the workspace; change it and tell the service with `filesChanged`. An error stands for a file that can't be read. */
  readonly files: Map<string, string | Uint8Array | { error: string }>;
  /** What the service logged. */
  readonly log: string[];
  readonly uri: (path: string) => string;
}

/** A service over these files (path → text or bytes); nothing is read before `service.load()`. `onRead` is told of each reading. */
export function createHost(
  files: Readonly<Record<string, string | Uint8Array | { error: string }>> = {},
  options: { mostBytes?: number; pause?: () => Promise<void>; onRead?: (path: string | undefined) => unknown } = {},
): Host {
  const held = new Map(Object.entries(files));
  const log: string[] = [];
  const uri = (path: string) => canonicalUri(`file:///w/${path}`);
  const pathOf = (each: string) => [...held.keys()].find(path => uri(path) === each);
  const wanted = () =>
    [...held.keys()].filter(path => /\.(?:dutylist|txt)$|(?:^|\/)dutylist\.config\.json$/.test(path)).sort();
  const folder = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const service = createService({
    files: {
      list: async () => wanted().map(uri),
      siblings: async of =>
        wanted()
          .map(uri)
          .filter(each => folder(each) === folder(of)),
      read: async of => {
        const path = pathOf(of);
        options.onRead?.(path);
        const content = path === undefined ? { error: 'ENOENT' } : held.get(path)!;
        if (typeof content === 'string') return { bytes: new TextEncoder().encode(content) };
        return content instanceof Uint8Array ? { bytes: content } : content;
      },
    },
    decode,
    log: message => log.push(message),
    pause: options.pause ?? (async () => {}),
    ...(options.mostBytes === undefined ? {} : { mostBytes: options.mostBytes }),
  });
  const compare = () => {
    for (const snapshot of service.openUris().map(each => service.snapshot(each)!))
      if (service.isUncompared(snapshot))
        for (const steps = service.comparisons.compare(snapshot); !steps.next().done; );
  };
  return { service, compare, files: held, log, uri };
}
