// The JSON schema of dutylist.config.json, for completion and hovers in editors: made of the zod definition, with the rules
// as the keys that `rules` may have.

import * as z from 'zod/mini';
import type { Messages } from '../messages/messages';
import { configSchema, configTexts, severities } from './schema';

/** What the schema says of a rule, in Markdown. */
export interface DescribedRule {
  readonly id: string;
  readonly markdown: string;
}

/** What the schema says of everything. */
export interface SchemaTexts {
  readonly parts: Messages['editor']['config'];
  /** Of each severity. */
  readonly severities: Messages['editor']['severities'];
}

/** The part of JSON schema that is used here. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  enum?: readonly string[];
  required?: readonly string[];
  [key: string]: unknown;
}

/** The schema, worded in the language of the texts. */
export function configJsonSchema(texts: SchemaTexts, rules: readonly DescribedRule[]): JsonSchema {
  const schema = z.toJSONSchema(configSchema, {
    target: 'draft-7',
    metadata: configTexts,
    override({ zodSchema, jsonSchema }) {
      const meta = configTexts.get(zodSchema);
      delete jsonSchema.text;
      if (meta) Object.assign(jsonSchema, described(texts.parts[meta.text]));
    },
  }) as JsonSchema;
  const { rules: severity, ignore } = schema.properties!;
  const ids = rules.map(rule => rule.id);
  const levels = { enum: severities, enumDescriptions: severities.map(each => texts.severities[each]) };
  Object.assign(severity!, {
    properties: Object.fromEntries(rules.map(({ id, markdown }) => [id, { ...described(markdown), ...levels }])),
    propertyNames: undefined,
    additionalProperties: false,
  });
  Object.assign(ignore!.items!.properties!.rule!, { enum: ids });
  // VS Code's words for what JSON itself does not allow
  return { ...schema, allowComments: true, allowTrailingCommas: true };
}

/** For who shows Markdown (VS Code), and for all others. */
function described(markdown: string): { description: string; markdownDescription: string } {
  return { description: markdown.replaceAll('`', '').replaceAll('**', ''), markdownDescription: markdown };
}
