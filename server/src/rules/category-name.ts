import { categoryKey, isNearCategory, isUsualCategory, slipOfUsual } from '../domain/category-names';
import { stripBlanks } from '../domain/normalise';
import { similarity } from '../domain/similarity';
import type { Document, List } from '../syntax/ast';
import type { Range } from '../text/range';
import { defineRule, type Fix } from './rule';

/** A category's name where it stands. */
interface Named {
  readonly list: List;
  /** As it is compared. */
  readonly key: string;
  readonly text: string;
  readonly range: Range;
}

interface Mismatch {
  readonly wrong: Named;
  readonly right: Named;
  /** Nothing tells which of the two is right. */
  readonly isTie: boolean;
}

export const categoryName = defineRule({
  id: 'category-name',
  category: 'structure',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '类别名称不一致',
      what: '同一类别在同一文档的各清单中名称不同（生态环保 / 生态保护、文化旅游 / 文化和旅游）；或只在一个清单出现、与常用名称只差一字；或同一清单中两个类别同名。',
      why: '同一批清单的类别应当同名，否则无从对照；差一字多为笔误。',
    },
    en: {
      title: 'Name of a category',
      what: 'The lists of one document name one category differently (生态环保 / 生态保护, 文化旅游 / 文化和旅游), or a name that only one list has is one character away from a usual one; or two categories of one list have one name.',
      why: 'The lists of a document share their categories; another name is mostly a slip, and keeps readers from comparing them.',
    },
  },
  bad: '某镇基本履职事项清单\n序号\t事项名称\n一、乡村振兴（1项）\t\n1\t落实耕地保护责任。\n二、生态环保（1项）\t\n2\t落实河长制。\n\n某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、乡村振兴（1项）\t\t\n1\t种子质量抽检\t县农业农村局：负责抽检。\n二、生态保护（1项）\t\t\n2\t水质检测\t县生态环境分局：负责检测。\n',
  good: '某镇基本履职事项清单\n序号\t事项名称\n一、乡村振兴（1项）\t\n1\t落实耕地保护责任。\n二、生态环保（1项）\t\n2\t落实河长制。\n\n某镇上级部门收回事项清单\n序号\t事项名称\t承接部门及工作方式\n一、乡村振兴（1项）\t\t\n1\t种子质量抽检\t县农业农村局：负责抽检。\n二、生态环保（1项）\t\t\n2\t水质检测\t县生态环境分局：负责检测。\n',
  checkDocument(document, report) {
    const lists = namesByList(document);
    const holders = new Map<string, number>();
    for (const names of lists)
      for (const key of new Set(names.map(name => name.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
    const mismatches = findMismatches(lists, holders);
    for (const mismatch of mismatches.values()) {
      const { wrong, right } = mismatch;
      report({
        range: wrong.range,
        message: m => m.categoryName(wrong.text, right.text),
        related: [{ range: right.range, message: m => m.categoryNameHere(right.text) }],
        list: wrong.list,
        fixes: () => fixesOf(mismatch),
      });
    }
    for (const names of lists)
      for (const [i, name] of names.entries()) {
        const first = names.slice(0, i).find(each => each.key === name.key);
        if (!first) continue;
        report({
          range: name.range,
          message: m => m.categoryNameTwice(name.text),
          related: [{ range: first.range, message: m => m.firstHere }],
          list: name.list,
        });
      }
    const told = new Set([...mismatches.values()].flatMap(({ wrong, right }) => [wrong.key, right.key]));
    for (const name of lists.flat()) {
      // what several lists say alike is meant
      if (told.has(name.key) || holders.get(name.key) !== 1) continue;
      const usual = slipOfUsual(name.key);
      if (usual === undefined || holders.has(usual)) continue;
      report({
        range: name.range,
        message: m => m.categoryNameUnusual(name.text, usual),
        list: name.list,
        fixes: () => [
          {
            title: m => m.useCategoryName(usual),
            safe: false,
            edits: () => [{ range: name.range, newText: usual }],
          },
        ],
      });
    }
  },
});

function namesByList(document: Document): Named[][] {
  return document.lists
    .map(list =>
      list.categories.flatMap(({ heading }) =>
        heading
          ? [{ list, key: categoryKey(heading.name.text), text: stripBlanks(heading.name.text), range: heading.name }]
          : [],
      ),
    )
    .filter(names => names.length > 0);
}

/** For each name that is taken for a wrong one the likeliest right one. */
function findMismatches(
  lists: readonly (readonly Named[])[],
  holders: ReadonlyMap<string, number>,
): Map<Named, Mismatch> {
  const found = new Map<Named, Mismatch & { alike: number }>();
  for (const [i, own] of lists.entries())
    for (const other of lists.slice(i + 1))
      for (const [a, b] of nearPairs(own, other)) {
        const preference = compareNames(a, b, holders);
        const [wrong, right] = preference < 0 ? [a, b] : [b, a];
        const alike = similarity(a.key, b.key);
        const known = found.get(wrong);
        if (!known || known.alike < alike) found.set(wrong, { wrong, right, isTie: preference === 0, alike });
      }
  return found;
}

/** Names of two lists of which each stands in one of them only, at about the same place, and that read as one category. */
function nearPairs(own: readonly Named[], other: readonly Named[]): [Named, Named][] {
  const [ownPlaces, otherPlaces] = [placesOf(own, other), placesOf(other, own)];
  const pairs: [Named, Named][] = [];
  for (const [a, place] of ownPlaces)
    for (const [b, otherPlace] of otherPlaces) {
      const [before, after] = [place.before === otherPlace.before, place.after === otherPlace.after];
      if (!before && !after) continue;
      // of names that are both unusual only the place tells that they are one category
      if (!(before && after) && !isUsualCategory(a.key) && !isUsualCategory(b.key)) continue;
      if (isNearCategory(a.key, b.key)) pairs.push([a, b]);
    }
  return pairs;
}

/** The names that the other list lacks, with the nearest names before and after that it has. */
function placesOf(
  names: readonly Named[],
  other: readonly Named[],
): Map<Named, { before: string | undefined; after: string | undefined }> {
  const common = new Set(other.map(name => name.key));
  const found = new Map<Named, { before: string | undefined; after: string | undefined }>();
  for (const [i, name] of names.entries()) {
    if (common.has(name.key)) continue;
    const before = names.slice(0, i).findLast(each => common.has(each.key))?.key;
    const after = names.slice(i + 1).find(each => common.has(each.key))?.key;
    found.set(name, { before, after });
  }
  return found;
}

/** Below 0 if `a` is the likelier wrong one, above if `b` is, 0 if nothing tells: what more lists say, then what is usual, is right. */
function compareNames(a: Named, b: Named, holders: ReadonlyMap<string, number>): number {
  const lists = (holders.get(a.key) ?? 0) - (holders.get(b.key) ?? 0);
  return lists || Number(isUsualCategory(a.key)) - Number(isUsualCategory(b.key));
}

function fixesOf({ wrong, right, isTie }: Mismatch): Fix[] {
  const here: Fix = {
    title: m => m.useCategoryName(right.text),
    safe: false,
    edits: () => [{ range: wrong.range, newText: right.text }],
  };
  if (!isTie) return [here];
  const there: Fix = {
    title: m => m.useCategoryNameThere(wrong.text),
    safe: false,
    edits: () => [{ range: right.range, newText: wrong.text }],
  };
  return [here, there];
}
