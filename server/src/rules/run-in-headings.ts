// Headings of the superior duties that have run into the sentence before them, so that they are read as its words.

import { perItem } from '../syntax/per-item';
import { matchDepartments } from './department-match';

const supportLabel = /(?<=[\p{Script=Han}）)])履职保障(?:措施|事项|内容)?\s*[：:]/gu;

/**
 * Offsets in the superior duties at which a heading stands that is none, since the sentence before it does not end: `…指导县财政局：`
 * of a department that the column names and that has no other heading; `…指导履职保障：` where there is no other support.
 */
export const lostBeforeHeading = perItem((content): readonly number[] => {
  const column = content.columns.get('superiorDuties');
  if (!column || content.kind !== 'assisting' || content.layout === 'flow') return [];
  const blocks = content.superiorDuties;
  const found: number[] = [];
  const { withoutDuties } = matchDepartments(content);
  for (const index of withoutDuties) {
    const { text } = content.departments[index]!;
    const at = Math.max(column.text.indexOf(`${text}：`), column.text.indexOf(`${text}:`));
    if (at > 0 && /[\p{Script=Han}）)]/u.test(column.text[at - 1]!)) found.push(at);
  }
  if (!blocks.some(block => block.role === 'support'))
    for (const { index } of column.text.matchAll(supportLabel)) found.push(index);
  return found;
});
