import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ItemEdits, type OperationPorts, operate } from '../../../client/src/item-operation';
import type { EditItemParams, EditItemResult } from '../../../server/src/protocol';

const at = { line: 3, character: 2 };
const range = { start: at, end: at };
const params: EditItemParams = { uri: 'file:///a', version: 4, ranges: [range], operation: 'moveToCategory' };
const edits: ItemEdits = { edits: [{ range, newText: '2\t' }], selection: range };
const categories = { categories: [{ index: 2, title: '二、民生服务', items: 3 }] };
const asks = { asks: '序号有误' };

/** A user, a document and a server that gives these answers one after the other. What happens is written down. */
async function run(
  answers: readonly (EditItemResult | null)[],
  ports: Partial<OperationPorts<EditItemParams>> = {},
): Promise<string[]> {
  const log: string[] = [];
  const left = [...answers];
  await operate(params, {
    async request({ uri, version, ranges, operation, ...more }) {
      assert.deepEqual({ uri, version, ranges, operation }, params);
      log.push(`ask ${JSON.stringify(more)}`);
      return left.shift()!;
    },
    async pickCategory([first]) {
      log.push(`pick ${first!.title}`);
      return first!.index;
    },
    async askNumbers(question) {
      log.push(question);
      return 'list';
    },
    async apply(what) {
      assert.equal(what, edits);
      log.push('apply');
      return true;
    },
    async refused({ refused, reason }) {
      log.push(`${reason}: ${refused}`);
    },
    failed(why) {
      log.push(why);
    },
    ...ports,
  });
  assert.equal(left.length, 0);
  return log;
}

describe('an operation on items', () => {
  it('is done with the edits of the server', async () => {
    assert.deepEqual(await run([edits]), ['ask {}', 'apply']);
  });

  it('asks for the category, and what becomes of wrong numbers', async () => {
    assert.deepEqual(await run([categories, asks, edits]), [
      'ask {}',
      'pick 二、民生服务',
      'ask {"category":2}',
      '序号有误',
      'ask {"category":2,"renumber":"list"}',
      'apply',
    ]);
  });

  it('ends where the user goes back', async () => {
    assert.deepEqual(await run([categories], { pickCategory: async () => undefined }), ['ask {}']);
    assert.deepEqual(await run([asks], { askNumbers: async () => undefined }), ['ask {}']);
  });

  it('says why it is not done', async () => {
    assert.deepEqual(await run([{ refused: '已经是第一个', reason: 'first' }]), ['ask {}', 'first: 已经是第一个']);
    assert.deepEqual(await run([null]), ['ask {}', 'silent']);
    assert.deepEqual(await run([edits], { apply: async () => false }), ['ask {}', 'changed']);
  });
});
