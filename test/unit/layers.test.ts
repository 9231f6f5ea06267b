// "Who may import whom" of the architecture, read off the import statements. What a lower layer imported from a higher one
// would have to change with it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRepo } from '../support/repo';

/** What each layer of the server may import besides itself. `protocol` names its own types and may be imported by shells. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  messages: [],
  domain: ['text'],
  syntax: ['text', 'domain'],
  config: ['messages'],
  rules: ['text', 'messages', 'domain', 'syntax', 'config'],
  corpus: ['text', 'domain', 'syntax'],
  features: ['text', 'messages', 'domain', 'syntax', 'config', 'rules', 'corpus'],
  service: ['text', 'messages', 'domain', 'syntax', 'config', 'rules', 'corpus', 'features'],
  protocol: [],
};
const core = Object.keys(allowed);
const shells = ['lsp', 'cli'];
const all = [...core, ...shells, 'node', 'browser'];

interface Import {
  /** Path of the importing file, from the repository's root. */
  readonly file: string;
  readonly from: string;
}

interface Source {
  readonly file: string;
  /** The code without comments and strings. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const server = sourcesBelow('server/src');
const client = sourcesBelow('client/src');

test('every file of the server belongs to a layer', () => {
  assert.deepEqual(
    [...new Set(server.map(({ file }) => layerOf(file)))].filter(layer => !all.includes(layer)),
    [],
  );
  assert.ok(server.length > 60 && client.length > 10);
});

test('layers import downwards only', () => {
  const mayImport = (layer: string) => {
    if (layer === 'node' || layer === 'browser') return all;
    return shells.includes(layer) ? [layer, ...core] : [layer, ...allowed[layer]!];
  };
  const wrong = importsOf(server).filter(({ file, from }) => {
    const target = targetOf(file, from);
    return target?.startsWith('server/') && !mayImport(layerOf(file)).includes(layerOf(target));
  });
  assert.deepEqual(wrong, []);
});

test('the core imports no package but those that configuration is read with and texts are compared by', () => {
  const packages = importsOf(server).filter(({ file, from }) => core.includes(layerOf(file)) && !from.startsWith('.'));
  assert.deepEqual([...new Set(packages.map(({ file, from }) => `${layerOf(file)} ${from}`))].sort(), [
    'config jsonc-parser',
    'config picomatch',
    'config zod/mini',
    'domain diff',
  ]);
});

test('LSP types appear in lsp, node and browser alone', () => {
  const layers = importsOf(server)
    .filter(({ from }) => /^vscode-(?:languageserver|jsonrpc)/.test(from))
    .map(({ file }) => layerOf(file));
  assert.deepEqual(
    [...new Set(layers)].filter(layer => !['lsp', 'node', 'browser'].includes(layer)),
    [],
  );
});

test('Node, the browser and what decodes bytes are named in node/ and browser/ alone', () => {
  const outside = server.filter(({ file }) => !['node', 'browser'].includes(layerOf(file)));
  for (const { file, code, imports } of outside) {
    const named = imports.filter(({ from }) => from.startsWith('node:') || /^(?:fs|path|process|util)$/.test(from));
    assert.deepEqual(named, [], file);
    assert.doesNotMatch(code, /\b(?:process|Buffer|TextDecoder|TextEncoder|require|__dirname|__filename)\b/, file);
    assert.doesNotMatch(code, /(?<![.\w])(?:self|window|navigator|globalThis)\s*[.[]/, file);
  }
});

test('the core has no clock, no chance and no console', () => {
  for (const { file, code } of server.filter(each => core.includes(layerOf(each.file))))
    assert.doesNotMatch(
      code,
      /\b(?:Date|performance|setTimeout|setInterval|setImmediate|console|crypto)\b|Math\.random/,
      file,
    );
});

test('of the server the client imports protocol.ts alone', () => {
  const wrong = importsOf(client).filter(({ file, from }) => {
    const target = targetOf(file, from);
    return target?.startsWith('server/') && target !== 'server/src/protocol';
  });
  assert.deepEqual(wrong, []);
});

test('the client imports vscode, its language client, and Node in node-main alone', () => {
  const packages = importsOf(client).filter(({ from }) => !from.startsWith('.'));
  const wrong = packages.filter(({ from }) => !/^(?:vscode|vscode-languageclient(?:\/\w+)?|node:\w+)$/.test(from));
  assert.deepEqual(wrong, []);
  const node = packages.filter(({ from }) => from.startsWith('node:')).map(({ file }) => file);
  assert.deepEqual(
    [...new Set(node)].filter(file => file !== 'client/src/node-main.ts'),
    [],
  );
});

function importsOf(sources: readonly Source[]): Import[] {
  return sources.flatMap(({ imports }) => imports);
}

/** `rules` for `server/src/rules/rule.ts`, `service` for `server/src/service.ts`. */
function layerOf(file: string): string {
  return file.replace(/^server\/src\//, '').replace(/[/.].*$/, '');
}

/** The file that an import leads to, without its ending; undefined for a package. */
function targetOf(file: string, from: string): string | undefined {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : undefined;
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(inRepo(folder), { recursive: true })
    .map(name => path.posix.join(folder, String(name).split(path.sep).join('/')))
    .filter(file => file.endsWith('.ts'))
    .sort()
    .map(file => {
      const text = readFileSync(inRepo(file), 'utf8');
      const statements = text.matchAll(
        /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'/g,
      );
      const imports = [...statements].map(([, a, b, c]) => ({ file, from: (a ?? b ?? c)! }));
      return { file, code: withoutWords(text), imports };
    });
}

/** Code without comments, strings and patterns: words in them name nothing. */
function withoutWords(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''")
    .replace(/\/\/.*/g, ' ');
}
