// What is kept of a closed file, made out of its bytes. Reading, parsing and digesting are turns of their own, so that who asks
// something meanwhile waits for one of them; a shell may do it elsewhere, in another thread or by looking up what it made before.

import { type Digest, digestDocument, isDutyList } from '../corpus/digest';
import { type Contribution, contributionOf } from '../corpus/facts';
import { type ConfiguredPlace, placeOf } from '../corpus/place-of';
import { parse } from '../syntax/read-document';
import { type Decoded, mayBeDutyList } from './read-text';

/** What a file adds to the corpus. */
export interface Digested {
  readonly digest: Digest;
  readonly contribution: Contribution;
}

/** Digests a file's bytes. Undefined for what is no duty list; an error where the bytes are no text. */
export type DigestFile = (
  uri: string,
  bytes: Uint8Array,
  place: ConfiguredPlace,
) => Promise<Digested | { readonly error: string } | undefined>;

export function digestInTurns(decode: (bytes: Uint8Array) => Decoded, pause: () => Promise<void>): DigestFile {
  return async (uri, bytes, place) => {
    const decoded = decode(bytes);
    if ('error' in decoded) return decoded;
    if (!mayBeDutyList(uri, decoded.text)) return undefined;
    await pause();
    const document = parse(decoded.text);
    if (!isDutyList(document)) return undefined;
    await pause();
    return {
      digest: digestDocument(uri, document, place),
      contribution: contributionOf(document, placeOf(uri, document, place)),
    };
  };
}
