// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash cbe0543637e01c5b.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.4247,
      weights: {
        name: 0.3767,
        shared: 3.2525,
        characters: 6.316,
        clauseCharacters: 1.4285,
        penalty: -2.933,
        subItem: 3.6156,
        category: 2.3848,
        topics: 4.0549,
        charactersApart: -1.5366,
        topicsApart: -2.2538,
        sameFrame: -1.439,
        otherObject: -3.0812,
      },
    },
    surroundings: {
      bias: 0.7882,
      weights: {
        pair: 0.7294,
        rival: 0.2787,
        reverse: 0.4689,
        third: 0.1638,
        neighbours: 0.2878,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.4812,
      weights: {
        shared: 2.9496,
        characters: 3.1886,
        departments: 0.752,
        otherDepartments: -2.6465,
        ownDuties: 2.3554,
        superiorDuties: 7.2426,
        clauseInDuties: 3.572,
        category: 0.1889,
        exclusive: -0.7789,
        topics: 3.287,
        otherAct: -1.0355,
        otherObject: -3.4059,
      },
    },
    bare: {
      bias: -4.304,
      weights: {
        shared: 3.3571,
        characters: 4.3717,
        clauseCharacters: 0.4949,
        departments: 2.3329,
        exclusive: -1.1548,
        topics: 4.37,
        otherAct: -0.9192,
        charactersApart: -1.5364,
        topicsApart: -0.2621,
        sameFrame: -0.2899,
        otherObject: -3.3019,
      },
    },
    surroundings: {
      bias: -0.0116,
      weights: {
        pair: 0.8815,
        rival: 0.3166,
        reverse: 0.3251,
        third: 0.0928,
        neighbours: 0.0585,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3865,
      weights: {
        wording: 0.3619,
        shared: 2.8087,
        exclusive: -2.4363,
        characters: 4.6381,
        clauseCharacters: 1.1126,
        category: 1.9679,
        ownDuties: 1.2656,
        topics: 3.8746,
        otherTopics: -0.3149,
        otherAct: -0.2923,
        charactersApart: -3.0012,
        topicsApart: -1.3844,
        sameFrame: -1.478,
        otherObject: -3.2489,
      },
    },
    surroundings: {
      bias: 0.0996,
      weights: {
        pair: 1.2369,
        reverse: 0.0291,
      },
    },
  },
};
