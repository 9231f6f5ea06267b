// `npm run fit`: fits the weights to the labels beside the repository and writes what comes of it.

import { writeFileSync } from 'node:fs';
import { inRepo } from '../support/repo';
import { fittedFiles } from './files';
import { readLabels } from './labels';
import { makeReport } from './report';

const labelled = readLabels();
if (!labelled) console.log('../shared/corpus is not there: nothing is fitted');
else {
  const report = makeReport(labelled);
  for (const [path, text] of fittedFiles(report)) writeFileSync(inRepo(path), text);
  for (const { kind, engine, baseline } of report.kinds)
    for (const [name, quality] of Object.entries({ engine, baseline }))
      console.log(
        `${kind.padEnd(9)} ${name.padEnd(8)} same found ${quality.sameFound.toFixed(3)}  F1 ${quality.f1.toFixed(3)}  ` +
          `precision ${quality.precision.toFixed(3)}  recall ${quality.recall.toFixed(3)}`,
      );
}
