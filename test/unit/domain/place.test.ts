import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Place, parsePlace } from '../../../server/src/domain/place';

/** `省|市|县|镇` as a place; empty parts are missing. */
function place(parts: string): Place {
  const [province, prefecture, county, town] = parts.split('|');
  return Object.fromEntries(Object.entries({ province, prefecture, county, town }).filter(([, name]) => name)) as Place;
}

function check(titles: Record<string, string>): void {
  for (const [title, parts] of Object.entries(titles)) assert.deepEqual(parsePlace(title), place(parts), title);
}

test('full titles', () => {
  check({
    宁夏回族自治区银川市云岭旗青石镇履行职责事项清单: '宁夏回族自治区|银川市|云岭旗|青石镇',
    江苏省南京市松山区柳溪街道履行职责事项清单: '江苏省|南京市|松山区|柳溪街道',
    '云岭县青石镇基本履职事项清单（100项）': '||云岭县|青石镇',
    青石苏木配合履职事项清单: '|||青石苏木',
    青石乡上级部门收回事项清单: '|||青石乡',
    '青石乡上收履职事项清单(85项)': '|||青石乡',
    云岭旗履行职责事项清单: '||云岭旗|',
  });
});

test('white space, Markdown, attachment marks and what surrounds a title', () => {
  check({
    '云 岭 县\n青石镇\n**履行职责\n事项清单**': '||云岭县|青石镇',
    '附件：4 云岭县青石镇履行职责事项清单': '||云岭县|青石镇',
    '附件2：青石镇履职事项清单': '|||青石镇',
    '2. 青石镇配合履职事项清单': '|||青石镇',
    '二、青石镇配合履职事项清单': '|||青石镇',
    '关于印发《云岭县青石镇履行职责事项清单》的通知': '||云岭县|青石镇',
    '云岭县青石镇（2025年版）履行职责事项清单': '||云岭县|青石镇',
    '履行职责事项清单（青石镇）': '|||青石镇',
    青石镇人民政府履职事项清单: '|||青石镇',
    '中共青石镇委员会、人民政府履职事项清单': '|||青石镇',
    '云岭县青石镇乡镇（街道）履行职责事项清单': '||云岭县|青石镇',
    云岭县新乡镇履行职责事项清单: '||云岭县|新乡镇',
  });
});

test('kinds of towns', () => {
  for (const town of [
    '青石镇',
    '青石乡',
    '青石回族乡',
    '青石满族镇',
    '青石苏木',
    '青石民族苏木',
    '青石街道',
    '青石街道办事处',
    '青石办事处',
    '青石农场',
    '青石牧场',
    '青石林场',
    '青石种羊场',
    '青石开发区',
    '青石管理区',
    '青石园区',
    '青石产业园',
  ])
    check({ [`云岭县${town}履职清单`]: `||云岭县|${town}`, [`${town}履职清单`]: `|||${town}` });
});

test('names that hold a suffix', () => {
  check({
    红旗镇: '|||红旗镇',
    云岭旗红旗镇: '||云岭旗|红旗镇',
    云岭市红旗营子乡: '||云岭市|红旗营子乡',
    旗下营镇: '|||旗下营镇',
    云岭中旗旗下营镇: '||云岭中旗|旗下营镇',
    旧县镇: '|||旧县镇',
    云岭县旧县镇: '||云岭县|旧县镇',
    新市镇: '|||新市镇',
    云岭县县街乡: '||云岭县|县街乡',
    东区街道: '|||东区街道',
    矿区街道: '|||矿区街道',
    开发区街道: '|||开发区街道',
    松山区东花市街道: '||松山区|东花市街道',
    松山区市场路街道: '||松山区|市场路街道',
    云岭市场坝镇: '||云岭市|场坝镇',
    东关市场街道: '|||东关市场街道',
    云岭市市中区青石镇: '|云岭市|市中区|青石镇',
    济南市市中区青石街道: '|济南市|市中区|青石街道',
    市中区青石街道: '||市中区|青石街道',
    荆州市沙市区青石镇: '|荆州市|沙市区|青石镇',
    长治市城区青石街道: '|长治市|城区|青石街道',
    云岭县会盟镇: '||云岭县|会盟镇',
  });
});

test('cities: prefecture or county', () => {
  check({
    云岭市青石镇: '||云岭市|青石镇',
    湖北省云岭市青石镇: '湖北省||云岭市|青石镇',
    济南市云岭市青石镇: '|济南市|云岭市|青石镇',
    东莞市青石镇: '|东莞市||青石镇',
    济南市青石镇: '|济南市||青石镇',
    济南市: '|济南市||',
    云岭市: '||云岭市|',
    云岭市松山区: '|云岭市|松山区|',
    济南市青石开发区: '|济南市||青石开发区',
  });
});

test('provinces by their short names, and cities that are named like provinces', () => {
  check({
    江苏南京市松山区青石街道: '江苏|南京市|松山区|青石街道',
    宁夏银川市云岭旗青石镇: '宁夏|银川市|云岭旗|青石镇',
    吉林市松山区青石镇: '|吉林市|松山区|青石镇',
    海南藏族自治州云岭县青石镇: '|海南藏族自治州|云岭县|青石镇',
    海南省海口市松山区青石镇: '海南省|海口市|松山区|青石镇',
    四川路街道: '|||四川路街道',
  });
});

test('municipalities and special kinds of prefecture and county', () => {
  check({
    重庆市松山区青石镇: '重庆市||松山区|青石镇',
    上海市云岭新区青石镇: '上海市||云岭新区|青石镇',
    北京市松山区青石地区办事处: '北京市||松山区|青石地区办事处',
    阿拉善盟云岭中旗青石苏木: '|阿拉善盟|云岭中旗|青石苏木',
    云岭地区松山县青石乡: '|云岭地区|松山县|青石乡',
    云岭土家族苗族自治州松山市青石镇: '|云岭土家族苗族自治州|松山市|青石镇',
    凉山州云岭县青石乡: '|凉山州|云岭县|青石乡',
    云岭回族自治县青石镇: '||云岭回族自治县|青石镇',
    云岭族自治旗青石镇: '||云岭族自治旗|青石镇',
    湖北省云岭林区青石镇: '湖北省||云岭林区|青石镇',
    贵州省六盘水市云岭特区青石镇: '贵州省|六盘水市|云岭特区|青石镇',
    云岭市高新技术产业开发区青石街道: '|云岭市|高新技术产业开发区|青石街道',
  });
});

test('titles without a place', () => {
  check({
    '': '|||',
    履行职责事项清单: '|||',
    '1. 基本履职事项清单': '|||',
    '乡镇（街道）履行职责事项清单': '|||',
    苏木乡镇配合履职事项清单: '|||',
    镇: '|||',
    'Duty list of a town': '|||',
  });
});

test('nothing makes it throw, and the parts stand in the title in order', () => {
  const units = [
    '云岭',
    '青石',
    '市',
    '县',
    '区',
    '旗',
    '镇',
    '乡',
    '盟',
    '州',
    '自治',
    '宁夏',
    '省',
    '清单',
    '（',
    '街道',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...units), { maxLength: 14 }), parts => {
      const title = parts.join('');
      const { province = '', prefecture = '', county = '', town = '' } = parsePlace(title);
      assert.ok(title.includes(province + prefecture + county + town));
    }),
  );
  assert.deepEqual(parsePlace('市'.repeat(100_000)), {});
});
