import { type Item, itemsOf, rangeInText } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { exactRanges, type RowRange, sourceRanges } from '../text/joined';
import { spacesEnd } from '../text/spaces';
import { eolOf, phraseRanges } from './department-edits';
import { defineRule, type RowEdit } from './rule';

/** A document gives support as a rule if at least so many items have it, and at least such a share of all. */
const leastItems = 5;
const leastShare = 0.8;
/** Words by which support is given, under a heading or not: then it is not missing, only written otherwise. */
const supportWords = /履\s*职\s*保\s*障|保\s*障\s*(?:措\s*施|事\s*项|内\s*容)\s*[：:]/;

interface Support {
  /** Undefined for an item without superior duties: duties-missing tells that. */
  readonly state: 'given' | 'missing' | 'empty' | undefined;
  /** Where a finding stands: the last words of the duties, or the empty heading. */
  readonly ranges: readonly RowRange[];
}

const supportOf = perItem((content): Support => {
  const column = content.columns.get('superiorDuties');
  if (!column || content.kind !== 'assisting' || column.text === '') return { state: undefined, ranges: [] };
  const blocks = content.superiorDuties;
  const last = blocks.at(-1);
  const isGiven = blocks.some(block => block.role === 'support' && block.entries.length > 0);
  // `履职保障：县财政局：…` gives support in the blocks that follow
  if (last?.role === 'support' && last.heading && last.entries.length === 0 && !isGiven)
    return { state: 'empty', ranges: phraseRanges(content, 'superiorDuties', last.heading) };
  if (isGiven || blocks.some(block => block.role === 'support') || supportWords.test(column.text))
    return { state: 'given', ranges: [] };
  const { text } = column;
  const sentence = Math.max(0, ...['。', '；', '\n', '：'].map(mark => text.lastIndexOf(mark, text.length - 2) + 1));
  return {
    state: 'missing',
    ranges: sourceRanges(column, spacesEnd(text, sentence, text.length), text.length).slice(-1),
  };
});

export const supportMissing = defineRule({
  id: 'support-missing',
  category: 'duties',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '缺少履职保障',
      what: '配合履职事项的上级部门职责中没有“履职保障”，而本文档的其他配合履职事项（至少五项，且占八成以上）都写明。“履职保障：”之后没有内容的，提示为信息。',
      why: '上级部门交办事项，应当写明提供什么保障；别处都有而此处没有，多为漏抄。',
    },
    en: {
      title: 'Support missing',
      what: 'The superior duties of an assisting item give no support (履职保障), though those of at least five others, and four in five of all, do. A heading 履职保障： with nothing after it is told as information.',
      why: 'Who hands down work has to say what they provide; where all others say it, it has mostly been lost in copying.',
    },
  },
  bad: example(''),
  good: example(' 履职保障：提供经费。'),
  checkDocument(document, report) {
    const items = document.lists.flatMap(list =>
      list.columns.some(column => column.role === 'other' && column.text.includes('保障'))
        ? []
        : itemsOf(list)
            // where cells are too few, column-count tells
            .filter(item => item.content.cellCount >= list.columns.length)
            .map(item => ({ list, item, support: supportOf(item.content) })),
    );
    const all = items.filter(({ support }) => support.state !== undefined);
    const having = all.filter(({ support }) => support.state !== 'missing').length;
    const isUsual = having >= leastItems && having >= all.length * leastShare;
    for (const { list, item, support } of all) {
      const [range] = support.ranges;
      if (!range) continue;
      if (support.state === 'empty')
        report({
          range: rangeInText(document, item, range),
          message: m => m.supportEmpty,
          severity: 'information',
          list,
          item,
        });
      else if (support.state === 'missing' && isUsual)
        report({
          range: rangeInText(document, item, range),
          message: m => m.supportMissing(having, all.length),
          list,
          item,
          fixes: () => [
            {
              title: m => m.insertSupport,
              safe: false,
              edits: () =>
                insertSupport(item).map(edit => ({
                  range: rangeInText(document, item, edit.range),
                  newText: edit.newText,
                })),
            },
          ],
        });
    }
  },
});

/** Puts the heading behind the last character of the superior duties, in their last row. */
function insertSupport({ content }: Item): RowEdit[] {
  const column = content.columns.get('superiorDuties')!;
  const place = exactRanges(column, column.text.length - 1, column.text.length).at(-1);
  if (!place) return [];
  const newText = content.layout === 'drafting' ? `${eolOf(content, place.row)}\t履职保障：` : ' 履职保障：';
  return [{ range: { row: place.row, start: place.end, end: place.end }, newText }];
}

/** A list of six items; `last` is what the sixth says behind its duties. */
function example(last: string): string {
  const names = ['残疾人服务', '校园安全', '森林防火', '水库防汛', '殡葬改革', '文物保护'];
  const rows = names.map((name, i) => {
    const support = i < names.length - 1 ? ' 履职保障：提供经费。' : last;
    return `${i + 1}\t${name}\t县财政局\t负责审核。${support}\t做好登记。\n`;
  });
  return `某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（6项）\t\t\t\t\n${rows.join('')}`;
}
