import type { ListKindName, Summary } from '../../server/src/protocol';

/** `vscode.l10n.t` */
export type Translate = (message: string, ...args: (string | number)[]) => string;

export interface SummaryText {
  /** `基本 100 · 配合 64 · 收回 91` */
  readonly text: string;
  readonly tooltip: string;
}

/** What the status bar says of a document; undefined for one without lists. */
export function summaryText({ town, lists }: Summary, t: Translate): SummaryText | undefined {
  if (lists.length === 0) return undefined;
  const short: Record<ListKindName, (count: number) => string> = {
    basic: count => t('Basic {0}', count),
    assisting: count => t('Assisting {0}', count),
    reclaimed: count => t('Reclaimed {0}', count),
  };
  const long: Record<ListKindName, string> = {
    basic: t('Basic duties'),
    assisting: t('Assisting duties'),
    reclaimed: t('Reclaimed duties'),
  };
  const differs = lists.some(({ declared, actual }) => declared !== null && declared !== actual);
  const counts = lists.map(({ kind, actual }) => short[kind](actual)).join(' · ');
  const rows = lists.map(({ kind, declared, actual }) => {
    if (declared === null) return t('{0}: {1} items, none declared', long[kind], actual);
    return declared === actual
      ? t('{0}: {1} items, as declared', long[kind], actual)
      : t('{0}: {1} items, but {2} declared', long[kind], actual, declared);
  });
  return {
    text: differs ? `$(warning) ${counts}` : counts,
    tooltip: [...(town === null ? [] : [town]), ...rows, t('Click to go to a list or an item')].join('\n'),
  };
}
