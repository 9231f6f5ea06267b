import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spellingKind } from '../../../server/src/domain/department-spelling';

/** Each pair is `in doubt/right`, and its kind in both directions, `-` for none. */
function checkKinds(pairs: string): void {
  for (const line of pairs.trim().split('\n')) {
    const [pair, there, back] = line.trim().split(/\s+/);
    const [a, b] = pair!.split('/') as [string, string];
    assert.deepEqual([spellingKind(a, b) ?? '-', spellingKind(b, a) ?? '-'], [there, back], pair);
  }
}

test('what people get wrong', () => {
  checkKinds(`
    文化旅游体育局/文化旅游和体育局 conjunction conjunction
    政务服务与数据管理局/政务服务和数据管理局 conjunction conjunction
    宣传部/委宣传部 committee -
    网信办/委网信办 committee -
    城乡住房建设局/住房和城乡建设局 swapped swapped
    政民局/民政局 swapped swapped
    体育教育局/教育体育局 swapped swapped
    民政据/民政局 character -
    民正局/民政局 character -
    应急管里局/应急管理局 character character
    人力资源和社会保章局/人力资源和社会保障局 character -
    残疾联合会/残疾人联合会 character -
    住房和城乡设局/住房和城乡建设局 character character
    应急管管理局/应急管理局 character character
    水利利局/水利局 character -
    民政/民政局 ending -
    卫生健康/卫生健康委员会 ending -
    住建局/住房和城乡建设局 abbreviation -
    卫健委/卫生健康委员会 abbreviation -
    残联/残疾人联合会 abbreviation -
    委政法委/委政法委员会 abbreviation -
    生态环竟局云岭县分局/生态环境局云岭县分局 character -`);
});

test('other departments', () => {
  for (const pair of `
    水务局/税务局 农业局/林业局 教育局/体育局 信访局/信息局 统计局/审计局 商务局/水务局 财政局/邮政局 民政局/民族局 工信局/工商局
    第一中学/第二中学 城东派出所/城西派出所 公安局青石派出所/公安局青山派出所 一大队/二大队 卫生健康局/卫生健康委员会
    农业综合执法大队/林业综合执法大队 农业综合行政执法大队/渔业综合行政执法大队 医疗保障局/医疗保险局 法院/检察院
    生态环境局/生态环境分局 生态环境局云岭县分局/生态环境局云岭分局 办公室/委办公室 民政局/民政办 政府/政府办公室 工会/工商业联合会
    气象局/气象台 科技局/科协 公安局/司法局 妇联/残联 总工会/总商会 质检局/质监局 督查室/督察室`.match(/\S+/g)!) {
    const [a, b] = pair.split('/') as [string, string];
    assert.deepEqual([spellingKind(a, b), spellingKind(b, a)], [undefined, undefined], pair);
  }
});

test('equal names, and texts that are none', () => {
  assert.equal(spellingKind('民政局', '民政局'), undefined);
  assert.equal(spellingKind('', '民政局'), undefined);
  assert.equal(spellingKind('民'.repeat(50), '民政局'), undefined);
});
