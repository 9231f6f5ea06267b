import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { checkText } from '../../../client/src/check-text';
import type { Translate } from '../../../client/src/summary-text';

const bundle: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const chinese: Translate = (message, ...args) =>
  bundle[message]!.replace(/\{(\d)\}/g, (_, index) => String(args[index]));
const summary = { files: 12, errors: 3, warnings: 5, informations: 1, hints: 0, cancelled: false };

it('tells how a check of all lists ended', () => {
  assert.equal(checkText(summary, chinese), '检查了 12 个文件：3 个错误，5 个警告');
  assert.equal(checkText({ ...summary, cancelled: true }, chinese), '检查已停止。已检查 12 个文件：3 个错误，5 个警告');
  assert.equal(checkText({ ...summary, errors: 0, warnings: 0 }, chinese), '检查了 12 个文件，没有错误和警告');
  assert.equal(checkText({ ...summary, files: 0, errors: 0, warnings: 0 }, chinese), '工作区中没有履职清单。');
});
