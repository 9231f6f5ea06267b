// Checks of what is done with a department through the documents of a county. The file with the cursor is the one that is
// asked about; all files are of the same county.

import assert from 'node:assert/strict';
import { type Config, defaultConfig } from '../../server/src/config/config';
import { placeOf } from '../../server/src/corpus/place-of';
import { departmentNamed, departmentSetting } from '../../server/src/features/department-identity';
import { mentionAt, mentionsOfDepartment, placesOf } from '../../server/src/features/department-places';
import { planRename, type RenameDoubt } from '../../server/src/features/rename-department';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { cursorOf, parseFixture, showMarks } from './fixture';

function open(fixture: string, config: Config) {
  const files = parseFixture(fixture).map(({ path, text, marks }) => {
    const document = parse(text);
    const { county } = placeOf(`file:///w/${path}`, document, {});
    return { path, text, marks, document, setting: departmentSetting(document, county, config) };
  });
  const { file, offset } = cursorOf(parseFixture(fixture));
  const asked = files.find(each => each.path === file.path)!;
  const placed = mentionAt(asked.document, offset);
  return { files, placed, department: placed && departmentNamed(placed.mention.name, asked.setting) };
}

/** The department at `$0` is mentioned where the fixture marks `mention`, in all its files, and nowhere else. */
export function checkMentions(fixture: string, config: Config = defaultConfig): void {
  const { files, department } = open(fixture, config);
  for (const { path, text, marks, document, setting } of files) {
    const found = department ? mentionsOfDepartment(document, department, setting) : [];
    const ranges = found.flatMap(each => placesOf(document, each)).sort((a, b) => a.start - b.start);
    const expected = marks.filter(({ label }) => label === 'mention');
    assert.equal(
      showMarks(
        text,
        ranges.map(range => ({ range, label: 'mention' })),
      ),
      showMarks(text, expected),
      path,
    );
  }
}

/**
 * Renaming the department at `$0` makes the texts of `after` (its files in the same order), or can't be done where it is
 * undefined. What is marked with a kind of doubt, and nothing else, is left to the user; where marks can't say it (a range over
 * two lines), how many edits that are is.
 */
export function checkRename(
  fixture: string,
  newName: string,
  after: string | undefined,
  config: Config = defaultConfig,
  mostDoubtful = Number.POSITIVE_INFINITY,
): void {
  const { files, placed, department } = open(fixture, config);
  assert.ok(placed && department, 'there is no department at the cursor');
  const expected = after === undefined ? [] : parseFixture(after);
  for (const [i, { path, text, marks, document, setting }] of files.entries()) {
    const edits = planRename(document, { department, before: placed.mention.name, newName, setting });
    if (after === undefined) {
      assert.equal(edits, undefined, path);
      continue;
    }
    assert.ok(edits, `${path} would read otherwise`);
    assert.equal(show(applyEdits(text, edits)), show(expected[i]!.text), path);
    const doubts: RenameDoubt[] = ['text', 'alias', 'place', 'reading', 'merge'];
    const doubtful = edits.flatMap(({ range, doubt }) => (doubt ? [{ range, label: doubt }] : []));
    assert.ok(doubtful.length <= mostDoubtful, `${doubtful.length} doubtful edits`);
    if (mostDoubtful < Number.POSITIVE_INFINITY) continue;
    const marked = marks.filter(({ label }) => doubts.some(each => each === label));
    assert.equal(showMarks(text, doubtful), showMarks(text, marked), path);
  }
}

function show(text: string): string {
  return text.replaceAll('\t', '→');
}

/** The header of an assisting list and its one category. */
export const assistingHead = '序号→事项名称→对应上级部门→上级部门职责→配合职责\n    一、民生服务（1项）';

/** A fixture's file: the assisting list of a town of 云岭县, with one category. */
export function assistingList(town: string, rows: string): string {
  return `
    //- ${town}.txt
    云岭县${town}配合履职事项清单
    ${assistingHead}
    ${rows}
`;
}
