// All rules, in the order of the catalogue.

import { bracketUnbalanced } from './bracket-unbalanced';
import { categoryCount } from './category-count';
import { categoryName } from './category-name';
import { categoryNumeral } from './category-numeral';
import { columnCount } from './column-count';
import { contentsMismatch } from './contents-mismatch';
import { continuationDiffers } from './continuation-differs';
import { departmentMissing } from './department-missing';
import { departmentRepeated } from './department-repeated';
import { departmentSeparator } from './department-separator';
import { departmentSpelling } from './department-spelling';
import { departmentUnlisted } from './department-unlisted';
import { departmentWithoutDuties } from './department-without-duties';
import { dutiesMissing } from './duties-missing';
import { enforcementMark } from './enforcement-mark';
import { entryNumber } from './entry-number';
import { flowAmbiguous } from './flow-ambiguous';
import { foreignPlace } from './foreign-place';
import { handlingLabel } from './handling-label';
import { htmlInCell } from './html-in-cell';
import { itemOutsideCategory } from './item-outside-category';
import { itemRepeated } from './item-repeated';
import { knownSlip } from './known-slip';
import { latinWord } from './latin-word';
import { listConflict } from './list-conflict';
import { listCount } from './list-count';
import { missingItem } from './missing-item';
import { nameMissing } from './name-missing';
import { numberFormat } from './number-format';
import { numberGap } from './number-gap';
import { numberOrder } from './number-order';
import { numberRepeated } from './number-repeated';
import { pageArtefact } from './page-artefact';
import { punctuationFinal } from './punctuation-final';
import { punctuationRepeated } from './punctuation-repeated';
import { punctuationWidth } from './punctuation-width';
import { repeatedWord } from './repeated-word';
import type { Rule } from './rule';
import { straySpace } from './stray-space';
import { supportMissing } from './support-missing';
import { unknownLine } from './unknown-line';
import { withheldNote } from './withheld-note';
import { wrongCharacter } from './wrong-character';

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
  departmentSpelling,
  departmentRepeated,
  departmentSeparator,
  dutiesMissing,
  supportMissing,
  entryNumber,
  continuationDiffers,
  handlingLabel,
  withheldNote,
  enforcementMark,
  itemRepeated,
  listConflict,
  foreignPlace,
  punctuationWidth,
  punctuationRepeated,
  punctuationFinal,
  bracketUnbalanced,
  latinWord,
  wrongCharacter,
  straySpace,
  repeatedWord,
  knownSlip,
  htmlInCell,
  pageArtefact,
  missingItem,
  unknownLine,
  flowAmbiguous,
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

export const ruleIds: readonly string[] = rules.map(rule => rule.id);
