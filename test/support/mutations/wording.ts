// Faults of punctuation and wording, planted into rows of items.

import { itemsOf, type Outline, type OutlineItem, readOutline } from '../outline';
import type { Random } from '../random';
import type { Mutated, Mutation } from './mutation';

const tag = /<[^>]*>/g;
/** Half-width marks, blanks between characters, wrong characters: rows that have some already are let be. */
const halfWidth = /[,;:()]/;

interface Place {
  /** 0-based line. */
  readonly line: number;
  readonly at: number;
  readonly found: string;
}

/** Places in the first rows of items where the pattern matches outside of tags. `fits` is asked of the row's line without its tags. */
function placesOf(outline: Outline, pattern: RegExp, fits: (plain: string) => boolean = () => true): Place[] {
  // a continued row may only repeat its cells: what differs there is a matter of continuation-differs
  const rows = outline.lists.flatMap(list => itemsOf(list)).map(item => item.line);
  return rows.flatMap(line => {
    const text = outline.lines[line]!;
    if (text.includes('"') || !fits(text.replace(tag, ''))) return [];
    const blanked = text.replace(tag, each => '\0'.repeat(each.length));
    return [...blanked.matchAll(pattern)].map(match => ({ line, at: match.index, found: match[0] }));
  });
}

function replaced(outline: Outline, { line, at, found }: Place, by: string, reversible: boolean): Mutated {
  const lines = [...outline.lines];
  lines[line] = lines[line]!.slice(0, at) + by + lines[line]!.slice(at + found.length);
  return { text: lines.join(''), lines: [line], reversible };
}

/** Replaces a random match of the pattern. */
function replacing(
  pattern: RegExp,
  by: (found: string, random: Random) => string,
  options: { reversible?: boolean; fits?: (plain: string) => boolean } = {},
): Mutation['plant'] {
  return (text, random) => {
    const outline = readOutline(text);
    const places = placesOf(outline, pattern, options.fits);
    if (places.length === 0) return undefined;
    const place = random.pick(places);
    return replaced(outline, place, by(place.found, random), options.reversible ?? false);
  };
}

const toHalf: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':' };
const traditional: Readonly<Record<string, string>> = {
  题: '題',
  业: '業',
  务: '務',
  检: '檢',
  监: '監',
  农: '農',
  体: '體',
};
const radicals: Readonly<Record<string, string>> = { 民: '⺠', 人: '⼈', 工: '⼯', 水: '⽔', 车: '⻋', 力: '⼒' };
const slips: Readonly<Record<string, string>> = {
  部署: '布署',
  隐患: '遂患',
  安装: '按装',
  未经: '末经',
  秸秆: '秸杆',
  账户: '帐户',
  妨碍: '防碍',
  整治: '整冶',
  监测: '监侧',
  作出行政处罚决定: '做出行政处罚决定',
};
const keysOf = (table: object) => new RegExp(Object.keys(table).join('|'), 'g');

/** What no sentence ends in for certain. */
const verbs =
  /(?:组织|负责|开展|指导|落实|执行|督促|协调|协助|配合|制定|推进|加强|建立|完善|实施|做好|提供|包括|参与|承担|履行|依法)$/;

/** Takes the final 。 off a cell of a column of which nearly all cells end in one. */
const dropFinal: Mutation['plant'] = (text, random) => {
  const outline = readOutline(text);
  const ends = (item: OutlineItem, column: number) => item.cells[column]?.trimEnd().endsWith('。') ?? false;
  const places = outline.lists.flatMap(list => {
    const items = itemsOf(list);
    const last = list.kind === 'basic' ? 1 : list.columns.length - 1;
    const ending = items.filter(item => ends(item, last));
    if (ending.length < 8 || ending.length < items.length * 0.95) return [];
    return ending.filter(
      item => item.continuations.length === 0 && /[\u4e00-\u9fff]。$/.test(outline.lines[item.line]!.trimEnd()),
    );
  });
  if (places.length === 0) return undefined;
  const { line } = random.pick(places);
  const at = outline.lines[line]!.trimEnd().length - 1;
  const before = outline.lines[line]!.slice(0, at);
  const ending = new RegExp(`${before.slice(-2)}[。；]`, 'g');
  const isCut = /[和与及或的在对将把为由被从向]$|[，；、。：\t>][^，；、。：\t>]{0,3}$/.test(before);
  const isFinished = !isCut && !verbs.test(before) && (text.match(ending)?.length ?? 0) > 1;
  return replaced(outline, { line, at, found: '。' }, '', isFinished);
};

