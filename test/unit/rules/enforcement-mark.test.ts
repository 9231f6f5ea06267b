import { test } from 'node:test';
import { checkFindings, checkFix, checkSilent } from '../../support/check';

const only = { only: ['enforcement-mark'] };
const english = { ...only, locale: 'en' as const };
const head = `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（6项）→`;
/** Five fines, all marked, and a sixth row. */
const marked = (row: string) => `${head}
    1→*对损毁路灯的处罚。
    2→巡查街道。*对乱倒垃圾的处罚。*对乱贴广告的行为进行处罚。
    3→*对损坏公厕的处罚。
    4→*对占道经营的处罚。
    5→配合做好对违法建设的处罚。
    6→${row}
  `;

test('a fine without a mark where the others have one', () => {
  checkFindings(
    `${head}
    1→*对损毁路灯的处罚。
       ^^^^^^^^^ related: enforcement-mark: 例如
    2→巡查街道。*对乱倒垃圾的处罚。*对乱贴广告的行为进行处罚。
    3→*对损坏公厕的处罚。
    4→*对占道经营的处罚。
    5→配合做好对违法建设的处罚。
    6→对侵占绿地的处罚。
      ^^^^^^^^^ information: enforcement-mark: 6 个处罚事项中有 5 个标了
  `,
  );
  const paragraph = (name: string) => marked(`<p>${name}</p>`);
  checkFix(paragraph('对侵占绿地的处罚。'), '在名称前加“*”', paragraph('*对侵占绿地的处罚。'));
});

test('the list’s own mark is put in front', () => {
  const starred = (row: string) => marked(row).replaceAll('*', '★');
  checkFix(starred('对侵占绿地的处罚。'), 'Put “★” before the name', starred('★对侵占绿地的处罚。'), english);
});

test('where few are marked, or none, nothing is missing', () => {
  checkSilent(marked('对侵占绿地的处罚。').replaceAll('*', ''));
  checkSilent(marked('对侵占绿地的处罚。').replace('*对乱倒', '对乱倒').replace('1→*', '1→'));
  checkSilent(`
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、城乡建设（1项）→→
    1→对损毁路灯的处罚→县城市管理局：依法查处。
  `);
});

test('a marked name that lacks its 对', () => {
  checkFindings(`
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（2项）→
    1→*在绿地内停放车辆的处罚。
       ^^^^^^^^^^^^ information: enforcement-mark: 像是漏了“对”
    2→巡查街道。
  `);
  checkFix(marked('*未在指定地点设摊的处罚。'), '在名称前加“对”', marked('*对未在指定地点设摊的处罚。'));
});

test('a mark before what is no fine, where marks stand before fines', () => {
  checkFindings(
    `${marked('*开展宣传，对在绿地内停放车辆的处罚。').trimEnd()}
       ^^^^^^^^^^^^^^^^^^ hint: enforcement-mark: mark stands before the fine
  `,
    english,
  );
  checkSilent(marked('*对违法建设的拆除。*对商铺的监督检查。*责令限期改正违法行为。'));
  // where other things are marked, too
  checkSilent(`
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（1项）→
    1→*做好违法建设的整治。
  `);
});

test('a whole document that marks items explains the mark', () => {
  const document = (note: string, column: string, mark = '') => `
    青石镇履行职责事项清单
    ${note}

    青石镇基本履职事项清单
    序号→${column}
    一、城乡建设（1项）→
    1→*对损毁路灯的处罚。${mark}
  `;
  checkFindings(document('', '事项名称', '\n      ^ hint: enforcement-mark: 没有注说明它的含义'));
  for (const note of ['注：标“*”的为执法事项。', '注：名称前带星号的为执法事项。', '说明：加“＊”的是行政执法事项。'])
    checkSilent(document(note, '事项名称'));
  checkSilent(document('', '事项名称（*为执法事项）'));
});
