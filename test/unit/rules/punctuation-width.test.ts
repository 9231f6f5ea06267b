import { test } from 'node:test';
import { checkFindings, checkFix, checkFixAll, checkSilent } from '../../support/check';

const basic = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）`;

test('one finding a row, at the first mark, with the count', () => {
  checkFindings(`${basic}
    1→组织学习,做好记录。
          ^,^ warning: punctuation-width: 半角标点“,”应为全角
    2→开展培训(每年2次),抓好:讲评;考核。
          ^(^ warning: punctuation-width: 本行有 5 处半角标点（( ) , : ;）
  `);
});

test('each row of an item that is carried on', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→县公安局→<p>县公安局:</p> <p>加强巡逻,督促</p>→做好巡查。
           ^:^ warning: punctuation-width: 2 处
    →→→<p>整改(限期)。</p>→
          ^(^ warning: punctuation-width: 2 处
  `,
    { only: ['punctuation-width'] },
  );
});

test('header rows as a hint, once a wording; headings and notes like other rows', () => {
  checkFindings(
    `
    目录
    青石镇配合履职事项清单(1项)→1
                 ^(^ warning: punctuation-width
    注:标有“*”的为执法事项。
     ^:^ warning: punctuation-width: 半角标点“:”
    青石镇配合履职事项清单(1项)
               ^(^ warning: punctuation-width
    序号→事项名称→对应上级部门→上级部门职责(含提供的履职保障)→配合职责
                          ^(^ hint: punctuation-width: 2 处
    一、民生服务(1项)
          ^(^ warning: punctuation-width
    1→校园安全→县公安局→加强巡逻。→做好巡查。
    序号→事项名称→对应上级部门→上级部门职责(含提供的履职保障)→配合职责
  `,
    { only: ['punctuation-width'] },
  );
});

test('between digits and Latin letters, in tags and entities half-width is right', () => {
  checkSilent(
    `${basic}
    1→每天8:30集合，投入1,000元，运行C:D两类（A;B）设备。
    2→<p style="a: b">登录 https://example.org 填报&nbsp;数据。</p>
  `,
    { only: ['punctuation-width'] },
  );
});

test('of a pair of brackets both or none; marks beside wrong ones are wrong', () => {
  checkFixAll(
    `${basic}
    1→配备设备(A1),(B2)及（C3)类。
    2→使用(A1)型。`,
    `${basic}
    1→配备设备（A1），（B2）及（C3）类。
    2→使用（A1）型。`,
    { only: ['punctuation-width'] },
  );
});

test('the fix converts the row, nothing else', () => {
  checkFix(
    `${basic}
    1→组织学习$0,做好记录:每月2次;每次1:30(小时)。
    2→培训,考核。`,
    '改为全角',
    `${basic}
    1→组织学习，做好记录：每月2次；每次1:30（小时）。
    2→培训,考核。
        ^,^ warning: punctuation-width`,
    { safe: true },
  );
});

test('headers of all pages are mended together', () => {
  const page = (header: string) => `
    青石镇基本履职事项清单
    ${header}
    一、党的建设（2项）
    1→组织学习。
    ${header}
    2→发展党员。`;
  checkFixAll(page('序号→事项名称(全部)'), page('序号→事项名称（全部）'));
});

test('a half-width full stop, question or exclamation mark where a sentence ends', () => {
  checkFix(
    `${basic}
    1→组织学习.做好记录$0. 2.上报.3.核查!
    2→一.总则，版本为甲.乙，有效。`,
    '改为全角',
    `${basic}
    1→组织学习.做好记录。 2.上报。3.核查！
    2→一.总则，版本为甲.乙，有效。`,
    { safe: true, only: ['punctuation-width'] },
  );
});
