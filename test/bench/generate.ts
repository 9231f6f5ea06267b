// Makes duty lists of towns that do not exist, as many as wanted, each from its seed alone: for measuring, and for tests
// that need documents of real size of which everything is known. The documents are faultless: numbers, counts, contents,
// departments and headings agree, nothing is said twice; a rule that finds anything above a hint in them is wrong.
//
// A county has a pool of duties (`plan.ts`); a town takes most of them and words them a little in its own way
// (`compose.ts`); a style gives titles and headers their form (`style.ts`); at last it is laid out (`render.ts`).

import { createRandom, mixSeeds } from '../support/random';
import { itemComposer } from './compose';
import { planList } from './plan';
import { type Layout, renderBody } from './render';
import { type TownStyle, townStyle } from './style';
import type { ListKind, ListTruth, TownTruth } from './truth';
import { categories } from './words/categories';
import { countyName, type Place, placeOf, townName } from './words/places';

export interface TownOptions extends Partial<Layout> {
  /** Items of each list; 117, 99 and 124 by default. A list of no items is left out. */
  readonly items?: Readonly<Partial<Record<ListKind, number>>>;
  /** The county's name with its kind, `宁川县`; by default one that the seed stands for. */
  readonly county?: string;
  /** The town's name with its kind, `柳溪镇`; by default one that the seed stands for. */
  readonly town?: string;
  /** Whether categories without items stand as （0项） or are left out, numerals closed up. */
  readonly emptyCategories?: 'keep' | 'omit';
  readonly contents?: boolean;
  readonly note?: boolean;
  readonly eol?: '\n' | '\r\n' | '\r';
  readonly finalNewline?: boolean;
}

const usualItems: Readonly<Record<ListKind, number>> = { basic: 117, assisting: 99, reclaimed: 124 };
const kinds: readonly ListKind[] = ['basic', 'assisting', 'reclaimed'];
const numerals = [...'一二三四五六七八九'];

/** The text of a town's duty list. */
export function generateTown(seed: number, options: TownOptions = {}): string {
  return generateTownWithTruth(seed, options).text;
}

/** The text of a town's duty list and what it says. */
export function generateTownWithTruth(seed: number, options: TownOptions = {}): { text: string; truth: TownTruth } {
  const place = placeOf(options.county ?? countyName(seed));
  const town = options.town ?? townName(place.county, mixSeeds(seed, 'name') % 400)!;
  const random = createRandom(mixSeeds(seed, 'town'));
  const style = townStyle(random);
  const layout: Layout = {
    pageBreaks: options.pageBreaks ?? true,
    html: options.html ?? true,
    continuations: options.continuations ?? true,
    footers: options.footers ?? false,
  };
  const lists = composeLists(seed, place, town, style, options);
  const body = renderBody(lists, style, layout, random);
  const front = renderFront(place, town, style, lists, body.pages, options, random.integer(12));
  for (const list of lists) {
    list.line += front.lines.length;
    for (const category of list.categories) {
      category.line += front.lines.length;
      for (const item of category.items) item.rows = item.rows.map(row => row + front.lines.length);
    }
  }
  const lines = [...front.lines, ...body.lines];
  const eol = options.eol ?? '\n';
  const text = lines.join(eol) + (options.finalNewline ? eol : '');
  const { county, province, prefecture } = place;
  return { text, truth: { province, prefecture, county, town, ...front.truth, lists, lineCount: lines.length } };
}

/** The towns of one county, made one at a time as they are asked for. */
export function* generateCounty(
  seed: number,
  towns: number,
  options: TownOptions = {},
): Generator<{ name: string; text: string }> {
  const county = options.county ?? countyName(seed);
  for (let i = 0; i < towns; i++) {
    const town = townName(county, i);
    if (!town) throw new RangeError('no county has that many towns');
    yield { name: town, text: generateTown(mixSeeds(seed, i), { ...options, county, town }) };
  }
}

/** Towns of many counties (300 at most); `path` is `county/town.txt`. */
export function* generateCorpus(
  seed: number,
  towns: number,
  perCounty = 20,
  options: TownOptions = {},
): Generator<{ path: string; name: string; county: string; text: string }> {
  for (let done = 0, i = 0; done < towns; done += perCounty, i++) {
    const county = countyName(seed, i);
    const wanted = Math.min(perCounty, towns - done);
    for (const { name, text } of generateCounty(mixSeeds(seed, county), wanted, { ...options, county }))
      yield { path: `${county}/${name}.txt`, name, county, text };
  }
}

function composeLists(seed: number, place: Place, town: string, style: TownStyle, options: TownOptions): ListTruth[] {
  const compose = itemComposer({ seed, county: place.county, countyKind: place.countyKind, style });
  const lists: ListTruth[] = [];
  for (const kind of kinds) {
    const total = options.items?.[kind] ?? usualItems[kind];
    if (total === 0) continue;
    const planned = planList(place.county, seed, kind, total);
    const kept = planned
      .map((subjects, i) => ({ name: categories[i]!.name, subjects }))
      .filter(({ subjects }) => subjects.length > 0 || options.emptyCategories === 'keep');
    let number = 0;
    const words = { basic: '基本履职事项清单', assisting: '配合履职事项清单', reclaimed: style.reclaimedTitle }[kind];
    lists.push({
      kind,
      title: `${placeWords(place, town, style)}${words}${style.listCounts ? `（${total}项）` : ''}`,
      declaredCount: style.listCounts ? total : null,
      line: 0,
      columns: style.headers[kind].map(column => column.replace(/\s/g, '')),
      categories: kept.map(({ name, subjects }, i) => ({
        numeral: numerals[i]!,
        name,
        declaredCount: subjects.length,
        line: 0,
        items: subjects.map(subject => compose(subject, ++number)),
      })),
    });
  }
  return lists;
}

/** The place as the town's titles name it. */
function placeWords(place: Place, town: string, style: TownStyle): string {
  return style.fullPlace ? place.province + place.prefecture + place.county + town : place.county + town;
}

type Front = Pick<TownTruth, 'title' | 'date' | 'contents' | 'notes'>;

/** What stands before the lists. */
function renderFront(
  place: Place,
  town: string,
  style: TownStyle,
  lists: readonly ListTruth[],
  pages: readonly number[],
  { contents = true, note = true }: TownOptions,
  month: number,
): { lines: string[]; truth: Front } {
  const words = placeWords(place, town, style);
  const title = `${words}履行职责事项清单`;
  const broken = [[title], [words, '履行职责事项清单'], [words, '', '履行职责事项清单']][style.titleLines - 1]!;
  if (style.boldTitle) {
    broken[0] = `**${broken[0]}`;
    broken[broken.length - 1] += '**';
  }
  const date = month < 8 ? `2025年${month + 1}月` : null;
  const notes = note ? ['注：清单中标注“*”的为行政执法事项。'] : [];
  const lines = ['', ...broken, ''];
  if (date) lines.push(date, '');
  const entries: Front['contents'] = [];
  if (contents) {
    lines.push('目 录', '');
    for (const [i, list] of lists.entries()) {
      const count = style.contentsCounts && style.listCounts;
      const full = count ? list.title : list.title.replace(/（\d+项）$/, '');
      const entry = style.contentsPlace ? full : full.slice(words.length);
      const page = String(pages[i]);
      lines.push(`${style.contentsNumbers ? `${i + 1}. ` : ''}${entry}${style.leader}${page}`);
      entries.push({ title: entry, declaredCount: count ? list.declaredCount : null, page });
    }
    lines.push('');
  }
  for (const text of notes) lines.push(text, '');
  return { lines, truth: { title, date, contents: entries, notes } };
}
