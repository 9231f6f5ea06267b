import { test } from 'node:test';
import { checkFindings, checkSilent } from '../../support/check';

const only = { only: ['list-conflict'] };
const assisting = (...rows: string[]) =>
  ['青石镇配合履职事项清单', '序号→事项名称→对应上级部门→上级部门职责→配合职责', '一、城乡建设（1项）→→→→', ...rows]
    .map(row => `\n    ${row}`)
    .join('');
const reclaimed = (...rows: string[]) =>
  ['青石镇上级部门收回事项清单', '序号→事项名称→承接部门及工作方式', '一、城乡建设（1项）→→', ...rows]
    .map(row => `\n    ${row}`)
    .join('');
const sentence = '组织专业机构逐户鉴定房屋的危险等级并出具报告';

test('a sentence of superior duties: both items are told, once, with all that they share', () => {
  checkFindings(
    `${assisting(
      `1→农村危房改造→县住房和城乡建设局→1.${sentence}。2.审核名单。3.建立全县农村危险房屋档案。履职保障：提供经费。→登记。`,
      `  ^${sentence}^ warning: list-conflict: 有 2 句与收回清单第 1 项“房屋安全鉴定”相同`,
      `  ^${sentence}^ related: list-conflict: 相同的内容`,
      '  ^建立全县农村危险房屋档案^ related: list-conflict: 相同的内容',
    )}${reclaimed(
      `1→房屋安全鉴定→县住房和城乡建设局：<p>建立全县农村危险房屋档案；${sentence}。</p>`,
      '  ^建立全县农村危险房屋档案^ related: list-conflict: 相同的内容',
      `  ^${sentence}^ warning: list-conflict: 有 2 句与配合清单第 1 项“农村危房改造”相同`,
      `  ^${sentence}^ related: list-conflict: 相同的内容`,
    )}
  `,
    only,
  );
});

test('a sentence of own duties that lies in two rows; widths and blanks aside', () => {
  checkFindings(
    `${assisting(
      '1→农村危房改造→县住房和城乡建设局→制定方案。→1.上报。2.组织专业机构逐户鉴定房屋',
      '  ^组织专业机构逐户鉴定房屋^ warning: list-conflict: This sentence is the same in the reclaimed list, item 1',
      '→→→履职保障：提供经费。→的危险等级,并出具报告。',
    )}${reclaimed(
      '1→房屋安全鉴定→县住房和城乡建设局：组织专业机构逐户鉴定房屋 的危险等级，并出具报告。',
      '  ^组织专业机构逐户鉴定房屋 的危险等级，并出具报告^ warning: list-conflict: assisting list, item 1',
    )}
  `,
    { ...only, locale: 'en' },
  );
});

test('one sentence of a few words may be chance: information', () => {
  checkFindings(
    `${assisting(
      '1→农村危房改造→县住房和城乡建设局→制定方案。履职保障：提供经费。→逐户核对危险房屋基本信息。',
      '  ^逐户核对危险房屋基本信息^ information: list-conflict: 这句话与收回清单第 1 项',
    )}${reclaimed(
      '1→房屋安全鉴定→县住房和城乡建设局：逐户核对危险房屋基本信息。',
      '  ^逐户核对危险房屋基本信息^ information: list-conflict: 这句话与配合清单第 1 项',
    )}
  `,
    only,
  );
});

test('equal names in the basic or the assisting and the reclaimed list', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（2项）→
    1→巡查道路。*对损毁路灯的处罚。
            ^^^^^^^^^ warning: list-conflict: 收回清单第 2 项“对损毁路灯的处罚”${assisting(
              '1→房屋安全鉴定→县住房和城乡建设局→制定方案。履职保障：提供经费。→登记。',
              '  ^房屋安全鉴定^ warning: list-conflict: 收回清单第 1 项“房屋安全鉴定”',
            )}${reclaimed(
              '1→房屋安全鉴定。→县住房和城乡建设局：鉴定。',
              '  ^房屋安全鉴定。^ warning: list-conflict: 配合清单第 1 项“房屋安全鉴定”',
              '2→对损毁路灯的处罚→县住房和城乡建设局：处罚。',
              '  ^对损毁路灯的处罚^ warning: list-conflict: 基本清单第 1 项“巡查道路”',
            )}
  `,
    only,
  );
});

test('set phrases of several items, support, short sentences, and lists that are meant to overlap', () => {
  checkSilent(
    `${assisting(
      `1→农村危房改造→县住房和城乡建设局→${sentence}。履职保障：逐户核对危险房屋的各类基本信息。→及时上报。`,
      `2→自建房安全整治→县住房和城乡建设局→${sentence}。履职保障：提供经费。→及时上报。`,
    )}${reclaimed(`1→房屋安全鉴定→县住房和城乡建设局：${sentence}。逐户核对危险房屋的各类基本信息。及时上报。`)}
  `,
    only,
  );
  checkSilent(
    `${assisting(`1→农村危房改造→县住房和城乡建设局→${sentence}。履职保障：提供经费。→及时上报。`)}${reclaimed(
      `1→房屋安全鉴定→县住房和城乡建设局：${sentence}。`,
      `2→厂房安全鉴定→县住房和城乡建设局：${sentence}。`,
    )}
  `,
    only,
  );
  checkSilent(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（1项）→
    1→农村危房改造${assisting(`1→农村危房改造→县住房和城乡建设局→${sentence}。履职保障：提供经费。→${sentence}。`)}
  `,
    only,
  );
});

test('a sentence of a basic name that is a reclaimed duty', () => {
  checkFindings(
    `
    青石镇基本履职事项清单
    序号→事项名称
    一、城乡建设（1项）→
    1→维护镇区路灯；${sentence}。
            ^${sentence}^ warning: list-conflict: 这句话与收回清单第 1 项${reclaimed(
              `1→房屋安全鉴定→县住房和城乡建设局：${sentence}。`,
              `  ^${sentence}^ warning: list-conflict: 这句话与基本清单第 1 项`,
            )}
  `,
    only,
  );
});

test('set phrases are nobody’s', () => {
  for (const phrase of [
    '完成县委县政府交办的其他工作任务',
    '法律法规和规章规定的其他工作职责',
    '加强政策法规宣传，提高群众的法律意识',
    '按照职责分工做好各自领域的相关工作',
  ])
    checkSilent(
      `${assisting(`1→农村危房改造→县住房和城乡建设局→制定方案。履职保障：提供经费。→${phrase}。`)}${reclaimed(
        `1→房屋安全鉴定→县住房和城乡建设局：${phrase}。`,
      )}`,
      only,
    );
});
