// Conversations with a running server that several rows measure.

import type { Hover } from 'vscode-languageserver/node';
import { messagesOf } from '../../server/src/messages/messages';
import type { BenchClient } from './client';
import { type Sample, sampleOf } from './measure';
import { itemPlaces, typingPlaces } from './places';

/** Unmeasured runs first: the engine compiles what is used often. */
const warmRuns = 100;
const measuredRuns = 400;

export interface Typing {
  readonly sample: Sample;
  /** The most diagnostics that one answer held. */
  readonly most: number;
}

/** Types a character and takes it away again, at places all over the document; an answer is due before the next key. */
export async function typeAndWait(client: BenchClient, uri: string, text: string): Promise<Typing> {
  const times: number[] = [];
  let most = 0;
  for (const [i, place] of typingPlaces(text, (warmRuns + measuredRuns) / 2).entries())
    for (const length of [0, 1]) {
      const start = performance.now();
      const count = await client.edit(uri, place, length === 0 ? '改' : '', length);
      if (i >= warmRuns / 2) times.push(performance.now() - start);
      most = Math.max(most, count);
    }
  return { sample: sampleOf(times), most };
}

/** Asks for the same thing at the names of many items. */
export async function askAtItems(
  client: BenchClient,
  method: string,
  uri: string,
  text: string,
): Promise<{ sample: Sample; answers: unknown[] }> {
  const times: number[] = [];
  const answers: unknown[] = [];
  for (const [i, position] of itemPlaces(text, warmRuns + measuredRuns).entries()) {
    const start = performance.now();
    const answer = await client.request<unknown>(method, { textDocument: { uri }, position });
    if (i < warmRuns) continue;
    times.push(performance.now() - start);
    answers.push(answer);
  }
  return { sample: sampleOf(times), answers };
}

/** Asks for the outline again and again. */
export async function askOutline(client: BenchClient, uri: string): Promise<Sample> {
  const times: number[] = [];
  for (let i = 0; i < warmRuns + measuredRuns; i++) {
    const start = performance.now();
    await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    if (i >= warmRuns) times.push(performance.now() - start);
  }
  return sampleOf(times);
}

/** How many answers found something: a fast answer that says nothing is no answer. */
export function found(answers: readonly unknown[]): string {
  const some = answers.filter(answer => answer !== null && !(Array.isArray(answer) && answer.length === 0)).length;
  return `${some} of ${answers.length} answered`;
}

/** Whether a hover over an item tells of so many other towns: then the whole corpus is indexed. */
export function tellsOfTowns(hover: Hover | null, others: number): boolean {
  const value = (hover?.contents as { value: string } | undefined)?.value ?? '';
  const { towns } = messagesOf('zh-cn').hover;
  const numbers = value.match(/\d+/g) ?? [];
  return value.split('\n\n').some(line => numbers.some(having => line === towns(Number(having), others)));
}
