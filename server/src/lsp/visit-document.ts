import type { Service, Snapshot } from '../service';

/**
 * Looks at a document as it is now: open, or read from its file; undefined if it is no duty list any more. A file is parsed
 * once while the same few are looked at again and again.
 */
export async function visitDocument<T>(
  service: Service,
  uri: string,
  work: (snapshot: Snapshot) => T,
): Promise<T | undefined> {
  const open = service.snapshot(uri);
  return open ? work(open) : service.withClosed(uri, work, true);
}
