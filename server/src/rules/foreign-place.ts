import { type Document, rangeInText } from '../syntax/ast';
import { exactRanges, sourceRanges } from '../text/joined';
import { isEditable } from './department-edits';
import { departmentsOf, mentionRanges, rewriteMentions } from './department-mentions';
import { type ForeignDepartment, foreignDepartments } from './foreign-departments';
import { inKind, kindOfTown, kindWords } from './foreign-kind';
import { foreignNames } from './foreign-names';
import { type ForeignTitle, foreignTitles } from './foreign-titles';
import { defineRule, type ItemFix, type Report, type RuleContext } from './rule';

const example = (duty: string) =>
  `云岭县青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责\n一、民生服务（1项）\t\t\t\t\n1\t残疾人服务\t县残疾人联合会\t县残疾人联合会：负责审核。履职保障：提供业务培训。\t${duty}\n`;

export const foreignPlace = defineRule({
  id: 'foreign-place',
  category: 'towns',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '他处地名',
      what: '清单里留有别处的名称：冠以其他县（市、区、旗）名称的部门；标题、目录中与其他标题不同的乡镇名；正文中以本级口吻出现的其他乡镇、其他县（依据是工作区中的其他清单，没有内置的地名表）；镇的清单里自称“本街道”“街道党工委”，街道的清单里自称“本镇”“镇党委”。“与某镇交界”之类如实提到邻镇的，以及“乡镇（街道）”之类的通称，不提示。',
      why: '多是套用其他乡镇的清单时漏改的，公开后一眼可见。',
    },
    en: {
      title: 'Name of another place',
      what: 'What was left of another list: a department with the prefix of another county; a title that names another town than the other titles; another town or county of the workspace that stands for the own one (there is no built-in list of places); 本街道 or 街道党工委 in the list of a 镇, 本镇 or 镇党委 in that of a 街道. A neighbour that is rightly named (与某镇交界) and words for all townships (乡镇（街道）) are left alone.',
      why: "It shows that another town's list was copied, and everybody sees it once the list is published.",
    },
  },
  bad: example('鹤堰镇党委做好登记和公示。'),
  good: example('青石镇党委做好登记和公示。'),
  others: [example('做好登记。').replace('青石镇', '鹤堰镇')],
  checkItem(content, _columns, report, { facts }) {
    for (const { name, role, start, end, isSure } of foreignNames(content, facts)) {
      if (
        departmentsOf(content).mentions.some(
          each => each.role === role && each.phrase.start <= start && end <= each.phrase.end,
        )
      )
        continue;
      const column = content.columns.get(role)!;
      const { town, county } = facts.place;
      const own = /[县旗区]$/.test(name) ? county : town;
      const fixes = (): ItemFix[] =>
        own === undefined
          ? []
          : [
              {
                title: m => m.useOwnPlace(own),
                safe: false,
                edits: () =>
                  exactRanges(column, start, end).map((range, i) => ({ range, newText: i === 0 ? own : '' })),
              },
            ];
      report({
        ranges: sourceRanges(column, start, end),
        message: m => m.foreignName(name, own),
        ...(isSure ? {} : { severity: 'hint' as const }),
        fixes,
      });
    }
  },
  checkDocument(document, report, context) {
    for (const title of foreignTitles(document)) report(reportTitle(title));
    for (const foreign of foreignDepartments(document, context)) report(reportDepartment(document, foreign));
    for (const each of kindReports(document, context)) report(each);
  },
});

function reportTitle({ range, name, own, ownRange, list, isExact }: ForeignTitle): Report {
  return {
    range,
    message: m => m.foreignTitle(name, own),
    related: [{ range: ownRange, message: m => m.otherTitleHere(own) }],
    ...(list ? { list } : {}),
    fixes: () =>
      isExact ? [{ title: m => m.useOwnPlace(own), safe: false, edits: () => [{ range, newText: own }] }] : [],
  };
}

function reportDepartment(document: Document, { list, item, mentions, county, own }: ForeignDepartment): Report {
  const [range, ...pieces] = mentions.flatMap(mention => mentionRanges(document, item, mention));
  const name = mentions[0]!.name;
  const rewritten = mentions.map(mention => ({ mention, newText: mention.name.replace(county, own) }));
  return {
    range: range!,
    message: m => m.foreignDepartment(name, own),
    related: pieces.map(piece => ({ range: piece, message: m => m.foreignDepartment(name, own) })),
    list,
    item,
    fixes: () =>
      isEditable(item.content)
        ? [
            {
              title: m => m.useSpelling(rewritten[0]!.newText),
              safe: false,
              edits: () => rewriteMentions(document, item, rewritten),
            },
          ]
        : [],
  };
}

/** One finding for each word by which another kind of township speaks of itself. */
function* kindReports(document: Document, { facts }: RuleContext): Generator<Report> {
  const town = facts.place.town ?? document.place.town;
  const own = kindOfTown(town);
  if (own === undefined || town === undefined) return;
  for (const list of document.lists)
    for (const category of list.categories)
      for (const item of category.items)
        for (const word of kindWords(item.content)) {
          if (word.kind === own) continue;
          const column = item.content.columns.get(word.role)!;
          const newText = inKind(word, own);
          const [range, ...pieces] = sourceRanges(column, word.start, word.end).map(each =>
            rangeInText(document, item, each),
          );
          yield {
            range: range!,
            message: m => m.foreignKind(word.text, town, newText),
            related: pieces.map(piece => ({ range: piece, message: m => m.foreignKind(word.text, town, newText) })),
            list,
            item,
            fixes: () => [
              {
                title: m => m.useSpelling(newText),
                safe: false,
                edits: () =>
                  exactRanges(column, word.start, word.end).map((each, i) => ({
                    range: rangeInText(document, item, each),
                    newText: i === 0 ? newText : '',
                  })),
              },
            ],
          };
        }
}
