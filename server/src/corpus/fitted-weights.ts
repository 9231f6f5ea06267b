// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash cbe0543637e01c5b.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -6.4184,
      weights: {
        name: 0.3556,
        shared: 3.2192,
        characters: 6.3703,
        clauseCharacters: 1.4101,
        penalty: -3.166,
        subItem: 4.0894,
        category: 2.3984,
        topics: 4.098,
        charactersApart: -1.5644,
        topicsApart: -2.2747,
        sameFrame: -1.4405,
        otherObject: -3.0976,
      },
    },
    surroundings: {
      bias: 0.7963,
      weights: {
        pair: 0.7251,
        rival: 0.2743,
        reverse: 0.4643,
        third: 0.1673,
        neighbours: 0.288,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.4367,
      weights: {
        shared: 2.9731,
        characters: 3.1939,
        departments: 0.7287,
        otherDepartments: -2.6623,
        ownDuties: 2.0932,
        superiorDuties: 6.7379,
        clauseInDuties: 3.5866,
        category: 0.1821,
        exclusive: -0.7939,
        topics: 3.3489,
        otherAct: -1.0025,
        otherObject: -3.4447,
      },
    },
    bare: {
      bias: -4.3483,
      weights: {
        shared: 3.3501,
        characters: 4.389,
        clauseCharacters: 0.5138,
        departments: 2.336,
        exclusive: -1.1682,
        topics: 4.4407,
        otherAct: -0.9029,
        charactersApart: -1.5027,
        topicsApart: -0.2331,
        sameFrame: -0.2784,
        otherObject: -3.3175,
      },
    },
    surroundings: {
      bias: 0.1084,
      weights: {
        pair: 0.9384,
        rival: 0.2565,
        reverse: 0.294,
        third: 0.1249,
        neighbours: 0.0253,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -5.3793,
      weights: {
        wording: 0.3283,
        shared: 2.7948,
        exclusive: -2.4322,
        characters: 4.6606,
        clauseCharacters: 1.086,
        category: 1.9652,
        ownDuties: 1.1979,
        topics: 3.9238,
        otherTopics: -0.301,
        otherAct: -0.275,
        charactersApart: -3.0123,
        topicsApart: -1.4008,
        sameFrame: -1.4598,
        otherObject: -3.2579,
      },
    },
    surroundings: {
      bias: 0.1,
      weights: {
        pair: 1.2342,
        reverse: 0.0276,
      },
    },
  },
};
