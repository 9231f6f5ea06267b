import { isCjk } from '../domain/normalise';
import { findRepetitions } from '../domain/repetition';
import type { ItemContent, Phrase } from '../syntax/ast';
import type { Range } from '../text/range';
import { type ItemText, itemTexts, rangesIn, replaceIn } from './item-texts';
import { defineRule } from './rule';

/** Blanks and characters without width; tabs and line breaks are structure. */
const blanks = /[ \u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff]+/g;
/** After such a word another item may begin and its comma be lost: whether the blank is one too many is not certain. */
const endsClause = /(?:工作|。|；)$/;

export const straySpace = defineRule({
  id: 'stray-space',
  category: 'wording',
  severity: 'information',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '多余空格',
      what: '事项名称或职责中部门小标题的汉字之间有空格。汉字与数字、字母之间的空格不提示；对应上级部门一列里的空格由 department-separator 检查。',
      why: '多半是原表折行留下的，会使同一名称查找不到、比对不上。',
    },
    en: {
      title: 'Stray blank',
      what: 'A blank between Chinese characters in the name of an item or in a duty heading. Blanks beside digits and letters are let be; those of the departments’ column are a matter of department-separator.',
      why: 'Mostly left where a line was once wrapped; the same name is then not found again.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学 习。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习，每月 2 次。\n',
  checkItem(content, _columns, report) {
    for (const text of itemTexts(content))
      for (const phrase of phrasesIn(content, text)) {
        if (phrase.text.length === phrase.end - phrase.start) continue;
        const found = blanksIn(text.joined.text, phrase);
        if (found.length === 0) continue;
        const [first] = found;
        const before = text.joined.text.slice(phrase.start, first!.start);
        report({
          // a blank can't be seen: the characters at its sides belong to the range
          ranges: rangesIn(text, first!.start - 1, first!.end + 1),
          message: m => m.wording.strayBlanks(found.length),
          fixes: () => [
            {
              title: m => m.wording.removeBlanks(found.length),
              safe: !endsClause.test(before) && !bringsRepetition(text.joined.text, found),
              edits: () => found.flatMap(({ start, end }) => replaceIn(content, text, start, end, '')),
            },
          ],
        });
      }
  },
});

/** Names and sub-items of the name's column, departments in headings of the duties. */
function phrasesIn(content: ItemContent, { role }: ItemText): readonly Phrase[] {
  if (role === 'name') return [content.name, ...content.subItems.map(each => each.name)];
  if (role !== 'superiorDuties' && role !== 'handling') return [];
  return content[role].flatMap(block =>
    block.heading ? block.departments.filter(each => isWithin(each, block.heading!)) : [],
  );
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether without the blanks words would stand twice (`做好 做好`): then one of them is too many, or another item begins. */
function bringsRepetition(text: string, blanks: readonly Range[]): boolean {
  let without = '';
  let from = 0;
  for (const { start, end } of blanks) {
    without += text.slice(from, start);
    from = end;
  }
  return findRepetitions(without + text.slice(from)).length > findRepetitions(text).length;
}

/** `《中共中央 国务院关于……的意见》`: between two who issue a document the blank is right. */
function isBetweenIssuers(text: string, at: number): boolean {
  const title = text.slice(text.lastIndexOf('《', at) + 1, at);
  return !title.includes('》') && text.lastIndexOf('《', at) >= 0 && /(?:中央|院|厅|部|委|局|会|署|政府)$/.test(title);
}

function blanksIn(text: string, phrase: Phrase): Range[] {
  const found: Range[] = [];
  for (const match of text.slice(phrase.start, phrase.end).matchAll(blanks)) {
    const start = phrase.start + match.index;
    const end = start + match[0].length;
    const isInside = start > phrase.start && end < phrase.end;
    if (!isInside || !isCjk(text.charCodeAt(start - 1)) || !isCjk(text.charCodeAt(end))) continue;
    if (!isBetweenIssuers(text, start)) found.push({ start, end });
  }
  return found;
}
