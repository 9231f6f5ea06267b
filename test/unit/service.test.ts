// The service: documents come and go, open and closed, and the answers are always those for what is there now.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHost, type Host } from '../support/host';

const gap = '青石镇基本履职事项清单\n一、党的建设（2项）\n1\t组织学习。\n3\t发展党员。\n';
const list = (town: string, item = '困难残疾人家庭无障碍改造') =>
  `云岭县${town}配合履职事项清单\n一、民生服务（1项）\n1\t${item}\t县残疾人联合会\t负责审核。\t做好登记。\n`;

const known = (host: Host) => host.service.corpus.index.digests().map(digest => digest.town ?? '?');
const findings = (host: Host, path: string) =>
  host.service.snapshot(host.uri(path))!.result.findings.map(({ rule, severity }) => `${severity} ${rule}`);

test('loading reads what is a duty list and nothing else', async () => {
  const host = createHost({
    'a/青石镇.txt': list('青石镇'),
    'b/柳溪镇.dutylist': list('柳溪镇'),
    'b/读我.txt': '今天天气很好。\n',
    'b/表.csv': list('石桥镇'),
    '空.dutylist': '',
  });
  await host.service.load();
  assert.deepEqual(known(host).sort(), ['柳溪镇', '青石镇']);
  assert.deepEqual(host.log, []);
});

test('files that can’t be read are told, and the rest goes on', async () => {
  const host = createHost(
    {
      'a.txt': { error: 'EACCES' },
      'b.txt': new Uint8Array([0xff, 0xfe, 0x31, 0x00]),
      'c.txt': new Uint8Array([0x00, 0x01, 0x02, 0x00]),
      'd.txt': list('青石镇').repeat(20),
      'e.txt': list('柳溪镇'),
    },
    { mostBytes: 2000 },
  );
  await host.service.load();
  assert.deepEqual(known(host), ['柳溪镇']);
  assert.deepEqual(
    host.log.map(line => /\/(\w)\.txt: (\S+)/.exec(line)!.slice(1).join(' ')),
    ['a EACCES', 'b utf-16', 'c binary', 'd too'],
  );
});

test('files that come, change and go', async () => {
  const host = createHost({ 'a.txt': list('青石镇') });
  await host.service.load();
  host.files.set('b.txt', list('柳溪镇'));
  host.files.set('a.txt', list('石桥镇'));
  assert.equal(await host.service.filesChanged([host.uri('a.txt'), host.uri('b.txt')]), false);
  assert.deepEqual(known(host), ['石桥镇', '柳溪镇']);
  host.files.delete('a.txt');
  host.files.set('b.txt', '不再是清单');
  await host.service.filesChanged([host.uri('a.txt'), host.uri('b.txt')]);
  assert.deepEqual(known(host), []);
});

test('an open document is what the editor holds, whatever is on the disk; closed, it is the file again', async () => {
  const host = createHost({ 'a.txt': list('青石镇') });
  await host.service.load();
  const uri = host.uri('a.txt');
  host.service.update(uri, list('柳溪镇'));
  assert.deepEqual(known(host), ['柳溪镇']);
  host.files.set('a.txt', list('石桥镇'));
  await host.service.filesChanged([uri]);
  assert.deepEqual(known(host), ['柳溪镇']);
  await host.service.close(uri);
  assert.deepEqual(known(host), ['石桥镇']);
  assert.deepEqual([host.service.snapshot(uri), host.service.openUris()], [undefined, []]);
});

test('a document that was never saved is gone when closed', async () => {
  const host = createHost();
  host.service.update('untitled:Untitled-1', list('青石镇'));
  assert.deepEqual(known(host), ['青石镇']);
  await host.service.close('untitled:Untitled-1');
  assert.deepEqual(known(host), []);
});

