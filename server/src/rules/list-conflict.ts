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

/** Sentences that an item of the town's own and a reclaimed one have in common. */
interface Conflict {
  readonly own: Listed;
  readonly reclaimed: Listed;
  readonly shared: { readonly own: Sentence; readonly reclaimed: Sentence }[];
}

/** What any duty may say in these words, whoever has it: other tasks that are handed down, publicity for the law. */
const setPhrase =
  /交办|其[他它](?:相关)?(?:工作|任务|事项|职责)|^(?:按照|依照|根据|依据|对照)?(?:职责|权限|规定|要求|分工|法定)[^，]{0,8}(?:做好|开展|落实)[^，]{0,12}(?:工作|任务)$|^(?:负责|开展|做好|加强|组织|积极|配合|协助|深入|广泛|采取多种形式)*[^，]{0,14}宣传[^，]{0,10}(?:[，,][^，]{0,8}(?:意识|知识|氛围|知晓率|素养|能力))?$/;

export const listConflict = defineRule({
  id: 'list-conflict',
  category: 'duties',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '清单之间矛盾',
      what: '收回事项的职责与配合事项的职责或基本事项的名称有一字不差的句子（12 字以上，履职保障除外），或者收回事项与基本、配合事项同名；两处都会提示。多个事项通用的，以及“完成交办的其他任务”一类的套话不算。',
      why: '一项职责收回后，乡镇不再承担；同时列在两个清单里，说不清由谁来做。',
    },
    en: {
      title: 'Lists contradict each other',
      what: 'A reclaimed item shares a sentence of its duties word for word (12 characters or more, support aside) with the duties of an assisting one or the name of a basic one, or has the name of either; both are told. What several items say and set phrases (完成交办的其他任务) do not count.',
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
    const own = [...of('basic'), ...of('assisting')];
    reportNames(document, own, reclaimed, report);
    for (const conflict of conflicts(own, reclaimed)) reportConflict(document, conflict, report);
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
function conflicts(own: readonly Listed[], reclaimed: readonly Listed[]): Conflict[] {
  const taken = onlyPlaces(reclaimed, () => true);
  const given = onlyPlaces(own, hash => taken.has(hash));
  const found: Conflict[] = [];
  for (const [hash, here] of given) {
    const there = taken.get(hash);
    if (!here || !there) continue;
    const words = wordsOf(here);
    if (words !== wordsOf(there) || setPhrase.test(words)) continue;
    const pair = found.find(each => each.own.item === here.listed.item && each.reclaimed.item === there.listed.item);
    const shared = { own: here.sentence, reclaimed: there.sentence };
    if (pair) pair.shared.push(shared);
    else found.push({ own: here.listed, reclaimed: there.listed, shared: [shared] });
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
  const { own, reclaimed, shared } = conflict;
  const isChance = shared.length === 1 && shared[0]!.own.length < longEnough;
  const here: Words[] = shared.map(({ own: each }) => ({ ...own, role: each.role, range: each }));
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
