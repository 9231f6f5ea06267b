import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepo } from '../support/repo';

interface Locked {
  optionalDependencies?: Record<string, string>;
}

// a registry that lacks the packages of some platforms makes npm leave them out, and `npm ci` then fails for everybody
test('the lock file holds the packages of all platforms', () => {
  const { packages } = JSON.parse(readFileSync(inRepo('package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const missing = Object.values(packages)
    .flatMap(each => Object.keys(each.optionalDependencies ?? {}))
    .filter(name => !Object.keys(packages).some(key => key.endsWith(`node_modules/${name}`)));
  assert.deepEqual(missing, []);
});
