// Texts on ignoring findings, on the configuration and on checking all lists.

import type { editorZhCn } from './editor-zh-cn';

export const editorEn: typeof editorZhCn = {
  unknownDirective: (found, known) =>
    `There is no directive “${found}”; this line has no effect. There are: ${known.join(', ')}.`,
  unknownRuleInDirective: rule =>
    `There is no rule “${rule}”; this has no effect. If it is part of a reason, write the reason after “--”.`,
};
