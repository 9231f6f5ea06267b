import { test } from 'node:test';
import { checkFindings, checkSilent } from '../../support/check';

const only = { only: ['item-repeated'] };
const reclaimed = `
    青石镇上级部门收回事项清单
    序号→事项名称→承接部门及工作方式
    一、城乡建设（3项）→→`;

test('both items are told, each with the other as related, whatever blanks, marks and punctuation', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（2项）→
    1→组织学习、宣传教育。
      ^组织学习、宣传教育。^ warning: item-repeated: 第 3 项“组织学习，宣传教育”相同
      ^组织学习、宣传教育。^ related: item-repeated: 同名
    2→发展党员工作。
    二、综合政务（1项）→
    3→组织学习，宣传 教育
      ^组织学习，宣传 教育^ warning: item-repeated: 第 1 项“组织学习、宣传教育”相同
      ^组织学习，宣传 教育^ related: item-repeated: 同名
  `,
    only,
  );
});

test('sub-items count, in the same cell too; other departments make it information', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（2项）→
    1→加强管理。*对损毁路灯的处罚。
            ^^^^^^^^^ warning: item-repeated: item 2 (“对损毁路灯的处罚”)
    2→*对损毁路灯的处罚。
       ^^^^^^^^^ warning: item-repeated: item 1 (“对损毁路灯的处罚”)
  `,
    { ...only, locale: 'en' },
  );
  checkFindings(
    `${reclaimed}
    1→电梯安全检查→县市场监督管理局：上门检查。
      ^^^^^^ information: item-repeated: 第 2 项
    2→电梯安全检查→县住房和城乡建设局：抽查小区。
      ^^^^^^ information: item-repeated: 第 1 项
    3→排水检查→县水利局：检查。
  `,
    only,
  );
});

test('names that stand for nothing, and equal names in two lists, are none', () => {
  checkSilent(
    `${reclaimed}
    1→无→县水利局：检查。
    2→无→县水利局：检查。
    3→该事项不予公布→县水利局：检查。
    4→该事项不予公布→县水利局：检查。

    青石镇基本履职事项清单
    序号→事项名称
    一、党的建设（1项）→
    1→组织学习。
    青石镇配合履职事项清单
    序号→事项名称→对应上级部门→上级部门职责→配合职责
    一、党的建设（1项）→→→→
    1→组织学习→县委组织部→制定计划。履职保障：提供经费。→组织学习。
  `,
    only,
  );
});

test('a fine that another one lists, too, is a hint at both', () => {
  checkFindings(
    `${reclaimed}
    1→对擅自在绿地内搭建棚屋的处罚→县城市管理局：查处。
      ^^^^^^^^^^^^^^ hint: item-repeated: 已包含在本清单第 2 项
      ^^^^^^^^^^^^^^ related: item-repeated: 另一事项
    2→对损毁草坪、花坛或者擅自在绿地内搭建棚屋等的处罚。→县城市管理局：查处。
      ^^^^^^^^^^^^^^^^^^^^^^^^^ hint: item-repeated: 包含了本清单第 1 项
      ^^^^^^^^^^^^^^^^^^^^^^^^^ related: item-repeated: 另一事项
  `,
    only,
  );
});

test('things in another order, and a place that the other one names, too, or does not limit', () => {
  const pairs = [
    ['对未经同意涂写、刻画广告的处罚', '对损毁标牌或者未经同意刻画、涂写广告的处罚'],
    ['对未经同意在桥梁、路灯上悬挂标语的行为进行处罚', '对在桥梁、路灯和电杆上涂画，或者未经同意悬挂标语的处罚'],
    ['对在公共停车场内露天焚烧建筑垃圾的处罚', '对倾倒生活污水或者露天焚烧建筑垃圾的处罚'],
    // one of the places or things that the other one lists
    ['对在广场内放养家禽的处罚', '对在绿地、广场、集市内放养家禽的处罚'],
    ['对涂污站牌的处罚', '对涂污路牌、站牌、邮筒等公共设施的处罚'],
  ];
  for (const [part, whole] of pairs)
    checkFindings(
      `${reclaimed}
    1→${part}→县城市管理局：查处。
      ^${part}^ hint: item-repeated: 已包含
    2→${whole}→县城市管理局：查处。
      ^${whole}^ hint: item-repeated: 包含了
  `,
      only,
    );
});

test('another verb, another department, another place, a fragment, and what follows from it are none', () => {
  const pairs = [
    ['对在绿地内搭建临时棚屋的检查', '对损毁草坪或者在绿地内搭建临时棚屋的处罚'],
    ['对在广场内擅自设摊经营食品的处罚', '对在河堤上烧烤或者擅自设摊经营食品的处罚'],
    ['对擅自占用的处罚', '对擅自占用或者挖掘城市道路的处罚'],
    ['对影响市容和环境卫生的处罚', '对临街堆放物料，影响市容和环境卫生的处罚'],
    ['对将建筑垃圾混入生活垃圾的处罚', '对将生活垃圾混入建筑垃圾或者乱倒污水的处罚'],
  ];
  for (const [part, whole] of pairs)
    checkSilent(
      `${reclaimed}
    1→${part}→县城市管理局：查处。
    2→${whole}→县城市管理局：查处。
  `,
      only,
    );
  checkSilent(
    `${reclaimed}
    1→对擅自在绿地内搭建棚屋的处罚→县林业局：查处。
    2→对损毁草坪或者擅自在绿地内搭建棚屋的处罚→县城市管理局：查处。
  `,
    only,
  );
});
