import { inFullWidth } from '../domain/half-width';
import { matchesOf } from '../text/matches';
import { itemTexts, rangesIn, replaceIn } from './item-texts';
import { defineRule } from './rule';

/** A word in lower case, the blanks beside it included. What stands beside it is looked at by itself: behind a look-behind the search would stop at each character. */
const word = /[ \u3000]*([a-z]{2,})[ \u3000]*/g;
const before = /[\u3400-\u9fff”》）、，。；：]/;
const after = /[\u3400-\u9fff“《（、，。；：]/;
/** Words that Chinese texts use as they are. More can be named in the configuration (`latinWords`). */
const usual = new Set(
  'app wifi vs pos pc ktv led lng lpg gps pdf ppt word excel qq vr ai it dna pvc pe hiv vip km cm mm kg mg ml kw kv mpa hz'.split(
    ' ',
  ),
);
/** Words that stand for a Chinese one beyond doubt. */
const chinese: Readonly<Record<string, string>> = { and: '和', or: '或' };

export const latinWord = defineRule({
  id: 'latin-word',
  category: 'wording',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '夹杂英文',
      what: '汉字之间夹着小写英文单词，如 and。大写的缩写（KTV、GDP）、大小写混合的（App、C/D）以及计量单位不提示；还可以在配置的 latinWords 中添加允许的词。',
      why: '多半是文字转换时留下的，公文中应当用汉字。',
    },
    en: {
      title: 'Latin word',
      what: 'A lower-case English word between Chinese characters, such as and. Capitals (KTV, GDP), mixed case (App, C/D) and units are right; more words can be allowed in latinWords of the configuration.',
      why: 'Mostly left by a conversion; a government document says it in Chinese.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习 and 培训。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t组织学习和培训，推广使用App。\n',
  checkItem(content, _columns, report, { config }) {
    for (const text of itemTexts(content)) {
      let full: string | undefined;
      for (const match of matchesOf(word, text.joined.text)) {
        const found = match[1]!;
        // a half-width mark that is to be full-width counts as such
        full ??= inFullWidth(text.joined.text);
        if (!before.test(full[match.index - 1] ?? '')) continue;
        // what ends a text will be followed by its final mark
        if (!after.test(full[match.index + match[0].length] ?? '。')) continue;
        if (usual.has(found) || config.latinWords.some(each => each.toLowerCase() === found)) continue;
        const start = match.index + match[0].indexOf(found);
        const replacement = chinese[found];
        report({
          ranges: rangesIn(text, start, start + found.length),
          message: m => m.wording.latinWord(found),
          fixes: () =>
            replacement === undefined
              ? []
              : [
                  {
                    title: m => m.wording.writeInstead(replacement),
                    safe: false,
                    edits: () => replaceIn(content, text, match.index, match.index + match[0].length, replacement),
                  },
                ],
        });
      }
    }
  },
});
