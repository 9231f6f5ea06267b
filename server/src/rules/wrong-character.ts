import { isSuspicious, type RightCharacter, rightCharacter } from '../domain/wrong-characters';
import type { Messages } from '../messages/messages';
import { rowRange } from '../syntax/ast';
import type { Row } from '../syntax/cst';
import { perRow } from '../syntax/per-item';
import { rowsOutside } from './rows-outside';
import { defineRule, type Severity } from './rule';

interface WrongCharacter {
  readonly at: number;
  readonly text: string;
  readonly right: RightCharacter;
  /** Whether a name of a place or a thing may hold it by right. */
  readonly mayBeName: boolean;
}

/** What the name of a place or a site ends in. */
const nameEnding = /^[\u4e00-\u9fff]{0,2}(?:村|嘎查|社区|屯|水库|故居|遗址|旧址|合作社|公司|寺|庙|祠|塔)/;
/** Variants that the list of standard characters (2013) admits in names. */
const nameCharacters = /[昇陞甯邨龢迺崑崙堃祐喆]/;
/** A row that is in other characters altogether tells enough with so many. */
const mostTold = 50;

const wrongIn = perRow(row => findWrong(row));

export const wrongCharacter = defineRule({
  id: 'wrong-character',
  category: 'wording',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '错码字、繁体字',
      what: '用了偏旁部首区或兼容区的字（看上去一样，其实是另一个字符）、无法显示的字符，或有规范简体的繁体字、异体字。人名地名可能合用的字只作提示。',
      why: '这些字查找不到、转换会出错，公文应使用规范汉字。',
    },
    en: {
      title: 'Wrong character',
      what: 'Radicals and compatibility forms that only look like the character meant, characters that cannot be shown, and traditional or variant forms with a standard simplified one. Those that the name of a place may hold by right are hints.',
      why: 'They are not found in a search and break in conversions; government documents use the standard characters.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t解决问題。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\t\n1\t解决问题。\n',
  checkItem(content, _columns, report) {
    for (const [row, source] of content.rows.entries())
      for (const wrong of wrongIn(source)) {
        const { at, text, right } = wrong;
        report({
          ranges: [{ row, start: at, end: at + text.length }],
          ...severityOf(wrong),
          message: m => messageOf(m, wrong),
          fixes: () => {
            const newText = right.text;
            if (newText === undefined) return [];
            // in all rows: a continued row that repeats a cell has to go on repeating it
            const edits = () =>
              content.rows.flatMap((each, i) =>
                wrongIn(each)
                  .filter(other => other.text === text)
                  .map(other => ({ range: { row: i, start: other.at, end: other.at + text.length }, newText })),
              );
            return [{ title: m => m.wording.writeInstead(newText), safe: !wrong.mayBeName, edits }];
          },
        });
      }
  },
  checkDocument(document, report) {
    for (const { row, index, list } of rowsOutside(document))
      for (const wrong of wrongIn(row)) {
        const start = rowRange(document, index).start + wrong.at;
        const range = { start, end: start + wrong.text.length };
        const newText = wrong.right.text;
        report({
          range,
          ...severityOf(wrong),
          message: m => messageOf(m, wrong),
          list,
          fixes: () =>
            newText === undefined
              ? []
              : [
                  {
                    title: m => m.wording.writeInstead(newText),
                    safe: !wrong.mayBeName,
                    edits: () => [{ range, newText }],
                  },
                ],
        });
      }
  },
});

function messageOf({ wording }: Messages, { text, right }: WrongCharacter): string {
  return right.kind === 'unreadable' ? wording.unreadable(text) : wording[right.kind](text, right.text!);
}

function severityOf({ mayBeName }: WrongCharacter): { severity?: Severity } {
  return mayBeName ? { severity: 'hint' } : {};
}

function findWrong({ text, tokens }: Row): WrongCharacter[] {
  const found: WrongCharacter[] = [];
  for (const token of tokens) {
    if (token.kind !== 'text') continue;
    for (let at = token.start; at < token.end; at++) {
      if (!isSuspicious(text.charCodeAt(at))) continue;
      const right = rightCharacter(text[at]!);
      if (!right) continue;
      const mayBeName =
        right.kind === 'traditional' &&
        (nameCharacters.test(text[at]!) || nameEnding.test(text.slice(at + 1, token.end)));
      found.push({ at, text: text[at]!, right, mayBeName });
      if (found.length === mostTold) return found;
    }
  }
  return found;
}
