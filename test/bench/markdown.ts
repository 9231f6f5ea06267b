// The page `docs/benchmarks.md`, written by `npm run bench -- --markdown`.

export interface Page {
  readonly machine: string;
  readonly documents: string;
  readonly towns: number;
  readonly table: string;
  /** What is over its budget or was not measured, a line each. */
  readonly remarks: readonly string[];
}

export function benchmarksPage({ machine, documents, towns, table, remarks }: Page): string {
  return `# Benchmarks

\`\`\`sh
npm run bench                       # two minutes, with a corpus of 100 towns
npm run bench -- --towns 1000       # all of it, as the budgets want it
npm run bench -- --only keystroke   # some rows; the baselines are always run
npm run bench -- --towns 1000 --markdown   # writes this page
\`\`\`

Everything is measured in one run on generated duty lists, which are the same at every run (\`--seed\`). The baselines are what one
would take otherwise, on the same text: papaparse reading it as tab-separated values, markdownlint checking it with all its rules;
the floor is one pass over the characters. \`×\` says how many times as long something takes as a baseline: the figures to compare
between machines.

- *In process*: warm, median and 95th percentile of many runs, decoding not included.
- *Over stdio*: the built \`dist/server.js\`, driven as an editor drives it, from writing the message to having read the answer. Keystrokes
  are single characters typed and taken away at places all over the document, each waited for.
- *Corpus, cold*: the clock starts with the server's process, in a folder of towns of which one is opened at once. Meanwhile a client asks
  for something trivial almost without a pause; its longest wait is how long the editor stood still. All is indexed when a hover tells of all towns.
- *Memory*: what the system says that the process holds, after collection of garbage.

## Newest run

${machine}; ${documents}; corpus of ${towns.toLocaleString('en')} towns. Other work was not kept off the machine.

${table}
${remarks.length === 0 ? '' : `\n${remarks.map(remark => `- ${remark}`).join('\n')}\n`}`;
}
