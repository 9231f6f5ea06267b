import type { Document, Item, List } from '../syntax/ast';
import type { TextEdit } from '../text/edit';
import { isEditable } from './department-edits';
import { matchFor, type Near } from './department-match';
import { departmentsOf, type Mention, mentionRanges, rewriteMentions } from './department-mentions';
import { judgeOpenings, judgeSpellings, spellingsOf, type Usage, type Use, type Verdict } from './department-usage';
import { foreignDepartments } from './foreign-departments';
import { defineRule, type Fix, type Related, type Report, type Text } from './rule';

/** So many further places of one spelling are told, at most. */
const mostRelated = 20;
const head =
  '云岭县青石镇配合履职事项清单\n序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责\n一、民生服务（4项）\t\t\t\t\n';
const row = (number: number, name: string, department: string) =>
  `${number}\t${name}\t${department}\t${department}：负责统筹安排。履职保障：提供业务培训。\t做好宣传。\n`;
const example = (last: string) =>
  head +
  row(1, '文艺演出的组织', '县文化旅游体育局') +
  row(2, '全民健身活动的开展', '县文化旅游体育局') +
  row(3, '农家书屋的管理', '县文化旅游体育局') +
  row(4, '文物点的巡查', last);

export const departmentSpelling = defineRule({
  id: 'department-spelling',
  category: 'departments',
  severity: 'warning',
  fixable: 'yes',
  docs: {
    'zh-cn': {
      title: '部门写法不一致',
      what: '同一部门写成了不同的名称：职责中的写法与对应上级部门一列不同；本文档中个别事项的写法与多数事项不同；本文档的写法与本县其他乡镇都不同；“…局等”没有逐一列明；漏写了“局”。多一个“和”、少一个“委”、前后颠倒、错一个字都算。只在另一种写法已经通行时才提示，两种写法都常用的不提示；简称只作提示。没有内置的部门名单：依据是本文档、本县其他乡镇的清单和配置中的 `departments`。',
      why: '名称不统一，按部门汇总就会漏掉，公开的清单也显得不严谨。',
    },
    en: {
      title: 'Department spelled in two ways',
      what: "One department under several names: in the duties otherwise than in the departments' column, in one item otherwise than in most, in this document otherwise than in the county's other towns; an open-ended …局等; a name without its 局. One 和 more, one 委 less, two parts swapped, one character wrong. Told only where the other spelling is established; two that are both in use are left alone, and short forms are mere hints. There is no built-in list of departments: this document, the county's other towns and `departments` of the configuration are what is known.",
      why: 'Who collects the items of a department misses those under another name, and a published list looks careless.',
    },
  },
  bad: example('县文化旅游和体育局'),
  good: example('县文化旅游体育局'),
  checkDocument(document, report, context) {
    const spellings = spellingsOf(document, context);
    const verdicts = judgeSpellings(document, spellings);
    for (const verdict of [...verdicts, ...judgeOpenings(document, spellings)])
      for (const each of reportsOf(verdict, document)) report(each);
    const judged = new Set(verdicts.flatMap(({ uses }) => uses.flatMap(use => use.mentions)));
    // another county's department is told by foreign-place
    for (const { mentions } of foreignDepartments(document, context)) for (const each of mentions) judged.add(each);
    for (const { list, item } of spellings.special) {
      const near = list.kind === 'assisting' ? matchFor(item.content, context).near : [];
      for (const each of near.flatMap(one => reportNear(document, list, item, one, judged))) report(each);
      for (const mention of departmentsOf(item.content).cutShort)
        report(reportOpenEnded(document, list, item, mention));
    }
  },
});

/** One finding for each item that has the spelling; one in all where the whole document has it. */
function* reportsOf(verdict: Verdict, document: Document): Generator<Report> {
  const { right, kind, basis, uses, rightUses } = verdict;
  const all = basis === 'document' ? uses.map(use => [use]) : [uses];
  for (const [use, ...more] of all as [Use, ...Use[]][]) {
    const first = use.mentions[0]!;
    const name = first.name;
    const corrected = corrections(use.mentions, right)[0]?.newText ?? right.core;
    const known = { basis, count: basis === 'document' ? right.here : right.others };
    const message: Text = m => {
      if (kind === 'ending') return m.departmentEnding(name, corrected);
      return kind === 'abbreviation'
        ? m.departmentAbbreviation(name, corrected, known)
        : m.departmentSpelling(name, corrected, known);
    };
    const [range, ...pieces] = mentionRanges(document, use.item, first);
    if (!range) continue;
    const others = [...use.mentions.slice(1).map(mention => ({ use, mention })), ...more.map(firstOf)];
    const counterpart = [rightUses.find(({ item }) => item === use.item) ?? rightUses[0]].flatMap(each =>
      each ? [firstOf(each)] : [],
    );
    yield {
      range,
      message,
      ...(kind === 'abbreviation' ? { severity: 'hint' as const } : {}),
      related: [
        ...pieces.map(piece => ({ range: piece, message })),
        ...others.slice(0, mostRelated).flatMap(each => alsoHere(document, each)),
        ...counterpart.flatMap(each => alsoHere(document, each)),
      ],
      list: use.list,
      item: use.item,
      fixes: () => fixesOf(document, verdict, use),
    };
  }
}

