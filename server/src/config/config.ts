// Reads a configuration so that one mistake costs only the part it stands in: the value is judged as a whole, the parts
// at fault are cut out (an entry of `ignore` with a mistyped key goes as one, or it would ignore more than was meant), and
// what is left is used.

import { type JsonTree, jsonTree, placeOf } from './json-tree';
import { type ConfigProblem, type PlacedProblem, partAtFault, problemsOf } from './problem';
import { configSchema, type Severity } from './schema';

export type { ConfigProblem, PlacedProblem } from './problem';
export type { Severity } from './schema';

/** What a configuration file is called. */
export const configName = 'dutylist.config.json';

/** The configuration with everything that may be left out filled in. */
export interface Config {
  /** Path of the sample town's document or folder, relative to the configuration's folder. */
  readonly sample: string | undefined;
  readonly towns: readonly TownConfig[];
  /** By county. */
  readonly departments: Readonly<Record<string, DepartmentsConfig>>;
  /** By rule id; a rule that is not there has its own default. */
  readonly rules: Readonly<Record<string, Severity>>;
  readonly ignore: readonly IgnoreConfig[];
  readonly slips: readonly SlipConfig[];
  readonly latinWords: readonly string[];
}

/** Place names for the files that a glob, relative to the configuration's folder, matches. */
export interface TownConfig {
  readonly files: string;
  readonly town?: string | undefined;
  readonly county?: string | undefined;
}

export interface DepartmentsConfig {
  readonly names: readonly string[];
  /** Short name to full name. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** A finding that is not to be told again; what is left out matches everything. */
export interface IgnoreConfig {
  readonly rule: string;
  readonly list?: 'basic' | 'assisting' | 'reclaimed' | undefined;
  /** Normalised name of the item. */
  readonly item?: string | undefined;
  /** Normalised text that the finding is about. */
  readonly text?: string | undefined;
}

/** A slip of the user's own: `find` is plain text, not a pattern. */
export interface SlipConfig {
  readonly find: string;
  readonly replace: string;
  readonly message?: string | undefined;
}

export const defaultConfig: Config = {
  sample: undefined,
  towns: [],
  departments: {},
  rules: {},
  ignore: [],
  slips: [],
  latinWords: [],
};

type Parsed = ReturnType<typeof configSchema.safeParse>;

/**
 * Reads a value as a configuration. Never throws: what is wrong is reported with its path and left out, the rest is kept.
 * @param knownRules ids of all rules; without them unknown ids are taken as they are.
 */
export function parseConfig(
  value: unknown,
  knownRules?: readonly string[],
): { config: Config; problems: ConfigProblem[] } {
  let parsed: Parsed = configSchema.safeParse(value);
  const problems = (parsed.error?.issues ?? []).flatMap(issue => problemsOf(issue, value));
  let rest = value;
  // first the parts at fault; then, should cutting them out leave a fault, the whole keys in which it lies
  for (const depth of [Number.POSITIVE_INFINITY, 1]) {
    if (parsed.success) break;
    const parts = parsed.error.issues.flatMap(partAtFault).map(path => path.slice(0, depth));
    rest = without(rest, parts);
    parsed = configSchema.safeParse(rest);
  }
  const config = parsed.success ? filled(parsed.data) : defaultConfig;
  if (!knownRules) return { config, problems };
  return { config: onlyRules(config, knownRules), problems: [...problems, ...unknownRules(value, knownRules)] };
}

/**
 * Reads the text of dutylist.config.json: JSON, in which comments, trailing commas and a BOM are fine; an empty text is an
 * empty configuration. Never throws. The places of the problems are UTF-16 offsets of `text`.
 */
export function parseConfigText(
  text: string,
  knownRules?: readonly string[],
): { config: Config; problems: PlacedProblem[] } {
  const { root, value, problems }: JsonTree = jsonTree(text);
  if (!root) return { config: defaultConfig, problems: [...problems] };
  const parsed = parseConfig(value, knownRules);
  const placed = parsed.problems.map(problem => ({ ...problem, ...placeOf(root, problem) }));
  return { config: parsed.config, problems: [...problems, ...placed].sort((a, b) => a.start - b.start) };
}

/** That there is no duty list where the configuration's `sample` leads, placed at its value in the configuration's text. */
export function noSampleProblem(text: string, sample: string): PlacedProblem {
  const problem = { path: ['sample'], code: 'no-sample', sample } as const;
  const { root } = jsonTree(text);
  return { ...problem, ...(root ? placeOf(root, problem) : { start: 0, end: 0 }) };
}

function filled(data: NonNullable<Parsed['data']>): Config {
  const counties = Object.entries(data.departments ?? {}).map(
    ([county, { names = [], aliases = {} }]) => [county, { names, aliases }] as const,
  );
  return {
    sample: data.sample,
    towns: data.towns ?? [],
    departments: Object.fromEntries(counties),
    rules: data.rules ?? {},
    ignore: data.ignore ?? [],
    slips: data.slips ?? [],
    latinWords: data.latinWords ?? [],
  };
}

/** A copy of a JSON value without the parts that the paths lead to. */
function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  if (paths.some(path => path.length === 0)) return {};
  const below = (key: PropertyKey) => paths.filter(path => path[0] === key).map(path => path.slice(1));
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const rest = below(Array.isArray(value) ? Number(name) : name);
    return rest.some(path => path.length === 0) ? [] : [[name, without(part, rest)] as const];
  });
  return Array.isArray(value) ? kept.map(([, part]) => part) : Object.fromEntries(kept);
}

function unknownRules(value: unknown, known: readonly string[]): ConfigProblem[] {
  const { rules, ignore } = (value ?? {}) as { rules?: unknown; ignore?: unknown };
  const named = [
    ...(isObject(rules) ? Object.keys(rules).map(rule => ({ path: ['rules', rule], rule })) : []),
    ...(Array.isArray(ignore) ? ignore.map((entry, i) => ({ path: ['ignore', i, 'rule'], rule: entry?.rule })) : []),
  ];
  return named.flatMap(({ path, rule }) =>
    // an empty one in `ignore` is told as empty already
    typeof rule === 'string' && (rule !== '' || path[0] === 'rules') && !known.includes(rule)
      ? [{ path, code: 'unknown-rule', rule }]
      : [],
  );
}

function onlyRules(config: Config, known: readonly string[]): Config {
  return {
    ...config,
    rules: Object.fromEntries(Object.entries(config.rules).filter(([rule]) => known.includes(rule))),
    ignore: config.ignore.filter(({ rule }) => known.includes(rule)),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
