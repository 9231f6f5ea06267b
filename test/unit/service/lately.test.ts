import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLately } from '../../../server/src/service/lately';
import { createHost } from '../../support/host';
import { goodList } from '../../support/small-lists';

test('what was asked for longest ago goes first', () => {
  const lately = createLately<number>(2);
  lately.set('a', 1);
  lately.set('b', 2);
  assert.equal(lately.get('a'), 1);
  lately.set('c', 3);
  assert.deepEqual([lately.get('a'), lately.get('b'), lately.get('c')], [1, undefined, 3]);
});

test('a closed file that somebody returns to is parsed once, and anew when it says something else', async () => {
  const { service, files, uri } = createHost({ 'a.txt': goodList });
  await service.load();
  const documentOf = (returns: boolean) => service.withClosed(uri('a.txt'), ({ document }) => document, returns);
  assert.notEqual(await documentOf(false), await documentOf(true));
  const document = await documentOf(true);
  assert.equal(await documentOf(true), document);
  // nobody has told of the change
  files.set('a.txt', `${goodList}\n`);
  const changed = await documentOf(true);
  assert.notEqual(changed, document);
  assert.equal(changed!.cst.text, `${goodList}\n`);
});