test('one file under two spellings of its URI is one document', async () => {
  const host = createHost({ '青石镇(1).txt': list('青石镇') });
  await host.service.load();
  const plain = 'file:///w/青石镇(1).txt';
  assert.notEqual(plain, host.uri('青石镇(1).txt'));
  host.service.update(plain, list('柳溪镇'));
  assert.deepEqual(known(host), ['柳溪镇']);
  await host.service.filesChanged([host.uri('青石镇(1).txt')]);
  assert.deepEqual(known(host), ['柳溪镇']);
  await host.service.close(plain);
  assert.deepEqual(known(host), ['青石镇']);
});

test('a document that is opened before or while its file is read stays what the editor holds', async () => {
  for (const when of ['before', 'while']) {
    const open = () => {
      host.service.update(host.uri('a.txt'), list('柳溪镇'));
      assert.deepEqual(known(host), ['柳溪镇']);
    };
    const host: Host = createHost({ 'a.txt': list('青石镇') }, { onRead: () => when === 'while' && open() });
    const loading = host.service.load();
    if (when === 'before') open();
    await loading;
    assert.deepEqual(known(host), ['柳溪镇']);
  }
});

test('an open text that is no duty list any more leaves the corpus', () => {
  const host = createHost();
  const uri = host.uri('a.txt');
  host.service.update(uri, list('青石镇'));
  assert.deepEqual(known(host), ['青石镇']);
  host.service.update(uri, '什么都没有');
  assert.deepEqual(known(host), []);
});

test('the same text is the same snapshot; an edit checks only what changed', () => {
  const host = createHost();
  const uri = host.uri('a.txt');
  const first = host.service.update(uri, gap);
  assert.equal(host.service.update(uri, gap), first);
  assert.equal(first.result.checkedItems, 2);
  const changed = gap.replace('发展党员', '管理党员');
  assert.equal(host.service.update(uri, changed).result.checkedItems, 1);
  // the findings of this version are never asked for: the next one takes over those of the version before
  const skipped = host.service.update(uri, `# 草稿\n${changed}`);
  assert.equal(host.service.update(uri, `# 草案\n${changed}`).result.checkedItems, 0);
  assert.equal(skipped.lines.starts.length, 6);
});

test('loading can be stopped between files, and lets other work go on', async () => {
  let pauses = 0;
  const host = createHost(
    { 'a.txt': list('青石镇'), 'b.txt': list('柳溪镇'), 'c.txt': list('石桥镇') },
    { pause: async () => void pauses++ },
  );
  await host.service.load(() => pauses === 6);
  assert.deepEqual([known(host).length, pauses], [2, 6]);
});

test('the files beside a document that lies in no folder of the workspace, once', async () => {
  const host = createHost({ 'x/a.txt': list('青石镇'), 'x/b.txt': list('柳溪镇'), 'y/c.txt': list('石桥镇') });
  host.service.update(host.uri('x/a.txt'), list('青石镇'));
  await host.service.loadSiblings(host.uri('x/a.txt'));
  assert.deepEqual(known(host).sort(), ['柳溪镇', '青石镇']);
  host.files.set('x/d.txt', list('松林镇'));
  await host.service.loadSiblings(host.uri('x/b.txt'));
  assert.equal(known(host).length, 2);
});

test('without a file system only open documents are known', async () => {
  const { createService } = await import('../../server/src/service');
  const service = createService({
    files: undefined,
    decode: () => ({ text: '' }),
    log: () => {},
    pause: async () => {},
  });
  await service.load();
  service.update('untitled:1', list('青石镇'));
  await service.loadSiblings('untitled:1');
  assert.equal(await service.filesChanged(['file:///w/a.txt']), false);
  assert.equal(service.corpus.index.digests().length, 1);
  await service.close('untitled:1');
  assert.equal(service.corpus.index.digests().length, 0);
});

