import type { ColumnRole, ItemContent, Phrase } from '../syntax/ast';
import { emptyColumnRange, phraseRanges } from './department-edits';
import { defineRule } from './rule';

export const dutiesMissing = defineRule({
  id: 'duties-missing',
  category: 'duties',
  severity: 'warning',
  fixable: 'no',
  docs: {
    'zh-cn': {
      title: '缺少职责',
      what: '配合履职事项没有写上级部门职责或配合职责，或上级部门职责只写了履职保障；收回事项没有写承接部门及工作方式，或只写了承接部门。整行尚未填写的事项不在此列。',
      why: '清单要说清谁做什么，职责一列空着，事项就无法落实。',
    },
    en: {
      title: 'Duties missing',
      what: 'An assisting item says nothing of the superior duties or of its own, or the superior duties are nothing but support (履职保障); a reclaimed item does not say how it is handled, or only by whom. Rows that are still empty are left alone.',
      why: 'The list has to say who does what.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t做好登记。\n',
  checkItem(content, columns, report) {
    // where cells are too few, column-count tells
    if (content.cellCount < columns.length) return;
    if ([...content.columns.values()].every(column => column.text === '')) return;
    const empty = columns.flatMap(({ role }, index) =>
      isDutyRole(role) && content.columns.get(role)?.text === '' ? [{ role, index }] : [],
    );
    if (empty.length > 0)
      report({
        ranges: (content.layout === 'flow' ? empty.slice(0, 1) : empty).map(({ index }) =>
          emptyColumnRange(content, index),
        ),
        message: m => {
          const names = empty.map(({ role }) => m.dutyColumns[role]).join('”“');
          return empty.length > 1 ? m.dutiesMissingBoth(names) : m.dutiesMissing(names);
        },
      });
    const handling = columns.find(({ role }) => role === 'handling');
    if (handling && /方式/.test(handling.text) && saysNoWay(content))
      report({
        ranges: phraseRanges(content, 'handling', wholeOf(content, 'handling')),
        message: m => m.handlingWithoutWay,
      });
    const [first, ...more] = content.superiorDuties;
    if (first?.role !== 'support' || !first.heading || more.some(block => block.role !== 'support')) return;
    report({
      ranges: phraseRanges(content, 'superiorDuties', first.heading),
      message: m => m.dutiesOnlySupport,
    });
  },
});

/** Whether the handling names who takes over, under its label, and says nothing of how. */
function saysNoWay({ handling, departments, departmentsIn, columns }: ItemContent): boolean {
  const text = columns.get('handling')?.text ?? '';
  return (
    departmentsIn === 'handling' &&
    departments.length > 0 &&
    /^\s*(?:承接|承办|收回|负责)(?:部门|单位)\s*[：:]/.test(text) &&
    handling.every(({ entries }) => entries.every(entry => departments.some(each => each.start === entry.start)))
  );
}

function wholeOf({ columns }: ItemContent, role: ColumnRole): Phrase {
  const { text } = columns.get(role)!;
  return { start: 0, end: text.length, text };
}

function isDutyRole(role: ColumnRole): role is 'superiorDuties' | 'ownDuties' | 'handling' {
  return role === 'superiorDuties' || role === 'ownDuties' || role === 'handling';
}
