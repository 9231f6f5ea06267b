import { findRepetitions } from '../domain/repetition';
import { itemTexts, rangesIn, replaceIn, statementsOf } from './item-texts';
import { defineRule } from './rule';

/** Shorter entries may be alike by right. */
const fewestOfEntry = 6;

export const repeatedWord = defineRule({
  id: 'repeated-word',
  category: 'wording',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '词句重复',
      what: '字、词或分句紧接着重复了一遍（的的、进行进行、同一分句连写两遍、“提升播种质量提升”），或相邻两条职责完全相同。“研究研究”“党组织组织生活”一类正常的叠用不提示。',
      why: '多半是复制或删改时留下的。',
    },
    en: {
      title: 'Repeated words',
      what: 'A character, a word or a clause that stands twice in a row, a verb at both ends of a clause, or two entries next to each other that say the same. What Chinese doubles by right is let be.',
      why: 'Mostly left over from copying or editing.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织开展开展学习。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织开展学习，严格党组织组织生活。\n',
  checkItem(content, _columns, report) {
    for (const text of itemTexts(content)) {
      if (text.role === 'departments') continue;
      for (const { start, second, end, text: twice, isAround } of findRepetitions(text.joined.text)) {
        // a name that stands twice is told by department-repeated
        if (text.role === content.departmentsIn && content.departments.some(each => each.start === second)) continue;
        report({
          ranges: rangesIn(text, start, end),
          message: m => (isAround ? m.wording.repeatedAround(twice) : m.wording.repeated(twice)),
          fixes: () => [
            {
              title: m => m.wording.keepOne(twice),
              safe: false,
              edits: () =>
                isAround ? replaceIn(content, text, second, end, '') : replaceIn(content, text, start, second, ''),
            },
          ],
        });
      }
    }
    const statements = statementsOf(content);
    for (const [i, { text, phrase }] of statements.entries()) {
      const next = statements[i + 1];
      // of an entry without a number the clauses are compared above
      if (!statements[i]!.isFollowed || !next || next.text !== text) continue;
      if (phrase.text.length < fewestOfEntry || phrase.text !== next.phrase.text) continue;
      report({
        ranges: rangesIn(text, next.phrase.start, next.phrase.end),
        message: m => m.wording.entryRepeated,
        related: [{ ranges: rangesIn(text, phrase.start, phrase.end).slice(0, 1), message: m => m.firstHere }],
      });
    }
  },
});
