// Goes through the workbench as a person would, with the extension installed: the Problems panel, the light bulb, the
// saved file, F12, hover. With --screenshots it leaves pictures for the README in images/, else in a temporary folder.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openPage } from './browser.mjs';
import { createChecks } from './checks.mjs';
import { launch } from './code-server.mjs';
import { temporaryFolder } from './ending.mjs';
import { compressPng } from './png.mjs';
import { repository, samples } from './programs.mjs';
import { usefulBuiltins } from './settings.mjs';

/** A sample with faults, and one of them that has a safe fix. */
const faulty = {
  file: '鹤堰镇.dutylist',
  findings: 15,
  rule: 'list-count',
  line: 44,
  before: '（14项）',
  after: '（13项）',
  fix: /13/,
};
/** An item that the two other towns have too, named by what its line holds. */
const shared = { file: '苇渡镇.dutylist', line: 'x', others: ['松笕镇.txt', '鹤堰镇.dutylist'] };

export async function runUi(host, { screenshots, verbose }) {
  const { folder: temp } = temporaryFolder();
  const folder = path.join(temp, 'samples');
  fs.cpSync(samples, folder, { recursive: true });
  const server = await launch(host, {
    folder,
    language: 'zh-cn',
    settings: { 'editor.minimap.enabled': false },
    extensions: [repository],
    builtins: usefulBuiltins,
    flags: ['--disable-proxy'],
    verbose,
  });
  const { page, close } = await openPage();
}
