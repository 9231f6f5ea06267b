import { normaliseText } from '../domain/normalise';
import type { Messages } from '../messages/messages';
import {
  type Document,
  type Item,
  type ItemContent,
  itemsOf,
  type List,
  type Phrase,
  rangeInText,
} from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { exactRanges, sourceRanges } from '../text/joined';
import { listFacts } from './list-facts';
import { reportWords, type Words } from './report-words';
import { defineRule, type Fix, type Report } from './rule';

/** How a name is worded: as a fine, as one that lacks its 对, as something else that a town may enforce, or as none. */
type Form = 'fine' | 'without-dui' | 'enforcement' | 'other';

interface Marked {
  readonly phrase: Phrase;
  readonly isMarked: boolean;
  readonly form: Form;
}

/** A list that marks so many fines, and such a share of them, is said to mark its fines. */
const leastMarked = 2;
const leastShare = 2 / 3;

/** Most names are none; the rest is looked at closely. */
const mayBeFine = /处罚[^对]{0,24}$/;
const star = /[*＊﹡★]/;
const startsAsTask = /^(?:配合|协助|参与|协同|做好|开展|组织|负责|实施|依法|加强|落实|承担|处罚)/;
const enforcement = /检查|巡查|监管|强制|责令|拆除|查处|制止|没收|收缴|许可|审批|执法|罚款|清除|暂扣|查封|扣押|代履行/;

export const enforcementMark = defineRule({
  id: 'enforcement-mark',
  category: 'wording',
  severity: 'information',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '执法事项的“*”',
      what: '同一清单的处罚事项大多标了“*”（两项以上、占三分之二以上），个别没标；标“*”的名称漏了“对”；作为提示：标“*”的名称不是“对……的处罚”，或者整个文档用了“*”却没有注说明。整个清单都不标“*”的（如收回事项）不提示。',
      why: '“*”说明乡镇有执法权，漏标、错标都会让人误解由谁执法。',
    },
    en: {
      title: 'Enforcement marks',
      what: 'Most fines of a list are marked with “*” (two or more, and two of three), this one is not; a marked name lacks its 对; as hints: a marked name is not of the form 对……的处罚, or “*” is used and no note explains it. Lists that mark nothing, as reclaimed ones do, are right.',
      why: 'The mark says that the town may fine; a missing or misplaced one misleads about who does.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、城乡建设（6项）\t\n1\t*对损毁路灯的处罚。\n2\t*对乱倒垃圾的处罚。\n3\t*对乱贴广告的处罚。\n4\t*对损坏公厕的处罚。\n5\t*对占道经营的处罚。\n6\t对侵占绿地的处罚。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、城乡建设（6项）\t\n1\t*对损毁路灯的处罚。\n2\t*对乱倒垃圾的处罚。\n3\t*对乱贴广告的处罚。\n4\t*对损坏公厕的处罚。\n5\t*对占道经营的处罚。\n6\t*对侵占绿地的处罚。\n',
  checkDocument(document, report) {
    let first: Placed | undefined;
    for (const list of document.lists) {
      const names: Placed[] = [];
      for (const item of listFacts(list).items)
        for (const name of namesOf(item.content)) names.push({ list, item, name });
      const fines = names.filter(({ name }) => isFine(name));
      const marked = fines.filter(({ name }) => name.isMarked);
      const marksFines = marked.length >= leastMarked && marked.length >= fines.length * leastShare;
      for (const placed of names) {
        const { isMarked, form } = placed.name;
        if (isMarked) first ??= placed;
        if (!isMarked && isFine(placed.name) && marksFines)
          reportMissing(document, placed, marked, fines.length, report);
        else if (isMarked && form === 'without-dui') reportWithoutDui(document, placed, report);
        else if (isMarked && form === 'other' && marksFines)
          reportWords(
            document,
            wordsOf(placed),
            [],
            { severity: 'hint', message: m => m.markedForm, ...noCounterpart },
            report,
          );
      }
    }
    if (first && isWhole(document) && !isExplained(document)) reportUnexplained(document, first, report);
  },
});

interface Placed {
  readonly list: List;
  readonly item: Item;
  readonly name: Marked;
}

