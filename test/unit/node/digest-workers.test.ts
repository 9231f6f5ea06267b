import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { digestInWorkers } from '../../../server/src/node/digest-workers';
import type { DigestFile } from '../../../server/src/service/digest-file';
import { inRepo } from '../../support/repo';
import { basicList } from '../../support/small-lists';

const folder = mkdtempSync(path.join(tmpdir(), 'dutylist-workers-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A thread's program that says which thread answered, instead of digesting. */
const program = path.join(folder, 'program.js');
writeFileSync(
  program,
  `const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ id, asked: [uri] }) => {
    if (uri === 'crash') throw new Error('crashed');
    if (uri === 'exit') process.exit(3);
    parentPort.postMessage(uri === 'fail' ? { id, failed: 'failed' } : { id, found: { error: String(threadId) } });
  });`,
);

function workers(most: number, file = program) {
  const log: string[] = [];
  const here: DigestFile = async () => ({ error: 'here' });
  const digest = digestInWorkers({ file, most, here, log: message => log.push(message) });
  const ask = async (uri: string) => {
    const found = await digest(uri, new Uint8Array(), {});
    assert.ok(found && 'error' in found);
    return found.error;
  };
  return { log, ask, askAll: (uris: readonly string[]) => Promise.all(uris.map(ask)) };
}

test('work is divided among threads, evenly and no more of them than are allowed', async () => {
  const { log, askAll } = workers(2);
  const [a, b, ...more] = await askAll(['1', '2', '3', '4', '5', '6']);
  assert.notEqual(a, b);
  assert.deepEqual(more, [a, b, a, b]);
  assert.deepEqual(log, []);
});

test('what comes one after the other needs one thread', async () => {
  const { ask } = workers(2);
  const first = await ask('1');
  assert.deepEqual([await ask('2'), await ask('3')], [first, first]);
});

test('what a thread can’t do is done here, and the thread goes on', async () => {
  const { log, ask } = workers(1);
  const first = await ask('1');
  assert.equal(await ask('fail'), 'here');
  assert.equal(await ask('2'), first);
  assert.deepEqual(log, ['worker: failed']);
});

for (const [fault, message] of [
  ['crash', 'worker: crashed'],
  ['exit', 'worker: exit 3'],
] as const)
  test(`when a thread comes to its end (${fault}), everything is done here`, async () => {
    const { log, ask, askAll } = workers(2);
    const found = await askAll([fault, '1', '2', '3']);
    assert.equal(found[0], 'here');
    assert.equal(found[2], 'here');
    assert.equal(await ask('4'), 'here');
    assert.equal(log[0], message);
    assert.ok(log.every(each => each === message));
  });

test('where a thread can’t be started, everything is done here', async () => {
  const { log, askAll } = workers(2, path.join(folder, 'missing.js'));
  assert.deepEqual(await askAll(['1', '2', '3']), ['here', 'here', 'here']);
  assert.match(log[0]!, /missing\.js/);
});

test('the server’s own program digests in a thread that lets the one that answers go first', async () => {
  const log: string[] = [];
  const here: DigestFile = async () => undefined;
  const digest = digestInWorkers({
    file: inRepo('dist', 'server.js'),
    most: 1,
    here,
    log: message => log.push(message),
  });
  const text = basicList(['1\t发展党员。', '2\t组织学习。'], { town: '青石镇' });
  const found = await digest('file:///w/a.txt', new TextEncoder().encode(text), {});
  assert.ok(found && 'digest' in found);
  assert.deepEqual([found.digest.town, found.digest.items.length, log], ['青石镇', 2, []]);
  // where the system tells threads apart: the 19th field is how far a thread stands back
  const tasks = existsSync('/proc/self/task') ? readdirSync('/proc/self/task') : undefined;
  const values = tasks?.map(task =>
    Number(readFileSync(`/proc/self/task/${task}/stat`, 'latin1').split(') ')[1]!.split(' ')[16]),
  );
  assert.ok(!values || values.includes(constants.priority.PRIORITY_BELOW_NORMAL));
});
