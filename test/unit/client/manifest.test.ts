import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const sources = readdirSync('client/src')
  .map(file => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');

describe('manifest', () => {
  it('has each text in English and Chinese, and no text that nobody uses', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(match => match[1]!);
    const keys = [...new Set(used)].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), keys);
    assert.deepEqual(Object.keys(json('package.nls.zh-cn.json')).sort(), keys);
  });

  it("has the client's texts in Chinese, and no others", () => {
    const used = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map(match => match[1]!);
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort(), [...new Set(used)].sort());
  });

  it('names files that exist', () => {
    const [language] = manifest.contributes.languages;
    const [grammar] = manifest.contributes.grammars;
    const [schema] = manifest.contributes.jsonValidation;
    const files = [
      manifest.icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      grammar.path,
      schema.url,
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('registers each command that it names', () => {
    for (const { command } of manifest.contributes.commands)
      assert.match(sources, new RegExp(`registerCommand\\('${command.replaceAll('.', '\\.')}'`));
  });
});

describe('language configuration', () => {
  const { brackets, autoClosingPairs, surroundingPairs, wordPattern } = json('language-configuration.json');

  it('closes and surrounds with every bracket', () => {
    const pairs = [...brackets, ['"', '"']];
    assert.deepEqual(
      autoClosingPairs.map(({ open, close }: { open: string; close: string }) => [open, close]),
      pairs,
    );
    assert.deepEqual(surroundingPairs, pairs);
  });

  it('takes a run of characters between marks for a word', () => {
    const words = (text: string) => text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`));
    assert.deepEqual(words('8\t青原旗公安局、某旗（乡）财政局：24小时值守KTV'), [
      '8',
      '青原旗公安局',
      '某旗',
      '乡',
      '财政局',
      '24',
      '小时值守',
      'KTV',
    ]);
  });
});
