// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 6e5066c4e16c8f04.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.3694,
      weights: {
        name: 0.3886,
        shared: 3.0033,
        characters: 6.1985,
        clauseCharacters: 1.4978,
        penalty: -3.0929,
        subItem: 4.2082,
        category: 2.3577,
        topics: 4.0182,
        charactersApart: -1.3959,
        topicsApart: -2.4996,
        sameFrame: -1.3833,
      },
    },
    surroundings: {
      bias: 0.7491,
      weights: {
        pair: 0.7254,
        rival: 0.2708,
        reverse: 0.4712,
        third: 0.1288,
        neighbours: 0.2647,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.5837,
      weights: {
        shared: 2.8441,
        characters: 2.9441,
        departments: 0.8974,
        otherDepartments: -2.6202,
        ownDuties: 2.267,
        superiorDuties: 6.8347,
        clauseInDuties: 3.4786,
        category: 0.1969,
        exclusive: -0.7856,
        topics: 3.5972,
        otherAct: -0.9022,
      },
    },
    bare: {
      bias: -4.5259,
      weights: {
        shared: 3.2118,
        characters: 3.9915,
        clauseCharacters: 0.718,
        departments: 2.4614,
        exclusive: -1.1587,
        topics: 4.5343,
        otherAct: -0.8492,
        charactersApart: -1.3143,
        topicsApart: -0.3796,
        sameFrame: -0.7014,
      },
    },
    surroundings: {
      bias: 0.1234,
      weights: {
        pair: 0.9508,
        rival: 0.2583,
        reverse: 0.3127,
        third: 0.1201,
        neighbours: 0.022,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3537,
      weights: {
        wording: 0.1147,
        shared: 2.7316,
        exclusive: -2.3736,
        characters: 4.3103,
        clauseCharacters: 1.145,
        departments: 0.2096,
        category: 1.7554,
        ownDuties: 1.4753,
        topics: 3.8859,
        otherTopics: -0.3839,
        otherAct: -0.1387,
        charactersApart: -2.9324,
        topicsApart: -1.7011,
        sameFrame: -1.7158,
      },
    },
    surroundings: {
      bias: 0.1977,
      weights: {
        pair: 1.2343,
        reverse: 0.0485,
      },
    },
  },
};
