// Resident memory of a server process, told after a collection of garbage: the process is started with a line of code
// that collects when a signal comes.

import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Arguments for Node with which a process collects garbage at SIGUSR2; none where there is no such signal. */
export function collectOnSignal(): string[] {
  if (!canMeasureMemory()) return [];
  const collect = encodeURIComponent("process.on('SIGUSR2', () => { gc(); gc(); })");
  return ['--expose-gc', '--import', `data:text/javascript,${collect}`];
}

export function canMeasureMemory(): boolean {
  return existsSync('/proc/self/status');
}

/** What the system says that a process holds, in millions of bytes. */
export function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)![1]) * 1024) / 1e6;
}
