// Which configuration holds for a document, and what has to be done when one changes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultConfig } from '../../../server/src/config/config';
import { configsAbove, createConfigurations, newConfigUri } from '../../../server/src/service/configurations';
import { createHost } from '../../support/host';
import { gapList } from '../../support/small-lists';

const at = (path: string) => `file:///w/${path}`;
const quiet = '{ "rules": { "number-gap": "off" } }';

test('what an editor holds counts before the disk, under any spelling, for as long as it is open', () => {
  const configurations = createConfigurations();
  const severity = () => configurations.configFor(at('x/a.txt')).rules['number-gap'];
  assert.equal(configurations.set(at('dutylist.config.json'), 'disk', quiet), true);
  assert.equal(configurations.set('FILE:///w/dutylist%2Econfig.json', 'editor', quiet.replace('off', 'hint')), true);
  assert.equal(severity(), 'hint');
  assert.equal(configurations.set(at('dutylist.config.json'), 'disk', quiet.replace('off', 'error')), false);
  assert.equal(severity(), 'hint');
  assert.equal(configurations.set(at('dutylist.config.json'), 'editor', undefined), true);
  assert.equal(severity(), 'error');
  assert.equal(configurations.set(at('dutylist.config.json'), 'disk', undefined), true);
  assert.equal(configurations.configFor(at('x/a.txt')), defaultConfig);
});

test('a configuration that says the same as before is the same object', () => {
  const configurations = createConfigurations();
  configurations.set(at('dutylist.config.json'), 'disk', quiet);
  const before = configurations.configFor(at('a.txt'));
  assert.equal(configurations.set(at('dutylist.config.json'), 'editor', `// 草稿\n${quiet}`), false);
  assert.equal(configurations.configFor(at('a.txt')), before);
  assert.equal(configurations.fileFor(at('a.txt'))?.text, `// 草稿\n${quiet}`);
});

test('where a configuration is looked for, and where one is made', () => {
  assert.deepEqual(configsAbove(at('x/a.txt')), [
    at('x/dutylist.config.json'),
    at('dutylist.config.json'),
    'file:///dutylist.config.json',
  ]);
  assert.deepEqual(configsAbove('untitled:Untitled-1'), []);
  const folders = [at(''), at('x/').slice(0, -1), at('xy')];
  assert.equal(newConfigUri(at('x/y/a.txt'), folders), at('x/dutylist.config.json'));
  assert.equal(newConfigUri(at('z/a.txt'), folders), at('dutylist.config.json'));
  assert.equal(newConfigUri('file:///elsewhere/a.txt', folders), 'file:///elsewhere/dutylist.config.json');
  assert.equal(newConfigUri('untitled:Untitled-1', folders), undefined);
});

test('of the closed documents only those are read anew of whose place something else is said', async () => {
  const read: (string | undefined)[] = [];
  const towns = (town: string) => JSON.stringify({ towns: [{ files: 'a.txt', town }] });
  const host = createHost(
    { 'dutylist.config.json': towns('甲镇'), 'a.txt': gapList, 'b.txt': gapList },
    { onRead: path => read.push(path) },
  );
  const town = (path: string) => host.service.corpus.index.get(host.uri(path))?.town;
  await host.service.load();
  assert.deepEqual([town('a.txt'), town('b.txt')], ['甲镇', '青石镇']);
  read.length = 0;
  assert.equal(host.service.editConfig(host.uri('dutylist.config.json'), towns('乙镇')), true);
  await host.service.reindex();
  assert.deepEqual([town('a.txt'), town('b.txt'), read], ['乙镇', '青石镇', ['a.txt']]);
  read.length = 0;
  host.service.editConfig(host.uri('dutylist.config.json'), quiet);
  await host.service.reindex();
  assert.deepEqual([town('a.txt'), read], ['青石镇', ['a.txt']]);
});

test('work on a closed document sees it as it would be if it were opened; nothing is kept', async () => {
  const host = createHost({ 'a.txt': gapList, 'notes.txt': '不是清单', 'dutylist.config.json': quiet });
  await host.service.load();
  const findings = (path: string) =>
    host.service.withClosed(host.uri(path), snapshot => snapshot.result.findings.map(({ rule }) => rule));
  assert.deepEqual(await findings('a.txt'), []);
  host.files.set('dutylist.config.json', '{}');
  await host.service.filesChanged([host.uri('dutylist.config.json')]);
  assert.deepEqual(await findings('a.txt'), ['number-gap']);
  assert.equal(await findings('notes.txt'), undefined);
  assert.equal(await findings('gone.txt'), undefined);
  assert.equal(host.service.snapshot(host.uri('a.txt')), undefined);
});

test('the file to write to is the one that holds, as it is now; what can’t be read is not written over', async () => {
  const host = createHost({ 'x/a.txt': gapList });
  await host.service.load();
  const target = () => host.service.configTarget(host.uri('x/a.txt'), [host.uri('').replace(/\/$/, '')]);
  const uri = host.uri('dutylist.config.json');
  assert.deepEqual(await target(), { uri, text: undefined, unsaved: false });
  // made on the disk, and nobody has told yet
  host.files.set('dutylist.config.json', quiet);
  assert.deepEqual(await target(), { uri, text: quiet, unsaved: false });
  host.service.editConfig(uri, '{}');
  assert.deepEqual(await target(), { uri, text: '{}', unsaved: true });
  host.service.editConfig(uri, undefined);
  host.files.set('dutylist.config.json', { error: 'EACCES' });
  assert.equal(await target(), undefined);
});
