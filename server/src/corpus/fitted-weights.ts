// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash cbe0543637e01c5b.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.5531,
      weights: {
        name: 0.3841,
        shared: 3.3353,
        characters: 6.5488,
        clauseCharacters: 1.4331,
        penalty: -3.2269,
        subItem: 4.0381,
        category: 2.439,
        topics: 4.1632,
        charactersApart: -1.6097,
        topicsApart: -2.2123,
        sameFrame: -1.503,
        otherObject: -4.2794,
      },
    },
    surroundings: {
      bias: 1.0248,
      weights: {
        pair: 0.8452,
        rival: 0.1922,
        reverse: 0.5125,
        third: 0.1964,
        neighbours: 0.2897,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.4393,
      weights: {
        shared: 2.9936,
        characters: 3.2222,
        departments: 0.7211,
        otherDepartments: -2.6729,
        ownDuties: 2.0829,
        superiorDuties: 6.7658,
        clauseInDuties: 3.5852,
        category: 0.186,
        exclusive: -0.7977,
        topics: 3.3401,
        otherAct: -1.0072,
        otherObject: -3.8972,
      },
    },
    bare: {
      bias: -4.3374,
      weights: {
        shared: 3.3786,
        characters: 4.4299,
        clauseCharacters: 0.4846,
        departments: 2.3352,
        exclusive: -1.1723,
        topics: 4.4374,
        otherAct: -0.907,
        charactersApart: -1.5239,
        topicsApart: -0.2246,
        sameFrame: -0.2838,
        otherObject: -3.7372,
      },
    },
    surroundings: {
      bias: 0.1105,
      weights: {
        pair: 0.9336,
        rival: 0.2552,
        reverse: 0.2933,
        third: 0.1316,
        neighbours: 0.0237,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3905,
      weights: {
        wording: 0.33,
        shared: 2.8222,
        exclusive: -2.4416,
        characters: 4.7235,
        clauseCharacters: 1.0639,
        category: 1.9682,
        ownDuties: 1.1489,
        topics: 3.9389,
        otherTopics: -0.284,
        otherAct: -0.2769,
        charactersApart: -3.0424,
        topicsApart: -1.414,
        sameFrame: -1.4653,
        otherObject: -3.7347,
      },
    },
    surroundings: {
      bias: 0.0857,
      weights: {
        pair: 1.2238,
        reverse: 0.0371,
      },
    },
  },
};
