// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash 0c4025c0ad272599.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -7.9244,
      weights: {
        name: 0.6079,
        shared: 2.5009,
        clause: 0.0693,
        characters: 6.9721,
        clauseCharacters: 2.4402,
        penalty: -2.9939,
        subItem: 4.1486,
        category: 2.2627,
        topics: 3.3286,
        otherTopics: -0.4238,
      },
    },
    surroundings: {
      bias: 0.4169,
      weights: {
        pair: 0.6224,
        rival: 0.413,
        reverse: 0.4529,
        third: 0.1113,
        neighbours: 0.1992,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.5814,
      weights: {
        shared: 2.4533,
        characters: 3.3396,
        departments: 0.9249,
        otherDepartments: -2.6718,
        ownDuties: 2.2737,
        superiorDuties: 6.8168,
        clauseInDuties: 3.449,
        exclusive: -0.7786,
        topics: 3.8436,
        otherAct: -0.9268,
      },
    },
    bare: {
      bias: -5.9226,
      weights: {
        shared: 2.5184,
        characters: 4.2236,
        clauseCharacters: 1.8216,
        departments: 2.5147,
        exclusive: -1.1528,
        topics: 4.9527,
        otherAct: -0.7903,
      },
    },
    surroundings: {
      bias: 0.0994,
      weights: {
        pair: 0.9412,
        rival: 0.2749,
        reverse: 0.313,
        third: 0.1357,
        neighbours: 0.0226,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -8.1878,
      weights: {
        wording: 1.0824,
        shared: 2.7264,
        exclusive: -2.2081,
        characters: 5.1888,
        clauseCharacters: 2.8093,
        departments: 0.8393,
        topics: 4.1156,
        otherTopics: -0.4509,
        otherAct: -0.6136,
      },
    },
    surroundings: {
      bias: 0.3607,
      weights: {
        pair: 1.3635,
      },
    },
  },
};
