// The one definition of dutylist.config.json. What reads it, its JSON schema and its reference page come from here. Objects
// are strict, so that a mistyped key is told instead of silently meaning nothing. zod/mini, as zod itself would be the
// largest part of the server (450 KB against 20 KB).

import * as z from 'zod/mini';
import type { Messages } from '../messages/messages';

/** How much a finding weighs, and `off`: the rule does not run. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

export type ConfigTextKey = keyof Messages['editor']['config'];

/** What each part is for: the key of its text in the messages, for the JSON schema and the reference page. */
export const configTexts = z.registry<{ text: ConfigTextKey }>();

const described = <T extends z.ZodMiniType>(key: ConfigTextKey, schema: T): T => {
  configTexts.add(schema, { text: key });
  return schema;
};
/** Text that means something: an empty one would match everything or nothing. */
const text = (key: ConfigTextKey) => described(key, z.string().check(z.minLength(1)));

export const townSchema = z.strictObject({
  files: text('townFiles'),
  town: z.optional(text('town')),
  county: z.optional(text('townCounty')),
});

export const departmentsSchema = z.strictObject({
  names: z.optional(described('departmentNames', z.array(text('departmentName')))),
  aliases: z.optional(described('aliases', z.record(text('aliasShort'), text('aliasFull')))),
});

export const ignoreSchema = z.strictObject({
  rule: text('ignoreRule'),
  list: z.optional(described('ignoreList', z.enum(['basic', 'assisting', 'reclaimed']))),
  item: z.optional(text('ignoreItem')),
  text: z.optional(text('ignoreText')),
});

export const slipSchema = z.strictObject({
  find: text('slipFind'),
  replace: described('slipReplace', z.string()),
  message: z.optional(text('slipMessage')),
});

export const configSchema = z.strictObject({
  $schema: z.optional(described('schema', z.string())),
  sample: z.optional(text('sample')),
  towns: z.optional(described('towns', z.array(townSchema))),
  departments: z.optional(described('departments', z.record(text('county'), departmentsSchema))),
  rules: z.optional(described('rules', z.record(z.string(), z.enum(severities)))),
  ignore: z.optional(described('ignore', z.array(ignoreSchema))),
  slips: z.optional(described('slips', z.array(slipSchema))),
  latinWords: z.optional(described('latinWords', z.array(text('latinWord')))),
});
