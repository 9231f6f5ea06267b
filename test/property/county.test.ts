// Departments in any document: mentions stand in the text, a rename says the same but for the name, and back it is the text
// that it was; completion replaces what stands on one line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/config';
import { completionPlace } from '../../server/src/features/completion-place';
import { departmentNamed, departmentSetting } from '../../server/src/features/department-identity';
import { exactPlaces, mentionsOfDepartment, placesOf } from '../../server/src/features/department-places';
import { planRename } from '../../server/src/features/rename-department';
import { departmentsOf } from '../../server/src/rules/department-mentions';
import { itemsOf } from '../../server/src/syntax/ast';
import { parse } from '../../server/src/syntax/read-document';
import { applyEdits } from '../../server/src/text/edit';
import { touches } from '../../server/src/text/range';
import { faultyTownArbitrary } from '../support/faulty-town';
import { flowTextArbitrary } from '../support/flow-town';
import { checkRange } from '../support/in-document';
import { textArbitrary } from '../support/random-document';
import { runs } from '../support/runs';

const anyText = fc.oneof(textArbitrary, faultyTownArbitrary, flowTextArbitrary);
const newName = '城乡事务统筹局';

test('a rename changes the mentions of a department and nothing else', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, nth) => {
      const document = parse(text);
      const setting = departmentSetting(document, undefined, defaultConfig);
      const mentions = document.lists.flatMap(list =>
        itemsOf(list).flatMap(item => departmentsOf(item.content).mentions),
      );
      const mention = mentions[nth % Math.max(1, mentions.length)];
      if (!mention) return;
      const department = departmentNamed(mention.name, setting);
      const found = mentionsOfDepartment(document, department, setting);
      const ranges = found.flatMap(each => placesOf(document, each));
      for (const range of ranges) checkRange(range, text);
      const edits = planRename(document, { department, before: mention.name, newName, setting });
      if (!edits) return;
      for (const { range } of edits) checkRange(range, text);
      const certain = edits.filter(edit => edit.doubt === undefined);
      const exact = found.flatMap(each => exactPlaces(document, each));
      for (const { range } of certain)
        assert.ok(
          ranges.some(each => each.start <= range.start && range.end <= each.end) ||
            exact.some(each => touches(each, range.start)),
          'an edit outside of the mentions',
        );
      const after = parse(applyEdits(text, edits));
      const left = mentionsOfDepartment(after, department, setting);
      assert.deepEqual(
        left.map(each => each.mention.name),
        [],
      );
    }),
    runs(150),
  );
});

test('what completion replaces is on the line of the caret, the word before it', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (text, places) => {
      const document = parse(text);
      for (const each of places) {
        const offset = each % (text.length + 1);
        const place = completionPlace(document, offset);
        if (!place) continue;
        const { range, word } = place;
        checkRange(range, text);
        assert.ok(range.start <= offset && offset <= range.end);
        assert.equal(text.slice(range.start, offset), word);
        assert.doesNotMatch(text.slice(range.start, range.end), /[\r\n]/);
        if (place.kind === 'name' && place.emptyRows) {
          checkRange(place.emptyRows, text);
          assert.ok(place.emptyRows.start > range.end, 'edits may not touch');
        }
      }
    }),
    runs(300),
  );
});
