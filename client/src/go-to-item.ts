/** A list of the items of all towns to jump to. The server does the matching, for it knows pinyin; all of it is shown. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindItemsParams, type FindItemsResult, findItemsRequest } from '../../server/src/protocol';
import { createPreview } from './item-preview';

type Found = FindItemsResult['items'][number];

interface ItemPick extends vscode.QuickPickItem {
  readonly found?: Found;
}

/** Milliseconds for which the caret rests on an entry before it is shown. */
const restPeriod = 80;

export function createGoToItem(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('dutylist.goToItem', (query?: string) =>
    goToItem(client, typeof query === 'string' ? query : ''),
  );
}

async function goToItem(client: BaseLanguageClient, query: string): Promise<void> {
  const { protocol2CodeConverter: convert, code2ProtocolConverter } = client;
  const active = vscode.window.activeTextEditor?.document;
  const uri = active?.languageId === 'dutylist' ? code2ProtocolConverter.asUri(active.uri) : undefined;
  // without `sortByLabel` VS Code puts the entries into an order of its own
  const pick: vscode.QuickPick<ItemPick> & { sortByLabel?: boolean } = vscode.window.createQuickPick<ItemPick>();
  pick.sortByLabel = false;
  pick.placeholder = vscode.l10n.t(
    'Go to an item: its name, number, town or department, in Chinese, pinyin or initials',
  );
  const preview = createPreview();
  let running: vscode.CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What stands first by itself is not shown: only what somebody moves to. */
  let first: Found | undefined;

  const placeOf = ({ uri: target, range }: Found) => ({ uri: convert.asUri(target), range: convert.asRange(range) });
  const search = async () => {
    running?.cancel();
    const source = new vscode.CancellationTokenSource();
    running = source;
    pick.busy = true;
    const params: FindItemsParams = { query: pick.value, ...(uri === undefined ? {} : { uri }) };
    const result = await client
      .sendRequest<FindItemsResult | null>(findItemsRequest, params, source.token)
      .catch(() => null);
    if (source.token.isCancellationRequested) return;
    pick.busy = false;
    first = result?.items[0];
    pick.items = result ? picksOf(result) : [];
  };
  const show = ([entry]: readonly ItemPick[]) => {
    clearTimeout(timer);
    if (!entry?.found || entry.found === first) return;
    first = undefined;
    const place = placeOf(entry.found);
    timer = setTimeout(() => void preview.show(place), restPeriod);
  };
  await new Promise<void>(resolve => {
    pick.onDidChangeValue(search);
    pick.onDidChangeActive(show);
    pick.onDidAccept(async () => {
      const [entry] = pick.activeItems;
      if (!entry?.found) return;
      clearTimeout(timer);
      const place = placeOf(entry.found);
      preview.keep();
      pick.hide();
      await preview.open(place);
      resolve();
    });
    pick.onDidHide(async () => {
      clearTimeout(timer);
      running?.cancel();
      pick.dispose();
      await preview.restore();
      resolve();
    });
    pick.value = query;
    pick.show();
    void search();
  });
}

function picksOf({ items, more }: FindItemsResult): ItemPick[] {
  if (items.length === 0) return [{ label: vscode.l10n.t('No item fits.'), alwaysShow: true }];
  const picks: ItemPick[] = items.map(found => ({
    label: `${found.number ?? ''} ${found.name}`.trim(),
    description: [found.town ?? '', found.list, found.departments.join('、')].filter(each => each !== '').join(' · '),
    alwaysShow: true,
    found,
  }));
  if (more)
    picks.push({ label: vscode.l10n.t('The best {0}; type more to find others', items.length), alwaysShow: true });
  return picks;
}
