// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 6e5066c4e16c8f04.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.3593,
      weights: {
        name: 0.3864,
        shared: 2.9999,
        characters: 6.2057,
        clauseCharacters: 1.4974,
        penalty: -3.0944,
        subItem: 4.208,
        category: 2.3494,
        topics: 4.0198,
        charactersApart: -1.3991,
        topicsApart: -2.5165,
        sameFrame: -1.3689,
      },
    },
    surroundings: {
      bias: 0.7539,
      weights: {
        pair: 0.7232,
        rival: 0.2709,
        reverse: 0.4719,
        third: 0.1294,
        neighbours: 0.2646,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.5925,
      weights: {
        shared: 2.8171,
        characters: 2.9478,
        departments: 0.9029,
        otherDepartments: -2.6113,
        ownDuties: 2.2673,
        superiorDuties: 6.8027,
        clauseInDuties: 3.4843,
        category: 0.1994,
        exclusive: -0.7843,
        topics: 3.6185,
        otherAct: -0.9002,
      },
    },
    bare: {
      bias: -4.5108,
      weights: {
        shared: 3.1814,
        characters: 4.0021,
        clauseCharacters: 0.6974,
        departments: 2.461,
        exclusive: -1.1555,
        topics: 4.5519,
        otherAct: -0.8467,
        charactersApart: -1.3303,
        topicsApart: -0.3934,
        sameFrame: -0.6651,
      },
    },
    surroundings: {
      bias: 0.1081,
      weights: {
        pair: 0.9466,
        rival: 0.2712,
        reverse: 0.3198,
        third: 0.1194,
        neighbours: 0.0245,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.37,
      weights: {
        wording: 0.1292,
        shared: 2.722,
        exclusive: -2.3891,
        characters: 4.3318,
        clauseCharacters: 1.1324,
        departments: 0.1891,
        category: 1.764,
        ownDuties: 1.468,
        topics: 3.9838,
        otherTopics: -0.31,
        otherAct: -0.1243,
        charactersApart: -2.9341,
        topicsApart: -1.8076,
        sameFrame: -1.7034,
      },
    },
    surroundings: {
      bias: 0.1915,
      weights: {
        pair: 1.2368,
        reverse: 0.0454,
      },
    },
  },
};
