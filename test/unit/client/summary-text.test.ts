import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { summaryText, type Translate } from '../../../client/src/summary-text';
import type { Summary } from '../../../server/src/protocol';

const chinese: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const fill = (message: string, args: (string | number)[]) =>
  message.replace(/\{(\d)\}/g, (_, index) => String(args[Number(index)]));
const en: Translate = (message, ...args) => fill(message, args);
const zh: Translate = (message, ...args) => fill(chinese[message]!, args);

const right: Summary = {
  town: '青山镇',
  lists: [
    { kind: 'basic', declared: 100, actual: 100, line: 3 },
    { kind: 'reclaimed', declared: null, actual: 91, line: 200 },
  ],
};
const wrong: Summary = { town: null, lists: [{ kind: 'assisting', declared: 64, actual: 63, line: 3 }] };

describe('status bar text', () => {
  it('counts each list', () => {
    assert.deepEqual(summaryText(right, zh), {
      text: '基本 100 · 收回 91',
      tooltip:
        '青山镇\n基本履职事项：100 项，与标明的项数一致\n上级部门收回事项：91 项，未标明项数\n单击可转到清单或事项',
    });
  });

  it('warns of a count that differs', () => {
    assert.deepEqual(summaryText(wrong, en), {
      text: '$(warning) Assisting 63',
      tooltip: 'Assisting duties: 63 items, but 64 declared\nClick to go to a list or an item',
    });
  });

  it('says nothing of a document without lists', () => {
    assert.equal(summaryText({ town: '青山镇', lists: [] }, zh), undefined);
  });
});
