import { test } from 'node:test';
import { checkFindings, checkFix, checkSilent } from '../../support/check';

const only = ['html-in-cell'];

test('one hint a list, at the first place, with the number of items and of places', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（3项）
    1→校园安全→县教育局→负责检查。→做好巡查。
    2→森林防火→县林业局→<p>负责检查。</p> 收缴&nbsp;火种。→做好巡查。
             ^<p>^ hint: html-in-cell: 本清单有 2 项的单元格里残留 HTML 标记（共 4 处）
    3→水库防汛→县水利局→负责检查。→做好<br>巡查。

    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、民生服务（1项）
    1→资金审批→县民政局：<br/>负责审批。
            ^<br/>^ hint: html-in-cell: 本清单有 1 项的单元格里残留 HTML 标记（共 1 处）
  `,
    { only },
  );
});

test('in English; in continued rows; what is no tag', () => {
  checkFindings(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（2项）
    1→校园安全→县教育局→负责检→做好巡查。
    →→→<p>查。→
       ^<p>^ hint: html-in-cell: 1 item of this list has HTML left over in the cells (1 place).
    2→森林防火→县林业局→每次<3天>，面积>5亩。→做好巡查。
  `,
    { only, locale: 'en' },
  );
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、民生服务（1项）
    1→对面积<3亩或>5亩的地块登记，A&B两类分开。
  `,
    { only },
  );
});

test('cleaning the document removes it', () => {
  checkFix(
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→县教育局→<p>县教育局：</p> <p>1.检查。</p> <p>2.通报。</p>→<ol style="list-style-type: none"> 1.护学。 2.上报。
  `,
    '清理文档',
    `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→县教育局→县教育局： 1.检查。 2.通报。→1.护学。 2.上报。
  `,
    { only },
  );
});

test('entities that keep words from being read as tags are no remnants', () => {
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    1→说明 &lt;p&gt; 标记和 &amp;nbsp; 的写法。
  `,
    { only },
  );
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    1→办理时限&lt;3天。
          ^&lt;^ hint: html-in-cell: 共 1 处
  `,
    { only },
  );
});
