// What counts as a blank, and which blanks mean nothing. Texts out of PDF and Word are full of blanks at which a line was
// once wrapped: between two Chinese characters such a blank is dropped, beside Latin letters or digits it may be meant.

/** White space of every kind and the characters that take no room at all. */
const blanks = '\\s\\u00ad\\u180e\\u200b-\\u200f\\u2060\\ufeff';
const blankRun = new RegExp(`[${blanks}]+`, 'g');
const anyBlank = new RegExp(`[${blanks}]`);
const edgeBlanks = new RegExp(`^[${blanks}]+|[${blanks}]+$`, 'g');

/** Removes every blank: white space, U+3000, U+00A0, U+FEFF and zero-width characters. */
export function stripBlanks(s: string): string {
  return s.replace(blankRun, '');
}

/** Full-width forms of ASCII characters (`（１Ａ：`) as the ASCII ones (`(1A:`); nothing else changes. */
export function toHalfWidth(s: string): string {
  return s.replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * A text for comparison: no blanks, full-width ASCII forms as half-width ones (so that `（` equals `(`), no leading
 * enforcement marks `*＊★`, no final 。 or ；. For display or edits it is useless: offsets do not survive.
 */
export function normaliseText(s: string): string {
  return toHalfWidth(stripBlanks(s))
    .replace(/^[*★]+/, '')
    .replace(/[。｡.;]+$/, '');
}

/**
 * Whether a blank next to this character can be a wrap blank: ideographs (also radicals and compatibility forms), CJK
 * punctuation, curly quotes, dashes and full-width forms. `code` is a UTF-16 code unit or a code point; of a surrogate
 * pair the leading unit tells. For the character before an offset use `cjkBefore`, which sees pairs from behind.
 */
export function isCjk(code: number): boolean {
  if (code < 0x2e80) return code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d);
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code <= 0x303f && code !== 0x3000) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff65) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x323af)
  );
}

/** Whether the character that ends at `offset` is one of `isCjk`; false at the start of the text. */
export function cjkBefore(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset - 1);
  return isCjk(code >= 0xdc00 && code <= 0xdfff ? text.charCodeAt(offset - 2) : code);
}

/**
 * Removes the blanks (line breaks, too) that stand between two characters of `isCjk`, and those at the ends; `24 小时` stays.
 * Whatever blanks are left are one blank: a line break there is no more than one.
 */
export function joinWraps(s: string): string {
  if (!anyBlank.test(s)) return s;
  const text = s.replace(edgeBlanks, '');
  return text.replace(blankRun, (run: string, at: number) =>
    (cjkBefore(text, at) && isCjk(text.charCodeAt(at + run.length))) || !/\s/.test(run) ? '' : ' ',
  );
}
