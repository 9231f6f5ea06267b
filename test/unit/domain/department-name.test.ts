import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSamePlace, levelOf, splitDepartment } from '../../../server/src/domain/department-name';

function checkCuts(cuts: string): void {
  for (const cut of cuts.trim().split(/\s+/)) {
    const [place, core] = cut.split('|');
    assert.deepEqual(splitDepartment(cut.replace('|', '')), { place, core }, cut);
  }
}

test('a place, a bare level, several units, none', () => {
  checkCuts(`
    云岭县|民政局 县|民政局 |民政局 松江市云岭县|公安局 松江市|生态环境局云岭县分局 旗|委宣传部 云岭县|委 市|委组织部
    内蒙古自治区|公安厅 双江拉祜族佤族自治县|教育局 察哈尔右翼中旗|水利局 凉山州|林业局 喀什地区|财政局 盟|生态环境局
    徐州市铜山区|教育局 郑州市|水务局 单县|司法局 红旗区|教育局 市中区|教育局 松江市市北区|教育局 浦东新区|民政局`);
});

test('words that hold a level and name no place', () => {
  checkCuts(`
    |城市管理局 云岭县|城市管理局 |市场监督管理局 云岭县|市场监督管理局 |社区建设办公室 |市政公用局 市|政府办公室 |区域合作局
    |经济开发区管委会 云岭县|自然保护区管理局 县|直机关工委 |农贸市场管理局 市|民政局 |市民服务中心 晋城市|城区财政局
    |各县区人民政府 |所在地县民政局 |有关旗县民政局 本溪市|民政局 全州县|民政局`);
});

test('brackets and 中共 are left out; the Party committee in full is the one in short', () => {
  assert.deepEqual(splitDepartment('县委统战部（民族事务局）'), { place: '县', core: '委统战部' });
  assert.deepEqual(splitDepartment('中共云岭县委员会组织部'), { place: '云岭县', core: '委组织部' });
  assert.deepEqual(splitDepartment('中共云岭县委组织部'), { place: '云岭县', core: '委组织部' });
});

test('places that can be one', () => {
  for (const [a, b] of [
    ['县', '云岭县'],
    ['松江市云岭县', '云岭县'],
    ['', '云岭县'],
    ['县', '县'],
  ] as const)
    assert.ok(isSamePlace(a, b) && isSamePlace(b, a), `${a} ${b}`);
  for (const [a, b] of [
    ['县', '市'],
    ['云岭县', '青石县'],
    ['松江市', '松江市云岭县'],
  ] as const)
    assert.ok(!isSamePlace(a, b), `${a} ${b}`);
  assert.deepEqual(['云岭县', '旗', ''].map(levelOf), ['县', '旗', '']);
});
