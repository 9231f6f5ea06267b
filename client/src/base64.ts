/** Bytes in base64, without `Buffer`, which a browser lacks. In pieces: a function takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const piece = 3 * 8192; // three bytes are four characters, so that only the last piece is padded
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  return text;
}