test('the nearest configuration above a document counts, and its changes at once', async () => {
  const config = (severity: string) => JSON.stringify({ rules: { 'number-gap': severity } });
  const host = createHost({ 'dutylist.config.json': config('hint'), 'x/y/a.txt': gap });
  await host.service.load();
  host.service.update(host.uri('x/y/a.txt'), gap);
  assert.deepEqual(findings(host, 'x/y/a.txt'), ['hint number-gap']);
  host.files.set('x/dutylist.config.json', config('off'));
  assert.equal(await host.service.filesChanged([host.uri('x/dutylist.config.json')]), true);
  assert.deepEqual(findings(host, 'x/y/a.txt'), []);
  host.files.delete('x/dutylist.config.json');
  assert.equal(await host.service.filesChanged([host.uri('x/dutylist.config.json')]), true);
  assert.deepEqual(findings(host, 'x/y/a.txt'), ['hint number-gap']);
  host.files.delete('dutylist.config.json');
  await host.service.filesChanged([host.uri('dutylist.config.json')]);
  assert.deepEqual(findings(host, 'x/y/a.txt'), ['error number-gap']);
});

test('documents that are open before the configuration is read are judged by it afterwards', async () => {
  const files = { 'dutylist.config.json': '{ "rules": { "number-gap": "off" } }', 'a.txt': gap };
  for (const read of ['load', 'loadSiblings'] as const) {
    const host = createHost(files);
    const uri = host.uri('a.txt');
    assert.equal(host.service.update(uri, gap).result.findings.length, 1);
    await (read === 'load' ? host.service.load() : host.service.loadSiblings(uri));
    assert.deepEqual(findings(host, 'a.txt'), [], read);
  }
});

test('what is wrong in a configuration is told with its place, and the rest of it counts', async () => {
  const text = '{ "rules": { "number-gap": "hint", "no-such-rule": "off" } }';
  const host = createHost({ 'dutylist.config.json': text, 'a.txt': gap });
  await host.service.load();
  host.service.update(host.uri('a.txt'), gap);
  assert.deepEqual(findings(host, 'a.txt'), ['hint number-gap']);
  const { problems } = host.service.configFiles().get(host.uri('dutylist.config.json'))!;
  assert.deepEqual(
    problems.map(({ code, start }) => [code, start]),
    [['unknown-rule', text.indexOf('"no-such')]],
  );
});

test('once all files are read, a sample that is none of them is told', async () => {
  const text = '{ "sample": "b.txt" }';
  const host = createHost({ 'dutylist.config.json': text, 'a.txt': gap });
  const problems = () => host.service.configProblems(host.service.configFiles().get(host.uri('dutylist.config.json'))!);
  await host.service.load();
  assert.deepEqual(
    problems().map(({ code, start, end }) => [code, text.slice(start, end)]),
    [['no-sample', '"b.txt"']],
  );
  host.service.update(host.uri('b.txt'), gap);
  assert.deepEqual(problems(), []);
});

test('the departments of an equivalent item: the sample’s, else those that most towns name', async () => {
  const from = (department: string, town: string) => list(town).replace('县残疾人联合会', department);
  const host = createHost({
    'b.txt': from('县民政局', '鹤堰镇'),
    'c.txt': from('县财政局', '柳溪镇'),
    'd.txt': from('县财政局', '松林镇'),
  });
  await host.service.load();
  const facts = () => {
    const snapshot = host.service.update(host.uri('a.txt'), list('青石镇').replace('县残疾人联合会', ''));
    const { document } = snapshot;
    const [own] = document.lists;
    const placed = { document, list: own!, item: own!.categories[0]!.items[0]! };
    return host.service.contextFor(snapshot.uri).facts.departmentsFor(placed);
  };
  assert.deepEqual(facts(), ['县财政局']);
  host.files.set('dutylist.config.json', '{ "sample": "b.txt" }');
  await host.service.filesChanged([host.uri('dutylist.config.json')]);
  assert.deepEqual(facts(), ['县民政局']);
  for (const path of ['b.txt', 'c.txt', 'd.txt']) host.files.delete(path);
  await host.service.filesChanged(['b.txt', 'c.txt', 'd.txt'].map(host.uri));
  assert.deepEqual(facts(), []);
});

