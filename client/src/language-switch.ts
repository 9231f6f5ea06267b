/**
 * Decides which plain text documents become duty lists. All that it needs of VS Code is passed in.
 *
 * A document that had text when it was opened is looked at once. One that was empty then, or was never saved, is
 * looked at again as it is filled. VS Code tells a change of language by closing and opening the same document: one
 * that comes back as something else than a duty list was switched back by the user, and is left alone from then on.
 */
import { looksLikeDutyList } from './sniff';

export const language = 'dutylist';

/** What is needed of a `vscode.TextDocument`. */
export interface SniffedDocument {
  readonly uri: { readonly scheme: string; readonly path: string; toString(): string };
  readonly languageId: string;
  readonly isClosed: boolean;
}

export interface LanguageSwitchPorts<D extends SniffedDocument> {
  /** Schemes of documents that may be switched. */
  schemes(): readonly string[];
  /** The first lines of a document. */
  head(document: D): string;
  /** The same, of the bytes on disk read as GB18030; undefined where they can't be had. */
  headOfBytes(document: D): Promise<string | undefined>;
  setLanguage(document: D, language: string): Promise<unknown>;
  /** A document is a duty list, by its name, by its text or by the user's choice, or the configuration of some. */
  onDutyList(): void;
  /** URIs of the files that the user switched back, the last one last; kept over sessions. */
  readonly declined: { get(): readonly string[]; set(uris: readonly string[]): void };
}

export interface LanguageSwitch<D> {
  /** Resolves when a document that had to be switched is. */
  opened(document: D): Promise<void>;
  changed(document: D): void;
  closed(document: D): void;
  dispose(): void;
}

/** Milliseconds without a change after which a document that is being filled is looked at. */
export const quietPeriod = 300;
const mostDeclined = 500;

function isConfiguration({ uri }: SniffedDocument): boolean {
  return uri.path.endsWith('/dutylist.config.json');
}

export function createLanguageSwitch<D extends SniffedDocument>(ports: LanguageSwitchPorts<D>): LanguageSwitch<D> {
  /** Language of each open document. */
  const languages = new Map<string, string>();
  const beingFilled = new Set<string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents without a file have their name for this session only. */
  const declinedUntitled = new Set<string>();

  const isDeclined = (key: string) => declinedUntitled.has(key) || ports.declined.get().includes(key);
  const others = (key: string) => ports.declined.get().filter(uri => uri !== key);
  const decline = (document: D, key: string) => {
    if (document.uri.scheme === 'untitled') declinedUntitled.add(key);
    else ports.declined.set([...others(key), key].slice(-mostDeclined));
  };
  const accept = (key: string) => {
    declinedUntitled.delete(key);
    if (isDeclined(key)) ports.declined.set(others(key));
  };
  const isText = ({ uri }: D) =>
    ports.schemes().includes(uri.scheme) && (uri.scheme === 'untitled' || /\.txt$/i.test(uri.path));
  const forgetFilling = (key: string) => {
    beingFilled.delete(key);
    clearTimeout(timers.get(key));
    timers.delete(key);
  };
  const become = async (document: D) => {
    forgetFilling(document.uri.toString());
    // a document may be closed while it is looked at
    if (!document.isClosed && document.languageId === 'plaintext')
      await ports.setLanguage(document, language).catch(() => undefined);
  };

  return {
    async opened(document) {
      const key = document.uri.toString();
      const before = languages.get(key);
      languages.set(key, document.languageId);
      if (isConfiguration(document)) {
        if (ports.schemes().includes(document.uri.scheme)) ports.onDutyList();
        return;
      }
      if (document.languageId === language) {
        forgetFilling(key);
        accept(key);
        ports.onDutyList();
        return;
      }
      if (!isText(document)) return;
      if (before === language) decline(document, key);
      if (document.languageId !== 'plaintext' || isDeclined(key)) {
        forgetFilling(key);
        return;
      }
      const head = ports.head(document);
      if (looksLikeDutyList(head)) return become(document);
      if (document.uri.scheme === 'untitled' || head.trim() === '') beingFilled.add(key);
      else if (head.includes('\uFFFD') && looksLikeDutyList((await ports.headOfBytes(document)) ?? ''))
        // decoded wrongly: the server says so, and how to mend it, once the document is its own
        return become(document);
    },

    changed(document) {
      const key = document.uri.toString();
      if (!beingFilled.has(key)) return;
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key);
          if (!document.isClosed && looksLikeDutyList(ports.head(document))) void become(document);
        }, quietPeriod),
      );
    },

    closed(document) {
      if (!document.isClosed) return;
      const key = document.uri.toString();
      languages.delete(key);
      declinedUntitled.delete(key);
      forgetFilling(key);
    },

    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
