/**
 * Tells a duty list by its text. A `.txt` file is anybody's, so one of two things must be there that hardly any other
 * text holds: the heading of a list as a line of its own, or the header row of its table. A heading is told by its
 * shape (a place name, the kind, the count) and not by the words alone: `今天审核了青山镇基本履职事项清单` ends in
 * the words too, and is a sentence of somebody's notes.
 */

/** How much of a document is looked at. */
export const sniffedLines = 200;
export const sniffedCharacters = 20 * 1024;

const heading =
  /^(?<place>[\p{Script=Han}〇·]{0,40}?)(?:上级部门)?(?:基本履职|配合履职|(?:收回|回收|上收)(?:履职|履)?)事项清单(?:[（(]\d{1,4}项[）)])?$/u;

/** Words of sentences, none of which is part of a place name. */
const sentence =
  /[了的]|关于|按照|根据|以及|已经|正在|导出|编制|审核|审议|公布|印发|制定|讨论|研究|修改|修订|提交|上传|下载|发布|报送|完成|更新|整理|打印|查看|生成|处理|梳理|填写|参考|附上/u;

const columns = /上级(?:主管)?部门|配合职责|履职保障|(?:承接|承办|收回|回收)部门|部门及工作方式/u;

/** Whether the start of a document, as far as it is given, is that of a duty list. */
export function looksLikeDutyList(text: string): boolean {
  const lines = text.slice(0, sniffedCharacters).split(/\r\n|\r|\n/, sniffedLines + 1);
  // the last line may have been cut in two, and what is left of a sentence can look like a heading
  if (text.length > sniffedCharacters || lines.length > sniffedLines) lines.pop();
  return lines.some(line => isHeading(line) || isHeaderRow(line));
}

/** `**某旗 青山镇基本履职事项清单（100 项）**` */
function isHeading(line: string): boolean {
  if (line.length > 200) return false;
  const match = heading.exec(withoutBlanks(line).replace(/^\*\*|\*\*$/g, ''));
  return match !== null && !sentence.test(match.groups?.place ?? '');
}

/**
 * `序号⇥事 项 名 称`, and where more columns follow, one of them is a duty list's own: lists of powers and of permits
 * have a table of `序号⇥事项名称⇥实施机关` too. Text taken from a PDF has blanks for tabs.
 */
function isHeaderRow(line: string): boolean {
  if (line.length > 400) return false;
  const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
  const [number, name, ...others] = cells.map(withoutBlanks).filter(cell => cell !== '');
  if (number !== '序号' || (name !== '事项名称' && name !== '工作事项')) return false;
  return others.length === 0 || others.some(cell => columns.test(cell));
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\uFEFF]+/g, '');
}
