import type { Digest } from '../corpus/digest';
import { canonicalUri } from '../corpus/uri';
import { type ConfigFile, folderOf } from './configurations';

/** URI of the first document that is, or lies in, what a configuration names as the sample. */
export function sampleOf(
  file: ConfigFile | undefined,
  digests: readonly Digest[],
  isOpen: (uri: string) => boolean,
): string | undefined {
  if (file?.config.sample === undefined) return undefined;
  const sample = canonicalUri(folderOf(file.uri) + file.config.sample.replace(/^\.\//, ''));
  return digests.find(({ uri }) => {
    // those that are closed are spelled so already
    const key = isOpen(uri) ? canonicalUri(uri) : uri;
    return key === sample || key.startsWith(`${sample.replace(/\/$/, '')}/`);
  })?.uri;
}
