import { configSchema, departmentsSchema, ignoreSchema, slipSchema, townSchema } from './schema';

/** What is wrong with a configuration, as data; `path` leads to it from the root. */
export type ConfigProblem = { readonly path: readonly (string | number)[] } & ConfigFault;

export type ConfigFault =
  /** Not JSON (comments and trailing commas are allowed); `error` is what is missing or wrong there. */
  | { readonly code: 'syntax'; readonly error: JsonError }
  /** A key that the object does not have; its value means nothing. */
  | { readonly code: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
  /** A key that stands in its object before; this one, the later, is used. */
  | { readonly code: 'duplicate-key'; readonly key: string }
  /** A key that an entry needs; `path` ends in it. The entry is not used. */
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'wrong-type'; readonly expected: JsonType; readonly found: JsonType }
  | { readonly code: 'not-one-of'; readonly found: string; readonly values: readonly string[] }
  /** An empty text where one is needed. */
  | { readonly code: 'empty' }
  /** A rule that does not exist, in `rules` or in an entry of `ignore`. */
  | { readonly code: 'unknown-rule'; readonly rule: string }
  /** Where `sample` leads there is no duty list. */
  | { readonly code: 'no-sample'; readonly sample: string };

/** A problem with its place in the text, in UTF-16 offsets: the key or the value that is wrong. */
export type PlacedProblem = ConfigProblem & { readonly start: number; readonly end: number };

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What a parser finds wrong in JSON: what is missing, or what can't be read. */
export type JsonError =
  | 'symbol'
  | 'number'
  | 'property'
  | 'value'
  | 'colon'
  | 'comma'
  | 'brace'
  | 'bracket'
  | 'end'
  | 'comment'
  | 'string'
  | 'unicode'
  | 'escape'
  | 'character'
  | 'depth';

type Path = readonly PropertyKey[];
export type ConfigIssue = NonNullable<ReturnType<typeof configSchema.safeParse>['error']>['issues'][number];

/** What zod found, in our terms: one problem, or one for each unknown key. */
export function problemsOf(issue: ConfigIssue, root: unknown): ConfigProblem[] {
  const path = issue.path as (string | number)[];
  const value = valueAt(root, path);
  const key = String(path.at(-1));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(name => ({ path: [...path, name], code: 'unknown-key', key: name, known: knownKeys(path) }));
  if (value === undefined && path.length > 0) return [{ path, code: 'missing-key', key }];
  if (issue.code === 'invalid_value')
    return [{ path, code: 'not-one-of', found: shortened(value), values: issue.values.map(String) }];
  if (issue.code === 'invalid_type')
    return [{ path, code: 'wrong-type', expected: expectedType(issue.expected), found: typeOf(value) }];
  return [{ path, code: 'empty' }];
}

/** The smallest part that has to go for the rest to mean what it says: an entry of a list goes as one. */
export function partAtFault(issue: ConfigIssue): Path[] {
  const { path } = issue;
  if (path.length > 1 && entryLists.includes(path[0]!)) return [path.slice(0, 2)];
  return issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...path, key]) : [path];
}

const entryLists: readonly PropertyKey[] = ['towns', 'ignore', 'slips'];

function knownKeys(path: Path): string[] {
  const schemas = { towns: townSchema, departments: departmentsSchema, ignore: ignoreSchema, slips: slipSchema };
  const { shape } = path.length === 0 ? configSchema : schemas[path[0] as keyof typeof schemas];
  return Object.keys(shape).filter(key => key !== '$schema');
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function expectedType(expected: string): JsonType {
  return expected === 'record' ? 'object' : (expected as JsonType);
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

/** A value as a message can show it. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
