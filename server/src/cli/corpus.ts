// What the documents given on the command line show to one another: the same facts as in the editor, where the workspace is
// what is given. Of each document a digest is kept, never its text or tree.

import type { Config } from '../config/config';
import { configuredTown } from '../config/towns';
import { digestDocument } from '../corpus/digest';
import { createEquivalenceIndex } from '../corpus/equivalence';
import { contributionOf, createFactsTable } from '../corpus/facts';
import { type ConfiguredPlace, placeOf } from '../corpus/place-of';
import { type Asked, createComparisons, noneMissing } from '../features/comparisons';
import { comparesItems, createFactsProvider } from '../features/corpus-facts';
import { handlingOfNobody } from '../rules/department-missing';
import type { CorpusFacts, MissingItem } from '../rules/rule';
import { type Document, itemsOf } from '../syntax/ast';
import { drained } from '../text/steps';
import type { Configured } from './configuration';

export interface CliCorpus {
  /** Takes in what a document shows to the others. `file` is its absolute path. */
  add(file: string, document: Document, configured: Configured): void;
  /** Whether any document will ask which items of the others are the same duties as its own. */
  readonly needsIndex: boolean;
  /** Takes in a document's items, which costs as much as checking it. */
  addItems(file: string, document: Document, configured: Configured): void;
  /** The facts for a document, which need not be one of those taken in. */
  factsFor(file: string, document: Document, configured: Configured): CorpusFacts;
}

export function createCliCorpus(): CliCorpus {
  const index = createEquivalenceIndex();
  const table = createFactsTable();
  const configs = new Map<string, Configured>();
  let needsIndex = false;
  /** The document that was asked about last. */
  let last = '';

  const sampleFor = (uri: string): string | undefined => {
    const configured = configs.get(uri);
    return configured && index.digests().find(digest => isSample(digest.uri, configured))?.uri;
  };
  const othersOf = (uri: string) => {
    const sample = sampleFor(uri);
    return {
      digests: index.digests().filter(digest => digest.uri !== uri),
      sample: sample === uri ? undefined : sample,
    };
  };
  const provider = createFactsProvider(table, { index, sampleFor, othersOf });
  const comparisons = createComparisons({ index, othersOf });
  const missingIn = (asked: Asked): readonly MissingItem[] => {
    drained(comparisons.compare(asked));
    return comparisons.missingIn(asked.uri);
  };

  return {
    add(file, document, configured) {
      const uri = slashed(file);
      const place = configuredPlace(uri, configured);
      configs.set(uri, configured);
      table.set(uri, contributionOf(document, placeOf(uri, document, place)));
      needsIndex ||= asksForItems(document, configured.config);
    },
    get needsIndex() {
      return needsIndex;
    },
    addItems(file, document, configured) {
      const uri = slashed(file);
      index.set(digestDocument(uri, document, configuredPlace(uri, configured)));
    },
    factsFor(file, document, configured) {
      const uri = slashed(file);
      configs.set(uri, configured);
      // one document is looked at after the other
      provider.forget(last);
      comparisons.forget(last);
      last = uri;
      const place = placeOf(uri, document, configuredPlace(uri, configured));
      const missingItems = comparesItems(configured.config) ? missingIn({ uri, document, place }) : noneMissing;
      return provider.factsFor(uri, place, { missingItems });
    },
  };
}

/** An item without departments is offered those that the other towns name; what it lacks is seen by the rule that looks for it. */
function asksForItems(document: Document, config: Config): boolean {
  if (comparesItems(config)) return true;
  return document.lists.some(list =>
    itemsOf(list).some(
      ({ content }) => (list.kind === 'assisting' && content.departments.length === 0) || handlingOfNobody(content),
    ),
  );
}

/** Whether a file is, or lies in, what the configuration names as the sample. */
export function isSample(uri: string, { config, folder }: Configured): boolean {
  if (config.sample === undefined || folder === undefined) return false;
  const sample = `${slashed(folder).replace(/\/$/, '')}/${config.sample.replace(/^\.\//, '').replace(/\/$/, '')}`;
  return uri === sample || uri.startsWith(`${sample}/`);
}

/** What the configuration's `towns` say of a file; their globs are relative to the configuration's folder. */
export function configuredPlace(
  uri: string,
  { config, folder }: { config: Config; folder: string | undefined },
): ConfiguredPlace {
  const above = folder === undefined ? undefined : `${slashed(folder).replace(/\/$/, '')}/`;
  if (above === undefined || !uri.startsWith(above)) return {};
  return configuredTown(config, uri.slice(above.length)) ?? {};
}

/** A path with `/` between its parts, also on Windows. */
export function slashed(path: string): string {
  return path.replace(/\\/g, '/');
}
