// What makes two findings the same one for a person: the rule, the list, the item's name and the words that the finding is
// about. Never a number and never a line, so that renumbering a list or moving a category brings back nothing that was
// ignored (`ignore` in the configuration) or accepted (a baseline).

import { normaliseText } from '../domain/normalise';
import { type Document, rangeInText } from '../syntax/ast';
import type { ListKind } from '../syntax/cst';
import type { Range } from '../text/range';
import type { Finding } from './rule';

export interface FindingIdentity {
  readonly rule: string;
  /** Undefined for a finding that belongs to no list. */
  readonly list: ListKind | undefined;
  /** Normalised; empty for a finding that belongs to no item. */
  readonly item: string;
  /** Normalised; empty where a number is all that the finding is about. */
  readonly text: string;
}

/** The identity of a finding in its document. */
export function findingIdentity(finding: Finding, document: Document): FindingIdentity {
  return {
    rule: finding.rule,
    list: finding.list?.kind,
    item: normaliseText(finding.item?.content.name.text ?? ''),
    text:
      finding.about === undefined
        ? (headingText(finding.range, document) ?? offendingText(finding, document))
        : normaliseText(finding.about),
  };
}

/** One string for one identity. */
export function identityKey({ rule, list, item, text }: FindingIdentity): string {
  return JSON.stringify([rule, list ?? null, item, text]);
}

/**
 * In a heading the words stand for the finding. Its count is told apart from the words, for both can be wrong:
 * `党的建设（项）` for the 24 of `一、党的建设（24项）`.
 */
function headingText(range: Range, document: Document): string | undefined {
  const categories = document.lists.flatMap(list =>
    list.categories.flatMap(({ heading, declaredCount }) =>
      heading ? [{ range: heading.range, words: heading.name.text, declaredCount }] : [],
    ),
  );
  const titles = [...document.lists.flatMap(list => list.title ?? []), ...document.contents].map(title => ({
    range: title.range,
    words: title.words.text,
    declaredCount: title.declaredCount,
  }));
  const heading = [...categories, ...titles].find(each => within(range, each.range));
  if (!heading) return undefined;
  const { words, declaredCount } = heading;
  return normaliseText(declaredCount && within(range, declaredCount.range) ? `${words}（项）` : words);
}

function within(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `12`, `3.`, `(三)`, `①`, `一百零二、` after normalisation. */
const onlyNumber = /^[.、(]*[\p{N}〇零一二三四五六七八九十百]+[.、)]*$/u;

function offendingText(finding: Finding, document: Document): string {
  const { item } = finding;
  // the further pieces of a text that lies in several rows are related information under the same message
  const pieces = [finding, ...finding.related.filter(each => each.message === finding.message)];
  const number = item && rangeInText(document, item, item.content.numberRange);
  const text = pieces.map(({ range }) => withoutNumber(range, number, document.cst.text)).join('');
  const words = normaliseText(text.replace(/<\/?[a-z][^<>]*>/gi, ''));
  return withoutEntryNumber(onlyNumber.test(words) ? '' : words);
}

/** The text of a range, the item's number left out. */
function withoutNumber(range: Range, number: Range | undefined, text: string): string {
  if (!number || number.end <= range.start || range.end <= number.start) return text.slice(range.start, range.end);
  return text.slice(range.start, number.start) + text.slice(number.end, Math.max(range.end, number.end));
}

/** `3.协助开展` or `(三)协助开展` without what numbers it. */
function withoutEntryNumber(words: string): string {
  return words.replace(/^(?:\d{1,3}[.、](?!\d)|\(\d{1,3}\)|\([一二三四五六七八九十]+\))/, '');
}
