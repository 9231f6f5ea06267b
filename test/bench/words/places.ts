// Made-up places. Two characters from two lists that share none make a name, so that no name contains another one and
// none of them stands by accident in the words of the duties.

import { createRandom, mixSeeds, type Random } from '../../support/random';

const townHeads = [...'柳松枫桐榆槐杏梨桃竹兰芦菊雁鹿鹤燕莲梅棠'];
const townMiddles = [...'大小上下新'];
const townTails = [...'溪坪湾岭坝洼滩岗坡塘泉渡冲垭畈墩埠屯寨店'];
const countyHeads = [...'宁临永昌隆嘉怀泰清靖'];
const countyTails = [...'川陵澄岚淮沅汇崖浦郢'];
const prefectureTails = [...'阳州台曲'];

/** Where a county lies and what it calls itself. */
export interface Place {
  readonly province: string;
  readonly prefecture: string;
  /** Name with its kind, `宁川县`: the prefix of the county's departments. */
  readonly county: string;
  /** The last character of the name: 县, 区, 市 or 旗. */
  readonly countyKind: string;
}

/** The counties that a seed stands for, in an order of its own; 300 different ones. */
export function countyName(seed: number, index = 0): string {
  const random = createRandom(mixSeeds(seed, 'county'));
  const stems = random.shuffle(countyHeads.flatMap(head => countyTails.map(tail => head + tail)));
  const stem = stems[index % stems.length]!;
  const round = Math.floor(index / stems.length);
  const kinds = createRandom(mixSeeds(stem, 'kind')).chance(0.75) ? ['县', '区', '市'] : ['区', '市', '县'];
  return stem + kinds[round % kinds.length];
}

/** The place of a county, from nothing but its name. */
export function placeOf(county: string): Place {
  const random = createRandom(mixSeeds(county, 'place'));
  return {
    province: `${random.pick(['云岫', '江岱', '湖岑'])}省`,
    prefecture: `${random.pick(countyHeads)}${random.pick(prefectureTails)}市`,
    county,
    countyKind: county.at(-1) ?? '县',
  };
}

/** The names of a county's towns (`柳溪镇`), in an order of its own; 2,400 of them, then undefined. */
export function townName(county: string, index: number): string | undefined {
  const random = createRandom(mixSeeds(county, 'towns'));
  const heads = random.shuffle(townHeads);
  const tails = random.shuffle(townTails);
  const plain = heads.length * tails.length;
  const round = Math.floor(index / plain);
  if (round > townMiddles.length) return undefined;
  const at = index % plain;
  // a diagonal walk: neighbours in the order differ in both characters
  const row = at % heads.length;
  const column = (row + Math.floor(at / heads.length)) % tails.length;
  const middle = round === 0 ? '' : townMiddles[round - 1]!;
  return heads[row]! + middle + tails[column]! + townKind(createRandom(mixSeeds(county, 'kind', index)));
}

function townKind(random: Random): string {
  return random.chance(0.65) ? '镇' : random.chance(0.7) ? '乡' : '街道';
}
