// Departments in running text that have lost their ending: `旗民政审核确认` for `旗民政局审核确认`. Only what opens a sentence of the
// duties is looked at, a level or place first and a verb behind it: elsewhere such words are no names (`县财政补贴`).

import { looksLikeDepartment } from '../domain/department';
import { levelOf, splitDepartment } from '../domain/department-name';
import { type Document, itemsOf } from '../syntax/ast';
import { perItem } from '../syntax/per-item';
import type { Mention } from './department-mentions';
import type { Usage, Verdict } from './department-usage';

const opening =
  /^(?:由|经)?(?=.{0,8}[县旗区市])([\u4e00-\u9fff]{3,12}?)(?=审核|审批|审定|审查|负责|组织|牵头|制定|受理|办理|核实|核查|核定|确认|下达|拨付|发放|会同|指导|督促|出具|汇总|复核|公示|统筹)/;
const endings = /(?:局|委员会|办公室|联合会|部)$/;
/** So many items or other towns make sure that there is such a department. */
const establishedItems = 3;
const establishedTowns = 2;

const openingsOf = perItem((content): readonly Mention[] => {
  const columns = [
    ['superiorDuties', content.superiorDuties],
    ['handling', content.handling],
  ] as const;
  return columns.flatMap(([role, blocks]) =>
    blocks.flatMap(({ entries }) =>
      entries.flatMap(({ text, start }): Mention[] => {
        const match = opening.exec(text);
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

/** The openings that name a department of the document, or of the county's, without its ending. */
export function judgeOpenings(document: Document, usages: ReadonlyMap<string, Usage>): Verdict[] {
  const verdicts: Verdict[] = [];
  let whole: Map<string, Usage> | undefined;
  for (const list of document.lists)
    for (const item of itemsOf(list))
      for (const mention of openingsOf(item.content)) {
        whole ??= withoutEndings(usages);
        const level = levelOf(mention.place);
        const right = whole.get(`${level} ${mention.core}`);
        if (!right) continue;
        const basis =
          right.uses.length >= establishedItems ? 'document' : right.configured ? 'configuration' : 'county';
        const uses = [{ list, item, mentions: [mention] }];
        const { core, place } = mention;
        const wrong: Usage = { core, level, place, uses, others: 0, configured: false, isName: false };
        verdicts.push({ wrong, right, kind: 'ending', basis });
      }
  return verdicts;
}

/** Departments that are established, by level and what stands before their endings. */
function withoutEndings(usages: ReadonlyMap<string, Usage>): Map<string, Usage> {
  const found = new Map<string, Usage>();
  for (const usage of usages.values()) {
    const { level, core, uses, others, configured, isName } = usage;
    const isEstablished = configured || uses.length >= establishedItems || others >= establishedTowns;
    const stem = core.replace(endings, '');
    if (isName && isEstablished && stem !== core) found.set(`${level} ${stem}`, usage);
  }
  return found;
}
