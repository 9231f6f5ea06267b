/** What client and server say to each other beyond LSP. The client imports nothing else of the server. */

/** Kinds of list, in the order in which documents hold them. */
export type ListKindName = 'basic' | 'assisting' | 'reclaimed';

/** `initializationOptions`. Everything may be missing: other editors send nothing. */
export interface InitializationOptions {
  /** The setting `dutylist.language`. */
  language?: 'zh-cn' | 'en' | 'auto';
  /** The editor's display language, such as `zh-cn` or `en`; used for `auto`. */
  displayLanguage?: string;
  /** Base address of the rules' pages, such as a file URI of `docs/rules` in the packaged extension, without the final `/`. */
  rulePages?: string;
  /** The server has no file system: it asks the client for files (see `filesList`, `filesRead`). */
  clientFiles?: boolean;
  /** File URI of a folder in which the server may keep what it has read, for the next start; without it nothing is kept. */
  storageUri?: string;
}

/** The settings section `dutylist`, as the server reads it by `workspace/configuration`. */
export interface ServerSettings {
  language?: 'zh-cn' | 'en' | 'auto';
  definition?: { maxTargets?: number };
  codeLens?: { enabled?: boolean };
}

/** Request, client to server: the counts of an open document, for the status bar. */
export const summaryRequest = 'dutylist/summary';
export interface SummaryParams {
  uri: string;
}
export interface Summary {
  town: string | null;
  lists: { kind: ListKindName; declared: number | null; actual: number; line: number }[];
}

/** Positions as in LSP: 0-based lines and UTF-16 characters. */
export interface ProtocolRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/**
 * Request, client to server: edits an item of an open document, numbers and counts included. The server changes nothing by
 * itself: it answers with edits for just the version that it was asked of, or with what it needs to know first, and is then
 * asked again. Answers null for a document that is not open.
 */
export const editItemRequest = 'dutylist/editItem';
export interface EditItemParams {
  uri: string;
  version: number;
  /** What is selected; at least one range, empty for a caret. */
  ranges: ProtocolRange[];
  /** `newItem` is a line break at the end of an item's row; it is refused wherever it had better be a plain one. */
  operation: 'insertBelow' | 'newItem' | 'delete' | 'moveUp' | 'moveDown' | 'moveToCategory';
  /** Of `moveToCategory`: `index` of one of the `categories` that the server answers without it. */
  category?: number;
  /** The answer to `asks`: the other numbers stay as they are, or the whole list is numbered from 1 on. */
  renumber?: 'none' | 'list';
}
export type EditItemResult =
  /** `adapted` says what of another town's words was changed into the own places, if anything was. */
  | { edits: { range: ProtocolRange; newText: string }[]; selection: ProtocolRange; adapted?: string }
  | { asks: string }
  | { categories: { index: number; title: string; items: number }[] }
  | { refused: string; reason: EditItemRefusal };
export type EditItemRefusal =
  | ('layout' | 'no-item' | 'no-anchor' | 'several-lists' | 'apart' | 'first' | 'last')
  | ('no-category' | 'same-category' | 'reading' | 'outdated' | 'encoding' | 'no-list');

/**
 * Request, client to server: what it takes to turn the lists of an open document into a layout. Answers with edits for just
 * the version that it was asked of (none if nothing is to be turned) and the text that they make; `notes` say what was left
 * alone, or put into a comment, and where. Answers null for a document that is not open.
 */
export const convertRequest = 'dutylist/convert';
export interface ConvertParams {
  uri: string;
  version: number;
  to: 'table' | 'drafting';
}
export type ConvertResult =
  | {
      edits: { range: ProtocolRange; newText: string }[];
      text: string;
      notes: { range: ProtocolRange; message: string }[];
    }
  | { refused: string };

/**
 * Request, client to server: what the rows on a clipboard are as items of the list at the caret, numbers and counts included.
 * Answers with edits for just the version that it was asked of; null wherever it is to be pasted as it is.
 */
export const pasteRowsRequest = 'dutylist/pasteRows';
export interface PasteRowsParams {
  uri: string;
  version: number;
  /** What is selected: empty for a caret. */
  range: ProtocolRange;
  /** The clipboard as `text/html` and as `text/plain`; the text counts where the HTML holds no table. */
  html?: string;
  text?: string;
}
export interface PasteRowsResult {
  edits: { range: ProtocolRange; newText: string }[];
  /** How many items are pasted. */
  items: number;
}

/** Request, server to client (only with `clientFiles`): URIs of all `.dutylist` and `.txt` files of the workspace and its `dutylist.config.json` files. */
export const filesListRequest = 'dutylist/files/list';
export type FilesListResult = string[];

/** Request, server to client (only with `clientFiles`): a file's bytes in base64, or why it can't be read. */
export const filesReadRequest = 'dutylist/files/read';
export interface FilesReadParams {
  uri: string;
}
export type FilesReadResult = { base64: string } | { error: string };

/** Request, server to client (only with `clientFiles`): whether a file may be written to. Its parameters are those of `filesRead`. */
export const filesWritableRequest = 'dutylist/files/writable';
export type FilesWritableResult = boolean;

