// Edits that add something to the text of dutylist.config.json, for quick fixes. A person wrote that file: what is added
// comes after what is there, in its indentation, and not a blank of the rest is touched. (jsonc-parser's own `modify` formats
// the neighbours anew and moves the comment behind the last entry.) Where the text is no sound JSON, or the addition would
// not mean what it should, there is no edit.

import { type Config, type IgnoreConfig, parseConfigText } from '../config/config';
import { type JsonNode, jsonTree } from '../config/json-tree';
import { applyEdits, type TextEdit } from '../text/edit';

/** Edits after which the entry is one of `ignore`. */
export function ignoreEdits(text: string, entry: IgnoreConfig): TextEdit[] | undefined {
  const written = entryText(entry);
  return checked(
    text,
    root => {
      const list = root && propertyOf(root, 'ignore');
      if (!list) return addProperty(text, root, 'ignore', ['[', written, ']']);
      return list.type === 'array' ? addMember(text, list, () => written) : undefined;
    },
    config => config.ignore.some(each => entryText(each) === written),
  );
}

/** Edits after which the rule is `off`. */
export function ruleOffEdits(text: string, rule: string): TextEdit[] | undefined {
  const written = `${JSON.stringify(rule)}: "off"`;
  return checked(
    text,
    root => {
      const rules = root && propertyOf(root, 'rules');
      if (!rules) return addProperty(text, root, 'rules', ['{', written, '}']);
      const value = propertyOf(rules, rule);
      if (value) return [{ range: spanOf(value), newText: '"off"' }];
      return rules.type === 'object' ? addMember(text, rules, () => written, true) : undefined;
    },
    config => config.rules[rule] === 'off',
  );
}

/** On one line, so that a list of them can be looked over. */
function entryText({ rule, list, item, text }: IgnoreConfig): string {
  const keys = Object.entries({ rule, list, item, text }).filter(([, value]) => value !== undefined);
  return `{ ${keys.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(', ')} }`;
}

/** The edits, if they bring about what is wanted and no fault. */
function checked(
  text: string,
  edit: (root: JsonNode | undefined) => TextEdit[] | undefined,
  isDone: (config: Config) => boolean,
): TextEdit[] | undefined {
  const { root, problems } = jsonTree(text);
  if (problems.some(({ code }) => code === 'syntax') || (root && root.type !== 'object')) return undefined;
  const edits = edit(root);
  if (!edits) return undefined;
  const [before, after] = [parseConfigText(text), parseConfigText(applyEdits(text, edits))];
  return isDone(after.config) && after.problems.length <= before.problems.length ? edits : undefined;
}

/** The value of a key; of keys that stand twice the last one counts. */
export function propertyOf(object: JsonNode, key: string): JsonNode | undefined {
  return object.children?.findLast(property => property.children?.[0]?.value === key)?.children?.[1];
}

export function spanOf({ offset, length }: JsonNode) {
  return { start: offset, end: offset + length };
}

/** Adds a key with a value of one member: `"rules": {` … `}`. Without a root the text holds no value yet. */
function addProperty(
  text: string,
  root: JsonNode | undefined,
  key: string,
  [open, member, close]: readonly [string, string, string],
): TextEdit[] {
  const { eol, unit } = styleOf(text);
  const property = (indent: string) => `"${key}": ${open}${eol}${indent}${unit}${member}${eol}${indent}${close}`;
  if (root) return addMember(text, root, property);
  const before = text === '' || /[\r\n]$/.test(text) ? '' : eol;
  const newText = `${before}{${eol}${unit}${property(unit)}${eol}}${eol}`;
  return [{ range: { start: text.length, end: text.length }, newText }];
}

/**
 * Adds a last member to an object or a list. One that is written on one line stays so if the member is `short`, else its
 * brackets move to lines of their own.
 */
function addMember(text: string, node: JsonNode, member: (indent: string) => string, short = false): TextEdit[] {
  const { eol, unit } = styleOf(text);
  const { start, end } = spanOf(node);
  const outer = indentAt(text, start);
  const inner = outer + unit;
  const [first, last] = [node.children?.[0], node.children?.at(-1)];
  /** The closing bracket with the blanks before it. */
  const closing = { start: end - 1 - trailingBlanks(text.slice(start + 1, end - 1)), end: end - 1 };
  if (!first || !last) return [{ range: closing, newText: `${eol}${inner}${member(inner)}${eol}${outer}` }];

  const lastEnd = spanOf(last).end;
  const comma = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(lastEnd, end - 1))?.[0].length ?? 0;
  const added = (indent: string) => member(indent) + (comma > 0 ? ',' : '');
  const separator = comma > 0 ? '' : ',';
  if (/[\r\n]/.test(text.slice(start, first.offset))) {
    // behind the comment that belongs to the last member
    const after = lastEnd + comma;
    const comment = /^[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)/.exec(text.slice(after, end - 1))?.[0].length ?? 0;
    const indent = indentAt(text, last.offset);
    return inserted([lastEnd, separator], [after + comment, `${eol}${indent}${added(indent)}`]);
  }
  if (short) return inserted([lastEnd, separator], [lastEnd + comma, ` ${added(inner)}`]);
  const opening = { start: start + 1, end: first.offset };
  const isBlank = text.slice(opening.start, opening.end).trim() === '';
  return [
    ...(isBlank ? [{ range: opening, newText: `${eol}${inner}` }] : []),
    ...inserted([lastEnd, separator]),
    { range: closing, newText: `${eol}${inner}${added(inner)}${eol}${outer}` },
  ].reduce<TextEdit[]>(joinTouching, []);
}

function inserted(...insertions: readonly (readonly [number, string])[]): TextEdit[] {
  return insertions
    .filter(([, newText]) => newText !== '')
    .map(([at, newText]) => ({ range: { start: at, end: at }, newText }))
    .reduce<TextEdit[]>(joinTouching, []);
}

/** An edit that begins where the one before ends is one with it. */
function joinTouching(edits: TextEdit[], next: TextEdit): TextEdit[] {
  const before = edits.at(-1);
  if (before?.range.end !== next.range.start) return [...edits, next];
  const range = { start: before.range.start, end: next.range.end };
  return [...edits.slice(0, -1), { range, newText: before.newText + next.newText }];
}

function trailingBlanks(text: string): number {
  return text.length - text.trimEnd().length;
}

/** The line end and the step of indentation that the text uses. */
function styleOf(text: string): { eol: string; unit: string } {
  return { eol: text.includes('\r\n') ? '\r\n' : '\n', unit: /^(?:\t| {2,8})(?=\S)/m.exec(text)?.[0] ?? '  ' };
}

/** What indents the line that holds the offset. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[\t ]*/.exec(text.slice(start))![0];
}
