import { nameRange } from '../corpus/digest';
import type { Messages } from '../messages/messages';
import { type Category, type Document, type Item, itemRange, itemsOf, type List } from '../syntax/ast';
import { type Range, touches } from '../text/range';

export interface OutlineSymbol {
  readonly kind: 'list' | 'category' | 'item';
  readonly name: string;
  readonly detail: string;
  readonly range: Range;
  /** Inside of `range`. */
  readonly selection: Range;
  readonly children: readonly OutlineSymbol[];
}

/** List › category › item, with declared and actual counts as detail. */
export function provideSymbols(document: Document, m: Messages): OutlineSymbol[] {
  return document.lists.map(list => listSymbol(document, list, m));
}

function listSymbol(document: Document, list: List, m: Messages): OutlineSymbol {
  const selection = list.title?.range ?? { start: list.range.start, end: list.range.start };
  return {
    kind: 'list',
    name: list.title?.words.text ?? m.kind(list.kind),
    detail: m.outline.count(list.title?.declaredCount?.value, itemsOf(list).length),
    range: list.range,
    selection: within(list.range, selection),
    children: list.categories.map(category => categorySymbol(document, category, m)),
  };
}

function categorySymbol(document: Document, category: Category, m: Messages): OutlineSymbol {
  const { heading, range } = category;
  const numeral = heading?.numeral ? `${heading.numeral.text}、` : '';
  return {
    kind: 'category',
    name: heading ? `${numeral}${heading.name.text}` : m.outline.loose,
    detail: m.outline.count(category.declaredCount?.value, category.items.length),
    range,
    selection: within(range, heading?.range ?? { start: range.start, end: range.start }),
    children: category.items.map(item => itemSymbol(document, item, m)),
  };
}

function itemSymbol(document: Document, item: Item, m: Messages): OutlineSymbol {
  const range = itemRange(document, item);
  const { content } = item;
  const star = content.enforcement ? '*' : '';
  return {
    kind: 'item',
    name: `${content.number?.text ?? ''} ${star}${content.name.text || m.outline.untitled}`.trim(),
    detail: content.departments.map(each => each.text).join('、'),
    range,
    selection: within(range, nameRange(document, item)),
    children: [],
  };
}

function within(outer: Range, inner: Range): Range {
  return touches(outer, inner.start) && touches(outer, inner.end) ? inner : { start: outer.start, end: outer.start };
}
