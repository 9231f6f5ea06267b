import { joinWraps } from '../domain/normalise';
import type { Copy, ItemContent } from '../syntax/ast';
import { type Joined, sourceRanges } from '../text/joined';
import type { Range } from '../text/range';
import { type CopyDifferences, copyDifferences, placeOf, takeOver } from './copy-differences';
import { defineRule, type ItemFix } from './rule';

/** Characters at either side of a difference that the message shows with it, and the longest stretch that it shows. */
const around = 2;
const longestShown = 24;

export const continuationDiffers = defineRule({
  id: 'continuation-differs',
  category: 'duties',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '续行与首行不一致',
      what: '跨页续行重复了事项名称、部门或职责，但与首行写的不完全一样。空格、标记和条目编号不同不算。',
      why: '同一格写了两遍，只有一遍是对的；也可能是从 PDF 提取文本时弄错的，要核对原件。',
    },
    en: {
      title: 'Continued row differs',
      what: 'A row carried over a page break repeats name, departments or duties with other words. Blanks, tags and entry numbers are no difference.',
      why: 'One cell is given twice and only one of them is right; the extraction of the text may have done it, so check the original.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、平安法治（1项）\t\t\t\t\n1\t开展校园安全隐患排查工作\t县教育局\t1.制定检查方案。\t做好日常巡查。\n1\t开展校园隐患排查工作\t县教育局\t2.组织联合检查。履职保障：提供经费。\t做好日常巡查。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、平安法治（1项）\t\t\t\t\n1\t开展校园安全隐患排查工作\t县教育局\t1.制定检查方案。\t做好日常巡查。\n1\t开展校园安全隐患排查工作\t县教育局\t2.组织联合检查。履职保障：提供经费。\t做好日常巡查。\n',
  checkItem(content, _columns, report) {
    for (const copy of content.copies) {
      if (copy.same) continue;
      const compared = copyDifferences(content, copy);
      const { first, found, firstPlaces, copyPlaces } = compared;
      const [difference] = found;
      if (!difference) continue;
      const { role } = copy;
      const here = excerpt(copy.text, placeOf(copyPlaces, difference.b, around));
      const there = excerpt(first, placeOf(firstPlaces, difference.a, around));
      report({
        ranges: found.flatMap(each => rangesOf(copy.text, placeOf(copyPlaces, each.b))),
        message: m => m.continuationDiffers(role, here, there, found.length - 1),
        related: [
          {
            ranges: found.flatMap(each => rangesOf(first, placeOf(firstPlaces, each.a))),
            message: m => m.firstCellHere,
          },
        ],
        fixes: () => fixes(content, copy, compared),
      });
    }
  },
});

function rangesOf(joined: Joined, { start, end }: Range) {
  return sourceRanges(joined, start, end);
}

function excerpt(joined: Joined, { start, end }: Range): string {
  const words = joinWraps(joined.text.slice(start, end));
  const characters = [...words];
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}……` : words;
}

function fixes(content: ItemContent, copy: Copy, compared: CopyDifferences): ItemFix[] {
  const { first, firstPlaces, copyPlaces, found } = compared;
  const firstCell = { text: first, places: firstPlaces };
  const copiedCell = { text: copy.text, places: copyPlaces };
  const keepFirst = takeOver(
    copiedCell,
    firstCell,
    found.map(({ a, b }) => ({ target: b, source: a })),
  );
  const keepSecond = takeOver(
    firstCell,
    copiedCell,
    found.map(({ a, b }) => ({ target: a, source: b })),
  );
  const made: ItemFix[] = [];
  if (keepFirst) made.push({ title: m => m.takeFirstCell, safe: false, edits: () => keepFirst });
  // what other rows repeat would differ then
  if (keepSecond && content.copies.every(each => each === copy || each.role !== copy.role))
    made.push({ title: m => m.takeCopy, safe: false, edits: () => keepSecond });
  return made;
}
