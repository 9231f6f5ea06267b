import type { Messages } from '../messages/messages';
import type { Document, Item, List, Phrase } from '../syntax/ast';
import type { ListKind } from '../syntax/cst';
import { isSameName, itemNames, numberOf, quotable } from './item-names';
import { itemSentences, type Sentence, sentenceText } from './item-sentences';
import { listFacts } from './list-facts';
import { reportWords, type Words } from './report-words';
import { defineRule, type Report, type Text } from './rule';

/** One short sentence in common may be chance. */
const longEnough = 18;

/** An item and the list that it stands in. */
interface Listed {
  readonly list: List;
  readonly item: Item;
}

/** Where a sentence stands. */
interface Place {
  readonly listed: Listed;
  readonly sentence: Sentence;
}

/** Sentences that an assisting and a reclaimed item have in common. */
interface Conflict {
  readonly assisting: Listed;
  readonly reclaimed: Listed;
  readonly shared: { readonly assisting: Sentence; readonly reclaimed: Sentence }[];
}

export const listConflict = defineRule({
  id: 'list-conflict',
  category: 'duties',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '清单之间矛盾',
      what: '收回事项与配合事项的职责有一字不差的句子（12 字以上，履职保障除外），或者收回事项与基本、配合事项同名；两处都会提示。多个事项通用的套话不算。',
      why: '一项职责收回后，乡镇不再承担；同时列在两个清单里，说不清由谁来做。',
    },
    en: {
      title: 'Lists contradict each other',
      what: 'A reclaimed and an assisting item share a sentence of their duties word for word (12 characters or more, support aside), or a reclaimed item has the name of a basic or an assisting one; both are told. Set phrases of several items do not count.',
      why: 'What is taken back is not the town’s any more; a duty in both lists belongs to nobody for certain.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、城乡建设（1项）\t\t\t\t\n1\t农村危房改造\t县住房和城乡建设局\t组织专业机构逐户鉴定房屋的危险等级并出具报告。履职保障：提供经费。\t做好入户登记。\n\n某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、城乡建设（1项）\t\t\n1\t房屋安全鉴定\t县住房和城乡建设局：组织专业机构逐户鉴定房屋的危险等级并出具报告。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、城乡建设（1项）\t\t\t\t\n1\t农村危房改造\t县住房和城乡建设局\t审核改造对象，验收改造成果。履职保障：提供经费。\t做好入户登记。\n\n某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、城乡建设（1项）\t\t\n1\t房屋安全鉴定\t县住房和城乡建设局：组织专业机构逐户鉴定房屋的危险等级并出具报告。\n',
  checkDocument(document, report) {
    const of = (kind: ListKind): Listed[] =>
      document.lists
        .filter(list => list.kind === kind)
        .flatMap(list => listFacts(list).items.map(item => ({ list, item })));
    const reclaimed = of('reclaimed');
    if (reclaimed.length === 0) return;
    const assisting = of('assisting');
    reportNames(document, [...of('basic'), ...assisting], reclaimed, report);
    for (const conflict of conflicts(assisting, reclaimed)) reportConflict(document, conflict, report);
  },
});

function reportNames(
  document: Document,
  own: readonly Listed[],
  reclaimed: readonly Listed[],
  report: (report: Report) => void,
): void {
  const taken = new Map<number, Listed & { readonly phrase: Phrase }>();
  for (const { list, item } of reclaimed)
    for (const { hash, phrase } of itemNames(item.content)) taken.set(hash, { list, item, phrase });
  for (const { list, item } of own)
    for (const name of itemNames(item.content)) {
      const other = taken.get(name.hash);
      if (!other || !isSameName(other.phrase, name.phrase)) continue;
      const here: Words = { list, item, role: 'name', range: name.phrase };
      const there: Words = { list: other.list, item: other.item, role: 'name', range: other.phrase };
      for (const [one, another] of [
        [here, there],
        [there, here],
      ] as const)
        reportWords(
          document,
          one,
          [another],
          { message: sameName(another), relatedMessage: m => m.sameNameHere },
          report,
        );
    }
}

function sameName({ list, item }: Listed): Text {
  return m => m.nameInTwoLists(list.kind, numberOf(item), quotable(item.content.name.text));
}

/** Pairs of items that share sentences which no other item has. */
function conflicts(assisting: readonly Listed[], reclaimed: readonly Listed[]): Conflict[] {
  const taken = onlyPlaces(reclaimed, () => true);
  const given = onlyPlaces(assisting, hash => taken.has(hash));
  const found: Conflict[] = [];
  for (const [hash, here] of given) {
    const there = taken.get(hash);
    if (!here || !there || wordsOf(here) !== wordsOf(there)) continue;
    const pair = found.find(
      each => each.assisting.item === here.listed.item && each.reclaimed.item === there.listed.item,
    );
    const shared = { assisting: here.sentence, reclaimed: there.sentence };
    if (pair) pair.shared.push(shared);
    else found.push({ assisting: here.listed, reclaimed: there.listed, shared: [shared] });
  }
  return found;
}

/** The sentences that stand in one item, by their hash; undefined for those of several items, which are set phrases. */
function onlyPlaces(items: readonly Listed[], isWanted: (hash: number) => boolean): Map<number, Place | undefined> {
  const places = new Map<number, Place | undefined>();
  for (const listed of items)
    for (const sentence of itemSentences(listed.item.content)) {
      const { hash } = sentence;
      if (!isWanted(hash)) continue;
      if (!places.has(hash)) places.set(hash, { listed, sentence });
      else if (places.get(hash)?.listed !== listed) places.set(hash, undefined);
    }
  return places;
}

function wordsOf({ listed, sentence }: Place): string {
  return sentenceText(listed.item.content, sentence);
}

function reportConflict(document: Document, conflict: Conflict, report: (report: Report) => void): void {
  const { assisting, reclaimed, shared } = conflict;
  const isChance = shared.length === 1 && shared[0]!.assisting.length < longEnough;
  const here: Words[] = shared.map(({ assisting: each }) => ({ ...assisting, role: each.role, range: each }));
  const there: Words[] = shared.map(({ reclaimed: each }) => ({ ...reclaimed, role: each.role, range: each }));
  for (const [words, others] of [
    [here, there],
    [there, here],
  ] as const) {
    const { list, item } = others[0]!;
    const told = {
      severity: isChance ? ('information' as const) : undefined,
      message: (m: Messages) =>
        m.dutyInTwoLists(list.kind, numberOf(item), quotable(item.content.name.text), shared.length),
      relatedMessage: (m: Messages) => m.sameDutyHere,
    };
    reportWords(document, words[0]!, others, told, report);
  }
}
