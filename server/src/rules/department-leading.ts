// Departments in running text that have lost their ending: `旗民政审核确认` for `旗民政局审核确认`. Only what opens a sentence of the
// duties is looked at, a level or place first and a verb behind it: elsewhere such words are no names (`县财政补贴`).

import { looksLikeDepartment } from '../domain/department';
import { splitDepartment } from '../domain/department-name';
import { perItem } from '../syntax/per-item';
import type { Mention } from './department-mentions';

const opening =
  /^(?:由|经)?(?=.{0,8}[县旗区市])([\u4e00-\u9fff]{3,12}?)(?=审核|审批|审定|审查|负责|组织|牵头|制定|受理|办理|核实|核查|核定|确认|下达|拨付|发放|会同|指导|督促|出具|汇总|复核|公示|统筹)/;
/** A level within so many characters: without one nothing else is looked at. */
const levelsAhead = 9;
const levels = new Set([...'县旗区市'].map(each => each.charCodeAt(0)));

/** The openings of an item that may be such names. */
export const openingsOf = perItem((content): readonly Mention[] => {
  const columns = [
    ['superiorDuties', content.superiorDuties],
    ['handling', content.handling],
  ] as const;
  return columns.flatMap(([role, blocks]) =>
    blocks.flatMap(({ entries }) =>
      entries.flatMap(({ text, start }): Mention[] => {
        const match = hasLevel(text) ? opening.exec(text) : undefined;
        if (!match || looksLikeDepartment(match[1]!)) return [];
        const name = match[1]!;
        const from = start + match[0].length - name.length;
        // a blank or a tag within the words: what stands there is not to be guessed at
        if (content.columns.get(role)!.text.slice(from, from + name.length) !== name) return [];
        const { place, core } = splitDepartment(name);
        if (place === '' || core.length < 2) return [];
        return [{ name, place, core, role, phrase: { start: from, end: from + name.length, text: name } }];
      }),
    ),
  );
});

function hasLevel(text: string): boolean {
  for (let i = 0; i < levelsAhead && i < text.length; i++) if (levels.has(text.charCodeAt(i))) return true;
  return false;
}