const shared = (town: string, department: string, county = '云岭县') =>
  `${county}${town}配合履职事项清单\n一、民生服务（2项）\n1\t演出\t${department}\t负责。\t协助。\n2\t征兵\t县人武部\t负责。\t协助。\n`;
const factsOf = (host: Host, path: string) => host.service.contextFor(host.uri(path)).facts;

test('facts: what the county’s other documents write, as they are now, open or closed', async () => {
  const usual = '县文化旅游局';
  const host = createHost({ 'a.txt': shared('青石镇', '县文化和旅游局'), 'b.txt': shared('鹤堰镇', usual) });
  await host.service.load();
  const uri = host.uri('a.txt');
  host.service.update(uri, shared('青石镇', '县文化和旅游局'));
  const shown = () => [...factsOf(host, 'a.txt').departments].map(each => each.join(' '));
  assert.deepEqual(shown(), ['县人武部 1', '县文化旅游局 1']);
  assert.deepEqual(findings(host, 'a.txt'), []);
  // a second town makes the spelling an established one
  host.files.set('c.txt', shared('柳溪镇', usual));
  await host.service.filesChanged([host.uri('c.txt')]);
  assert.deepEqual(findings(host, 'a.txt'), ['warning department-spelling']);
  host.service.update(host.uri('c.txt'), shared('柳溪镇', '县文化和旅游局'));
  assert.deepEqual(findings(host, 'a.txt'), []);
  host.service.update(host.uri('c.txt'), shared('柳溪镇', usual, '青岩县'));
  assert.deepEqual(shown(), ['县人武部 1', '县文化旅游局 1']);
  assert.ok(factsOf(host, 'a.txt').places.has('青岩县'));
  await host.service.close(host.uri('c.txt'));
  assert.deepEqual(findings(host, 'a.txt'), ['warning department-spelling']);
});

test('facts stay the same object as long as nothing in them changes: typing checks one item, in whatever document', async () => {
  const host = createHost({ 'b.txt': shared('鹤堰镇', '县文化旅游局') });
  await host.service.load();
  const [a, b] = [host.uri('a.txt'), host.uri('b.txt')];
  host.service.update(a, shared('青石镇', '县教育局'));
  host.service.update(b, shared('鹤堰镇', '县文化旅游局'));
  const [factsOfA, factsOfB] = [factsOf(host, 'a.txt'), factsOf(host, 'b.txt')];
  assert.equal(host.service.snapshot(a)!.result.checkedItems, 2);
  host.service.update(a, shared('青石镇', '县教育局').replace('演出', '演出组织'));
  assert.deepEqual(
    [factsOf(host, 'a.txt'), factsOf(host, 'b.txt')].map((each, i) => each === [factsOfA, factsOfB][i]),
    [true, true],
  );
  assert.equal(host.service.snapshot(a)!.result.checkedItems, 1);
  host.service.update(a, shared('青石镇', '县水利局'));
  assert.equal(factsOf(host, 'a.txt'), factsOfA, 'one’s own departments are no fact for oneself');
  assert.notEqual(factsOf(host, 'b.txt'), factsOfB);
  host.service.update(a, shared('石桥镇', '县水利局'));
  assert.notEqual(factsOf(host, 'a.txt'), factsOfA);
});

test('while files are read the facts stay as they were', async () => {
  let during: unknown[] = [];
  const host: Host = createHost(
    { 'b.txt': shared('鹤堰镇', '县文化旅游局'), 'c.txt': shared('柳溪镇', '县文化旅游局') },
    { pause: async () => void during.push(factsOf(host, 'a.txt')) },
  );
  host.service.update(host.uri('a.txt'), shared('青石镇', '县文化和旅游局'));
  const before = factsOf(host, 'a.txt');
  await host.service.load();
  assert.ok(during.length > 2 && during.every(each => each === before));
  assert.equal(factsOf(host, 'a.txt').departments.get('县文化旅游局'), 2);
  during = [];
  host.service.update(host.uri('d.txt'), shared('石桥镇', '县教育局'));
  await host.service.load();
  assert.equal(factsOf(host, 'd.txt').departments.get('县文化旅游局'), 2);
});

