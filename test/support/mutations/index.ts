// All mutations, a group a file.

import { departmentMutations } from './departments';
import { dutiesMutations } from './duties';
import { likenessMutations } from './likeness';
import type { Mutation } from './mutation';
import { numberMutations } from './numbers';
import { structureMutations } from './structure';
import { townsMutations } from './towns';
import { wordingMutations } from './wording';

export const mutations: readonly Mutation[] = [
  ...numberMutations,
  ...structureMutations,
  ...departmentMutations,
  ...dutiesMutations,
  ...likenessMutations,
  ...wordingMutations,
  ...townsMutations,
];
