import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import {
  createLanguageSwitch,
  type LanguageSwitch,
  quietPeriod,
  type SniffedDocument,
} from '../../../client/src/language-switch';

const list = '青山镇基本履职事项清单\n';

/** A document as VS Code has it; `languageId` changes by closing and opening the same object. */
interface FakeDocument extends SniffedDocument {
  languageId: string;
  isClosed: boolean;
  text: string;
  bytes?: string;
}

/** A window of VS Code; `declined` is what the workspace keeps from one window to the next. */
function openWindow(declined: string[] = []) {
  let loaded = 0;
  let kept: readonly string[] = declined;
  const languages: LanguageSwitch<FakeDocument> = createLanguageSwitch<FakeDocument>({
    schemes: () => ['file', 'untitled'],
    head: document => document.text,
    headOfBytes: async document => document.bytes,
    setLanguage: (document, language) => setLanguage(document, language),
    onDutyList: () => loaded++,
    declined: {
      get: () => kept,
      set: uris => {
        kept = uris;
      },
    },
  });
  const setLanguage = async (document: FakeDocument, language: string) => {
    languages.closed(document);
    document.languageId = language;
    await languages.opened(document);
  };
  return {
    setLanguage,
    get declined() {
      return [...kept];
    },
    get loaded() {
      return loaded > 0;
    },
    async open(uri: string, text: string, more: Partial<FakeDocument> = {}): Promise<FakeDocument> {
      const { protocol, pathname } = new URL(uri);
      const document = {
        uri: { scheme: protocol.slice(0, -1), path: pathname, toString: () => uri },
        languageId: 'plaintext',
        isClosed: false,
        text,
        ...more,
      };
      await languages.opened(document);
      return document;
    },
    close(document: FakeDocument) {
      document.isClosed = true;
      languages.closed(document);
    },
    async type(document: FakeDocument, text: string, wait = quietPeriod) {
      document.text = text;
      languages.changed(document);
      mock.timers.tick(wait);
      await Promise.resolve();
    },
  };
}

describe('language switch', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('switches a .txt that is a duty list, and loads the rest', async () => {
    const window = openWindow();
    assert.equal((await window.open('file:///a.TXT', list)).languageId, 'dutylist');
    assert.ok(window.loaded);
  });

  it('loads the rest for a configuration in the workspace, and leaves it what it is', async () => {
    for (const [uri, loads] of [
      ['file:///w/dutylist.config.json', true],
      ['git:///w/dutylist.config.json', false],
      ['file:///w/package.json', false],
    ] as const) {
      const window = openWindow();
      assert.equal((await window.open(uri, '{}', { languageId: 'jsonc' })).languageId, 'jsonc');
      assert.equal(window.loaded, loads, uri);
    }
  });

  it('leaves other texts alone, and loads nothing', async () => {
    const window = openWindow();
    assert.equal((await window.open('file:///a.txt', '会议记录\n')).languageId, 'plaintext');
    assert.equal((await window.open('file:///README', list)).languageId, 'plaintext');
    assert.equal((await window.open('git:///a.txt', list)).languageId, 'plaintext');
    assert.equal((await window.open('file:///a.txt', list, { languageId: 'csv' })).languageId, 'csv');
    assert.ok(!window.loaded);
  });

  it('loads the rest for a document that is a duty list by its name', async () => {
    const window = openWindow();
    await window.open('file:///a.dutylist', '', { languageId: 'dutylist' });
    assert.ok(window.loaded);
  });

  it('remembers in the next window that the user switched back', async () => {
    const window = openWindow();
    const document = await window.open('file:///a.txt', list);
    await window.setLanguage(document, 'plaintext');
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(window.declined, ['file:///a.txt']);
    const next = openWindow(window.declined);
    assert.equal((await next.open('file:///a.txt', list)).languageId, 'plaintext');
    assert.equal((await next.open('file:///b.txt', list)).languageId, 'dutylist');
  });

  it('remembers it by way of a third language', async () => {
    const window = openWindow();
    const document = await window.open('file:///a.txt', list);
    await window.setLanguage(document, 'markdown');
    await window.setLanguage(document, 'plaintext');
    assert.equal(document.languageId, 'plaintext');
  });

  it('forgets it when the user takes the language again', async () => {
    const window = openWindow(['file:///a.txt', 'file:///b.txt']);
    const document = await window.open('file:///a.txt', list);
    await window.setLanguage(document, 'dutylist');
    assert.deepEqual(window.declined, ['file:///b.txt']);
  });

  it('does not take closing for switching back', async () => {
    const window = openWindow();
    window.close(await window.open('file:///a.txt', list));
    assert.equal((await window.open('file:///a.txt', list)).languageId, 'dutylist');
    assert.deepEqual(window.declined, []);
  });

  it('switches an untitled document when a list is pasted into it', async () => {
    const window = openWindow();
    const document = await window.open('untitled:Untitled-1', '');
    await window.type(document, '青山镇\n');
    assert.equal(document.languageId, 'plaintext');
    await window.type(document, list, quietPeriod - 1);
    assert.equal(document.languageId, 'plaintext');
    await window.type(document, list);
    assert.equal(document.languageId, 'dutylist');
  });

  it('switches an empty .txt when it is filled, and one that had other text never', async () => {
    const window = openWindow();
    const empty = await window.open('file:///a.txt', ' \n');
    await window.type(empty, list);
    assert.equal(empty.languageId, 'dutylist');
    const notes = await window.open('file:///notes.txt', '会议记录\n');
    await window.type(notes, `会议记录\n${list}`);
    assert.equal(notes.languageId, 'plaintext');
  });

  it('remembers an untitled document only while it is open', async () => {
    const window = openWindow();
    const document = await window.open('untitled:Untitled-1', list);
    await window.setLanguage(document, 'plaintext');
    await window.type(document, `${list}\n`);
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(window.declined, []);
    window.close(document);
    assert.equal((await window.open('untitled:Untitled-1', list)).languageId, 'dutylist');
  });

  it('does not switch a document that was closed before its turn', async () => {
    const window = openWindow();
    const document = await window.open('untitled:Untitled-1', '');
    document.text = list;
    window.close(document);
    await window.type(document, list);
    assert.equal(document.languageId, 'plaintext');
  });

  it('recognises a list in GB18030 that was read as UTF-8', async () => {
    const window = openWindow();
    const wrong = '\uFFFD\uFFFD\uFFFD';
    assert.equal((await window.open('file:///a.txt', wrong, { bytes: list })).languageId, 'dutylist');
    assert.equal((await window.open('file:///b.txt', wrong, { bytes: '会议记录' })).languageId, 'plaintext');
    assert.equal((await window.open('file:///c.txt', wrong)).languageId, 'plaintext');
  });
});
