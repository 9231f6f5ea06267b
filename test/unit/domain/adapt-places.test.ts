import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { adaptTo, countedWords, type OwnPlace, type TownPlace } from '../../../server/src/domain/adapt-places';

const banner: TownPlace = { town: '马兰苏木', county: '青原旗' };
const county = (more: Partial<OwnPlace> = {}): OwnPlace => ({
  town: '石桥镇',
  county: '云岭县',
  departments: undefined,
  uses: countedWords('管好村庄'),
  ...more,
});
const check = (from: TownPlace, to: OwnPlace, ...pairs: readonly [string, string][]) => {
  for (const [text, expected] of pairs) {
    const { text: adapted, changes } = adaptTo(from, to)(text);
    assert.equal(adapted, expected);
    // what is told makes it out of the text, from behind
    let made = text;
    for (const { start, from: was, to: is } of [...changes].reverse()) {
      assert.equal(made.slice(start, start + was.length), was);
      made = made.slice(0, start) + is + made.slice(start + was.length);
    }
    assert.equal(made, adapted);
    assert.equal(adaptTo(from, to)(adapted).text, adapted, 'a second time');
  }
};
const stays = (from: TownPlace, to: OwnPlace, ...texts: readonly string[]) =>
  check(from, to, ...texts.map(text => [text, text] as [string, string]));

