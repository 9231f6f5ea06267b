// All rules, in the order of the catalogue.

import { categoryCount } from './category-count';
import { categoryNumeral } from './category-numeral';
import { columnCount } from './column-count';
import { contentsMismatch } from './contents-mismatch';
import { departmentMissing } from './department-missing';
import { departmentRepeated } from './department-repeated';
import { departmentSpelling } from './department-spelling';
import { departmentUnlisted } from './department-unlisted';
import { departmentWithoutDuties } from './department-without-duties';
import { foreignPlace } from './foreign-place';
import { itemOutsideCategory } from './item-outside-category';
import { listCount } from './list-count';
import { missingItem } from './missing-item';
import { nameMissing } from './name-missing';
import { numberFormat } from './number-format';
import { numberGap } from './number-gap';
import { numberOrder } from './number-order';
import { numberRepeated } from './number-repeated';
import type { Rule } from './rule';
import { unknownLine } from './unknown-line';
import { withheldNote } from './withheld-note';

export const rules: readonly Rule[] = [
  numberGap,
  numberRepeated,
  numberOrder,
  numberFormat,
  categoryCount,
  listCount,
  categoryNumeral,
  contentsMismatch,
  itemOutsideCategory,
  columnCount,
  nameMissing,
  departmentMissing,
  departmentWithoutDuties,
  departmentUnlisted,
  departmentSpelling,
  departmentRepeated,
  withheldNote,
  foreignPlace,
  missingItem,
  unknownLine,
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

export const ruleIds: readonly string[] = rules.map(rule => rule.id);
