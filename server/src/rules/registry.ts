// All rules, in the order of the catalogue.

import { categoryCount } from './category-count';
import { categoryName } from './category-name';
import { categoryNumeral } from './category-numeral';
import { columnCount } from './column-count';
import { contentsMismatch } from './contents-mismatch';
import { departmentMissing } from './department-missing';
import { departmentRepeated } from './department-repeated';
import { departmentSeparator } from './department-separator';
import { departmentUnlisted } from './department-unlisted';
import { departmentWithoutDuties } from './department-without-duties';
import { dutiesMissing } from './duties-missing';
import { entryNumber } from './entry-number';
import { handlingLabel } from './handling-label';
import { htmlInCell } from './html-in-cell';
import { itemOutsideCategory } from './item-outside-category';
import { listCount } from './list-count';
import { nameMissing } from './name-missing';
import { numberFormat } from './number-format';
import { numberGap } from './number-gap';
import { numberOrder } from './number-order';
import { numberRepeated } from './number-repeated';
import { pageArtefact } from './page-artefact';
import type { Rule } from './rule';
import { supportMissing } from './support-missing';
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
  categoryName,
  itemOutsideCategory,
  columnCount,
  nameMissing,
  departmentMissing,
  departmentWithoutDuties,
  departmentUnlisted,
  departmentRepeated,
  departmentSeparator,
  dutiesMissing,
  supportMissing,
  entryNumber,
  handlingLabel,
  withheldNote,
  htmlInCell,
  pageArtefact,
  unknownLine,
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

export const ruleIds: readonly string[] = rules.map(rule => rule.id);
