// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 8724c47627e5e931.
// Options: ridge 0.5 on the weights of pairs, 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -7.1051,
      weights: {
        name: 2.3592,
        shared: 2.6116,
        characters: 6.3619,
        clauseCharacters: 2.3514,
        penalty: -1.6792,
        subItem: 1.6468,
        category: 2.3255,
      },
    },
    surroundings: {
      bias: 0.1245,
      weights: {
        pair: 0.6205,
        rival: 0.5324,
        reverse: 0.4461,
        third: 0.1554,
        neighbours: 0.1986,
      },
    },
  },
  assisting: {
    pair: {
      bias: -6.5208,
      weights: {
        shared: 4.3137,
        characters: 2.2582,
        departments: 1.8045,
        ownDuties: 3.3492,
        superiorDuties: 4.7142,
        clauseInDuties: 4.1939,
      },
    },
    bare: {
      bias: -5.8778,
      weights: {
        shared: 4.0224,
        characters: 4.3272,
        clauseCharacters: 2.4256,
        departments: 2.1182,
      },
    },
    surroundings: {
      bias: 0.3232,
      weights: {
        pair: 0.8695,
        rival: 0.2214,
        reverse: 0.3245,
        third: 0.0927,
        neighbours: 0.1999,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3896,
      weights: {
        wording: 4.3537,
        shared: 2.525,
        exclusive: -1.1557,
        characters: 3.5015,
        otherDepartments: -1.0505,
      },
    },
    surroundings: {
      bias: 0.2795,
      weights: {
        pair: 1.1312,
      },
    },
  },
};
