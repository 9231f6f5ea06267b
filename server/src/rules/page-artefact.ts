import { itemsOf, rowRange } from '../syntax/ast';
import { layoutOfItem } from '../syntax/print-item';
import { pageRows } from './clean-document';
import { cleaning } from './cleaning';
import { defineRule } from './rule';

export const pageArtefact = defineRule({
  id: 'page-artefact',
  category: 'structure',
  severity: 'hint',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '分页痕迹',
      what: '清单中留有每页重复的表头、页码、跨页的续行。每个清单只在第一处提示一次，并给出各有多少处；检查时这些痕迹一律按原表理解。',
      why: '分页痕迹不影响检查，但妨碍阅读和编辑。“清理文档”可以去掉，续行并回原来的事项，文字一字不少。',
    },
    en: {
      title: 'Traces of pages',
      what: "A list holds each page's header row again, page numbers, or rows that carry an item over to the next page. Told once a list, at the first place, with how many there are; the checks read through them.",
      why: 'They do no harm to the checks, but they are in the way of reading and writing. “Clean the document” removes them, joins what belongs together, and keeps every word.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n第 1 页，共 2 页\n\n序号\t事项名称\n2\t发展党员。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、党的建设（2项）\t\n1\t组织学习。\n2\t发展党员。\n',
  checkDocument(document, report) {
    for (const list of document.lists) {
      if (list.layout === 'flow') continue;
      const { headers, footers } = pageRows(document, list);
      const continuations = itemsOf(list).flatMap(({ content, rows }) =>
        layoutOfItem(content, list.columns) === 'table' ? rows.slice(1) : [],
      );
      const first = Math.min(headers[0] ?? Infinity, footers[0] ?? Infinity, continuations[0] ?? Infinity);
      if (first === Infinity) continue;
      report({
        range: rowRange(document, first),
        message: m => {
          const { pageParts } = m;
          const parts = [
            headers.length > 0 ? [pageParts.headers(headers.length)] : [],
            footers.length > 0 ? [pageParts.footers(footers.length)] : [],
            continuations.length > 0 ? [pageParts.continuations(continuations.length)] : [],
          ];
          return m.pageArtefacts(parts.flat().join(pageParts.and));
        },
        list,
        fixes: () => cleaning(document),
      });
    }
  },
});