/**
 * Request, client to server: items of all documents that fit what is typed (Chinese with characters left out, numbers,
 * pinyin, initials), the best first; of an empty text those of the document at hand. An older request is to be cancelled.
 */
export const findItemsRequest = 'dutylist/findItems';
export interface FindItemsParams {
  query: string;
  /** The document at hand, whose items come before equally good ones. */
  uri?: string;
}
export interface FindItemsResult {
  items: {
    uri: string;
    range: ProtocolRange;
    /** Null where the title does not tell it. */
    town: string | null;
    list: string;
    number: number | null;
    name: string;
    departments: string[];
  }[];
  /** Whether more items fit than are told. */
  more: boolean;
}

/**
 * Request, client to server: the item at a position beside its equivalents in other towns. Answers null where there is no item.
 */
export const compareRequest = 'dutylist/compare';
export interface CompareParams {
  uri: string;
  position: ProtocolRange['start'];
}
export interface CompareResult {
  /** The version of the document that was looked at. */
  version: number;
  own: ComparedItem;
  /** The sample town's first, then the county's, then by score. */
  others: (ComparedItem & {
    /** Per cent. */
    score: number;
    reasons: string[];
    isSample: boolean;
  })[];
  /** Other towns that have it and are not among `others`. */
  more: number;
}
export interface ComparedItem {
  uri: string;
  /** Where its name stands. */
  range: ProtocolRange;
  /** What `takeWording` knows it by: it fits this item for as long as it says what is shown. */
  item: string;
  town: string;
  list: string;
  category: string;
  number: string;
  parts: ComparedPart[];
}
export interface ComparedPart {
  role: string;
  label: string;
  /** What is said; of another town's also what the own item has in its place (`other`), or what only it has (`here`). */
  pieces: readonly { text: string; only?: 'other' | 'here' }[];
  /** Of another town's: whether `takeWording` has something to take; of a name that is the name without its sub-items. */
  canTake?: boolean;
}

/**
 * Request, client to server: lets a column of an item say what another town's says, in this town's name. Answers with edits for
 * just the version that it was asked of, or why there are none (`outdated`: one of the items is not any more what was shown);
 * null for a document that is not open.
 */
export const takeWordingRequest = 'dutylist/takeWording';
export interface TakeWordingParams {
  uri: string;
  version: number;
  /** Of both items the `item` that they were shown with. */
  item: string;
  role: string;
  from: { uri: string; item: string };
}
export type TakeWordingResult =
  | { edits: { range: ProtocolRange; newText: string }[]; adapted?: string }
  | { refused: string; reason: 'outdated' | 'encoding' | 'layout' | 'reading' | 'same' };

/**
 * Request, client to server: what an open document has and lacks beside the other towns of its county and the sample. Takes a
 * while where there are many; null for a document that is not open.
 */
export const coverageRequest = 'dutylist/coverage';
export interface CoverageParams {
  uri: string;
}
export interface CoverageResult {
  /** How many other towns there are. */
  towns: number;
  /** What the sample or most towns have and this one lacks. */
  lacking: CoveredDuty[];
  /** What only this town has. */
  onlyHere: CoveredDuty[];
  /** What this town has in another list than the sample or most towns; `there` is theirs, `places` begin with the own item. */
  elsewhere: (CoveredDuty & { there: string })[];
}
export interface CoveredDuty {
  /** The list's kind in words. */
  list: string;
  category: string;
  name: string;
  /** How many of the other towns have it. */
  having: number;
  isSample: boolean;
  /** `item` is what `insertDraft` knows an item by, for as long as it is called so. */
  places: { uri: string; range: ProtocolRange; town: string; item: string; number: string }[];
}

/** Notification, server to our own client: other documents, or the configuration, are other ones by now. */
export const corpusChangedNotification = 'dutylist/corpusChanged';

/**
 * Request, client to server: inserts another town's item into the list of its kind, in this town's name, numbers and counts
 * included. Answers as `editItem`; `category` is one of the `categories` that it answers where none of the document's has the same name.
 */
export const insertDraftRequest = 'dutylist/insertDraft';
export interface InsertDraftParams {
  uri: string;
  version: number;
  from: { uri: string; item: string };
  category?: number;
  renumber?: 'none' | 'list';
}

/** Client command that compares an item with those of other towns; its arguments are the document's URI and a position. */
export const compareItemCommand = 'dutylist.compareItem';

/** Client command that shows a rule's page; its argument is the rule's id. */
export const openRuleCommand = 'dutylist.openRuleDocs';

/** Client command that follows an edit of a configuration file and saves it; its argument is the file's URI. */
export const saveConfigurationCommand = 'dutylist.saveConfiguration';

/** `workspace/executeCommand`: checks all files of the workspace; answers with a `CheckSummary`. */
export const checkWorkspaceCommand = 'dutylist.checkWorkspace';
export interface CheckSummary {
  files: number;
  errors: number;
  warnings: number;
  informations: number;
  hints: number;
  /** Whether it was stopped before all files were checked. */
  cancelled: boolean;
}
