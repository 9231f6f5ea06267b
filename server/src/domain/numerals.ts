// Numbers as duty lists write them: categories in Chinese numerals (`二十三、`), items and counts in digits, now and then
// in full-width ones. Both readers are strict: what is not wholly a number is `undefined`, never a guess.

const digitValues: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const digitCharacters = '零一二三四五六七八九';
const unit = '[一二两三四五六七八九]';
/** `九百九十九`, `一百零五`, `一百十五`, `二十`, `十一`, `八`. */
const additivePattern = new RegExp(`^(?:(${unit})百)?(?:(${unit}?)(十)(${unit})?|[零〇]?(${unit}))?$`);
/** `〇`, `二〇`, `一〇五`: digit by digit. */
const positionalPattern = /^[〇零一二三四五六七八九]{1,3}$/;

/**
 * The value of a Chinese numeral from 0 (`〇`) to 999: additive (`九十九`, `一百零五`, `两百`) or digit by digit (`一〇五`).
 * @returns undefined for anything else, also for the colloquial `一百五`, which can mean 105 and 150.
 */
export function parseChineseNumeral(s: string): number | undefined {
  if (s.length === 0 || s.length > 5) return undefined;
  if (positionalPattern.test(s)) {
    let value = 0;
    for (const digit of s) value = value * 10 + digitValues[digit]!;
    return value;
  }
  const match = additivePattern.exec(s);
  if (!match) return undefined;
  const [, hundreds, tens, ten, ones, single] = match;
  if (hundreds && single && !/[零〇]/.test(s)) return undefined;
  if (!hundreds && single && s.length > 1) return undefined;
  const tenValue = ten ? (tens ? digitValues[tens]! : 1) : 0;
  return (hundreds ? digitValues[hundreds]! : 0) * 100 + tenValue * 10 + digitValues[ones ?? single ?? '零']!;
}

/**
 * Writes a number from 1 to 999 as a category's numeral: 1 → `一`, 20 → `二十`, 105 → `一百零五`.
 * @returns the plain digits for a number that has no such numeral (0, above 999, not whole).
 */
export function toChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) return String(n);
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  let text = hundreds ? `${digitCharacters[hundreds]}百` : '';
  if (tens) text += tens === 1 && !hundreds ? '十' : `${digitCharacters[tens]}十`;
  else if (hundreds && ones) text += '零';
  return ones ? text + digitCharacters[ones] : text;
}

/** The value of ASCII or full-width digits, nothing beside them; undefined beyond `Number.MAX_SAFE_INTEGER`. */
export function parseInteger(s: string): number | undefined {
  if (!/^[0-9０-９]+$/.test(s)) return undefined;
  const value = Number(s.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * Writes a number the way `sample` is written: in Chinese numerals (0 is `零`), in full-width digits or else in plain ones,
 * with zeros before it if the sample has some (`09` → `10`, `09` → `08`).
 */
export function writeLike(sample: string, n: number): string {
  if (/^[〇零一二两三四五六七八九十百]/.test(sample)) return n === 0 ? '零' : toChineseNumeral(n);
  const digits = /^[0０]/.test(sample) ? String(n).padStart(sample.length, '0') : String(n);
  if (!/^[０-９]/.test(sample)) return digits;
  return digits.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
