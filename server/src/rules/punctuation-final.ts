import { type Document, type Item, itemsOf, type List, rangeInText } from '../syntax/ast';
import { labelAt } from '../syntax/drafting-line';
import { perItem } from '../syntax/per-item';
import { itemTexts, rangesIn, replaceIn, type Statement, statementsOf } from './item-texts';
import { defineRule, type Report } from './rule';
import { lostBeforeHeading } from './run-in-headings';

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

/** What sentences of a document's items end in, two characters each; worked out once for a document. */
const endingsOf = new WeakMap<Document, ReadonlySet<string>>();

/** Verbs that ask for an object, at the end of what may have been cut there. */
const asksForMore =
  /(?:组织|负责|开展|指导|落实|执行|督促|协调|协助|配合|制定|推进|加强|建立|完善|实施|做好|提供|包括|参与|承担|履行|依法)$/;

/**
 * Whether a sentence is whole: another one of the document ends in the same two characters, so that no word is cut, and its last
 * clause has an end. Else something may be lost, and a mark would hide that.
 */
function isWhole(document: Document, text: string): boolean {
  if (asksForMore.test(text) || /[，；、。：][^，；、。：]{0,3}$/.test(text)) return false;
  let known = endingsOf.get(document);
  if (!known) {
    const found = new Set<string>();
    for (const list of document.lists)
      for (const { content } of itemsOf(list))
        for (const {
          joined: { text: joined },
        } of itemTexts(content))
          for (let at = 2; at < joined.length; at++)
            if (joined[at] === '。' || joined[at] === '；') found.add(joined.slice(at - 2, at));
    known = found;
    endingsOf.set(document, known);
  }
  return known.has(text.slice(-2));
}

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
      what: '事项名称或职责的一条没有以句号等标点结尾，而同一列中绝大多数都有。上级部门职责中句号丢失、以致下一个部门的小标题或“履职保障”与上文连成一句的，也会提示。名称一律不加句号的清单不提示。只有末尾两字也是文档别处一句的末尾、最后一个分句又不是半截话时，才会自动补上。',
      why: '缺标点的一条会和下一条连成一句；也可能是后半句丢了。',
    },
    en: {
      title: 'Final mark missing',
      what: 'A name or an entry does not end in 。 or another final mark, while nearly all in its column do; or a heading of the superior duties (a department of the column, 履职保障) has run into the sentence before it. Silent in lists whose names have none. Fix-all adds it only where another sentence of the document ends in the same two characters and the last clause is whole.',
      why: 'Without it the entry runs into the next one; the end of the sentence may also be lost.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（5项）\t\n1\t组织学习。\n2\t发展党员。\n3\t收缴党费。\n4\t走访老人。\n5\t帮扶老人\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（5项）\t\n1\t组织学习。\n2\t发展党员。\n3\t收缴党费。\n4\t走访老人。\n5\t帮扶老人。\n',
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
      for (const item of items)
        for (const end of lostBeforeHeading(item.content)) {
          const joined = item.content.columns.get('superiorDuties')!;
          const text = { role: 'superiorDuties' as const, joined };
          const phrase = { start: 0, end, text: joined.text.slice(0, end) };
          report(missing(document, list, item, { kind: 'superiorDuties', text, phrase, isFollowed: true }));
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
        safe:
          !lostBeforeHeading(content).includes(end) && !unfinished.test(phrase.text) && isWhole(document, phrase.text),
        edits: () =>
          replaceIn(content, text, isComma ? end - 1 : end, end, '。').map(edit => ({
            range: rangeInText(document, item, edit.range),
            newText: edit.newText,
          })),
      },
    ],
  };
}
