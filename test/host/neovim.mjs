// Neovim on a sample, with the built server: the language server without VS Code.

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './ending.mjs';
import { findProgram, repository, samples } from './programs.mjs';

const sample = {
  file: '鹤堰镇.dutylist',
  findings: 15,
  fault: '鹤堰镇配合履职事项清单（14项）',
  item: '负责镇财政预算编制和支出管理',
};

export function runNeovim() {
  const program = findProgram('nvim');
  if (!program) throw new Error('no Neovim: install it (Debian: apt-get install neovim)');
  const { folder } = temporaryFolder();
  fs.cpSync(samples, folder, { recursive: true });
  const script = fileURLToPath(new URL('nvim/attach.lua', import.meta.url));
  const { stdout, stderr, error } = spawnSync(
    program,
    ['--clean', '--headless', '-c', `luafile ${script}`, path.join(folder, sample.file)],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        XDG_STATE_HOME: folder,
        NODE: process.execPath,
        SERVER: path.join(repository, 'dist', 'server.js'),
        FINDINGS: String(sample.findings),
        FAULT: sample.fault,
        ITEM: sample.item,
      },
    },
  );
  process.stdout.write(stdout);
  const count = mark => stdout.split('\n').filter(line => line.startsWith(`  ${mark} `)).length;
  const whole = stdout.includes('end of attach.lua');
  if (!whole) console.log(`Neovim ended before the script did ${error ?? ''}\n${stderr}`);
  return { passed: count('✔'), failed: count('✖') + (whole ? 0 : 1) };
}
