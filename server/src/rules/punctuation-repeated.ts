import { inFullWidth } from '../domain/half-width';
import { matchesOf } from '../text/matches';
import { itemTexts, rangesIn, replaceIn, statementsOf } from './item-texts';
import { defineRule, type ItemFix } from './rule';

/** Two marks, half-width or full-width. */
const anyPair = /[。，；、：,;:][ \u3000]*[。，；、：,;:]/;
/** Two marks of which one is too many. 、 and ， before a closing bracket or quote are another matter. */
const pair = /([。，；、：])[ \u3000]*([。，；、：])/g;

export const punctuationRepeated = defineRule({
  id: 'punctuation-repeated',
  category: 'punctuation',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '标点重复',
      what: '两个标点连在一起（。。、，，、。；），或分条的一条以逗号、顿号结尾，后面就是下一条的编号。',
      why: '多半是删改时留下的，也可能是中间漏了字。',
    },
    en: {
      title: 'Repeated punctuation',
      what: 'Two marks in a row (。。, ，，, 。；), or an entry that ends in a comma before the number of the next one.',
      why: 'Mostly left over from an edit; words may be missing between them.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习，，做好记录。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习，做好记录。\n',
  checkItem(content, _columns, report) {
    for (const text of itemTexts(content))
      for (const { 0: marks, 1: first, 2: second, index } of pairsIn(text.joined.text)) {
        const end = index + marks.length;
        const keeping = (mark: string): ItemFix => ({
          title: m => m.wording.keepMark(mark),
          safe: false,
          edits: () =>
            mark === first
              ? replaceIn(content, text, index + 1, end, '')
              : replaceIn(content, text, index, end - 1, ''),
        });
        report({
          ranges: rangesIn(text, index, end),
          message: m => m.wording.repeatedMarks(marks),
          fixes: () => (first === second ? [keeping(first!)] : [keeping(first!), keeping(second!)]),
        });
      }
    for (const { text, phrase, isFollowed } of statementsOf(content)) {
      const last = phrase.text.at(-1)!;
      if (!isFollowed || !/[，、,]/.test(last)) continue;
      report({
        ranges: rangesIn(text, phrase.end - 1, phrase.end),
        message: m => m.wording.commaBeforeNumber(last),
        fixes: () =>
          ['。', '；'].map(mark => ({
            title: m => m.wording.writeMark(mark),
            safe: false,
            edits: () => replaceIn(content, text, phrase.end - 1, phrase.end, mark),
          })),
      });
    }
  },
});

/** All pairs in the text as it is after punctuation-width has been mended. Most texts have none, which costs one look. */
function pairsIn(text: string): Iterable<RegExpMatchArray & { index: number }> {
  return anyPair.test(text) ? matchesOf(pair, inFullWidth(text)) : [];
}
