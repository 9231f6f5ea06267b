import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, Registry } from 'vscode-textmate';

const file = 'syntaxes/dutylist.tmLanguage.json';
let grammar: IGrammar;

before(async () => {
  await loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm'));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => JSON.parse(readFileSync(file, 'utf8')),
  });
  grammar = (await registry.loadGrammar('text.dutylist'))!;
});

/** The coloured pieces of a text, in order: `text → innermost scope`, without `.dutylist`; plain text and cell separators are left out. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state, 5000);
    assert.equal(stoppedEarly, false, 'tokenizing gave up');
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1)!.replace(/\.dutylist$/, '');
      if (!/^(text|meta\..*|punctuation\.separator\.cell)$/.test(scope))
        found.push(`${line.slice(startIndex, endIndex)} → ${scope}`);
    }
  }
  return found;
}

function check(text: string, ...expected: string[]): void {
  assert.deepEqual(pieces(text), expected);
}

describe('grammar: the front of a document', () => {
  it('titles on one line, on two lines, in Markdown marks', () => {
    check('某自治区某盟某旗 青山镇履行职责事项清单', '某自治区某盟某旗 青山镇履行职责事项清单 → markup.heading.title');
    check(
      '**某旗青山镇\n履行职责事项清单**',
      '** → punctuation.definition.heading',
      '某旗青山镇 → markup.heading.title',
      '履行职责事项清单 → markup.heading.title',
      '** → punctuation.definition.heading',
    );
    check(
      '某自治区某市某旗青山镇\n\n履行职责事项清单',
      '某自治区某市某旗青山镇 → markup.heading.title',
      '履行职责事项清单 → markup.heading.title',
    );
  });

  it('dates and attachments', () => {
    check('2025年7月', '2025年7月 → constant.other.date');
    check('二〇二五年七月十日', '二〇二五年七月十日 → constant.other.date');
    check(
      '附件：4',
      '附件 → keyword.other.attachment',
      '： → punctuation.separator.label',
      '4 → constant.numeric.attachment',
    );
    check('2025年7月起施行。');
  });

  it('the contents', () => {
    check('目 录', '目 录 → markup.heading.contents');
    check(
      '1. 基本履职事项清单（98项）.....\t12',
      '1 → constant.numeric.entry',
      '. → constant.numeric.entry',
      '基本履职事项清单 → markup.underline.link.contents',
      '（ → punctuation.definition.count',
      '98 → constant.numeric.count',
      '项 → punctuation.definition.count',
      '） → punctuation.definition.count',
      '.....\t → comment.block.leader',
      '12 → constant.numeric.page',
    );
  });

  it('notes and page footers', () => {
    check(
      '注：标注“*”的为执法事项。',
      '注 → keyword.other.note',
      '： → punctuation.separator.label',
      '标注“*”的为执法事项。 → markup.quote.note',
    );
    check('第 16 页，共 34 页', '第 16 页，共 34 页 → comment.line.page-footer');
    check('— 3 —', '— 3 — → comment.line.page-footer');
  });
});

describe('grammar: lists', () => {
  it('list headings in all wordings', () => {
    for (const heading of ['青山镇基本履职事项清单', '配合履职事项清单', '青山镇上收履职事项清单', '上收履事项清单'])
      check(heading, `${heading} → markup.heading.list`);
    check(
      '青山镇上级部门回收事项清单（91项）',
      '青山镇上级部门回收事项清单 → markup.heading.list',
      '（ → punctuation.definition.count',
      '91 → constant.numeric.count',
      '项 → punctuation.definition.count',
      '） → punctuation.definition.count',
    );
    check('优化帮办代办事项清单。');
    check('制定本镇基本履职事项清单，报县委编办');
  });

  it('header rows, tabbed, letter-spaced, and taken apart by a PDF', () => {
    check('序号\t事 项 名 称', '序号 → keyword.other.column', '事 项 名 称 → keyword.other.column');
    check(
      '序号\t工作事项\t承接部门及工作方式',
      '序号 → keyword.other.column',
      '工作事项 → keyword.other.column',
      '承接部门及工作方式 → keyword.other.column',
    );
    check('（含提供的履职保障）', '（含提供的履职保障） → keyword.other.column');
  });

  it('categories, padded with tabs', () => {
    check(
      '十二、党的建设（24项）\t\t',
      '十二 → constant.numeric.category',
      '、 → punctuation.separator.numeral',
      '党的建设 → markup.heading.category',
      '（ → punctuation.definition.count',
      '24 → constant.numeric.count',
      '项 → punctuation.definition.count',
      '） → punctuation.definition.count',
    );
    check('一、二级保护区内不得新建项目，违者由旗生态环境分局处理。');
  });
});

describe('grammar: items', () => {
  it('a row of two cells: number, marks, titles of laws', () => {
    check('1\t宣传党的路线。', '1 → constant.numeric.item');
    check('79\t加强镇容管理。 *对乱倒垃圾的处罚。', '79 → constant.numeric.item', '* → keyword.control.enforcement');
    check(
      '80\t*对违反《城市管理条例》的处罚',
      '80 → constant.numeric.item',
      '* → keyword.control.enforcement',
      '《 → punctuation.definition.string.begin',
      '城市管理条例 → string.quoted.other.title',
      '》 → punctuation.definition.string.end',
    );
    check('１２．\t学习。', '１２． → constant.numeric.item');
  });

  it('a row of five cells: name, departments, headings, entries, support, tags', () => {
    check(
      '8\t人口管理。\t某旗公安局、某旗财政局\t<p>某旗公安局：</p> <ol style="x"> 1.登记。2.发证。 <p>履职保障：&nbsp;培训。</p>\t1.协助登记。',
      '8 → constant.numeric.item',
      '人口管理。 → entity.name.function.item',
      '某旗公安局 → support.class.department',
      '某旗财政局 → support.class.department',
      '<p> → comment.block.tag.html',
      '某旗公安局 → entity.name.type.department',
      '： → punctuation.separator.label',
      '</p> → comment.block.tag.html',
      '<ol style="x"> → comment.block.tag.html',
      '1. → constant.numeric.entry',
      '2. → constant.numeric.entry',
      '<p> → comment.block.tag.html',
      '履职保障 → keyword.control.support',
      '： → punctuation.separator.label',
      '&nbsp; → comment.block.entity.html',
      '</p> → comment.block.tag.html',
      '1. → constant.numeric.entry',
    );
  });

  it('a row of three cells: labels of the handling', () => {
    check(
      '3\t犬只管理\t承接部门：某旗公安局 工作方式：巡查1.5公里。',
      '3 → constant.numeric.item',
      '犬只管理 → entity.name.function.item',
      '承接部门 → keyword.other.label',
      '： → punctuation.separator.label',
      '工作方式 → keyword.other.label',
      '： → punctuation.separator.label',
    );
  });

  it('a continuation row', () => {
    check('\t\t\t员活动。（一）走访。\t', '（一） → constant.numeric.entry');
  });

  it('joint headings end at their colon, sentences with a colon are none', () => {
    check(
      '市财政局、市民政局主要职责：拨款。',
      '市财政局、市民政局主要职责 → entity.name.type.department',
      '： → punctuation.separator.label',
    );
    check('动，重点检查：电线');
  });

  it('the flow layout: numbers alone or before a name', () => {
    check('51', '51 → constant.numeric.item');
    check('51 征兵工作 区人民武装部', '51 → constant.numeric.item');
    check('23项任务');
  });
});

describe('grammar: the drafting layout', () => {
  it('labels, headings and entries below an item', () => {
    check(
      '8\t人口管理。\n\t【对应上级部门】某旗公安局、某旗财政局\n\t【上级部门职责】\n\t某旗公安局：\n\t1.登记。\n\t履职保障：\n\t【配合职责】',
      '8 → constant.numeric.item',
      '【 → punctuation.definition.label',
      '对应上级部门 → keyword.control.label',
      '】 → punctuation.definition.label',
      '某旗公安局 → support.class.department',
      '某旗财政局 → support.class.department',
      '【 → punctuation.definition.label',
      '上级部门职责 → keyword.control.label',
      '】 → punctuation.definition.label',
      '某旗公安局 → entity.name.type.department',
      '： → punctuation.separator.label',
      '1. → constant.numeric.entry',
      '履职保障 → keyword.control.support',
      '： → punctuation.separator.label',
      '【 → punctuation.definition.label',
      '配合职责 → keyword.control.label',
      '】 → punctuation.definition.label',
    );
  });

  it('comments, directives and the escape', () => {
    check(
      '# dutylist-disable-next-line number-gap',
      '# → punctuation.definition.comment',
      '  → comment.line.number-sign.directive',
      'dutylist-disable-next-line → keyword.control.directive',
      '  → comment.line.number-sign.directive',
      'number-gap → entity.name.tag.rule',
    );
    check('# 1\t说明', '# → punctuation.definition.comment', ' 1\t说明 → comment.line.number-sign');
    check('\\第 3 页', '\\ → constant.character.escape');
    check('\t\\【配合职责】县公安局：登记', '\\ → constant.character.escape');
  });
});

describe('grammar: cost', () => {
  const ms = (text: string): number => {
    const start = performance.now();
    pieces(text);
    return performance.now() - start;
  };

  const part = '<p>某旗公安局：</p> 1.依据《条例》开展登记，建立台账。2.（一）巡查；*对违法的处罚。';
  const row = (length: number) =>
    `8\t名称\t某旗公安局\t${part.repeat(Math.ceil(length / part.length)).slice(0, length)}`;

  it('a row of 20,000 characters takes time in proportion', () => {
    ms(row(2_000));
    const short = ms(row(2_000));
    const long = ms(row(20_000));
    assert.ok(long < 60 * Math.max(short, 1), `${long.toFixed(0)} ms against ${short.toFixed(0)} ms`);
  });

  it('unfinished forms do not send it searching again and again', () => {
    const usual = ms(row(20_000));
    for (const each of ['《', '<p ', '【', '（', '某局', '一、', '清单', '1.', '。某', '\t', ' ', '*', '&#1']) {
      const time = ms(each.repeat(Math.floor(20_000 / each.length)));
      assert.ok(time < 20 * Math.max(usual, 10), `${each}: ${time.toFixed(0)} ms against ${usual.toFixed(0)} ms`);
    }
  });
});