/** Puts a blank into the name of an item. */
const strayBlank: Mutation['plant'] = (text, random) => {
  const outline = readOutline(text);
  const places = outline.lists
    .flatMap(list => itemsOf(list))
    .filter(item => /^[\u4e00-\u9fff]{6,}[。]?$/.test(item.cells[1] ?? '') && item.continuations.length === 0);
  if (places.length === 0) return undefined;
  const { line, cells } = random.pick(places);
  const inName = 2 + random.integer(cells[1]!.length - 4);
  const at = cells[0]!.length + 1 + inName;
  const isCertain = !cells[1]!.slice(0, inName).endsWith('工作');
  return replaced(outline, { line, at, found: '' }, ' ', isCertain);
};

export const wordingMutations: readonly Mutation[] = [
  {
    name: 'a half-width mark',
    rules: ['punctuation-width'],
    plant: replacing(/(?<=[\u4e00-\u9fff])[，；：](?=[\u4e00-\u9fff])/g, found => toHalf[found]!, {
      reversible: true,
      fits: plain => !halfWidth.test(plain),
    }),
  },
  {
    name: 'half-width brackets',
    rules: ['punctuation-width'],
    plant: replacing(/（[\u4e00-\u9fff]+）/g, found => `(${found.slice(1, -1)})`, {
      reversible: true,
      fits: plain => !halfWidth.test(plain),
    }),
  },
  {
    name: 'a mark twice',
    rules: ['punctuation-repeated'],
    plant: replacing(/[，。；](?=[\u4e00-\u9fff\t])/g, mark => mark + mark),
  },
  {
    name: 'a stop after a comma',
    rules: ['punctuation-repeated'],
    plant: replacing(/(?<=[\u4e00-\u9fff])。/g, () => '，。'),
  },
  { name: 'no final mark', rules: ['punctuation-final'], plant: dropFinal },
  {
    name: 'half of a pair of brackets',
    rules: ['bracket-unbalanced'],
    plant: replacing(/(?<![0-9a-zA-Z一二三四五六七八九十])[（）“”《》]/g, () => '', {
      fits: plain => plain.split(/[（(]/).length === plain.split(/[）)]/).length,
    }),
  },
  {
    name: 'and for 和',
    rules: ['latin-word'],
    plant: replacing(/(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])/g, (_, random) => random.pick([' and ', 'and'])),
  },
  {
    name: 'a traditional character',
    rules: ['wrong-character'],
    plant: replacing(keysOf(traditional), found => traditional[found]!),
  },
  {
    name: 'a radical',
    rules: ['wrong-character'],
    plant: replacing(keysOf(radicals), found => radicals[found]!, { reversible: true }),
  },
  { name: 'a blank in a name', rules: ['stray-space'], plant: strayBlank },
  {
    name: 'a word twice',
    rules: ['repeated-word'],
    plant: replacing(/开展|进行|做好|加强|及时|落实/g, word => word + word),
  },
  {
    name: 'a character twice',
    rules: ['repeated-word'],
    plant: replacing(/(?<![目有标靶众似端])的(?=[\u4e00-\u9fff])(?![的确士])/g, () => '的的'),
  },
  {
    name: 'a clause twice',
    rules: ['repeated-word'],
    plant: replacing(/(?<=[，。；])[\u4e00-\u9fff]{6,20}，/g, clause => clause + clause),
  },
  { name: 'a known slip', rules: ['known-slip'], plant: replacing(keysOf(slips), word => slips[word]!) },
];
