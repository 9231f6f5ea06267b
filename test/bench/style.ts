// The habits of one town's drafters: wording of titles and headers, marks, endings. They hold for the whole document.

import type { Random } from '../support/random';
import type { ListKind } from './truth';

export interface TownStyle {
  /** The third list's title after the place. */
  readonly reclaimedTitle: string;
  readonly listCounts: boolean;
  readonly contentsCounts: boolean;
  readonly contentsPlace: boolean;
  /** Between the entry of the contents and its page. */
  readonly leader: string;
  readonly contentsNumbers: boolean;
  readonly fullPlace: boolean;
  readonly boldTitle: boolean;
  readonly titleLines: 1 | 2 | 3;
  /** The header rows as printed. */
  readonly headers: Readonly<Record<ListKind, readonly string[]>>;
  /** 承接部门 or 承办部门, as in the header. */
  readonly handlingLabel: string;
  /** Whether reclaimed items say `承接部门：… 工作方式：…` or have a heading a department. */
  readonly labelled: boolean;
  /** Ending of the names of assisting and reclaimed items. */
  readonly nameEnd: '' | '。';
  /** Between an entry's number and its text. */
  readonly entryGap: '' | ' ';
  /** Whether headings read `…局主要职责：`. */
  readonly mainDuties: boolean;
  /** Whether an item with one department goes without a heading. */
  readonly headless: boolean;
  /** What a continuation row does with number and name. */
  readonly continuation: 'blank' | 'repeat';
  readonly padCategories: boolean;
}

export function townStyle(random: Random): TownStyle {
  const handlingLabel = random.pick(['承接部门', '承办部门']);
  const spaced = random.chance(0.5);
  const towns = random.pick(['乡镇（街道）配合职责', '乡镇配合职责', '配合职责']);
  return {
    reclaimedTitle: random.pick([
      '上级部门收回事项清单',
      '上级部门收回事项清单',
      '上级部门回收事项清单',
      '上收履职事项清单',
    ]),
    listCounts: random.chance(0.7),
    contentsCounts: random.chance(0.5),
    contentsPlace: random.chance(0.6),
    leader: random.pick(['\t', '.....\t', '……\t']),
    contentsNumbers: random.chance(0.3),
    fullPlace: random.chance(0.4),
    boldTitle: random.chance(0.2),
    titleLines: random.pick([1, 2, 2, 3] as const),
    headers: {
      basic: ['序号', spaced ? '事 项 名 称' : '事项名称'],
      assisting: ['序号', '事项名称', '对应上级部门', '上级部门职责（含提供的履职保障）', towns],
      reclaimed: ['序号', random.pick(['事项名称', '工作事项']), `${handlingLabel}及工作方式`],
    },
    handlingLabel,
    labelled: random.chance(0.3),
    nameEnd: random.chance(0.5) ? '' : '。',
    entryGap: random.chance(0.7) ? '' : ' ',
    mainDuties: random.chance(0.25),
    headless: random.chance(0.25),
    continuation: random.chance(0.6) ? 'blank' : 'repeat',
    padCategories: random.chance(0.7),
  };
}
