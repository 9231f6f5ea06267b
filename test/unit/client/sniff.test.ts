import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looksLikeDutyList, sniffedCharacters } from '../../../client/src/sniff';

const lists = [
  '青山镇基本履职事项清单',
  '\uFEFF某自治区某市某旗青山镇基本履职事项清单（98项）\r\n',
  '配合履职事项清单',
  '**青山镇配合履职事项清单 (64项)**',
  '青山苏木上级部门收回事项清单（ 91 项 ）',
  '青山镇上级部门回收事项清单',
  '青山镇上收履职事项清单\n',
  '青山镇上收履事项清单',
  '城关街道 基本履职 事项清单',
  '某旗 青山镇\n\n目 录\n\n青山镇基本履职事项清单\t1\n\n青山镇基本履职事项清单\n',
  '序号\t事项名称',
  '序 号\t事 项 名 称\t',
  '序号\t工作事项\t承接部门及工作方式',
  '1\t一项\n序号\t事项名称\t对应上级部门\t上级部门职责（含提供的履职保障）\t配合职责\n',
  '序号 事项名称 对应上级部门\n上级部门职责',
];

const others = [
  '',
  '今天审核了青山镇基本履职事项清单',
  '今天审核青山镇基本履职事项清单',
  '关于青山镇基本履职事项清单',
  '2025-07-01 10:00:00 INFO 已导出 青山镇基本履职事项清单',
  '[info] 基本履职事项清单',
  '会议记录：配合履职事项清单',
  '《基本履职事项清单》',
  '基本履职事项清单的编制说明',
  '青山镇基本履职事项清单\t1',
  '青山镇履行职责事项清单',
  '行政许可事项清单',
  '序号\t姓名\t电话',
  '序号\t事项名称\t实施机关\t设定依据',
  '序号\t事项名称\t责任人\t完成时限',
  '1\t序号\t事项名称',
  '编号\t事项名称\t对应上级部门',
];

describe('sniff', () => {
  for (const text of lists) it(`is a duty list: ${JSON.stringify(text)}`, () => assert.ok(looksLikeDutyList(text)));
  for (const text of others) it(`is not: ${JSON.stringify(text)}`, () => assert.ok(!looksLikeDutyList(text)));

  it('looks at 200 lines', () => {
    assert.ok(looksLikeDutyList(`${'\n'.repeat(199)}配合履职事项清单`));
    assert.ok(!looksLikeDutyList(`${'\n'.repeat(200)}配合履职事项清单`));
  });

  it('looks at 20 KB, and not at a line cut in two there', () => {
    const start = `${'甲'.repeat(sniffedCharacters - 9)}\n`;
    assert.ok(looksLikeDutyList(`${start}配合履职事项清单`));
    assert.ok(!looksLikeDutyList(`${start}配合履职事项清单等三张清单已报县委编办`));
  });

  it('is quick on one long line', () => {
    const start = performance.now();
    looksLikeDutyList('基本履职'.repeat(10_000));
    looksLikeDutyList('序\t'.repeat(10_000));
    assert.ok(performance.now() - start < 200);
  });
});
