// What stands around the lists: title, date, contents, notes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentObject } from '../../../server/src/features/document-object';
import { parse } from '../../../server/src/syntax/read-document';

const read = (text: string) => documentObject(parse(text));
const list = '青石镇基本履职事项清单\n序号\t事项名称\n一、党的建设（1项）\n1\t组织学习。\n';

test('titles on one line, on several, with blank lines and Markdown marks between', () => {
  const whole = '云岭县青石镇履行职责事项清单';
  for (const title of [
    whole,
    '云岭县青石镇\n履行职责事项清单',
    '云岭县\n青石镇\n履行职责\n事项清单',
    '云岭县青石镇\n\n履行职责事项清单',
    '**云岭县青石镇\n履行职责事项清单**',
    '**云岭县青石镇**\n**履行职责事项清单**',
    '  云岭县 青石镇 履行职责事项清单  ',
    '附件：4\n云岭县青石镇履行职责事项清单',
    '附件4\n\n云岭县青石镇履行职责事项清单',
  ]) {
    const { title: found, place } = read(`${title}\n\n${list}`);
    assert.equal(found, whole, title);
    assert.deepEqual([place.county, place.town], ['云岭县', '青石镇'], title);
  }
});

test('a title is found whatever it calls the duties', () => {
  for (const title of ['云岭县青石镇履职事项清单', '云岭县青石镇履行职责事项清单', '云岭县青石镇履职清单'])
    assert.equal(read(`${title}\n${list}`).title, title);
});

test('a document without a title has none, and takes its place from the lists', () => {
  const { title, date, place, contents, notes } = read(list);
  assert.deepEqual([title, date, contents, notes], [null, null, [], []]);
  assert.equal(place.town, '青石镇');
});

test('dates', () => {
  for (const [line, date] of [
    ['2025年7月', '2025年7月'],
    ['2025 年 7 月 10 日', '2025年7月10日'],
    ['二〇二五年七月', '二〇二五年七月'],
    ['二○二五年十二月三十一日', '二○二五年十二月三十一日'],
  ])
    assert.equal(read(`青石镇履行职责事项清单\n${line}\n${list}`).date, date);
  assert.equal(read(`青石镇履行职责事项清单\n自2025年7月起施行。\n${list}`).date, null);
});

test('contents: leaders, counts, numbers, pages, and none of them', () => {
  for (const [line, title, declaredCount, page] of [
    ['基本履职事项清单', '基本履职事项清单', null, null],
    ['基本履职事项清单\t1', '基本履职事项清单', null, '1'],
    ['1. 基本履职事项清单.....\t1', '基本履职事项清单', null, '1'],
    ['一、基本履职事项清单 ·················· 1', '基本履职事项清单', null, '1'],
    ['基本履职事项清单（1项）……………… 12', '基本履职事项清单（1项）', 1, '12'],
    ['青石镇基 本 履职事项清单(共 1 项) - 3', '青石镇基本履职事项清单(共1项)', 1, '3'],
  ] as const)
    for (const heading of ['目录', '目 录', '目  录  '])
      assert.deepEqual(
        read(`青石镇履行职责事项清单\n${heading}\n${line}\n\n${list}`).contents,
        [{ title, declaredCount, page }],
        line,
      );
});

test('contents without the line 目录 are told by their pages, or by the lists that follow', () => {
  const kinds = (text: string) => {
    const { contents, lists } = read(text);
    return [contents.length, lists.length];
  };
  assert.deepEqual(kinds(`基本履职事项清单\t1\n${list}`), [1, 1]);
  assert.deepEqual(kinds(`基本履职事项清单（1项）\n配合履职事项清单\n${list}`), [1, 2]);
  assert.deepEqual(kinds('基本履职事项清单\n配合履职事项清单\n上级部门收回事项清单\n'), [0, 3]);
});

test('a note of several lines after the contents makes no list of their last entry', () => {
  const { contents, lists } = read(
    `目录\n基本履职事项清单\n注：1.标有“*”的事项为执法事项。\n2.本清单由镇党政综合办公室负责解释。\n${list}`,
  );
  assert.deepEqual([contents.length, lists.length], [1, 1]);
});

test('withheld items, in all wordings', () => {
  const withheld = (note: string) => read(`青石镇履行职责事项清单\n${note}\n${list}`).withheld;
  const none = { basic: null, assisting: null, reclaimed: null };
  for (const [note, expected] of [
    ['注：3项基本履职事项为敏感或涉密事项，不予公布。', { basic: 3 }],
    ['注：清单中有２项配合履职事项为涉密事项，不予公开。', { assisting: 2 }],
    ['注：三项上级部门收回事项为敏感事项，暂不公布。', { reclaimed: 3 }],
    ['注：10项回收事项不对外公布。', { reclaimed: 10 }],
    ['备注：1项基本履职事项、2项配合履职事项、3项收回事项未予公布。', { basic: 1, assisting: 2, reclaimed: 3 }],
    ['说明：基本履职事项清单中有3项不予公布。', { basic: 3 }],
    ['注：标有“*”的3项为执法事项。', {}],
    // the document has just one list
    ['注：3项事项不予公布。', { basic: 3 }],
    ['注：1项基本履职事项、2项配合履职事项、3项基本履职事项不予公布。', { basic: 4, assisting: 2 }],
    ['注：标有“*”的为执法事项；1项基本履职事项不予公布。', { basic: 1 }],
  ] as const)
    assert.deepEqual(withheld(note), { ...none, ...expected }, note);
});

test('a note within a list that names no kind speaks of that list; notes add up', () => {
  const text = `${list}注：2项为敏感事项，不予公布。\n青石镇配合履职事项清单\n注：1项涉密事项不予公布。\n注：1项基本履职事项不予公布。\n`;
  const { notes, withheld } = read(text);
  assert.deepEqual(withheld, { basic: 3, assisting: 1, reclaimed: null });
  assert.equal(notes.length, 3);
});

test('titles of lists: wordings of the kind, counts, the place on the line above', () => {
  for (const [line, kind, title, declaredCount] of [
    ['基本履职事项清单', 'basic', '基本履职事项清单', null],
    ['青石镇配合履职事项清单（64项）', 'assisting', '青石镇配合履职事项清单（64项）', 64],
    ['青石镇上级部门收回事项清单', 'reclaimed', '青石镇上级部门收回事项清单', null],
    ['青石镇上级部门回收事项清单(共91 项)', 'reclaimed', '青石镇上级部门回收事项清单(共91项)', 91],
    ['青石镇上收履职事项清单（八十五项）', 'reclaimed', '青石镇上收履职事项清单（八十五项）', 85],
    ['二、青石镇 配合 履职事项 清单', 'assisting', '二、青石镇配合履职事项清单', null],
    ['**青石镇基本履职事项清单**', 'basic', '青石镇基本履职事项清单', null],
    ['青石镇\n基本履职事项清单（2项）', 'basic', '青石镇基本履职事项清单（2项）', 2],
    ['<p>青石镇基本履职事项清单</p>', 'basic', '青石镇基本履职事项清单', null],
  ] as const) {
    const { lists } = read(`${line}\n一、党的建设（0项）\n`);
    assert.deepEqual(
      lists.map(each => [each.kind, each.title, each.declaredCount]),
      [[kind, title, declaredCount]],
      line,
    );
  }
});

test('prose that names a list is no list', () => {
  const { lists } = read(`云岭县青石镇履行职责事项清单\n为编制基本履职事项清单，现印发各村。\n${list}`);
  assert.equal(lists.length, 1);
});
