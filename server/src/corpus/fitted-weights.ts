// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 8724c47627e5e931.
// Options: ridge 0.5 on the weights of pairs, 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -7.0769,
      weights: {
        name: 2.3333,
        shared: 2.5672,
        characters: 6.3712,
        clauseCharacters: 2.3402,
        penalty: -1.6873,
        subItem: 1.6707,
        category: 2.3322,
      },
    },
    surroundings: {
      bias: 0.0802,
      weights: {
        pair: 0.6314,
        rival: 0.5349,
        reverse: 0.447,
        third: 0.1476,
        neighbours: 0.1897,
      },
    },
  },
  assisting: {
    pair: {
      bias: -6.448,
      weights: {
        shared: 4.1446,
        characters: 2.3694,
        departments: 1.7982,
        ownDuties: 3.408,
        superiorDuties: 4.5849,
        clauseInDuties: 4.0971,
      },
    },
    bare: {
      bias: -5.8751,
      weights: {
        shared: 3.9012,
        characters: 4.388,
        clauseCharacters: 2.4591,
        departments: 2.1073,
      },
    },
    surroundings: {
      bias: 0.2999,
      weights: {
        pair: 0.8825,
        rival: 0.2262,
        reverse: 0.3237,
        third: 0.0759,
        neighbours: 0.2024,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3885,
      weights: {
        wording: 4.3513,
        shared: 2.5225,
        exclusive: -1.1543,
        characters: 3.505,
        otherDepartments: -1.0521,
      },
    },
    surroundings: {
      bias: 0.2792,
      weights: {
        pair: 1.13,
      },
    },
  },
};
