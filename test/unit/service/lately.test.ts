import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLately } from '../../../server/src/service/lately';
import { createHost } from '../../support/host';
import { goodList } from '../../support/small-lists';

test('what was asked for longest ago goes first', () => {
  const lately = createLately<string, number>(2);
  lately.set('a', 1);
  lately.set('b', 2);
  assert.equal(lately.get('a'), 1);
  lately.set('c', 3);
  assert.deepEqual([lately.get('a'), lately.get('b'), lately.get('c')], [1, undefined, 3]);
});

test('of a closed file that somebody returns to the tree is kept until it is digested anew', async () => {
  const { service, files, uri } = createHost({ 'a.txt': goodList });
  await service.load();
  const digested = service.corpus.index.get(uri('a.txt'))!;
  const documentOf = (as?: typeof digested) => service.withClosed(uri('a.txt'), ({ document }) => document, as);
  assert.notEqual(await documentOf(), await documentOf());
  const document = await documentOf(digested);
  assert.equal(await documentOf(digested), document);
  files.set('a.txt', `${goodList}\n`);
  assert.equal((await documentOf())!.cst.text, `${goodList}\n`, 'as it is now');
  await service.filesChanged([uri('a.txt')]);
  assert.equal((await documentOf(digested))!.cst.text, `${goodList}\n`);
});
