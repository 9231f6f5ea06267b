import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const basic = `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）`;
const assisting = (duties: string) => `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、民生服务（1项）
    1→校园安全→县公安局→加强巡逻。→${duties}`;

test('the same mark twice, two that exclude each other, with blanks between', () => {
  checkFindings(
    `${basic}
    1→组织学习，，做好记录、；开展走访 。 。
          ^，，^ warning: punctuation-repeated: 标点“，，”重复
               ^、；^ warning: punctuation-repeated: “、；”
                    ^。 。^ warning: punctuation-repeated
  `,
    { only: ['punctuation-repeated'] },
  );
});

test('half-width marks count as what they should be', () => {
  checkFindings(
    `${basic}
    1→组织学习,，做好记录。
          ^,，^ warning: punctuation-repeated
  `,
    { only: ['punctuation-repeated'] },
  );
});

test('an entry that ends in a comma before the next one', () => {
  checkFindings(
    assisting(`1.巡查，2.上报。
                                 ^，^ warning: punctuation-repeated: 以“，”结尾，后面就是下一条`),
  );
});

test('a comma at the end of a line within an entry is none before a number', () => {
  checkSilent(assisting('1.巡查：重点时段，2人一组；2.上报。'), { only: ['punctuation-repeated'] });
});

test('marks that meet by right', () => {
  checkSilent(
    `${basic}
    1→落实“三会一课”、《条例》，等等……做好记录（含台账）。为什么？！
  `,
    { only: ['punctuation-repeated'] },
  );
});

test('one mark is kept, which one is for the user to say if they differ', () => {
  checkFix(`${basic}\n    1→组织学习。，做好记录。`, '只留“，”', `${basic}\n    1→组织学习，做好记录。`);
  checkFixes(`${basic}\n    1→组织学习，，做好记录。`, ['punctuation-repeated: 只留“，”']);
  checkFix(assisting('1.巡查，2.上报。'), '改为“；”', assisting('1.巡查；2.上报。'));
});
