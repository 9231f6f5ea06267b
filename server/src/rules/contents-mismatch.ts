import type { ContentsEntry, Document, List, ListTitle } from '../syntax/ast';
import { rowRange } from '../syntax/ast';
import { contentsEntries, listFacts } from './list-facts';
import { defineRule, type Fix } from './rule';

export const contentsMismatch = defineRule({
  id: 'contents-mismatch',
  category: 'structure',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '目录与清单标题不一致',
      what: '目录与清单标题对清单名称的写法不同（收回 / 回收 / 上收等），所标总数不同，或一方有而另一方没有。地名和项数可以省略。',
      why: '目录和标题在同一份文件里自相矛盾，一眼就能看出。',
    },
    en: {
      title: "Contents against lists' titles",
      what: "The contents and a list's title word the list's kind differently (收回 / 回收 / 上收), declare different totals, or one has a list that the other lacks. Place and count may be left out.",
      why: 'Contents and titles that contradict each other are seen at first glance.',
    },
  },
  bad: '目录\n上级部门收回事项清单\t1\n\n某镇上级部门回收事项清单\n序号\t事项名称\t承接部门及工作方式\n一、民生服务（1项）\t\t\n1\t资金审批\t县民政局：负责审批。\n',
  good: '目录\n上级部门收回事项清单\t1\n\n某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、民生服务（1项）\t\t\n1\t资金审批\t县民政局：负责审批。\n',
  checkDocument(document, report) {
    for (const [i, list] of document.lists.entries()) {
      const { title } = list;
      const first = document.lists
        .slice(0, i)
        .find(each => title && each.title && wordsOf(each.title) === wordsOf(title));
      if (!title || !first) continue;
      report({
        range: title.range,
        message: m => m.listTwice(title.text),
        related: [{ range: first.title!.range, message: m => m.headingHere }],
        list,
      });
    }
    if (document.contents.length === 0) return;
    const entries = contentsEntries(document);
    for (const list of document.lists) {
      const { title } = list;
      if (!title) continue;
      const entry = entries.get(list);
      if (!entry) {
        // a list that stands twice has been told
        if (document.lists.some(each => each !== list && each.title?.text === title.text)) continue;
        report({
          range: title.range,
          message: m => m.listWithoutContents(title.text),
          related: contentsLocation(document),
          list,
        });
        continue;
      }
      compare(list, title, entry, finding => report({ ...finding, list }));
    }
    const known = new Set(entries.values());
    for (const entry of document.contents.filter(each => !known.has(each)))
      report({
        range: entry.range,
        message: m => m.contentsWithoutList(entry.text),
      });
  },
});

function compare(
  list: List,
  title: ListTitle,
  entry: ContentsEntry,
  report: (finding: Parameters<Parameters<NonNullable<typeof contentsMismatch.checkDocument>>[1]>[0]) => void,
): void {
  if (wording(title, entry) !== wording(entry, title)) {
    report({
      range: title.words,
      message: m => m.contentsWording(title.words.text, entry.words.text),
      related: [{ range: entry.words, message: m => m.contentsHere }],
      fixes: () => exchange(title.words, entry.words, title.words.text, entry.words.text),
    });
  }
  const [declared, listed] = [title.declaredCount, entry.declaredCount];
  const { items, missing } = listFacts(list);
  const actual = items.length;
  if (!declared && listed?.value !== undefined && listed.value - actual !== missing) {
    if (listed.value !== actual)
      report({
        range: listed.range,
        message: m => m.contentsCount(listed.value!, actual),
        related: [{ range: title.range, message: m => m.headingHere }],
        fixes: () => [
          {
            title: m => m.setCount(actual),
            safe: false,
            edits: () => [{ range: listed.range, newText: String(actual) }],
          },
        ],
      });
  }
  if (declared?.value !== undefined && listed?.value !== undefined && declared.value !== listed.value) {
    report({
      range: declared.range,
      message: m => m.contentsTotal(declared.value!, listed.value!),
      related: [{ range: listed.range, message: m => m.contentsHere }],
      fixes: () => {
        const fixes = exchange(declared.range, listed.range, String(declared.value), String(listed.value));
        // the total that the items bear out is not to be given up
        const actual = listFacts(list).items.length;
        return fixes.filter((_, i) => actual !== (i === 0 ? declared : listed).value);
      },
    });
  }
}

/** The words as they are compared: 上级部门 counts only where both have it. */
function wording(own: ListTitle, other: ListTitle): string {
  const [a, b] = [own.words.text, other.words.text];
  return a.includes('上级') && b.includes('上级') ? a : a.replace(/^上级(?:职能)?部门/, '');
}

function exchange(
  title: { start: number; end: number },
  entry: { start: number; end: number },
  titleText: string,
  entryText: string,
): [Fix, Fix] {
  return [
    { title: m => m.takeContents(entryText), safe: false, edits: () => [{ range: title, newText: entryText }] },
    { title: m => m.takeHeading(titleText), safe: false, edits: () => [{ range: entry, newText: titleText }] },
  ];
}

function contentsLocation(document: Document) {
  const row = document.contentsRow ?? document.contents[0]?.row;
  return row === undefined
    ? []
    : [{ range: rowRange(document, row), message: (m: { contentsHere: string }) => m.contentsHere }];
}

/** A title without its count. */
function wordsOf({ text }: ListTitle): string {
  return text.replace(/[（(][^（()）]*项[）)]$/, '');
}
