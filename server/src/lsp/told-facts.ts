// Which facts of the corpus the client's diagnostics of an open document were worked out with: where they are others now, it
// has to be told anew, and a report that it has is out of date.

import type { CorpusFacts } from '../rules/rule';
import type { Service } from '../service';

export interface ToldFacts {
  /** The client is told of a document now. Answers a number that stands for the facts, for the report's id. */
  tell(uri: string): number;
  forget(uri: string): void;
  /** Documents for which other documents say something else than when the client was told. */
  changed(): string[];
}

export function createToldFacts(service: () => Service): ToldFacts {
  const told = new Map<string, CorpusFacts>();
  const numbers = new WeakMap<CorpusFacts, number>();
  let last = 0;
  const factsOf = (uri: string) => service().contextFor(uri).facts;
  return {
    tell(uri) {
      const facts = factsOf(uri);
      if (!numbers.has(facts)) numbers.set(facts, ++last);
      told.set(uri, facts);
      return numbers.get(facts)!;
    },
    forget: uri => void told.delete(uri),
    changed: () =>
      [...told].flatMap(([uri, facts]) => (service().snapshot(uri) && factsOf(uri) !== facts ? [uri] : [])),
  };
}
