import { type FindingIdentity, identityKey } from '../rules/identity';

/** Makes fingerprints: a hash of the identity, and which of the findings with this identity it is. */
export function fingerprints(): (identity: FindingIdentity) => string {
  const seen = new Map<string, number>();
  return identity => {
    const key = identityKey(identity);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${hash(key)}:${nth}`;
  };
}

/** FNV-1a in 64 bits over the text's UTF-16 units: enough to tell findings apart, and the same everywhere. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}
