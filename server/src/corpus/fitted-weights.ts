// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 8724c47627e5e931.
// Options: ridge 0.5 on the weights of pairs, 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -7.8159,
      weights: {
        name: 2.5247,
        shared: 3.1483,
        characters: 7.1247,
        clauseCharacters: 2.3611,
        penalty: -1.7549,
        subItem: 1.5031,
        category: 2.3673,
      },
    },
    surroundings: {
      bias: 0.3425,
      weights: {
        pair: 0.5908,
        rival: 0.4839,
        reverse: 0.453,
        third: 0.1648,
        neighbours: 0.1973,
      },
    },
  },
  assisting: {
    pair: {
      bias: -6.8931,
      weights: {
        shared: 4.6822,
        characters: 2.8461,
        departments: 1.805,
        ownDuties: 3.5253,
        superiorDuties: 5.3699,
        clauseInDuties: 4.1496,
      },
    },
    bare: {
      bias: -6.3341,
      weights: {
        shared: 4.3753,
        characters: 4.7704,
        clauseCharacters: 2.679,
        departments: 2.1919,
      },
    },
    surroundings: {
      bias: 0.3799,
      weights: {
        pair: 0.822,
        rival: 0.1215,
        reverse: 0.2797,
        third: 0.1093,
        neighbours: 0.1088,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.907,
      weights: {
        wording: 4.3773,
        shared: 2.9693,
        exclusive: -1.1301,
        characters: 3.8986,
        otherDepartments: -1.1752,
      },
    },
    surroundings: {
      bias: 0.2885,
      weights: {
        pair: 1.0507,
      },
    },
  },
};
