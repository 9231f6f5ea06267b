// Characters that stand for another one: what extractors make of a font's glyphs (radicals, compatibility ideographs, private
// codes) and traditional forms. Kangxi radicals and compatibility ideographs are told by Unicode's normalisation, the
// radicals of the supplement, which it leaves alone, by Unicode's EquivalentUnifiedIdeograph, traditional forms by a table
// that is generated from OpenCC (traditional-characters.ts).

import { traditionalPairs } from './traditional-characters';

export interface RightCharacter {
  /** What the character stands for; undefined for one that stands for nothing. */
  readonly text: string | undefined;
  readonly kind: 'radical' | 'compatibility' | 'traditional' | 'unreadable';
}

/** Unicode 15, EquivalentUnifiedIdeograph: the radicals of the supplement (U+2E80…), each with its ideograph. */
const radicalPairs =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕𫜹 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ' +
  '⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ' +
  '⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ' +
  '⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ' +
  '⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

const radicals = new Map(radicalPairs.split(' ').map(pair => [pair.slice(0, 1), pair.slice(1)]));
const traditional = new Map(
  Array.from({ length: traditionalPairs.length / 2 }, (_, i) => [
    traditionalPairs[2 * i]!,
    traditionalPairs[2 * i + 1]!,
  ]),
);

/** By code unit, whether the character is worth a closer look: most characters are not. */
const suspicious = new Uint8Array(0x10000);
suspicious.fill(1, 0x2e80, 0x2fe0);
suspicious.fill(1, 0xe000, 0xfb00);
suspicious[0xfffd] = 1;
for (const character of traditional.keys()) suspicious[character.charCodeAt(0)] = 1;

/** Whether `rightCharacter` may have an answer for this code unit. */
export function isSuspicious(code: number): boolean {
  return suspicious[code] === 1;
}

/** What a character should be; undefined if nothing is wrong with it. */
export function rightCharacter(character: string): RightCharacter | undefined {
  const code = character.charCodeAt(0);
  if (!isSuspicious(code)) return undefined;
  if (code >= 0xe000 && code < 0xf900) return { text: undefined, kind: 'unreadable' };
  if (code === 0xfffd) return { text: undefined, kind: 'unreadable' };
  const simplified = traditional.get(character);
  if (simplified !== undefined) return { text: simplified, kind: 'traditional' };
  const isRadical = code < 0x2fe0;
  const plain = radicals.get(character) ?? character.normalize('NFKC');
  // of some radicals Unicode's ideograph is the traditional one
  const text = traditional.get(plain) ?? plain;
  return text === character ? undefined : { text, kind: isRadical ? 'radical' : 'compatibility' };
}