/** The names of an item that are marked or that a mark is due to. */
const namesOf: (content: ItemContent) => readonly Marked[] = perItem(({ name, enforcement, subItems }) =>
  [{ name, enforcement }, ...subItems]
    .filter(each => (each.enforcement || mayBeFine.test(each.name.text)) && each.name.text !== '')
    .map(each => ({ phrase: each.name, isMarked: each.enforcement, form: formOf(each.name.text) })),
);

function formOf(name: string): Form {
  const text = normaliseText(name).replace(/\([^()]*\)$/, '');
  if (/^对.+处罚$/.test(text)) return 'fine';
  if (text.startsWith('对')) return 'enforcement';
  if (/的处罚$/.test(text) && !startsAsTask.test(text) && !/[,，;。]对/.test(text)) return 'without-dui';
  return enforcement.test(text) && !text.includes('处罚') ? 'enforcement' : 'other';
}

function isFine({ form }: Marked): boolean {
  return form === 'fine' || form === 'without-dui';
}

const noCounterpart = { relatedMessage: (m: Messages) => m.markedExampleHere };

function wordsOf({ list, item, name }: Placed): Words {
  return { list, item, role: 'name', range: name.phrase };
}

function reportMissing(
  document: Document,
  placed: Placed,
  marked: readonly Placed[],
  fines: number,
  report: (report: Report) => void,
): void {
  const example = marked[0]!;
  const told = {
    message: (m: Messages) => m.markMissing(marked.length, fines),
    relatedMessage: (m: Messages) => m.markedExampleHere,
    fixes: () => insertBefore(document, placed, markOf(example), (m, mark) => m.addMark(mark)),
  };
  reportWords(document, wordsOf(placed), [wordsOf(example)], told, report);
}

function reportWithoutDui(document: Document, placed: Placed, report: (report: Report) => void): void {
  const told = {
    message: (m: Messages) => m.markedWithoutDui,
    ...noCounterpart,
    fixes: () => insertBefore(document, placed, '对', m => m.addDui),
  };
  reportWords(document, wordsOf(placed), [], told, report);
}

function reportUnexplained(document: Document, { list, item, name }: Placed, report: (report: Report) => void): void {
  const column = item.content.columns.get('name')!;
  const at = starBefore(column.text, name.phrase.start);
  const [range] = sourceRanges(column, at, at + 1);
  if (!range) return;
  const place = rangeInText(document, item, range);
  report({ range: place, severity: 'hint', message: m => m.markUnexplained, list, item });
}

/** The mark that a name carries: lists use one of several characters. */
function markOf({ item, name }: Placed): string {
  const { text } = item.content.columns.get('name')!;
  return text[starBefore(text, name.phrase.start)]!;
}

function starBefore(text: string, start: number): number {
  let at = start - 1;
  while (at > 0 && !star.test(text[at]!)) at--;
  return Math.max(0, at);
}

function insertBefore(
  document: Document,
  { item, name }: Placed,
  newText: string,
  title: (m: Messages, text: string) => string,
): Fix[] {
  const column = item.content.columns.get('name')!;
  const [place] = exactRanges(column, name.phrase.start, name.phrase.start + 1);
  if (!place) return [];
  const { start } = rangeInText(document, item, place);
  const edits = () => [{ range: { start, end: start }, newText }];
  return [{ title: m => title(m, newText), safe: false, edits }];
}

/** Whether the document has what stands before the lists: of a table by itself nobody expects notes. */
function isWhole({ title, contents }: Document): boolean {
  return title !== undefined || contents.length > 0;
}

/** Whether anything but the items speaks of the mark: a note, a title, a column's heading. */
function isExplained(document: Document): boolean {
  if (document.notes.some(({ text }) => star.test(text) || text.includes('星号'))) return true;
  const inItems = new Set(document.lists.flatMap(list => itemsOf(list).flatMap(item => item.rows)));
  return document.cst.rows.some(
    ({ shape, text }, index) =>
      !/^(?:item|continuation|cells|blank|comment)$/.test(shape.kind) &&
      !inItems.has(index) &&
      star.test(text.replaceAll('**', '')),
  );
}
