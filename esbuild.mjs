// Builds everything that ships into dist/. --tests adds the unit tests, --host the suites that run inside VS Code,
// --generate the generator of docs, --production minifies and leaves source maps out.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const common = {
  bundle: true,
  logLevel: 'warning',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  charset: 'utf8',
  keepNames: false,
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['vscode', './client.js'],
};
const browser = { ...common, platform: 'browser', target: 'es2022', external: ['vscode'] };

/** mocha 12's browser build is UMD in an ES package: wrapped, or its exports would overwrite the bundle's. */
const mochaInBundle = {
  name: 'mocha-in-bundle',
  setup(build) {
    build.onResolve({ filter: /^mocha$/ }, () => ({ path: path.resolve('node_modules/mocha/mocha.js') }));
    build.onLoad({ filter: /mocha[/\\]mocha\.js$/ }, ({ path: file }) => ({
      contents: `(function (exports, module, define) {${readFileSync(file, 'utf8')}
}).call(globalThis);
export default globalThis.Mocha;`,
    }));
  },
};

/** All `*.test.ts` below the folders given, as entry points named by their path. */
const tests = (...folders) =>
  Object.fromEntries(
    folders
      .filter(folder => existsSync(folder))
      .flatMap(folder => readdirSync(folder, { recursive: true }).map(file => path.join(folder, String(file))))
      .filter(file => /\.test\.ts$/.test(file))
      .map(file => [file.replace(/\.ts$/, '').replace(/^test[/\\]/, ''), file]),
  );

rmSync('dist', { recursive: true, force: true });
const builds = [
  esbuild.build({
    ...node,
    entryPoints: {
      extension: 'client/src/node-main.ts',
      client: 'client/src/client.ts',
      server: 'server/src/node/server-main.ts',
      cli: 'server/src/node/cli-main.ts',
    },
    outdir: 'dist',
  }),
  esbuild.build({
    ...browser,
    format: 'cjs',
    entryPoints: { extension: 'client/src/browser-main.ts' },
    outdir: 'dist/browser',
  }),
  esbuild.build({
    ...browser,
    format: 'iife',
    entryPoints: { server: 'server/src/browser/server-main.ts' },
    outdir: 'dist/browser',
  }),
];
if (flags.has('--generate') || flags.has('--tests'))
  builds.push(
    esbuild.build({ ...node, entryPoints: { generate: 'server/src/node/generate-main.ts' }, outdir: 'dist' }),
  );
if (flags.has('--tests'))
  builds.push(
    esbuild.build({
      ...node,
      minify: false,
      packages: 'external',
      entryPoints: {
        ...tests('test/unit', 'test/property', 'test/protocol'),
        'bench/bench': 'test/bench/bench.ts',
        'fit/fit': 'test/fit/fit.ts',
      },
      outdir: 'dist/test',
    }),
  );
if (flags.has('--host'))
  builds.push(
    // one bundle for the extension hosts in Node and in the browser
    esbuild.build({
      ...browser,
      minify: false,
      format: 'cjs',
      plugins: [mochaInBundle],
      define: {
        global: 'globalThis',
        'process.env.NODE_DEBUG': 'undefined',
        SUITES: JSON.stringify(
          readdirSync('test/host/suite')
            .filter(file => file.endsWith('.test.ts'))
            .map(file => file.replace('.test.ts', '')),
        ),
      },
      entryPoints: { index: 'test/host/suite/index.ts' },
      outdir: 'dist/test/host',
    }),
  );
await Promise.all(builds);
