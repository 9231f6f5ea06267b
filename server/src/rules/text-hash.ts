// Texts as numbers, for finding equal ones among thousands without making a normalised copy of each: characters that mean
// nothing are left out, full-width forms of ASCII count as half-width ones.

import { isSpace } from '../text/spaces';

/** Whether a character is a Chinese one of the common range: it always counts. */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether a character counts at all, apart from what a caller leaves out. */
export function counts(code: number): boolean {
  return isIdeograph(code) || !(isSpace(code) || (code >= 0x200b && code <= 0x200f));
}

/** The hash of a text and one more character, 32 bits; 0 is that of the empty text. */
export function hashMore(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code)) | 0;
}
