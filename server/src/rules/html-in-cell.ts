import { itemsOf, rangeInText } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import { markupLength } from '../syntax/scan-row';
import type { RowRange } from '../text/joined';
import { cleaning } from './cleaning';
import { defineRule } from './rule';

/** Tags and entities of an item's rows, and the first of them. */
const remnantsOf = perItem(({ rows }) => {
  let count = 0;
  let first: RowRange | undefined;
  for (const [row, { text, tokens }] of rows.entries()) {
    /** Where a tag ends that is written so that it is read as words. */
    let escapedTo = 0;
    for (const { kind, start, end } of tokens) {
      if (kind !== 'tag' && kind !== 'entity') continue;
      if (kind === 'entity') escapedTo = Math.max(escapedTo, escapeEnd(text, start, end));
      if (start < escapedTo) continue;
      count++;
      first ??= { row, start, end };
    }
  }
  return { count, first };
});

const escapedTag = /^<[^<>&\t\r\n]{0,40}&gt;/;

/** The end of the words that an entity keeps from being read as a tag or an entity (`&lt;p&gt;`, `&amp;nbsp;`); 0 if it does not. */
function escapeEnd(text: string, start: number, end: number): number {
  const entity = text.slice(start, end);
  const follows = text.slice(end, end + 50);
  if (entity === '&amp;') return markupLength(`&${follows}`, 0) > 0 ? end : 0;
  const tag = entity === '&lt;' ? escapedTag.exec(`<${follows}`)?.[0] : undefined;
  return tag && markupLength(tag.replace('&gt;', '>'), 0) > 0 ? end + tag.length - 1 : 0;
}

export const htmlInCell = defineRule({
  id: 'html-in-cell',
  category: 'structure',
  severity: 'hint',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: 'HTML 残留',
      what: '单元格里残留 <p>、<ol>、<br>、&nbsp; 等 HTML 标记。每个清单只在第一处提示一次，并给出总数；读取内容时标记一律不算文字。',
      why: '标记不影响检查，但妨碍阅读和编辑。“清理文档”可以去掉，文字一字不少。',
    },
    en: {
      title: 'HTML left over',
      what: 'Cells hold HTML (<p>, <ol>, <br>, &nbsp;) from an extraction. Told once a list, at the first place, with the number of all; the tags never count as text.',
      why: 'Tags do no harm to the checks, but they are in the way of reading and writing. “Clean the document” removes them and keeps every word.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t<p>负责审核。</p>\t做好登记。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t做好登记。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      let items = 0;
      let tags = 0;
      let first: { item: (typeof all)[number]; range: RowRange } | undefined;
      const all = itemsOf(list);
      for (const item of all) {
        const remnants = remnantsOf(item.content);
        if (!remnants.first) continue;
        items++;
        tags += remnants.count;
        first ??= { item, range: remnants.first };
      }
      if (!first) continue;
      report({
        range: rangeInText(document, first.item, first.range),
        message: m => m.htmlInCells(items, tags),
        list,
        fixes: () => cleaning(document),
      });
    }
  },
});
