import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlRows } from '../../../server/src/lsp/html-table';

/** Rows as `cell|cell`, `+` before those that a cell above reaches into. */
function checkRows(html: string, ...expected: string[]): void {
  assert.deepEqual(
    htmlRows(html)?.map(({ cells, continued }) => (continued ? '+' : '') + cells.join('|')),
    expected,
  );
}

test('Excel: styles, wraps of the source, breaks and merged cells', () => {
  checkRows(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
<!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}--></style></head>
<body><table border=0 cellpadding=0 style='width:400pt'><!--StartFragment--><col width=64><col class=xl65 width=200>
 <tr height=19><td colspan=3 class=xl66>一、民生服务（2项）</td></tr>
 <tr height=19>
  <td rowspan=2 height=38 align=right x:num>1</td>
  <td rowspan=2>养老
  服务</td><td>县民政局<br style='mso-data-placement:same-cell'>
    县财政局</td>
 </tr>
 <tr><td>Word &amp;
  Excel</td></tr>
<!--EndFragment--></table></body></html>`,
    '一、民生服务（2项）||',
    '1|养老服务|县民政局\n县财政局',
    '+||Word & Excel',
  );
});

test('Word: paragraphs, list numbers in conditional comments, an empty o:p', () => {
  checkRows(
    `<body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span></p></td>
<td><p class=MsoNormal><span>养老服务</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]><span>走访老人。</span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><!--EndFragment--></body>`,
    '1|养老服务\n1.\u00a0\u00a0走访老人。',
  );
});

test('WPS: tags in capitals and left open, lists that number their lines', () => {
  checkRows(
    '<TABLE><TBODY><TR><TD><P>1<TD><P>养老服务<OL start=2><LI>走访老人。<LI>登记需求。</OL><UL><LI>其他。</UL></TR></TABLE>',
    '1|养老服务\n2.走访老人。\n3.登记需求。\n其他。',
  );
  checkRows(
    '<table><tr><td>1</td><td><ol><li>1.走访老人。</li></ol><ol style="list-style-type: none"><li>登记。</li></ol></td></tr></table>',
    '1|1.走访老人。\n登记。',
  );
});

test('a table within a cell is lines of it, text between tables a row', () => {
  checkRows(
    '<p>甲表</p><table><tr><td>1</td><td>前<table><tr><td>左</td><td>右</td></tr></table>后</td></tr></table>乙表<table><tr><th>2</th></tr></table>',
    '甲表',
    '1|前\n左\n右\n后',
    '乙表',
    '2',
  );
});

test('without a table there are no rows', () => {
  assert.equal(htmlRows('<div><span>1</span>\t<span>养老服务</span></div>'), undefined);
  assert.equal(htmlRows(''), undefined);
});

test('a span without end reaches to the end of the table, not beyond', () => {
  checkRows(
    '<table><tr><td rowspan=99999999>1</td><td>甲</td></tr><tr><td>乙</td></tr></table><table><tr><td>2</td><td>丙</td></tr></table>',
    '1|甲',
    '+|乙',
    '2|丙',
  );
});

test('an automatic number that is all that a cell says is its text; an empty entry beside others is none', () => {
  const number = '<td><ol start=5><li class=MsoNormal><span><o:p>&nbsp;</o:p></span></li></ol></td>';
  checkRows(`<table><tr>${number}<td>禁毒</td></tr></table>`, '5.|禁毒');
  checkRows('<table><tr><td><ol><li>侦办。</li><li></li></ol></td><td>宣传。</td></tr></table>', '1.侦办。|宣传。');
  checkRows(
    '<table><tr><td><ol><li>甲</li><li value="5">乙</li><li>丙</li></ol></td></tr></table>',
    '1.甲\n5.乙\n6.丙',
  );
});
