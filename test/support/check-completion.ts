// Checks of what is offered at `$0`. The file with the cursor is open, the others are closed files of the workspace.

import assert from 'node:assert/strict';
import { namedPlace } from '../../server/src/corpus/place-of';
import { adaptTo } from '../../server/src/domain/adapt-places';
import { offerCategories, offerDepartments } from '../../server/src/features/completion';
import { itemOfDigest, offerItems, writtenItem } from '../../server/src/features/completion-items';
import { type CompletionPlace, completionPlace } from '../../server/src/features/completion-place';
import { departmentSetting } from '../../server/src/features/department-identity';
import { ownPlaceOf } from '../../server/src/rules/place-style';
import { eolOf } from '../../server/src/syntax/row-changes';
import { applyEdits } from '../../server/src/text/edit';
import { cursorOf, parseFixture } from './fixture';
import { createHost } from './host';

/**
 * What is offered, best first; undefined where nothing can be completed. `then` is the text of the file with the cursor once
 * the first offer is taken; `compared` whether the document was compared with the others before.
 */
export async function checkCompletion(
  fixture: string,
  names: readonly string[] | undefined,
  then?: string,
  compared = false,
): Promise<void> {
  const files = parseFixture(fixture);
  const { file, offset } = cursorOf(files);
  const host = createHost(Object.fromEntries(files.map(each => [each.path, each.text])));
  const { service, uri } = host;
  await service.load();
  const snapshot = service.update(uri(file.path), file.text);
  const { document, town, county } = snapshot;
  const place = completionPlace(document, offset);
  if (!place || names === undefined) {
    assert.equal(place?.kind, names === undefined ? undefined : 'a place');
    return;
  }
  const { digests, sample } = service.corpus.othersOf(uri(file.path));
  const offers = await offersFor(place);
  assert.deepEqual(
    offers.map(({ name }) => name),
    names,
  );
  if (then === undefined) return;
  const edits = [{ range: place.range, newText: offers[0]!.newText }];
  if (place.kind === 'name' && place.emptyRows) edits.push({ range: place.emptyRows, newText: '' });
  // a blank line may part it from the next file
  const show = (text: string) => text.trimEnd().replaceAll('\t', '→');
  assert.equal(show(applyEdits(file.text, edits)), show(parseFixture(then)[0]!.text));

  async function offersFor(at: CompletionPlace): Promise<{ name: string; newText: string }[]> {
    if (at.kind === 'category') return offerCategories(at, digests);
    if (at.kind === 'department') {
      const setting = departmentSetting(document, county, service.configFor(uri(file.path)));
      return offerDepartments(at, document, digests, setting);
    }
    const found: { name: string; newText: string }[] = [];
    const coverage = compared ? drained(service.comparisons.compare(snapshot)) : undefined;
    for (const { name, digest, index } of offerItems(at, document, digests, sample, town, coverage)) {
      const newText = await service.withClosed(digest.uri, other => {
        const content = itemOfDigest(other.document, digest, index);
        const adapt = adaptTo(namedPlace(digest), ownPlaceOf(document, namedPlace({ town, county })));
        return content && writtenItem(content, at.list, eolOf(document), adapt)?.text;
      });
      if (newText !== undefined) found.push({ name, newText });
    }
    return found;
  }
}

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
