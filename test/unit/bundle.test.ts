// The bundles hold everything that they need: what is not shipped can't be required, and a browser has no Node.

import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { inRepo } from '../support/repo';

/** Modules that each bundle may require besides Node's own, and how large it may get, not minified, in kilobytes. */
const bundles = {
  'server.js': { node: true, others: [], most: 1820 },
  'cli.js': { node: true, others: [], most: 2680 },
  'extension.js': { node: true, others: ['vscode', './client.js'], most: 40 },
  'client.js': { node: true, others: ['vscode'], most: 1400 },
  'browser/server.js': { node: false, others: [], most: 1820 },
  'browser/extension.js': { node: false, others: ['vscode'], most: 1300 },
} as const;

const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** The modules that a bundle's code requires or imports by name. */
function requiredBy(code: string): string[] {
  const names = [...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`\s]+)["'`]\s*\)/g)].map(match => match[1]!);
  const imports = [...code.matchAll(/^import\b[^"'\n]*["']([^"'\n]+)["']/gm)].map(match => match[1]!);
  return [...new Set([...names, ...imports])].sort();
}

for (const [name, { node, others, most }] of Object.entries(bundles)) {
  const file = inRepo('dist', name);

  test(`${name} requires nothing that is not shipped`, () => {
    const known: readonly string[] = others;
    const foreign = requiredBy(readFileSync(file, 'utf8')).filter(
      each => !known.includes(each) && !(node && isBuiltin(each)),
    );
    assert.deepEqual(foreign, []);
  });

  test(`${name} is no larger than it should be`, () => {
    const size = Math.round(statSync(file).size / 1000);
    assert.ok(size <= most, `${size} KB`);
  });
}

test('the browser’s bundles name no module of Node', () => {
  for (const name of ['browser/server.js', 'browser/extension.js'])
    assert.doesNotMatch(readFileSync(inRepo('dist', name), 'utf8'), /["'`]node:[a-z/_]+["'`]/, name);
});

test('the parser of HTML is where clipboards are read, not in the client', () => {
  const holds = (name: string) => /node_modules\/htmlparser2\//.test(readFileSync(inRepo('dist', name), 'utf8'));
  assert.ok(holds('server.js') && holds('browser/server.js'));
  for (const name of ['extension.js', 'client.js', 'browser/extension.js']) assert.ok(!holds(name), name);
});

test('requires are seen however they are written', () => {
  const code =
    'import { a } from "first";\nvar b = require( \'node:fs\' ), c = await import(`third`);\nrequire_fourth();\n';
  assert.deepEqual(requiredBy(code), ['first', 'node:fs', 'third']);
});
