// Servers and workspaces for the tests of a file: each is taken down after the test that asked for it.

import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { type Client, type ClientOptions, startClient } from './client';
import { createWorkspace, type Workspace } from './workspace';

/** Servers that run; one that a test ends by itself is to be taken out. */
export const running: Client[] = [];
const workspaces: Workspace[] = [];

/** Starts a server, which has to end well after the test. */
export async function start(options?: ClientOptions): Promise<Client> {
  const client = await startClient(options);
  running.push(client);
  return client;
}

/** A workspace with these files, which is gone after the test. */
export function workspaceOf(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const workspace = createWorkspace(files);
  workspaces.push(workspace);
  return workspace;
}

afterEach(async () => {
  for (const client of running.splice(0)) assert.equal(await client.stop(), 0);
  for (const workspace of workspaces.splice(0)) workspace.dispose();
});
