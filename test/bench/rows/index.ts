// All measurements, in the order of the table. A row of one's own is a module beside this one and a line in this list.

import type { BenchRow } from '../row';
import { commandLine } from './command-line';
import { corpus } from './corpus';
import { findItems } from './find-items';
import { floor } from './floor';
import { generator } from './generator';
import { layouts } from './layouts';
import { digest, load } from './load';
import { markdownlintRow } from './markdownlint';
import { elsewhere, packaged } from './package';
import { papaparseRow } from './papaparse';
import { keystrokeInProcess, parseRow } from './parse';
import { scale, searchQuality } from './scale';
import { keystroke, requests } from './server';

export const rows: readonly BenchRow[] = [
  floor,
  papaparseRow,
  markdownlintRow,
  parseRow,
  keystrokeInProcess,
  layouts,
  keystroke,
  requests,
  corpus,
  findItems,
  digest,
  load,
  scale,
  searchQuality,
  commandLine,
  packaged,
  elsewhere,
  generator,
];
