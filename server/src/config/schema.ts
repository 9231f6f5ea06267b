// The one definition of dutylist.config.json. What reads it, its JSON schema and its reference page come from here. Objects
// are strict, so that a mistyped key is told instead of silently meaning nothing. zod/mini, as zod itself would be the
// largest part of the server (450 KB against 20 KB).

import * as z from 'zod/mini';

/** How much a finding weighs, and `off`: the rule does not run. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

const described = <T extends z.ZodMiniType>(schema: T, description: string): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};
/** Text that means something: an empty one would match everything or nothing. */
const text = (description: string) => described(z.string().check(z.minLength(1)), description);

export const townSchema = z.strictObject({
  files: text('文件路径的通配式，相对于配置文件所在文件夹，如 `青石镇/*.txt`'),
  town: z.optional(text('这些文件所属的乡镇，标题中读不出或读错时填写')),
  county: z.optional(text('这些文件所属的县（市、区、旗）')),
});

export const departmentsSchema = z.strictObject({
  names: z.optional(described(z.array(text('部门规范名称')), '该县各部门的规范名称')),
  aliases: z.optional(
    described(z.record(text('简称'), text('规范名称')), '部门简称与规范名称的对照，如 `"县农业局": "县农业农村局"`'),
  ),
});

export const ignoreSchema = z.strictObject({
  rule: text('规则标识，如 `number-gap`'),
  list: z.optional(described(z.enum(['basic', 'assisting', 'reclaimed']), '清单：基本、配合、收回；不填则不限')),
  item: z.optional(text('事项名称（去掉空白和开头的 *）；不填则不限')),
  text: z.optional(text('问题所在的文字；不填则不限')),
});

export const slipSchema = z.strictObject({
  find: text('要找的文字'),
  replace: described(z.string(), '应改成的文字；留空则为删去'),
  message: z.optional(text('提示语')),
});

export const configSchema = z.strictObject({
  $schema: z.optional(described(z.string(), '本文件的 JSON schema 地址')),
  sample: z.optional(text('打样乡镇的清单文件或文件夹，相对于配置文件所在文件夹')),
  towns: z.optional(described(z.array(townSchema), '各乡镇的文件，标题中读不出所属乡镇或县时填写')),
  departments: z.optional(
    described(z.record(text('县（市、区、旗）名称'), departmentsSchema), '各县的部门规范名称与简称'),
  ),
  rules: z.optional(described(z.record(z.string(), z.enum(severities)), '各规则的级别；off 为不检查')),
  ignore: z.optional(described(z.array(ignoreSchema), '不再提示的问题')),
  slips: z.optional(described(z.array(slipSchema), '自定义的常见错误')),
  latinWords: z.optional(described(z.array(text('英文单词')), '允许出现在中文之间的英文单词')),
});
