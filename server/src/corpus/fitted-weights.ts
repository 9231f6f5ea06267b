// Written by `npm run fit`, not by hand: the weights of the engine that finds equivalents. docs/equivalence.md tells how good
// they are.
// Labels: equivalents.tsv and the documents of 4 towns beside it; labels, documents and options have the hash dfaa438f317f7d27.
// Options: ridge 1 on the weights of pairs, drawn to those of all kinds together (0.5), 1 on those of their surroundings.

import type { AllWeights } from './model';

export const fitted: AllWeights = {
  basic: {
    pair: {
      bias: -8.2485,
      weights: {
        name: 0.6534,
        shared: 2.3551,
        clause: 0.0872,
        characters: 6.6637,
        clauseCharacters: 2.6558,
        penalty: -3.0617,
        subItem: 4.1096,
        category: 2.3998,
        topics: 4.3867,
        otherTopics: -0.7319,
      },
    },
    surroundings: {
      bias: 0.6468,
      weights: {
        pair: 0.6916,
        rival: 0.339,
        reverse: 0.447,
        third: 0.1469,
        neighbours: 0.2817,
      },
    },
  },
  assisting: {
    pair: {
      bias: -5.5945,
      weights: {
        shared: 2.486,
        characters: 3.1898,
        departments: 0.8861,
        otherDepartments: -2.6484,
        ownDuties: 2.2451,
        superiorDuties: 6.7167,
        clauseInDuties: 3.4776,
        category: 0.1703,
        exclusive: -0.7837,
        topics: 3.8891,
        otherAct: -0.9249,
      },
    },
    bare: {
      bias: -5.9136,
      weights: {
        shared: 2.5037,
        characters: 4.0872,
        clauseCharacters: 1.8886,
        departments: 2.5116,
        exclusive: -1.1632,
        topics: 5.0135,
        otherAct: -0.7926,
      },
    },
    surroundings: {
      bias: 0.1198,
      weights: {
        pair: 0.9485,
        rival: 0.2446,
        reverse: 0.3084,
        third: 0.1086,
        neighbours: 0.0225,
      },
    },
  },
  reclaimed: {
    pair: {
      bias: -8.7664,
      weights: {
        wording: 0.9123,
        shared: 2.7079,
        exclusive: -2.6242,
        characters: 4.9081,
        clauseCharacters: 2.9731,
        departments: 0.2689,
        category: 1.4306,
        ownDuties: 1.4917,
        topics: 4.5842,
        otherTopics: -0.5065,
        otherAct: -0.0189,
      },
    },
    surroundings: {
      bias: 0.1054,
      weights: {
        pair: 1.1047,
        rival: 0.0538,
        reverse: 0.1002,
      },
    },
  },
};
