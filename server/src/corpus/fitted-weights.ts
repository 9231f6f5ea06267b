// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 1b54b4601ed38362.
// Options: ridge 0.5 on the weights of pairs, 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -7.8076,
      weights: {
        name: 2.6702,
        shared: 3.3988,
        clause: -0.3248,
        characters: 7.0829,
        clauseCharacters: 2.6149,
        penalty: -1.7478,
        subItem: 1.4849,
        category: 2.3811,
      },
    },
    surroundings: {
      bias: 0.394,
      weights: {
        pair: 0.6068,
        rival: 0.4622,
        reverse: 0.4581,
        third: 0.1783,
        neighbours: 0.1783,
      },
    },
  },
  assisting: {
    pair: {
      bias: -7.3927,
      weights: {
        name: -1.0016,
        shared: 6.9569,
        clause: -4.351,
        characters: 3.9624,
        clauseCharacters: 2.2109,
        departments: 1.7732,
        ownDuties: 3.6896,
        superiorDuties: 4.1006,
        clauseInDuties: 5.2221,
      },
    },
    surroundings: {
      bias: 0.5596,
      weights: {
        pair: 0.9863,
        rival: 0.149,
        reverse: 0.2946,
        third: 0.1003,
        neighbours: 0.1683,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.7364,
      weights: {
        wording: 4.354,
        shared: 2.9708,
        exclusive: -1.1489,
        characters: 3.918,
        otherDepartments: -1.2122,
      },
    },
    surroundings: {
      bias: 0.2986,
      weights: {
        pair: 1.0436,
      },
    },
  },
};
