// A tiny grammar: `[做好|开展]{o}宣传` has alternatives in brackets (an empty one is allowed) and slots in braces.
// Which alternative is taken is the county's choice, now and then the town's: so the towns of one county say the same
// duty in slightly different words. A sentence in which something stands twice in a row (`管理管理`) is made again.

import type { Random } from '../../support/random';

/** Where the choices come from. `own` takes the place of `common` with probability `deviation`. */
export interface Voice {
  readonly common: Random;
  readonly own: Random;
  readonly deviation: number;
}

export type Slots = Readonly<Record<string, string>>;

type Part = string | { readonly slot: string } | readonly string[];

const compiled = new Map<string, readonly Part[]>();
const doubled = /([㐀-鿿]{1,6})\1/;
/** What stands twice by rights, where one word ends and the next one begins. */
const rightlyDoubled = /工会会员|饮用水水源|菌菌种|供水水质/g;
const attempts = 12;

/** One wording of a template. Draws from both streams whether or not the town deviates. */
export function expand(template: string, voice: Voice, slots: Slots): string {
  let text = '';
  for (let i = 0; i < attempts; i++) {
    text = once(template, voice, slots);
    if (!isDoubled(text)) break;
  }
  return text;
}

/** Whether something stands twice in a row in the text. */
export function isDoubled(text: string): boolean {
  return doubled.test(text) && doubled.test(text.replace(rightlyDoubled, '-'));
}

function once(template: string, { common, own, deviation }: Voice, slots: Slots): string {
  let text = '';
  for (const part of parts(template)) {
    if (typeof part === 'string') text += part;
    else if ('slot' in part) text += slots[part.slot] ?? '';
    else {
      const usual = common.integer(part.length);
      text += part[own.chance(deviation) ? own.integer(part.length) : usual];
    }
  }
  return text;
}

function parts(template: string): readonly Part[] {
  const known = compiled.get(template);
  if (known) return known;
  const found = template
    .split(/(\[[^\]]*\]|\{[^}]*\})/)
    .filter(piece => piece !== '')
    .map((piece): Part => {
      if (piece.startsWith('[')) return piece.slice(1, -1).split('|');
      return piece.startsWith('{') ? { slot: piece.slice(1, -1) } : piece;
    });
  compiled.set(template, found);
  return found;
}