test('town and county of the configuration hold for the facts, too', async () => {
  const host = createHost({
    'dutylist.config.json': '{ "towns": [{ "files": "x/*", "town": "石桥镇", "county": "青岩县" }] }',
    'x/a.txt': shared('青石镇', '县教育局'),
  });
  await host.service.load();
  host.service.update(host.uri('x/a.txt'), shared('青石镇', '县教育局'));
  assert.deepEqual(factsOf(host, 'x/a.txt').place, { town: '石桥镇', county: '青岩县' });
});

test('missing items are compared only where the rule is on, behind what is told', async () => {
  const item = (name: string) =>
    /学生/.test(name) ? `2\t${name}\t县教育局\t负责。\t核对名单。\n` : `2\t${name}\t县水利局\t负责。\t巡查堤防。\n`;
  const text = (town: string, more: string) =>
    `云岭县${town}配合履职事项清单\n一、民生服务（2项）\n1\t困难残疾人家庭无障碍改造\t县残联\t负责。\t协助。\n${more}`;
  const full = (town: string) => text(town, item('困难学生资助名单的公示'));
  const files = { 'b.txt': full('鹤堰镇'), 'c.txt': full('柳溪镇'), 'd.txt': full('石桥镇') };
  const host = createHost(files);
  await host.service.load();
  const own = text('青石镇', item('河道巡护'));
  host.service.update(host.uri('a.txt'), own);
  assert.deepEqual(findings(host, 'a.txt'), []);
  host.compare();
  assert.deepEqual(findings(host, 'a.txt'), []);
  host.files.set('dutylist.config.json', '{ "rules": { "missing-item": "hint" } }');
  await host.service.filesChanged([host.uri('dutylist.config.json')]);
  const uncompared = () => host.service.isUncompared(host.service.snapshot(host.uri('a.txt'))!);
  assert.ok(uncompared());
  assert.deepEqual(findings(host, 'a.txt'), []);
  host.compare();
  assert.deepEqual(findings(host, 'a.txt'), ['hint missing-item']);
  assert.ok(!uncompared());
  const facts = factsOf(host, 'a.txt');
  host.service.update(host.uri('a.txt'), own.replace('协助。', '协助摸排。'));
  host.compare();
  assert.equal(factsOf(host, 'a.txt'), facts);
  host.service.update(host.uri('a.txt'), text('青石镇', item('困难学生资助名单公示')));
  assert.deepEqual(findings(host, 'a.txt'), ['hint missing-item'], 'until it is compared again');
  host.compare();
  assert.deepEqual(findings(host, 'a.txt'), []);
  host.service.update(host.uri('a.txt'), own);
  host.service.update(host.uri('c.txt'), text('柳溪镇', item('河道巡护')));
  host.service.update(host.uri('d.txt'), text('石桥镇', item('河道巡护')));
  host.compare();
  assert.deepEqual(findings(host, 'a.txt'), []);
});

test('a closed document is judged in steps, on what other documents say when it is done', async () => {
  const host = createHost({ 'a.txt': shared('青石镇', '县文化旅游局'), 'b.txt': shared('鹤堰镇', '县教育局') });
  await host.service.load();
  const found = await host.service.withClosed(host.uri('a.txt'), async snapshot => {
    const steps = snapshot.judge();
    assert.equal(steps.next().done, false);
    host.service.update(host.uri('b.txt'), shared('鹤堰镇', '县水利局'));
    while (!steps.next().done) await Promise.resolve();
    return snapshot.result;
  });
  assert.ok(found!.context.facts.departments.has('县水利局'));
});
