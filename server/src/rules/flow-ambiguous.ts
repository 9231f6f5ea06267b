import type { Messages } from '../messages/messages';
import type { Doubt, ItemContent, NumberDoubt } from '../syntax/ast';
import { eolOf } from './department-edits';
import { defineRule, type ItemFix } from './rule';

export const flowAmbiguous = defineRule({
  id: 'flow-ambiguous',
  category: 'structure',
  severity: 'information',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '版面有疑义',
      what: '从 PDF 取出的文字没有列，有的地方单看文字分不清名称到哪里为止、部门是一个还是几个、履职保障和配合职责在哪里分界、单独一行的数字是序号还是页码。这时按较可能的读法处理，并在这里说明。',
      why: '读错了分界，后面的核对都会跟着错，所以不作无声的猜测。',
    },
    en: {
      title: 'Layout left open',
      what: 'Text out of a PDF has no columns, and in places the words alone do not tell where a name ends, whether two lines are one department or two, where the support ends and the own duties begin, or whether a number alone on its line is that of an item or of a page. The likelier reading is taken, and told here.',
      why: 'All further checks rest on where the columns were cut, so nothing is guessed in silence.',
    },
  },
  bad: '某镇配合履职事项清单\n序号 事项名称 对应上级部门\n一、民生服务（1项）\n1\n残疾人服务\n县残疾人联合会\n县残疾人联合会：\n负责审核。\n履职保障：\n开展培训。\n做好登记。\n',
  good: '某镇配合履职事项清单\n序号 事项名称 对应上级部门\n一、民生服务（1项）\n1\n残疾人服务\n县残疾人联合会\n县残疾人联合会：\n负责审核。\n履职保障：\n开展培训。\n\n做好登记。\n',
  checkItem(content, _columns, report) {
    for (const doubt of content.doubts) {
      if (doubt.ranges.length === 0) continue;
      report({
        ranges: doubt.ranges,
        message: m => doubtText(doubt, content, m),
        fixes: () => (doubt.isSettledByBlank ? [blankLine(doubt, content)] : []),
      });
    }
  },
  checkDocument(document, report) {
    for (const list of document.lists)
      for (const doubt of list.doubts)
        report({ range: { start: doubt.start, end: doubt.end }, message: m => numberDoubtText(doubt, m), list });
  },
});

/** What a number alone on its line was read as. */
export function numberDoubtText({ as, value }: NumberDoubt, m: Messages): string {
  return { item: m.flow.numberItem, page: m.flow.numberPage, text: m.flow.numberText }[as](value);
}

/** What an item's text leaves open, and how it was read. */
export function doubtText({ about }: Doubt, content: ItemContent, m: Messages): string {
  const names = content.departments.map(each => each.text).join('、');
  switch (about) {
    case 'name':
      return m.flow.name(content.name.text, names);
    case 'departments':
      return m.flow.departments(names);
    case 'handling':
      return m.flow.handling(content.name.text);
    case 'duties':
      return m.flow.duties(content.ownDuties.length > 0);
    case 'support':
      return content.ownDuties.length > 0 ? m.flow.support : m.flow.duties(false);
    case 'heading':
      return m.flow.heading;
  }
}

/** A blank line behind the end of a sentence is what tells where the support ends. */
function blankLine(doubt: Doubt, content: ItemContent): ItemFix {
  const { row } = doubt.ranges[0]!;
  return {
    title: m => m.flow.blankLineBefore,
    safe: false,
    edits: () => [{ range: { row, start: 0, end: 0 }, newText: eolOf(content, row) }],
  };
}
