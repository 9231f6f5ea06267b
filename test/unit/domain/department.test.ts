import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  commonPrefix as commonPrefixOf,
  departmentKey,
  departmentSuffixes,
  looksLikeDepartment,
  placePrefixes,
  stripHeadingSuffix,
} from '../../../server/src/domain/department';

const commonPrefix = (names: readonly string[]) => commonPrefixOf(names.map(placePrefixes));
const words = (text: string) => text.trim().split(/\s+/);

test('names of departments and organs', () => {
  for (const name of words(`
    云岭县民政局 县民政局 民政局 旗委组织部 区委政法委 中共云岭县委员会宣传部 县发展和改革委员会 县发展改革委 县人民政府 县政府办公室
    县纪委监委 县委编办 县委网信办 县委督查办 县河长办 县安委会 县安委办 县国家安全局 县消防救援大队 县公安局交通警察大队
    某某市生态环境局云岭县分局 区自然资源分局 县融媒体中心 县不动产登记中心 县疾病预防控制中心 县残疾人联合会 县妇联 团县委 县总工会
    县红十字会 县科协 县工商联 县法学会 县人大常委会 县政协 县委党史研究室 县人民法院 县人民检察院 青石派出所 县人民武装部 区人武部
    国网云岭县供电公司 县农商银行 县烟草专卖局 国家税务总局云岭县税务局 县档案馆 县供销社 县防汛抗旱指挥部 县重点项目建设服务中心
    县委农村工作领导小组办公室 市场监督管理局 城市管理综合执法局 政务服务与数据管理局 指导中心 12345热线服务中心`))
    assert.ok(looksLikeDepartment(name), name);
});

test('names that begin like a phrase', () => {
  for (const name of words(
    '从化区民政局 本溪市水务局 应县财政局 如东县公安局 向阳区司法局 和平区教育局 将乐县林业局 对外合作局 监督检查室',
  ))
    assert.ok(looksLikeDepartment(name), name);
});

test('several together, brackets, quotation marks', () => {
  for (const name of words(`
    县公安局等 县公安局等部门 县应急管理局等相关部门 各有关部门 其他相关部门 县直各部门 县直各单位 上级部门 应急管理部门 公安机关 县级主管部门
    县财政局（县国有资产监督管理局） 县委统战部(民族事务局) 县“扫黄打非”工作领导小组办公室`))
    assert.ok(looksLikeDepartment(name), name);
});

test('headings and running text', () => {
  for (const text of words(`
    主要任务 主要职责 重点检查 包括以下内容 排查范围 工作方式 履职保障 共性任务 注 乡镇 苏木乡镇 责任单位 牵头部门 承办部门 承接部门
    配合县公安局 由县公安局 报县民政局 会同县公安局等部门 县民政局牵头会同有关部门 协助县公安局 移交公安机关 及时报告县应急局
    督促有关单位 组织村民委员会 联合县公安局 登记后报送县民政局 将线索移送县法院 用人单位 建设单位 深入企业和学校`))
    assert.ok(!looksLikeDepartment(text), text);
});

test('words that end in a suffix by chance', () => {
  for (const text of words(
    '全部 内部 干部 布局 大局 全局 公共场所 网站 加油站 查处 监督查处 多元调处 座谈会 运动会 社会 住院 办事大厅 承办 督办 排队 以防为中心',
  ))
    assert.ok(!looksLikeDepartment(text), text);
});

test('what is too short, too long, bare or punctuated', () => {
  for (const text of [
    '',
    '局',
    '部门',
    '大队',
    '中心',
    '委员会',
    '县公安局、县民政局',
    '县公安局。',
    '县公安局：',
    '县 公安局',
    `${'县'.repeat(40)}局`,
  ])
    assert.ok(!looksLikeDepartment(text), text);
});

test('every suffix makes a name', () => {
  for (const suffix of departmentSuffixes) assert.ok(looksLikeDepartment(`云岭县森林${suffix}`), suffix);
});

test('the words for duties come off a heading', () => {
  assert.deepEqual(stripHeadingSuffix('县民政局主要职责'), { name: '县民政局', stripped: true });
  assert.deepEqual(stripHeadingSuffix('县民政局职责'), { name: '县民政局', stripped: true });
  assert.deepEqual(stripHeadingSuffix('县民政局的工作职责'), { name: '县民政局', stripped: true });
  assert.deepEqual(stripHeadingSuffix('县民政局主要工作职责'), { name: '县民政局', stripped: true });
  assert.deepEqual(stripHeadingSuffix('县民政局主要任务'), { name: '县民政局', stripped: true });
  assert.deepEqual(stripHeadingSuffix('主要职责'), { name: '', stripped: true });
  assert.deepEqual(stripHeadingSuffix('县民政局'), { name: '县民政局', stripped: false });
  assert.deepEqual(stripHeadingSuffix('共性任务'), { name: '共性任务', stripped: false });
});

test('the county that most departments name', () => {
  assert.equal(
    commonPrefix(['云岭县公安局', '云岭县 民政局', '松原市生态环境局云岭县分局', '中共云岭县委员会组织部']),
    '云岭县',
  );
  assert.equal(commonPrefix(['济南市云岭旗公安局', '济南市云岭旗民政局', '济南市水利局']), '济南市云岭旗');
  assert.equal(commonPrefix(['云岭市公安局', '云岭市市场监督管理局', '云岭市政府']), '云岭市');
});

test('no county where departments name none', () => {
  assert.equal(commonPrefix([]), '');
  assert.equal(commonPrefix(['县公安局', '县民政局']), '');
  assert.equal(commonPrefix(['旗公安局', '旗民政局', '云岭旗水利局']), '');
  assert.equal(commonPrefix(['城市管理局', '城市管理综合执法局']), '');
  assert.equal(commonPrefix(['云岭县公安局', '松山县公安局']), '');
});

test('keys pass over blanks, widths and brackets, not over what brackets hold', () => {
  assert.equal(departmentKey('县财政局（国资局）'), departmentKey('县财政局 (国资局)'));
  assert.equal(departmentKey('县财政局（国资局）'), departmentKey('县财政局国资局'));
  assert.notEqual(departmentKey('县财政局（国资局）'), departmentKey('县财政局'));
});
