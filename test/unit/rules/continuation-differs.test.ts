import { test } from 'node:test';
import { checkFindings, checkFix, checkFixes, checkSilent } from '../../support/check';

const head = `
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、平安法治（1项）`;
const only = { only: ['continuation-differs'] };

test('a name: just the words that differ, the first cell’s are related', () => {
  checkFindings(`${head}
    1→开展校园安全隐患排查工作→县教育局→1.制定检查方案。→做好日常巡查。
          ^安全^ related: continuation-differs: 首行的写法在此
    1→开展校园消防隐患排查工作→县教育局→2.联合检查。履职保障：提供经费。→做好日常巡查。
          ^消防^ warning: continuation-differs: 事项名称与首行不一致：此处写作“校园消防隐患”，首行写作“校园安全隐患”
  `);
});

test('a word that is missing: the characters at its sides', () => {
  checkFindings(
    `${head}
    1→校园安全→县教育局→1.制定检查方案。→1.做好校园周边日常巡查。2.上报线索。
                             ^日常^ related: continuation-differs: first row
    1→校园安全→县教育局→2.联合检查。履职保障：提供经费。→1.做好校园周边巡查。2.上报线索。
                             ^边巡^ warning: continuation-differs: own duties that this continued row repeats differs from the first row: “周边巡查” here, “周边日常巡查” there
  `,
    { locale: 'en' },
  );
});

test('departments; several differences are one finding', () => {
  checkFindings(`${head}
    1→校园安全→云岭县教育局、云岭县公安局、云岭县应急管理局、云岭县卫生健康局→云岭县教育局：检查。云岭县公安局：巡逻。云岭县应急管理局：演练。→巡查。
                       ^育^1 related: continuation-differs: 首行的写法在此
                           ^卫生健康^ related: continuation-differs: 首行的写法在此
    1→校园安全→云岭县教体局、云岭县公安局、云岭县应急管理局、云岭县民政局→云岭县卫生健康局：急救。履职保障：提供经费。→巡查。
                       ^体^ warning: continuation-differs: 对应上级部门与首行不一致：此处写作“县教体局、”，首行写作“县教育局、”，另有 1 处不同
                           ^民政^ related: continuation-differs: 不一致
  `);
});

test('blanks, tags, widths, entry numbers and the final mark are no difference; other rows go on', () => {
  checkSilent(
    `${head}
    1→校园安全隐患排查→县教育局→1.制定检查方案，明确任务→<p>1.做好巡查，上报线索。</p> <p>2.组织护学。</p>
    1→校园安全 隐患排查（续）→县教育局→分工。2.联合检查。履职保障：提供经费。→1. 做好巡查,上报线索。 2. 组织护学
  `,
    { only: ['continuation-differs'] },
  );
});

test('keeping the first changes the copy alone, keeping the second the first row', () => {
  const first = '<p>1.做好校园周边日常巡查。</p> <p>2.协助有关部门查明事故原因。</p>';
  const copy = '1.做好校园周边巡查。 2.协助有关部门查明事故情况。';
  const rows = (one: string, other: string) => `${head}
    1→校园安全→县教育局→1.制定检查方案。→${one}
    1→校园安全→县教育局→2.联合检查。履职保障：提供经费。→${other}
  `;
  checkFix(
    rows(first, copy),
    '续行改用首行的写法',
    rows(first, '1.做好校园周边日常巡查。 2.协助有关部门查明事故原因。'),
  );
  checkFix(
    rows(first, copy),
    '首行改用续行的写法',
    rows('<p>1.做好校园周边巡查。</p> <p>2.协助有关部门查明事故情况。</p>', copy),
  );
});

test('of three rows each copy can be brought back to the first; the first is not changed for one of them', () => {
  checkFixes(
    `${head}
    1→校园周边安全隐患排查→县教育局→1.制定方案。→巡查。
    1→校园周边安全隐患检查→县教育局→2.联合检查。→巡查。
    1→校园周边安全风险排查→县教育局→3.通报。履职保障：提供经费。→巡查。
  `,
    ['continuation-differs: 续行改用首行的写法', 'continuation-differs: 续行改用首行的写法'],
    only,
  );
});

test('no fix where the words to be taken over mean something else in a cell', () => {
  checkFixes(
    `${head}
    1→校园周边安全 &lt;重点&gt; 隐患排查→县教育局→1.制定方案。→巡查。
    1→校园周边安全隐患排查→县教育局→2.联合检查。履职保障：提供经费。→巡查。
  `,
    ['continuation-differs: 首行改用续行的写法'],
    only,
  );
});

test('a cell that goes on in a row and is repeated in the next is compared with what is repeated', () => {
  checkFindings(`${head}
    1→校园安全→县教育局→1.制定方案。→1.做好校园周边日常巡查。2.及时上
                             ^日常^ related: continuation-differs: 首行的写法在此
    →→→2.联合检查。→报线索。
    1→校园安全→县教育局→3.通报。履职保障：提供经费。→1.做好校园周边巡查。2.及时上
                             ^边巡^ warning: continuation-differs: 配合职责
  `);
});
