import type { TownPlace } from '../domain/adapt-places';
import type { Category, Document, List } from '../syntax/ast';
import type { Range } from '../text/range';
import { insertItem } from './insert-item';
import { defineRule, type MissingItem, type Report } from './rule';

const list = (town: string, names: readonly string[]) =>
  `云岭县${town}基本履职事项清单\n序号\t事项名称\n一、民生服务（${names.length}项）\t\n${names.map((name, i) => `${i + 1}\t${name}\n`).join('')}`;
const care = '做好最低生活保障对象的申请受理和入户核查。';
const elderly = '落实独居老年人定期探访关爱制度。';
const ditch = '管好村级公益性岗位人员的考勤。';

export const missingItem = defineRule({
  id: 'missing-item',
  category: 'towns',
  severity: 'hint',
  offByDefault: true,
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '缺少同县常见事项',
      what: '样板镇，或者本县半数以上（至少两个）其他乡镇都列有某一事项，而本清单没有相同的事项。在对应的类别标题处提示。默认关闭，打样之后核对时打开。',
      why: '同县乡镇的职责大同小异，别处都有而这里没有的，可能是漏了；也可能确实不适用，由人判断。',
    },
    en: {
      title: 'Duty of the county missing',
      what: 'The sample town, or more than half of the other towns of the county (two at least), have a duty for which this list has no equivalent. Told at the heading of its category. Off by default: switch it on when a list is held against the sample.',
      why: 'Towns of one county have much the same duties: what all others have may have been forgotten here, or may not apply.',
    },
  },
  bad: list('青石镇', [care]),
  good: list('青石镇', [care, '落实独居老年人的定期探访关爱制度。']),
  others: ['鹤堰镇', '柳溪镇', '石桥镇'].map(town =>
    list(town, [care, elderly, ditch].slice(0, town === '石桥镇' ? 3 : 2)),
  ),
  checkDocument(document, report, { facts }) {
    for (const missing of facts.missingItems) {
      const place = placeFor(document, missing);
      if (place) report(reportOf(document, missing, place, facts.place));
    }
  },
});

interface PlaceFor {
  readonly list: List;
  readonly category: Category | undefined;
  readonly range: Range;
}

/** The heading of the category of that name, else the title of the list; undefined for a list that is not there. */
function placeFor(document: Document, { kind, category: name }: MissingItem): PlaceFor | undefined {
  const found = document.lists.find(each => each.kind === kind);
  if (!found) return undefined;
  const isAlike = (each: Category) => name !== undefined && each.heading?.name.text.slice(0, 2) === name.slice(0, 2);
  const category = found.categories.find(each => each.heading?.name.text === name) ?? found.categories.find(isAlike);
  if (category?.heading) return { list: found, category, range: category.heading.range };
  const range = found.title?.range ?? { start: found.range.start, end: found.range.start };
  return { list: found, category: undefined, range };
}

function reportOf(
  document: Document,
  missing: MissingItem,
  { list, category, range }: PlaceFor,
  own: TownPlace,
): Report {
  const { name, isSample, having, of } = missing;
  return {
    range,
    message: m => m.missingItem(name, missing.town, isSample, having, of),
    list,
    about: name,
    fixes: () =>
      category && list.layout !== 'flow'
        ? [
            {
              title: m => m.insertItemFrom(name, missing.town),
              safe: false,
              edits: () => insertItem(document, list, category, missing, own),
              inserts: missing,
            },
          ]
        : [],
  };
}
