// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash cbe0543637e01c5b.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.4383,
      weights: {
        name: 0.3782,
        shared: 3.2491,
        characters: 6.3021,
        clauseCharacters: 1.4503,
        penalty: -2.9364,
        subItem: 3.6245,
        category: 2.384,
        topics: 4.0522,
        charactersApart: -1.515,
        topicsApart: -2.2581,
        sameFrame: -1.4384,
        otherObject: -3.0763,
      },
    },
    surroundings: {
      bias: 0.7881,
      weights: {
        pair: 0.7294,
        rival: 0.2784,
        reverse: 0.4688,
        third: 0.164,
        neighbours: 0.2877,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.4259,
      weights: {
        shared: 2.9865,
        characters: 3.1595,
        departments: 0.7293,
        otherDepartments: -2.6614,
        ownDuties: 2.0673,
        superiorDuties: 6.8569,
        clauseInDuties: 3.5842,
        category: 0.1816,
        exclusive: -0.7939,
        topics: 3.3212,
        otherAct: -1.0077,
        otherObject: -3.4286,
      },
    },
    bare: {
      bias: -4.3571,
      weights: {
        shared: 3.3579,
        characters: 4.3495,
        clauseCharacters: 0.5515,
        departments: 2.336,
        exclusive: -1.1681,
        topics: 4.4089,
        otherAct: -0.9139,
        charactersApart: -1.4703,
        topicsApart: -0.238,
        sameFrame: -0.2869,
        otherObject: -3.3047,
      },
    },
    surroundings: {
      bias: 0.1007,
      weights: {
        pair: 0.9394,
        rival: 0.2606,
        reverse: 0.2968,
        third: 0.1224,
        neighbours: 0.0244,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3949,
      weights: {
        wording: 0.3466,
        shared: 2.8007,
        exclusive: -2.4303,
        characters: 4.6055,
        clauseCharacters: 1.1376,
        category: 1.9609,
        ownDuties: 1.1796,
        topics: 3.8673,
        otherTopics: -0.3128,
        otherAct: -0.278,
        charactersApart: -2.9677,
        topicsApart: -1.3941,
        sameFrame: -1.4727,
        otherObject: -3.2391,
      },
    },
    surroundings: {
      bias: 0.1024,
      weights: {
        pair: 1.2366,
        reverse: 0.028,
      },
    },
  },
};
