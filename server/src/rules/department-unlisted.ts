import { addDepartments, isEditable, phraseRanges } from './department-edits';
import { isOpenEnded, matchFor } from './department-match';
import { defineRule } from './rule';

export const departmentUnlisted = defineRule({
  id: 'department-unlisted',
  category: 'departments',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '部门未列入',
      what: '职责一列有某部门的分段，而对应上级部门一列没有它。“A局、B局：”按两个部门核对，“主要职责”不算名称，“共性任务”和履职保障不算部门。只是写法不同的，见 department-spelling。',
      why: '两列不一致，汇总部门事项时就会遗漏。',
    },
    en: {
      title: 'Department not listed',
      what: "The duties have a part for a department that the departments' column lacks. Joint headings are split, 主要职责 is no part of a name, 共性任务 and 履职保障 are no departments. What is only spelled otherwise is for department-spelling.",
      why: 'Whoever collects the items of a department goes by the column and would miss this one.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t县残联：负责审核。县财政局：负责资金。\t做好登记。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联、县财政局\t县残联：负责审核。县财政局：负责资金。\t做好登记。\n',
  checkItem(content, columns, report, context) {
    if (content.kind !== 'assisting' || content.departments.length === 0) return;
    const { unlisted } = matchFor(content, context);
    // 各有关部门 in the column stands for departments that are not named there
    if (content.departments.some(department => isOpenEnded(department.text))) return;
    for (const heading of unlisted) {
      if (isOpenEnded(heading.text)) continue;
      report({
        ranges: phraseRanges(content, 'superiorDuties', heading),
        message: m => m.departmentUnlisted(heading.text),
        fixes: () =>
          isEditable(content)
            ? [
                {
                  title: m => m.addToColumn(heading.text),
                  safe: false,
                  edits: () => addDepartments(content, [heading.text], columns),
                },
              ]
            : [],
      });
    }
  },
});