function firstOf(use: Use): { use: Use; mention: Mention } {
  return { use, mention: use.mentions[0]! };
}

function alsoHere(document: Document, { use, mention }: { use: Use; mention: Mention }): Related[] {
  const [range] = mentionRanges(document, use.item, mention);
  return range ? [{ range, message: m => m.alsoSpelled(mention.name) }] : [];
}

function fixesOf(document: Document, { right, basis, uses }: Verdict, use: Use): Fix[] {
  const name = use.mentions[0]!.name;
  const corrected = corrections(use.mentions, right)[0]?.newText;
  if (corrected === undefined) return [];
  const editable = uses.filter(canBeRewritten);
  const edit = (some: readonly Use[]): TextEdit[] =>
    some.flatMap(each => rewriteMentions(document, each.item, corrections(each.mentions, right)));
  const fixes: Fix[] = [];
  // a finding that speaks for all of them is not gone when one is mended
  if (editable.includes(use) && (basis === 'document' || uses.length === 1))
    fixes.push({ title: m => m.useSpelling(corrected), safe: false, edits: () => edit([use]) });
  if (editable.length > 1)
    fixes.push({
      title: m => m.useSpellingEverywhere(name, corrected, editable.length),
      safe: false,
      edits: () => edit(editable),
    });
  return fixes;
}

/** Whether the rows stay what they are: of a cell that copies repeat that is not sure. */
function canBeRewritten({ item, mentions }: Use): boolean {
  return mentions.every(({ role }) => role !== 'departments') || isEditable(item.content);
}

/** The mentions with what to write instead: the place stays as it is written. */
function corrections(mentions: readonly Mention[], { core }: Usage): { mention: Mention; newText: string }[] {
  return mentions.flatMap(mention =>
    mention.name.endsWith(mention.core)
      ? [{ mention, newText: mention.name.slice(0, mention.name.length - mention.core.length) + core }]
      : [],
  );
}

/** A heading that differs from its column; nothing where one of the two has been told as a slip already. */
function reportNear(
  document: Document,
  list: List,
  item: Item,
  { heading, index, kind }: Near,
  judged: ReadonlySet<Mention>,
): Report[] {
  const { mentions } = departmentsOf(item.content);
  const department = item.content.departments[index]!;
  const listed = mentions.find(({ role, phrase }) => role === 'departments' && phrase.start === department.start);
  const named = mentions.find(({ role, phrase }) => role === 'superiorDuties' && phrase.start === heading.start);
  if (!listed || !named || judged.has(listed) || judged.has(named)) return [];
  const message: Text = m => m.departmentSpellingNear(heading.text, department.text);
  const inColumn: Text = m => m.columnHere(department.text);
  const [range, ...pieces] = mentionRanges(document, item, named);
  const rewrite = (name: string, newText: string): Fix => ({
    title: m => m.useSpelling(newText),
    safe: false,
    edits: () =>
      rewriteMentions(
        document,
        item,
        mentions.filter(each => each.name === name).map(mention => ({ mention, newText })),
      ),
  });
  return [
    {
      range: range!,
      message,
      ...(kind === 'abbreviation' ? { severity: 'hint' as const } : {}),
      related: [
        ...pieces.map(piece => ({ range: piece, message })),
        ...mentionRanges(document, item, listed).map(each => ({ range: each, message: inColumn })),
      ],
      list,
      item,
      fixes: () => [
        rewrite(heading.text, department.text),
        ...(isEditable(item.content) ? [rewrite(department.text, heading.text)] : []),
      ],
    },
  ];
}

function reportOpenEnded(document: Document, list: List, item: Item, mention: Mention): Report {
  const whole = mention.name.slice(0, -1);
  const [range, ...pieces] = mentionRanges(document, item, mention);
  const message: Text = m => m.departmentOpenEnded(mention.name);
  const isRepeated = item.content.departments.some(({ text }) => text === whole);
  return {
    range: range!,
    message,
    related: pieces.map(piece => ({ range: piece, message })),
    list,
    item,
    fixes: () =>
      isEditable(item.content) && !isRepeated
        ? [
            {
              title: m => m.useSpelling(whole),
              safe: false,
              edits: () => rewriteMentions(document, item, [{ mention, newText: whole }]),
            },
          ]
        : [],
  };
}
