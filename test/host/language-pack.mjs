// A language pack without texts. VS Code's own come from the extension gallery only, which a test can't count on; this
// one makes VS Code take the language for available, so that it reports it as its display language and extensions show
// their texts in it. The workbench's own texts stay English.

import fs from 'node:fs';
import path from 'node:path';

const names = { 'zh-cn': { english: 'Chinese Simplified', own: '中文(简体)' } };

/** Adds the pack to the folders of a VS Code that is not running. */
export function addLanguagePack(language, { userData, extensionsFolder }) {
  const id = { publisher: 'dutylist', name: `language-pack-${language}`, version: '1.0.0' };
  const folder = path.join(extensionsFolder, `${id.publisher}.${id.name}-${id.version}`);
  const texts = path.join(folder, 'translations.json');
  const { english, own } = names[language];
  fs.mkdirSync(folder);
  fs.writeFileSync(texts, '{ "contents": {} }');
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      ...id,
      engines: { vscode: '*' },
      contributes: {
        localizations: [
          {
            languageId: language,
            languageName: english,
            localizedLanguageName: own,
            translations: [{ id: 'vscode', path: './translations.json' }],
          },
        ],
      },
    }),
  );
  // what VS Code writes when a pack is installed
  const extension = { extensionIdentifier: { id: `${id.publisher}.${id.name}` }, version: id.version };
  const pack = { hash: id.name, label: own, extensions: [extension], translations: { vscode: texts } };
  fs.writeFileSync(path.join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
