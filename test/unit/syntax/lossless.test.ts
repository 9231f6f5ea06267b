// Whatever the text, nothing of it is lost and nothing throws. The property tests try random documents; these are the
// texts at which readers stumble.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { rules } from '../../../server/src/rules/registry';
import { defaultContext } from '../../../server/src/rules/rule';
import { runRules } from '../../../server/src/rules/run-rules';
import { itemRange, itemsOf } from '../../../server/src/syntax/ast';
import { print } from '../../../server/src/syntax/cst';
import { parse } from '../../../server/src/syntax/read-document';

const row = '1\t组织学习。';
const head = '青石镇基本履职事项清单（1项）\n序号\t事项名称\n一、党的建设（1项）\n';

const texts: Record<string, string> = {
  empty: '',
  'blank lines': '\n\r\n\r\n\t\n \n',
  'one character': '项',
  'a lone tab': '\t',
  'a BOM character in the text': `\ufeff${head}${row}\n`,
  'mixed line ends': '青石镇基本履职事项清单\r\n序号\t事项名称\r一、党的建设（1项）\n1\t组织学习。\r\n\r',
  'no line end at the end': `${head}${row}`,
  'an open quote to the end': `${head}1\t"组织学习。\n没有结束`,
  'quotes only': '"""\n""\t"\n"',
  'a lone surrogate': `${head}1\t组织\ud83d学习。\n`,
  'characters of two units': `${head}1\t𠮷事𡈽木。\n`,
  'control characters': `${head}1\t组织\u0000\u0001学习。\u000b\u000c\n`,
  'line separators that are none': `${head}1\t组织\u2028学习\u0085。\n`,
  'open tags and entities': `${head}1\t<p <ol &amp &#; &#99999999; <\n`,
  'a number beyond 2^53': `${head}9007199254740993\t组织学习。\n`,
  'a very long number': `${head}${'9'.repeat(400)}\t组织学习。\n`,
  'headers only': '序号\t事项名称\n序号\t事项名称\t对应上级部门\n',
  'a list that is nothing but its title': '青石镇基本履职事项清单（1项）',
  'markers of a merge': `<<<<<<< HEAD\n${head}=======\n${row}\n>>>>>>> other\n`,
};

for (const [name, text] of Object.entries(texts))
  test(`nothing is lost: ${name}`, () => {
    const document = parse(text);
    assert.equal(print(document.cst), text);
    JSON.stringify(documentObject(document));
    const { findings } = runRules(rules, document, defaultContext, undefined, (rule, error) =>
      assert.fail(`${rule}: ${error}`),
    );
    for (const { range } of findings) assert.ok(range.start >= 0 && range.end <= text.length);
    for (const list of document.lists)
      for (const item of itemsOf(list)) assert.ok(itemRange(document, item).end <= text.length);
  });

test('line ends and a BOM make no difference to what is read', () => {
  const plain = documentObject(parse(`${head}${row}\n`));
  for (const text of [
    `${head}${row}\n`.replaceAll('\n', '\r\n'),
    `${head}${row}\n`.replaceAll('\n', '\r'),
    `${head}${row}`,
  ])
    assert.deepEqual(documentObject(parse(text)), plain);
  const [list] = documentObject(parse(`\ufeff${head}${row}\n`)).lists;
  assert.equal(list!.title, plain.lists[0]!.title);
});

test('numbers that can not be counted are no numbers', () => {
  const numbers = (number: string) =>
    documentObject(parse(`${head}${number}\t组织学习。\n`)).lists[0]!.categories[0]!.items;
  assert.deepEqual(
    numbers('9007199254740993').map(item => item.number),
    [null],
  );
  assert.deepEqual(
    numbers('9007199254740991').map(item => item.number),
    [9007199254740991],
  );
  const [list] = documentObject(parse(`${head.replace('（1项）', '（99999999999999999999项）')}${row}\n`)).lists;
  assert.equal(list!.declaredCount, null);
});

test('a quote is a quoted cell only where it closes before the next row', () => {
  const names = (text: string) =>
    documentObject(parse(`${head}${text}`)).lists[0]!.categories[0]!.items.map(item => item.name);
  assert.deepEqual(names('1\t"组织\n学习。"\n2\t发展党员。\n'), ['组织学习。', '发展党员。']);
  assert.deepEqual(names('1\t"组织学习。\n2\t发展党员。"\n'), ['"组织学习。', '发展党员。"']);
  assert.deepEqual(names('1\t"双减"工作。\n2\t""\n'), ['"双减"工作。', '']);
  assert.deepEqual(names('1\t"开展""双减""工作。"\n'), ['开展"双减"工作。']);
  // a tab within a quoted cell is a blank like any other
  assert.deepEqual(names('1\t"组织\t学习。"\n'), ['组织学习。']);
});
