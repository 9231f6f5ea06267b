import { type Document, type Item, itemsOf, type List, rangeInText } from '../syntax/ast';
import { labelAt } from '../syntax/drafting-line';
import { perItem } from '../syntax/per-item';
import { rangesIn, replaceIn, type Statement, statementsOf } from './item-texts';
import { defineRule, type Report } from './rule';

/** So many statements of a column have to end in a mark, and such a share of them, before one without it is told. */
const fewest = 4;
const leastShare = 0.8;

const final = /[。！？；：…!?;:.．][”’"』）)》〉\]】]*$/;
/** `（一）事前阶段`, `一、职责分工`: headings within duties, without a mark by right. */
const subHeading = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、).{0,20}$/;
/** What no sentence ends in: behind it something is lost, and a mark would hide it. */
const unfinished = /[，、,和与及或的在对将把为由被从向（“《—-]$/;

const endings = perItem(content =>
  statementsOf(content)
    .filter(statement => !isUnknownLabel(statement))
    .map(statement => ({ statement, isFinal: isFinal(statement.phrase.text) }))
    .filter(each => each.isFinal || !subHeading.test(each.statement.phrase.text)),
);

/** A label that is none of the list's is told by unknown-line. */
function isUnknownLabel({ text: { joined }, phrase }: Statement): boolean {
  if (!joined.lines || joined.lines.literal.has(phrase.start)) return false;
  return labelAt(phrase.text, 0) !== undefined;
}

function isFinal(text: string): boolean {
  const last = text[text.length - 1]!;
  return last === '。' || last === '；' || final.test(text);
}

export const punctuationFinal = defineRule({
  id: 'punctuation-final',
  category: 'punctuation',
  severity: 'warning',
  fixable: 'safe',
  docs: {
    'zh-cn': {
      title: '缺句末标点',
      what: '事项名称或职责的一条没有以句号等标点结尾，而同一列中绝大多数都有。名称一律不加句号的清单不提示。',
      why: '缺标点的一条会和下一条连成一句；也可能是后半句丢了。',
    },
    en: {
      title: 'Final mark missing',
      what: 'A name or an entry does not end in 。 or another final mark, while nearly all in its column do. Silent in lists whose names have none.',
      why: 'Without it the entry runs into the next one; the end of the sentence may also be lost.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（5项）\t\n1\t组织学习。\n2\t发展党员。\n3\t收缴党费。\n4\t做好换届。\n5\t开展走访\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（5项）\t\n1\t组织学习。\n2\t发展党员。\n3\t收缴党费。\n4\t做好换届。\n5\t开展走访。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const items = itemsOf(list);
      const counts = new Map<Statement['kind'], { all: number; final: number }>();
      for (const item of items)
        for (const { statement, isFinal: ended } of endings(item.content)) {
          const count = counts.get(statement.kind) ?? { all: 0, final: 0 };
          count.all++;
          if (ended) count.final++;
          counts.set(statement.kind, count);
        }
      const wanted = new Set([...counts].flatMap(([kind, count]) => (isRule(count) ? kind : [])));
      if (wanted.size === 0) continue;
      for (const item of items)
        for (const { statement, isFinal: ended } of endings(item.content)) {
          // a comma before the next number is told by punctuation-repeated
          const isTold = statement.isFollowed && /[，、,]$/.test(statement.phrase.text);
          if (!ended && !isTold && wanted.has(statement.kind)) report(missing(document, list, item, statement));
        }
    }
  },
});

function isRule({ all, final: count }: { all: number; final: number }): boolean {
  return count >= fewest && count < all && count / all >= leastShare;
}

function missing(document: Document, list: List, item: Item, { text, phrase }: Statement): Report {
  const { content } = item;
  const { end } = phrase;
  const [range] = rangesIn(text, end - 1, end);
  const isComma = /[，、,]$/.test(phrase.text);
  return {
    range: rangeInText(document, item, range!),
    message: m => m.wording.finalMissing(phrase.text.slice(-8)),
    list,
    item,
    fixes: () => [
      {
        title: m => m.wording.addFinal,
        safe: !unfinished.test(phrase.text),
        edits: () =>
          replaceIn(content, text, isComma ? end - 1 : end, end, '。').map(edit => ({
            range: rangeInText(document, item, edit.range),
            newText: edit.newText,
          })),
      },
    ],
  };
}
