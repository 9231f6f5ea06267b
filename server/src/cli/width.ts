// How wide a text is on a terminal: Chinese characters take two columns. Characters that a terminal would act upon, or that
// take no room, are never sent there as they are: a document must not be able to move the cursor.

import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that one character (code point) of a printable text takes. */
export function charWidth(char: string): number {
  return /^\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0)!);
}

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** The text with what a terminal can't show replaced: line ends and tabs by blanks, other controls and formats by `?`. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, '  ')
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '?');
}

/** The text filled up with blanks to a width. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The start of the text that fits into the width. */
export function cutToWidth(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const char of text) {
    used += charWidth(char);
    if (used > width - 3) break;
    kept += char;
  }
  return `${kept}...`;
}
