// 与其他乡镇、其他写法比较的规则的文本。

const shown = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

interface Known {
  readonly basis: 'document' | 'county' | 'configuration';
  /** 本文档中这样写的事项数，或本县这样写的其他乡镇数。 */
  readonly count: number;
}

const knownBy = ({ basis, count }: Known) =>
  ({
    document: `本文档另有 ${count} 个事项写作`,
    county: `本县另有 ${count} 个乡镇写作`,
    configuration: '配置中的规范名称是',
  })[basis];

export const townsZhCn = {
  departmentSpelling: (name: string, right: string, known: Known) =>
    `“${name}”与通行写法不一致：${knownBy(known)}“${right}”。请核对并统一。`,
  departmentAbbreviation: (name: string, right: string, known: Known) =>
    `“${name}”像是简称：${knownBy(known)}“${right}”。`,
  departmentEnding: (name: string, right: string) => `“${name}”没有写全，应为“${right}”。`,
  departmentSpellingNear: (name: string, listed: string) =>
    `职责中写作“${name}”，对应上级部门一列写作“${listed}”，两处应当一致。`,
  departmentOpenEnded: (name: string) => `“${name}”没有写全：对应上级部门应逐一列明，不能用“等”代替。`,
  columnHere: (name: string) => `对应上级部门一列的“${name}”在此`,
  alsoSpelled: (name: string) => `“${name}”另见此处`,
  useSpelling: (name: string) => `改为“${name}”`,
  useSpellingEverywhere: (name: string, right: string, count: number) =>
    `本文档中的“${name}”（${count} 个事项）都改为“${right}”`,

  foreignTitle: (name: string, own: string) => `标题写作“${name}”，其他标题写作“${own}”，应当一致。`,
  otherTitleHere: (own: string) => `写作“${own}”的标题在此`,
  foreignDepartment: (name: string, own: string) => `“${name}”不是本县（${own}）的部门，疑为套用其他县的清单时留下的。`,
  foreignName: (name: string, own: string | undefined) =>
    `“${name}”是工作区中另一份清单的地名，疑为套用时留下的。${own ? `本清单属于“${own}”。` : ''}`,
  foreignKind: (text: string, town: string, right: string) =>
    `“${text}”与本清单不符：这是${town}的清单，应为“${right}”。`,
  useOwnPlace: (own: string) => `改为“${own}”`,

  missingItem: (name: string, town: string | undefined, isSample: boolean, having: number, of: number) =>
    `${isSample ? `样板${town ? `“${town}”` : ''}` : `本县其他 ${of} 个乡镇中的 ${having} 个`}列有“${shown(name)}”，本清单没有相同的事项。请核对是否遗漏。`,
  insertItemFrom: (name: string, town: string | undefined) =>
    `在本类别末尾插入${town ? `“${town}”的` : ''}“${shown(name)}”`,
};
