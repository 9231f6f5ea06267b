// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 6e5066c4e16c8f04.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.3632,
      weights: {
        name: 0.3886,
        shared: 2.9965,
        characters: 6.2047,
        clauseCharacters: 1.4883,
        penalty: -3.0954,
        subItem: 4.2096,
        category: 2.3587,
        topics: 4.0314,
        charactersApart: -1.4063,
        topicsApart: -2.5062,
        sameFrame: -1.3665,
      },
    },
    surroundings: {
      bias: 0.7494,
      weights: {
        pair: 0.7252,
        rival: 0.2708,
        reverse: 0.471,
        third: 0.1287,
        neighbours: 0.2645,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.593,
      weights: {
        shared: 2.8154,
        characters: 2.9487,
        departments: 0.903,
        otherDepartments: -2.6111,
        ownDuties: 2.267,
        superiorDuties: 6.8017,
        clauseInDuties: 3.4849,
        category: 0.1994,
        exclusive: -0.7843,
        topics: 3.6207,
        otherAct: -0.9005,
      },
    },
    bare: {
      bias: -4.5122,
      weights: {
        shared: 3.1817,
        characters: 4.0046,
        clauseCharacters: 0.6937,
        departments: 2.462,
        exclusive: -1.1558,
        topics: 4.5606,
        otherAct: -0.8465,
        charactersApart: -1.3346,
        topicsApart: -0.3808,
        sameFrame: -0.6631,
      },
    },
    surroundings: {
      bias: 0.108,
      weights: {
        pair: 0.9465,
        rival: 0.2711,
        reverse: 0.3198,
        third: 0.1194,
        neighbours: 0.0245,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.368,
      weights: {
        wording: 0.1291,
        shared: 2.721,
        exclusive: -2.3891,
        characters: 4.3344,
        clauseCharacters: 1.1269,
        departments: 0.1888,
        category: 1.7647,
        ownDuties: 1.4685,
        topics: 3.9893,
        otherTopics: -0.3111,
        otherAct: -0.1245,
        charactersApart: -2.938,
        topicsApart: -1.7993,
        sameFrame: -1.7028,
      },
    },
    surroundings: {
      bias: 0.192,
      weights: {
        pair: 1.2369,
        reverse: 0.0455,
      },
    },
  },
};
