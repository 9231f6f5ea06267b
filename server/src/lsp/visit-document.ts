import type { Digest } from '../corpus/digest';
import type { Service, Snapshot } from '../service';

/**
 * Looks at a document as it is now: open, or read from its file; undefined if it is no duty list any more. Where it is enough
 * to see it as it was `digested`, the same few files are parsed once for many questions.
 */
export async function visitDocument<T>(
  service: Service,
  uri: string,
  work: (snapshot: Snapshot) => T,
  digested?: Digest,
): Promise<T | undefined> {
  const open = service.snapshot(uri);
  return open ? work(open) : service.withClosed(uri, work, digested);
}
