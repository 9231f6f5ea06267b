import picomatch from 'picomatch';
import type { Config, TownConfig } from './config';

/** Patterns are compiled once for each configuration; the map holds nothing that could not be worked out again. */
const matchers = new WeakMap<Config, readonly ((path: string) => TownConfig | undefined)[]>();

/**
 * What the configuration's `towns` say of a file: its first entry whose glob matches.
 * @param path relative to the configuration's folder, with `/` between its parts
 */
export function configuredTown(config: Config, path: string): TownConfig | undefined {
  let known = matchers.get(config);
  if (!known) {
    known = config.towns.map(town => {
      const isMatch = picomatch(town.files);
      return each => (isMatch(each) ? town : undefined);
    });
    matchers.set(config, known);
  }
  for (const match of known) {
    const town = match(path);
    if (town) return town;
  }
  return undefined;
}
