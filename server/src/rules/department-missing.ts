import { looksLikeDepartment } from '../domain/department';
import type { ItemContent } from '../syntax/ast';
import { exactRanges, type Joined, type RowRange, sourceRanges } from '../text/joined';
import { addDepartments, cellRange, emptyColumnRange, phraseRanges } from './department-edits';
import { defineRule, type ItemFix, type RowEdit } from './rule';

/** What says of itself that nobody took it over. */
const givenUp =
  /不再(?:开展|实施|承担|执行|组织|保留|办理|开具|出具|进行|作为|列入)|(?:取消|停止|终止|废止|撤销)(?:该|此|本|这)?项?(?:事项|工作|职责|执行|开展|实施|办理)|(?:事项|工作|职责)(?:已经|已|予以|被)*(?:取消|停止|终止|废止|撤销)|^予以(?:取消|停止|终止|废止|撤销)/;
/** The label for departments, and where it begins a cell, a sentence or a stretch behind a blank. */
const labels = /(?:承接|承办|负责|责任|收回)(?:部门|单位)\s*[：:]/g;
const labelAtStart = new RegExp(`(?:^|[\\s。；])${labels.source}`);
/** Any mention of an organ: then the cell names somebody, if not under a heading. */
const organ =
  /局|委员会|大队|支队|办公室|政府|法院|检察院|公安|联合会|(?:组织|宣传|统战|政法|武装)[部委]|[县市区旗盟州省][委办]|(?:主管|职能|上级|相关|有关|牵头|责任|业务|监管|执法|各)(?:部门|单位|机构)|由[^，。；]{1,14}(?:部门|单位|中心|机构|公司)|[县市区旗][^，。；]{0,10}中心/;

export const departmentMissing = defineRule({
  id: 'department-missing',
  category: 'departments',
  severity: 'error',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '缺少部门',
      what: '配合履职事项没有填写对应上级部门，或收回事项没有写明承接部门。“不再开展此项工作”的收回事项除外。',
      why: '没有对应部门，就无从知道配合谁、由谁承接。',
    },
    en: {
      title: 'Department missing',
      what: 'An assisting item names no superior department, or a reclaimed item does not say who took it over. Reclaimed items that are given up (不再开展此项工作) are exempt.',
      why: 'Without a department nobody knows whom to assist or who does it now.',
    },
  },
  bad: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t\t县残联：\t做好登记。\n',
  good: '某镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残联\t负责审核。\t做好登记。\n',
  checkItem(content, columns, report) {
    if (content.departments.length > 0 || content.cellCount < columns.length) return;
    const index = columns.findIndex(column => column.role === 'departments');
    if (content.kind === 'assisting' && index >= 0) {
      // a row that is still empty is told by name-missing
      if (isEmptyRow(content)) return;
      const blocks = content.superiorDuties.filter(block => block.role === 'duties' && block.departments.length > 0);
      const names = [...new Set(blocks.flatMap(block => block.departments.map(each => each.text)))];
      report({
        ranges: [emptyColumnRange(content, index)],
        message: m => m.departmentMissing,
        related: blocks.slice(0, 1).map(block => ({
          ranges: phraseRanges(content, 'superiorDuties', block.departments[0]!).slice(0, 1),
          message: m => m.dutyHeadingsHere,
        })),
        fixes: (placed, facts) => {
          const fixes: ItemFix[] = [];
          const insert = (found: readonly string[]) => () => addDepartments(content, found, columns);
          if (names.length > 0)
            fixes.push({ title: m => m.insertDepartments(names.join('、')), safe: false, edits: insert(names) });
          const others = facts.departmentsFor(placed);
          if (others.length > 0 && others.join() !== names.join())
            fixes.push({
              title: m => m.insertDepartmentsFromTowns(others.join('、')),
              safe: false,
              edits: insert(others),
            });
          return fixes;
        },
      });
      return;
    }
    const handling = handlingOfNobody(content);
    if (!handling) return;
    const at = columns.findIndex(column => column.role === 'handling');
    report({
      ranges: [handlingRange(content, handling, at)],
      message: m => m.handlingDepartmentMissing,
      fixes: (placed, facts) => {
        const names = facts.departmentsFor(placed).join('、');
        const title: ItemFix['title'] = m => m.insertDepartmentsFromTowns(names);
        return names === '' ? [] : [{ title, safe: false, edits: () => addToHandling(handling, names) }];
      },
    });
  },
});

/** The handling of a reclaimed item that says of nobody that he took it over. */
export function handlingOfNobody(content: ItemContent): Joined | undefined {
  const handling = content.columns.get('handling');
  if (content.kind !== 'reclaimed' || content.departments.length > 0 || !handling || isEmptyRow(content))
    return undefined;
  // an empty cell is told by duties-missing
  if (handling.text === '' || givenUp.test(handling.text) || namesOrgan(handling.text)) return undefined;
  return handling;
}

/** Writes departments behind the label for them, else with one before all else. */
function addToHandling(handling: Joined, names: string): RowEdit[] {
  const found = labelAtStart.exec(handling.text);
  if (found) {
    const end = found.index + found[0].length;
    const place = exactRanges(handling, end - 1, end).at(-1);
    // else what follows would read as part of the name
    const blank = /^\S/.test(handling.text.slice(end)) ? ' ' : '';
    return place ? [{ range: { ...place, start: place.end }, newText: names + blank }] : [];
  }
  const place = exactRanges(handling, 0, 1)[0];
  const way = /^工作方式\s*[：:]/.test(handling.text) ? '' : '工作方式：';
  return place ? [{ range: { ...place, end: place.start }, newText: `承接部门：${names} ${way}` }] : [];
}

function handlingRange(content: ItemContent, handling: Joined, at: number): RowRange {
  if (content.layout === 'flow')
    return sourceRanges(handling, 0, handling.text.length)[0] ?? emptyColumnRange(content, at);
  if (content.layout === 'drafting') return emptyColumnRange(content, at);
  return cellRange(content, at);
}

function isEmptyRow(content: ItemContent): boolean {
  return [...content.columns.values()].every(column => column.text === '');
}

function namesOrgan(text: string): boolean {
  const named = text.replace(labels, '');
  const beginning = /^由?([^，。；：\s]{2,20})/.exec(named)?.[1] ?? '';
  return organ.test(named) || looksLikeDepartment(beginning);
}
