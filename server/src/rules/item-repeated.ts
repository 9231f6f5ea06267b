import type { Messages } from '../messages/messages';
import type { Document, Item, List, Phrase } from '../syntax/ast';
import { haveOtherDepartments, isSameName, itemNames, numberOf, quotable } from './item-names';
import { listFacts } from './list-facts';
import { isComparable, isContained, type Offences, offencesOf } from './offences';
import { reportWords, type Words } from './report-words';
import { defineRule, type Report } from './rule';

/** A name where it stands. */
interface PlacedName {
  readonly item: Item;
  readonly phrase: Phrase;
}

const wordsOf = (list: List, { item, phrase }: PlacedName): Words => ({ list, item, role: 'name', range: phrase });

/** Of a name that stands in many items the related information shows so many. */
const mostRelated = 5;
/** Of a list that is one name over and over the first ones tell enough. */
const mostTold = 100;
/** What so many names list is a set phrase. */
const mostAlike = 8;

export const itemRepeated = defineRule({
  id: 'item-repeated',
  category: 'duties',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '事项重复',
      what: '同一清单中两个事项同名（空格、标点、“*”不计），两处都会提示；部门不同的只作为信息。一个处罚事项所列情形已全部包含在同一部门另一事项的名称中的，作为提示。',
      why: '同一件事数了两次，项数也就多了一项；两处写得不一样时，说不清以哪处为准。',
    },
    en: {
      title: 'Item repeated',
      what: 'Two items of one list have the same name (blanks, punctuation and “*” aside); both are told, as information if their departments differ. A fine whose offences are all listed in the name of another item of the same department is told as a hint.',
      why: 'One duty is counted twice, and where the two are worded differently nobody knows which one holds.',
    },
  },
  bad: '某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、城乡建设（2项）\t\t\n1\t电梯使用单位检查\t县市场监督管理局：按年度计划上门检查。\n2\t电梯使用单位检查\t县市场监督管理局：抽取单位，实地查看。\n',
  good: '某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、城乡建设（2项）\t\t\n1\t电梯使用单位检查\t县市场监督管理局：按年度计划上门检查。\n2\t电梯维保单位检查\t县市场监督管理局：抽取单位，实地查看。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      const { items } = listFacts(list);
      reportSameNames(document, list, items, report);
      reportContained(document, list, items, report);
    }
  },
});

type Reporter = (report: Report) => void;

function reportSameNames(document: Document, list: List, items: readonly Item[], report: Reporter): void {
  const first = new Map<number, PlacedName>();
  const repeated = new Map<number, PlacedName[]>();
  for (const item of items)
    for (const { hash, phrase } of itemNames(item.content)) {
      const before = first.get(hash);
      if (!before) first.set(hash, { item, phrase });
      else if (isSameName(before.phrase, phrase)) {
        const same = repeated.get(hash) ?? [before];
        same.push({ item, phrase });
        repeated.set(hash, same);
      }
    }
  for (const same of repeated.values())
    for (const name of same.slice(0, mostTold)) {
      const others = same.slice(0, mostTold).filter(each => each !== name);
      const other = others[0]!;
      const isElsewhere = others.every(({ item }) => haveOtherDepartments(item.content, name.item.content));
      const told = {
        severity: isElsewhere ? ('information' as const) : undefined,
        message: (m: Messages) => m.itemRepeated(numberOf(other.item), quotable(other.phrase.text), same.length - 1),
        relatedMessage: (m: Messages) => m.sameNameHere,
      };
      const shown = others.slice(0, mostRelated).map(each => wordsOf(list, each));
      reportWords(document, wordsOf(list, name), shown, told, report);
    }
}

function reportContained(document: Document, list: List, items: readonly Item[], report: Reporter): void {
  const byClause = new Map<string, { item: Item; offences: Offences }[]>();
  for (const item of items)
    for (const offences of offencesOf(item.content))
      for (const { key, single } of offences.clauses)
        for (const each of new Set([key, ...single])) {
          const same = byClause.get(each);
          if (same) same.push({ item, offences });
          else byClause.set(each, [{ item, offences }]);
        }
  for (const item of items)
    for (const offences of offencesOf(item.content)) {
      if (!isComparable(offences)) continue;
      const [{ key, placeless } = { key: '', placeless: undefined }] = offences.clauses;
      const candidates = [...(byClause.get(key) ?? []), ...((placeless && byClause.get(placeless)) || [])];
      if (candidates.length > mostAlike) continue;
      const container = candidates.find(
        other =>
          other.item !== item &&
          !haveOtherDepartments(item.content, other.item.content) &&
          offences.words !== other.offences.words &&
          isContained(offences, other.offences),
      );
      if (!container) continue;
      const part = { item, phrase: offences.phrase };
      const whole = { item: container.item, phrase: container.offences.phrase };
      for (const [one, another] of [
        [part, whole],
        [whole, part],
      ] as const) {
        const [number, name] = [numberOf(another.item), quotable(another.phrase.text)];
        const told = {
          severity: 'hint' as const,
          message: (m: Messages) => (one === part ? m.itemContained(number, name) : m.itemContains(number, name)),
          relatedMessage: (m: Messages) => m.likeItemHere,
        };
        reportWords(document, wordsOf(list, one), [wordsOf(list, another)], told, report);
      }
    }
}
