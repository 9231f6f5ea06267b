import { itemTexts, rangesIn } from './item-texts';
import { defineRule } from './rule';

const closers: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '《': '》',
  '“': '”',
  '〔': '〕',
  '〈': '〉',
  '【': '】',
};
const normal: Readonly<Record<string, string>> = { ')': '）', '(': '（' };
const isBracket = new Uint8Array(0x10000);
for (const mark of '（）()《》“”〔〕〈〉【】') isBracket[mark.charCodeAt(0)] = 1;
/** `1）`, `a)`, `①）`: a closing bracket that numbers an entry. */
const entryMark = /(?:^|[。；：，、\s])[0-9０-９a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;
/** A text that is broken altogether tells enough with so many. */
const mostTold = 20;

export const bracketUnbalanced = defineRule({
  id: 'bracket-unbalanced',
  category: 'punctuation',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '括号引号不配对',
      what: '（）《》“”〔〕在一个单元格里不成对。续行先与上一行接起来再核对；半角括号与全角括号可以配对；编号“1）”不算。',
      why: '少了一半的括号或引号使人弄不清引用到哪里为止。',
    },
    en: {
      title: 'Unbalanced brackets or quotes',
      what: '（）, 《》, “” or 〔〕 that are not paired within a cell. Continued rows are joined first; half-width and full-width brackets may pair; 1） as a number is right.',
      why: 'With half of a pair missing nobody knows where the quotation ends.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t落实“三会一课制度。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t落实“三会一课”制度。\n',
  checkItem(content, _columns, report) {
    let told = 0;
    for (const text of itemTexts(content))
      for (const at of unpaired(text.joined.text)) {
        if (++told > mostTold) return;
        const mark = text.joined.text[at]!;
        const closer = closers[mark];
        report({
          ranges: rangesIn(text, at, at + 1),
          message: m => (closer ? m.wording.bracketOpen(mark, closer) : m.wording.bracketClose(mark)),
        });
      }
  },
});

/** Offsets of the brackets and quotes without a counterpart, ascending. */
function unpaired(text: string): number[] {
  const open: number[] = [];
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isBracket[text.charCodeAt(at)] === 0) continue;
    const mark = text[at]!;
    if (closers[mark]) {
      open.push(at);
      continue;
    }
    const closer = normal[mark] ?? mark;
    const partner = open.findLastIndex(each => closers[text[each]!] === closer);
    if (partner >= 0) {
      found.push(...open.slice(partner + 1));
      open.length = partner;
    } else if (closer !== '）' || !entryMark.test(text.slice(Math.max(0, at - 5), at))) found.push(at);
  }
  return found.concat(open).sort((a, b) => a - b);
}
