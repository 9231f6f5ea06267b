/**
 * Runs the suites inside VS Code's extension host. One bundle serves both hosts, Node and web worker, so it has mocha's
 * browser build in it, and suites import nothing but `vscode` and each other.
 */
import Mocha from 'mocha';

/** Names of the suites beside this file; filled in by esbuild.mjs. */
declare const SUITES: readonly string[];

/** What a runner outside can tell from the rest of the console. */
const mark = '[suite] ';

/** Called by VS Code. */
export function run(): Promise<void> {
  return runSuites(line => console.log(mark + line));
}

export async function runSuites(print: (line: string) => void): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: reporter(print),
    timeout: 20_000,
    failZero: true,
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  for (const name of SUITES) await import(`./${name}.test.ts`);
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Prints a line a test and at the end the counts, which are also the sign that the suites ran to their end. */
function reporter(print: (line: string) => void) {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_RUN_END } = Mocha.Runner.constants;
      runner.on(EVENT_TEST_PASS, test => print(`  ✔ ${test.fullTitle()} (${test.duration} ms)`));
      runner.on(EVENT_TEST_FAIL, (test, error) => {
        print(`  ✖ ${test.fullTitle()}`);
        for (const line of (error.stack ?? String(error)).split('\n')) print(`      ${line}`);
      });
      runner.once(EVENT_RUN_END, () => print(`${runner.stats?.passes} passed, ${runner.stats?.failures} failed`));
    }
  };
}
