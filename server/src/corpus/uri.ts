// One spelling for each file's URI. Editors encode the same path differently (`(` or `%28`, `C:` or `c%3A`), Node differently
// again; a document that is open and also found on the disk has to be the same document. The spelling is VS Code's.

const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(.*)$/i;

/** The URI as VS Code spells it; what is no URI with a path, or can't be decoded or encoded, is returned as it is. */
export function canonicalUri(uri: string): string {
  const match = parts.exec(uri);
  if (!match) return uri;
  const [, scheme, authority, path, rest] = match as unknown as [string, string, string, string, string];
  try {
    const plain = decodeURIComponent(path).replace(/^\/[A-Z]:/, drive => drive.toLowerCase());
    const segments = plain.split('/').map(encodeSegment);
    return `${scheme.toLowerCase()}://${authority.toLowerCase()}${segments.join('/')}${rest}`;
  } catch {
    return uri;
  }
}

/** A part of a URI with its percent signs decoded; what can't be decoded is returned as it is. */
export function decodedUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The name of a URI's file, as a user knows it. */
export function fileName(uri: string): string {
  return decodedUri(uri.slice(uri.lastIndexOf('/') + 1));
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
