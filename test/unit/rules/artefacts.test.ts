// What extraction leaves behind is no fault: documents full of it, in which every rule has to be silent but those that
// are there to tell of it. The forms are those of real documents, the words are not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFindings, checkSilent, findingsOf } from '../../support/check';
import { textOf } from '../../support/fixture';

const options = {
  except: ['punctuation-width', 'stray-space', 'department-separator', 'html-in-cell', 'page-artefact'],
};

test('a basic list: page breaks with and without header rows, categories at a page’s foot, counts in any brackets', () => {
  checkSilent(
    `
    云岭县
    青石镇履行职责事项清单

    2025年7月

    目 录

    青石镇基本履职事项清单→1

    注：标有“*”的事项为执法事项；3项配合履职事项为敏感或涉密事项，不予公布。

    青石镇基本履职事项清单

    序号→事项名称
    一、党的建设（2项）→
    1→组织学习。

    2→发展党员。
    二、城乡建设(2项)→
    第 1 页，共 2 页

    序号→事 项 名 称
    3→加强管理。*对损毁路灯的处罚。*对乱倒垃圾的处罚。
    4→*对乱贴 广告的处罚。
    三、综合政务（0项）→
  `,
    options,
  );
});

test('an assisting list: tags, lists that lost their numbers, half-width pages, blanks for separators, copies', () => {
  checkSilent(
    `
    青石镇配合履职事项清单（6项）
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→苏木乡镇（街道）配合职责
    一、民生服务（4项）→→→→
    1→残疾人服务→县残疾人联合会→<p>负责审核。</p> <p>履职保障：</p> <p>提供经费。</p>→<ol style="list-style-type: none"> 做好登记。 参与验收。
    2→校园安全→县公安局 县教育局→<p>县公安局、县教育局：</p> <ol style="list-style-type: none"> 联合检查。 通报结果。 <p>履职保障:提供器材。</p>→1. 护学。 2. 上报。

    序号→事项名称→对应上级部门→上级部门职责 (含提供的履职保障)→苏木乡镇(街道)配合职责
    3→污染巡查→松江市生态环境局 云岭县分局 云岭县应急管理 局→松江市生态环境局云岭县分局:1.监测,通报;2.查处(含暗管)。 云岭县应急管理局:演练。 履职保障: 1.经费。→上报线索。
    4→困难家庭学生资助→县教育局→1.发布政策，认定资助等级，审核发放→1.入户核实家庭收入。2.公示结果。
    4→困难家庭学生资助→县教育局→资助金。 履职保障： 提供账号。→1.入户核实家庭收入。2.公示结果。
    二、平安法治（2项）→→→→
    5→消防安全→县消防救援大队、县文化旅游→<p>县消防救援大队：</p> <p>1.查处第十</p>→1.走访老党

    →→体育局→<p>七条行为。</p> <p>县文化旅游体育局：</p> <p>检查场所。</p> <p>履职保障：</p> <p>提供器材。</p>→员。2.上报。
    6→森林防火→县林业局→共性任务：宣传。主要职责：发布火险。履职保障：提供器材。→收缴火种。
  `,
    options,
  );
});

test('a reclaimed list: labels, headings, items that are given up, empty categories', () => {
  checkSilent(
    `
    青石镇上级部门收回事项清单（5项）
    序号→工作事项→承办部门及工作方式
    一、民生服务（5项）→→
    1→资金审批→承办部门： 县民政局 工作方式：上门核查。
    2→资格认定→<p>承办部门：县民政局、县财政局</p> <p>工作方式：1.受理。2.认定。</p>
    3→排名通报→按照减负要求，不再开展此项工作。
    4→对损毁路灯的处罚→县城市管理综合执法局： 依法处罚。
    5→电梯检查→<p>县市场监督管理局：</p> <p>检查。</p> <p>县公安局：</p> <p>协查。</p>
    二、平安法治（0项）→→
  `,
    options,
  );
});

test('no line end at the end, other line ends, a BOM character', () => {
  const text = textOf(`
    青石镇基本履职事项清单（2项）
    序号→事项名称
    一、党的建设（2项）
    1→组织学习。
    2→发展党员。
  `).trimEnd();
  for (const each of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`])
    assert.deepEqual(findingsOf(each), []);
});

test('one fault in the midst of it is the one finding', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    一、民生服务（2项）→→→→
    1→校园安全→县公安局 县教育局→<p>县公安局：</p> <ol style="list-style-type: none"> 检查。 通报。 <p>县教</p>→1.走访老党
    第 1 页，共 2 页

    序号→事项名称→对应上级部门→上级部门职责（含提供的履职保障）→配合职责
    →→→<p>育局：</p> <p>教育。</p> <p>履职保障:经费。</p>→员。
    2→消防安全→县消防救援 大队 县公安局→<p>县消防救援大队：</p> <p>检查。</p>→上报。
                       ^县公安局^ warning: department-without-duties: “县公安局”
  `,
    options,
  );
});
