// The configuration's text as a value plus a tree that knows where each part stands, so that a problem that is found in
// the value is shown at its characters.

import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { ConfigProblem, JsonError, PlacedProblem } from './problem';

export type JsonNode = Node;

/** `root` is missing where the text holds no value at all. `problems` are those of the text: syntax, repeated keys. */
export interface JsonTree {
  readonly root?: Node;
  readonly value?: unknown;
  readonly problems: readonly PlacedProblem[];
}

/** jsonc-parser's error codes, from 1 on. */
const errors: readonly JsonError[] = [
  'symbol',
  'number',
  'property',
  'value',
  'colon',
  'comma',
  'brace',
  'bracket',
  'end',
  'comment',
  'comment',
  'string',
  'number',
  'unicode',
  'escape',
  'character',
];
/** One slip makes the parser stumble again at what follows: of a line the first error tells. */
const mostErrors = 20;

function firstOfLines(errors: readonly ParseError[], text: string): ParseError[] {
  const isFirst = ({ offset }: ParseError, i: number) =>
    i === 0 || /[\r\n]/.test(text.slice(errors[i - 1]!.offset, offset));
  return errors.filter(isFirst).slice(0, mostErrors);
}

/** Parses JSON with comments, tolerantly; never throws. */
export function jsonTree(text: string): JsonTree {
  const found: ParseError[] = [];
  try {
    // a BOM counts as a blank, so that all offsets stay those of the text
    const root = parseTree(text.replace(/^\ufeff/, ' '), found, { allowTrailingComma: true, allowEmptyContent: true });
    const problems: PlacedProblem[] = firstOfLines(found, text).map(({ error, offset, length }) => ({
      path: [],
      code: 'syntax',
      error: errors[error - 1] ?? 'symbol',
      start: offset,
      end: Math.min(offset + length, text.length),
    }));
    return root
      ? { root, value: getNodeValue(root), problems: [...problems, ...repeatedKeys(root, [])] }
      : { problems };
  } catch (error) {
    // nested deeper than the stack is high
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ path: [], code: 'syntax', error: 'depth', start: 0, end: text.length }] };
  }
}

/** Where a problem is to be shown: the key where the key is wrong, else the value; of a missing key, the object that lacks it. */
export function placeOf(root: Node, problem: ConfigProblem): { start: number; end: number } {
  const { path } = problem;
  let node = root;
  for (const [depth, step] of path.entries()) {
    if (node.type === 'array') {
      node = node.children?.[Number(step)] ?? node;
      continue;
    }
    // of keys that stand twice the last one counts
    const property = node.children?.findLast(child => child.children?.[0]?.value === step)?.children;
    if (property && depth === path.length - 1 && isAboutKey(problem)) return span(property[0]!);
    node = property?.[1] ?? node;
  }
  return span(node);
}

function isAboutKey({ code, path }: ConfigProblem): boolean {
  return (
    code === 'unknown-key' ||
    (code === 'unknown-rule' && path[0] === 'rules') ||
    (code === 'empty' && path.at(-1) === '')
  );
}

function span(node: Node): { start: number; end: number } {
  return { start: node.offset, end: node.offset + node.length };
}

function repeatedKeys(node: Node, path: readonly (string | number)[]): PlacedProblem[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, i) => {
    if (node.type === 'array') return repeatedKeys(child, [...path, i]);
    const [name, value] = child.children ?? [];
    if (!name) return [];
    const key = String(name.value);
    const below = [...path, key];
    const repeated: PlacedProblem[] = seen.has(key) ? [{ path: below, code: 'duplicate-key', key, ...span(name) }] : [];
    seen.add(key);
    return value ? [...repeated, ...repeatedKeys(value, below)] : repeated;
  });
}
