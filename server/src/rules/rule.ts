// What a rule is. A rule looks at one item at a time where it can (its findings are then kept as long as the item's rows
// do not change), else at the document. It reports ranges, a text for both languages, and fixes that are worked out only
// when somebody asks for them.

import { type Config, defaultConfig } from '../config/config';
import type { Locale, Messages } from '../messages/messages';
import type { Column, Document, Item, ItemContent, List } from '../syntax/ast';
import type { ListKind } from '../syntax/cst';
import type { TextEdit } from '../text/edit';
import type { RowRange } from '../text/joined';
import type { Range } from '../text/range';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A text that is worded when the language is known. */
export type Text = (messages: Messages) => string;

/**
 * What rules may know of a document's place and of other documents. A value: as long as nothing in it changes it is the
 * same object, and findings are taken over from one version of a document to the next.
 */
export interface CorpusFacts {
  /** The document's own town and county: configured, else told by its titles, its departments or its folder. */
  readonly place: { readonly town: string | undefined; readonly county: string | undefined };
  /** Departments as the other documents of the county write them, and how many of these do. */
  readonly departments: ReadonlyMap<string, number>;
  /** Names of the other towns and counties of the corpus, as their titles write them. */
  readonly places: ReadonlySet<string>;
  /**
   * The departments that the sample town, else most towns, name for the duty of this item, in the own places; empty if none is
   * known. For fixes.
   */
  departmentsFor(placed: PlacedItem): readonly string[];
  /**
   * Duties that the sample or most towns of the county have and this document lacks, in the order of the lists, as they were
   * found when it was compared last.
   */
  readonly missingItems: readonly MissingItem[];
}

/** A duty of other towns. */
export interface MissingItem {
  readonly kind: ListKind;
  /** The category it stands in there. */
  readonly category: string | undefined;
  readonly name: string;
  readonly departments: readonly string[];
  /** The town whose words these are. */
  readonly town: string | undefined;
  readonly county: string | undefined;
  /** The document that has them. */
  readonly uri: string;
  readonly isSample: boolean;
  /** How many of the county's other towns have it, of how many. */
  readonly having: number;
  readonly of: number;
}

export const noFacts: CorpusFacts = {
  place: { town: undefined, county: undefined },
  departments: new Map(),
  places: new Set(),
  departmentsFor: () => [],
  missingItems: [],
};

/** What all rules are given besides the document. */
export interface RuleContext {
  readonly config: Config;
  readonly facts: CorpusFacts;
}

/** What a document check is given besides the document. */
export interface CheckContext extends RuleContext {
  /** Ids of all rules: for what names rules. */
  readonly ruleIds: readonly string[];
}

/** A document by itself, without configuration. */
export const defaultContext: RuleContext = { config: defaultConfig, facts: noFacts };

export interface Fix {
  readonly title: Text;
  /** Whether fix-all may apply it: it can't be wrong and hides no trace of something lost. */
  readonly safe: boolean;
  readonly edits: () => TextEdit[];
  /** The duty that it inserts: in all its words where the document that has it can be read, else as `edits` does. */
  readonly inserts?: MissingItem;
}

export interface Related {
  readonly range: Range;
  readonly message: Text;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Offsets in the text. */
  readonly range: Range;
  readonly message: Text;
  readonly related: readonly Related[];
  readonly list: List | undefined;
  readonly item: Item | undefined;
  /** What it is about, for its identity, where that does not stand at its range. */
  readonly about?: string;
  readonly fixes: () => Fix[];
}

/** What a document check reports. */
export interface Report {
  readonly range: Range;
  readonly message: Text;
  /** Where it differs from the rule's severity. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly list?: List | undefined;
  readonly item?: Item | undefined;
  readonly about?: string;
  readonly fixes?: () => Fix[];
}

/** What an item check reports: ranges relative to the item's rows; the first is the finding's, the others are its continuation. */
export interface ItemReport {
  readonly ranges: readonly RowRange[];
  readonly message: Text;
  readonly severity?: Severity;
  readonly related?: readonly { readonly ranges: readonly RowRange[]; readonly message: Text }[];
  readonly fixes?: (item: PlacedItem, facts: CorpusFacts) => ItemFix[];
}

export interface ItemFix {
  readonly title: Text;
  readonly safe: boolean;
  readonly edits: () => RowEdit[];
}

export interface RowEdit {
  readonly range: RowRange;
  readonly newText: string;
}

/** The item as it stands in the document at the time of the request. */
export interface PlacedItem {
  readonly document: Document;
  readonly list: List;
  readonly item: Item;
}

export interface RuleDocs {
  /** The rule in a few words. */
  readonly title: string;
  readonly what: string;
  readonly why: string;
}

export interface Rule {
  readonly id: string;
  readonly category:
    | 'numbers'
    | 'counts'
    | 'structure'
    | 'departments'
    | 'duties'
    | 'wording'
    | 'punctuation'
    | 'towns';
  readonly severity: Severity;
  /** Whether it runs only where the configuration gives it a severity. */
  readonly offByDefault?: true;
  /** `safe`: its fixes run in fix-all, too. */
  readonly fixable: 'no' | 'yes' | 'safe';
  readonly docs: Readonly<Record<Locale, RuleDocs>>;
  /** Documents of which the first makes the rule speak and the second does not. */
  readonly bad: string;
  readonly good: string;
  /** Documents of other towns that stand beside both, for rules that look at the corpus. */
  readonly others?: readonly string[];
  /** What it takes from the facts it takes while it checks: what it reports is kept until those it asked for change. */
  readonly checkItem?: (
    content: ItemContent,
    columns: readonly Column[],
    report: (report: ItemReport) => void,
    context: RuleContext,
  ) => void;
  readonly checkDocument?: (document: Document, report: (report: Report) => void, context: CheckContext) => void;
}

/** Declares a rule; one a module, under the rule's id. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
