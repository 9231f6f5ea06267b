// Renames a department where the configuration names it: in full, in `names` and as what `aliases` stand for. Short names stay.

import { parseConfigText } from '../config/config';
import { type JsonNode, jsonTree } from '../config/json-tree';
import { applyEdits, type TextEdit } from '../text/edit';
import { isDepartment } from './department-identity';
import { propertyOf, spanOf } from './edit-config';
import { type RenameRequest, renamed } from './rename-department';

/**
 * The edits of a configuration's text; none where the county's part of it does not name the department, or where the text would
 * have more faults afterwards.
 *
 * @param county the county's key in the configuration
 */
export function renameInConfig(text: string, county: string, request: RenameRequest): TextEdit[] {
  const { root } = jsonTree(text);
  const departments = root && propertyOf(root, 'departments');
  const own = departments && propertyOf(departments, county);
  if (!own) return [];
  const names = propertyOf(own, 'names')?.children ?? [];
  const fulls = (propertyOf(own, 'aliases')?.children ?? []).flatMap(({ children }) => children?.[1] ?? []);
  const edits = [...names, ...fulls].flatMap(node => editOf(node, request));
  edits.sort((a, b) => a.range.start - b.range.start);
  const faults = (config: string) => parseConfigText(config).problems.length;
  return faults(applyEdits(text, edits)) <= faults(text) ? edits : [];
}

function editOf(node: JsonNode, request: RenameRequest): TextEdit[] {
  const name: unknown = node.value;
  if (typeof name !== 'string' || !isDepartment(request.department, name, request.setting)) return [];
  const newName = renamed(name, request);
  return newName === name ? [] : [{ range: spanOf(node), newText: JSON.stringify(newName) }];
}
