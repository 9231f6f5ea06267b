// All rules, in the order of the catalogue.

import { bracketUnbalanced } from './bracket-unbalanced';
import { categoryCount } from './category-count';
import { categoryNumeral } from './category-numeral';
import { columnCount } from './column-count';
import { contentsMismatch } from './contents-mismatch';
import { departmentMissing } from './department-missing';
import { departmentRepeated } from './department-repeated';
import { departmentUnlisted } from './department-unlisted';
import { departmentWithoutDuties } from './department-without-duties';
import { flowAmbiguous } from './flow-ambiguous';
import { itemOutsideCategory } from './item-outside-category';
import { knownSlip } from './known-slip';
import { latinWord } from './latin-word';
import { listCount } from './list-count';
import { nameMissing } from './name-missing';
import { numberFormat } from './number-format';
import { numberGap } from './number-gap';
import { numberOrder } from './number-order';
import { numberRepeated } from './number-repeated';
import { punctuationFinal } from './punctuation-final';
import { punctuationRepeated } from './punctuation-repeated';
import { punctuationWidth } from './punctuation-width';
import { repeatedWord } from './repeated-word';
import type { Rule } from './rule';
import { straySpace } from './stray-space';
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
  itemOutsideCategory,
  columnCount,
  nameMissing,
  departmentMissing,
  departmentWithoutDuties,
  departmentUnlisted,
  departmentRepeated,
  withheldNote,
  punctuationWidth,
  punctuationRepeated,
  punctuationFinal,
  bracketUnbalanced,
  latinWord,
  wrongCharacter,
  straySpace,
  repeatedWord,
  knownSlip,
  unknownLine,
  flowAmbiguous,
];

const byId = new Map(rules.map(rule => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

export const ruleIds: readonly string[] = rules.map(rule => rule.id);