describe('the words of another town in the own places', () => {
  test('names, and the level before organs', () => {
    check(
      banner,
      county(),
      ['马兰苏木文物普查，配合旗文物局、青原旗公安局巡查。', '石桥镇文物普查，配合县文物局、云岭县公安局巡查。'],
      ['旗残联： 1.审核。 旗委组织部： 指导。', '县残联： 1.审核。 县委组织部： 指导。'],
      ['报旗人民政府批准，下达旗级资金，由旗直部门使用。', '报县人民政府批准，下达县级资金，由县直部门使用。'],
      ['本旗范围内，全旗统一。', '本县范围内，全县统一。'],
      ['市生态环境局青原旗分局、青水市公路管理局青原分局', '市生态环境局云岭县分局、青水市公路管理局云岭分局'],
      ['旗乡村振兴局、旗城市管理局', '县乡村振兴局、县城市管理局'],
      ['旗住房和城乡建设局、旗住房城乡建设局', '县住房和城乡建设局、县住房城乡建设局'],
    );
    stays(banner, county(), '红旗渠管理局，锦旗，国旗法，旗下公司，升旗仪式', '市教育局、省水利厅', '县级以上人民政府');
    check(
      { town: '河口镇', county: '安江区' },
      county(),
      ['区民政局、社区卫生服务中心、辖区派出所、本区域', '县民政局、社区卫生服务中心、辖区派出所、本区域'],
      ['安全区域，景区管理局，经济开发区管委会', '安全区域，景区管理局，经济开发区管委会'],
      ['会同区公安局、区委办和区卫生健康局', '会同县公安局、县委办和县卫生健康局'],
    );
    check(
      { town: '河口镇', county: '安江市' },
      county(),
      ['市民政局、市委组织部', '县民政局、县委组织部'],
      ['市生态环境局安江分局', '市生态环境局云岭分局'],
    );
    stays({ town: '河口镇', county: '安江市' }, county(), '市级资金，本市户籍，市场监督，市民中心');
  });

  test('province and prefecture, or all of a place is left alone', () => {
    const far: TownPlace = { ...banner, prefecture: '乌河盟', province: '北原自治区' };
    const own = county({ prefecture: '青水市', province: '江南省', departments: 'level' });
    check(
      far,
      own,
      ['乌河盟生态环境局青原旗分局、旗农牧局', '青水市生态环境局云岭县分局、县农牧局'],
      ['盟教育局、盟生态环境局青原旗分局', '市教育局、市生态环境局云岭县分局'],
      ['报北原自治区乌河盟青原旗马兰苏木党委', '报江南省青水市云岭县石桥镇党委'],
      ['北原自治区青原旗', '江南省云岭县'],
    );
    check(far, own, ['报盟委、旗委，由盟委宣传部指导', '报市委、县委，由市委宣传部指导']);
    // what is not known, or is another place's, in whole or in part
    stays(far, county(), '乌河盟青原旗马兰苏木党委', '报北原自治区乌河盟青原旗公安局', '乌河盟生态环境局青原旗分局');
    stays(banner, own, '乌河盟青原旗公安局', '北原省青原旗马兰苏木', '北原自治区青原旗公安局');
    stays(far, county({ province: '江南省' }), '北原自治区乌河盟青原旗财政', '乌河盟青原旗马兰苏木');
    stays(far, own, '与乌河盟白山旗联防', '北原自治区乌河盟白山旗公安局');
    stays({ ...far, province: '北原' }, own, '报北原自治区能源局、由北原自治区乌河盟青原旗公安局');
    stays(far, own, '报北原乌河盟青原旗马兰苏木');
    stays(far, { ...own, county: undefined }, '乌河盟青原旗公安局');
    check({ ...banner, prefecture: '青水市' }, own, [
      '青水市青原旗公安局、青原旗公安局',
      '青水市云岭县公安局、县公安局',
    ]);
    check(far, own, ['国网青原旗供电公司、青原旗供电公司', '国网云岭县供电公司、县供电公司']);
    // 市 is the prefecture's there and the own city's here
    const adapt = adaptTo(
      { town: '河口镇', county: '清河县', prefecture: '青水市' },
      county({ county: '丰收市', prefecture: '青水市' }),
    );
    assert.equal(adapt('县民政局向市民政局备案').text, '市民政局向青水市民政局备案');
    assert.equal(adapt('市生态环境局清河县分局').text, '青水市生态环境局丰收市分局');
  });

  test('what a town calls itself', () => {
    check(
      banner,
      county(),
      ['由苏木党委负责，本苏木范围，各苏木落实，苏木政府。', '由镇党委负责，本镇范围，各镇落实，镇政府。'],
      ['指导苏木乡镇落实，苏木乡镇（街道）', '指导乡镇落实，乡镇（街道）'],
      ['整治苏木镇容镇貌', '整治镇容镇貌'],
      ['办好苏木便民服务中心，由苏木达牵头', '办好镇便民服务中心，由镇长牵头'],
      ['召开苏木人民代表大会，保障苏木人大代表', '召开镇人民代表大会，保障镇人大代表'],
    );
    stays(
      { town: '河口乡', county: '安江区' },
      county(),
      '督促各乡、各乡（街道）、清扫各乡道',
      '依《安江区养犬管理办法》处罚',
    );
    stays({ town: '河口镇', county: '安江市' }, county(), '协助市政部门、省、市、县三级部门', '经市级人民政府批准');
    check({ town: '东山乡', county: '云岭县' }, county(), [
      '本乡党委、乡人民政府、东山乡政府',
      '本镇党委、镇人民政府、石桥镇政府',
    ]);
    stays({ town: '白塔镇', county: '云岭县' }, county(), '与东白塔镇、大白塔镇交界');
    check({ town: '东山乡', county: '云岭县' }, county(), ['覆盖全乡，全乡范围内', '覆盖全镇，全镇范围内']);
    stays({ town: '东山乡', county: '云岭县' }, county(), '健全乡村治理、全乡镇、食品安全乡级抽检');
    stays({ town: '东山乡', county: '云岭县' }, county(), '乡镇党委、本乡镇、各乡镇、乡村振兴、本乡本土、家乡');
    check({ town: '东山乡', county: '云岭县' }, county(), [
      '组织乡人大代表视察，开好乡人代会',
      '组织镇人大代表视察，开好镇人代会',
    ]);
    stays({ town: '东山乡', county: '云岭县' }, county(), '组织乡镇人大代表、乡村便民服务中心');
    stays({ town: '东山乡', county: '云岭县' }, county({ town: '河西街道' }), '乡人大代表、乡人民代表大会');
    check({ town: '东山乡', county: '云岭县' }, county(), [
      '乡级财政、由乡民政办、乡综合文化站落实',
      '镇级财政、由镇民政办、镇综合文化站落实',
    ]);
    stays({ town: '东山乡', county: '云岭县' }, county(), '家乡级别、下乡文化站、返乡干部');
    check({ town: '河西街道', county: '云岭县' }, county(), ['落实街道人大工委安排', '落实镇人大安排']);
    check({ town: '河西街道', county: '云岭县' }, county(), [
      '由街道党工委牵头，街道办事处、河西街道办事处落实',
      '由镇党委牵头，镇人民政府、石桥镇人民政府落实',
    ]);
    stays({ town: '河西街道', county: '云岭县' }, county(), '街道两侧、街道县直、乡镇（街道）、沿街道路');
    check({ town: '石桥镇', county: '云岭县' }, county({ town: '河西街道' }), [
      '由镇党委牵头，镇政府落实，石桥镇人民政府',
      '由街道党工委牵头，街道办事处落实，河西街道办事处',
    ]);
    stays({ town: '石桥镇', county: '云岭县' }, county({ town: '红星农场' }), '本镇、镇党委');
  });

  test('villages, where the own list clearly has other ones', () => {
    check(banner, county(), ['嘎查村委会、各嘎查、嘎查委员会、嘎查达', '村委会、各村、村民委员会、村委会主任']);
    stays(banner, county({ uses: countedWords('嘎查、村') }), '各嘎查、苏木乡镇、嘎查村委会'.replace('苏木乡镇、', ''));
    const city = county({ town: '石桥镇', uses: countedWords('社区干部、各社区、社区党组织') });
    check({ town: '石桥镇', county: '云岭县' }, city, [
      '指导村委会，村党支部，各村。',
      '指导社区居委会，社区党支部，各社区。',
    ]);
    stays({ town: '石桥镇', county: '云岭县' }, city, '各村（社区）、村庄、农村、村民、乡村、各村民小组');
    check({ town: '石桥镇', county: '云岭县' }, county({ uses: countedWords('各村、村委会、村“两委”') }), [
      '社区居委会、社区干部',
      '村委会、村干部',
    ]);
    stays(
      { town: '石桥镇', county: '云岭县' },
      county({ uses: countedWords('各村、村委会、村干部') }),
      '社区矫正、社区卫生院',
    );
  });

  test('departments as the own list writes them', () => {
    const near: TownPlace = { town: '东山镇', county: '云岭县' };
    check(
      near,
      county({ departments: 'level' }),
      ['云岭县教育局、云岭县委组织部', '县教育局、县委组织部'],
      ['云岭县人民政府，云岭县境内，中共云岭县委组织部', '云岭县人民政府，云岭县境内，中共云岭县委组织部'],
      ['云岭县石桥镇人民政府，云岭县东山镇政府', '云岭县石桥镇人民政府，云岭县石桥镇政府'],
    );
    check(near, county({ departments: 'county' }), ['县教育局、配合县公安局', '云岭县教育局、配合县公安局']);
    check(
      banner,
      county({ departments: 'level' }),
      ['青原旗教育局、青原旗境内', '县教育局、云岭县境内'],
      ['青水市生态环境局青原旗分局、旗生态环境分局', '青水市生态环境局云岭县分局、县生态环境分局'],
    );
    check(banner, county({ departments: 'county' }), ['旗教育局，报旗水利局', '云岭县教育局，报县水利局']);
  });

  test('where nothing is known, or all is the same, nothing changes', () => {
    const nowhere = { town: undefined, county: undefined };
    stays(nowhere, county(), '旗文物局、青原旗、马兰苏木、本苏木');
    stays(banner, { ...county(), ...nowhere, uses: countedWords('苏木、嘎查') }, '旗文物局、青原旗、本苏木、各嘎查');
    stays({ town: '石桥镇', county: '云岭县' }, county(), '县文物局、云岭县、石桥镇、本镇');
  });

  test('of any text nothing is changed but the words meant', () => {
    const words = fc.constantFrom(
      ...'旗 县 区 市 本 各 全 乡 镇 苏木 街道 嘎查 村 社区 党委 政府 文物局 公安局 级 直 青原旗 马兰苏木 云岭县 石桥镇 、 。 配合 由 安 红 域 民 委会 资金'.split(
        ' ',
      ),
    );
    const place = fc.record({
      town: fc.constantFrom('马兰苏木', '石桥镇', '东山乡', '河西街道', undefined),
      county: fc.constantFrom('青原旗', '云岭县', '安江区', '安江市', undefined),
    });
    const own = fc.record({
      place,
      departments: fc.constantFrom('level', 'county', undefined),
      text: fc.constantFrom('', '村', '嘎查苏木', '各村村委会村干部', '社区社区社区'),
    });
    const meant =
      /^(?:[县区旗市]|[本全][县区旗市]|[本各全]?(?:镇|乡|苏木|街道)|苏木|嘎查村?|村|社区|青原旗|云岭县|马兰苏木|石桥镇|.{0,5}(?:党委|党工委|政府|办事处|委会|委员会)|.{0,5}[级直]|苏木乡镇|[县区旗市]委|(?:[县区旗市]|青原旗|云岭县).{0,20}[局委府会])$/;
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 14 }),
        place,
        own,
        (parts, from, { place: to, text: ownText, departments }) => {
          const text = parts.join('');
          const { text: adapted, changes } = adaptTo(from, { ...to, departments, uses: countedWords(ownText) })(text);
          let rest = adapted;
          let [made, at] = ['', 0];
          for (const { start, from: was, to: is } of changes) {
            assert.match(was, meant);
            made += text.slice(at, start) + is;
            at = start + was.length;
          }
          assert.equal(made + text.slice(at), rest);
          rest = text;
          if (from.town === to.town && from.county === to.county && departments === undefined && ownText === '嘎查苏木')
            assert.equal(adapted, rest);
        },
      ),
    );
  });
});
