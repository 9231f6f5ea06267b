import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on the disk with files in it. */
export interface Workspace {
  readonly root: string;
  /** Writes a file, folders as needed. */
  write(name: string, content: string | Uint8Array): void;
  remove(name: string): void;
  path(name: string): string;
  uri(name: string): string;
  dispose(): void;
}

export function createWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const root = mkdtempSync(path.join(tmpdir(), 'dutylist-workspace-'));
  const workspace: Workspace = {
    root,
    write(name, content) {
      mkdirSync(path.dirname(workspace.path(name)), { recursive: true });
      writeFileSync(workspace.path(name), content);
    },
    remove: name => rmSync(workspace.path(name)),
    path: name => path.join(root, name),
    uri: name => pathToFileURL(workspace.path(name)).href,
    dispose: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [name, content] of Object.entries(files)) workspace.write(name, content);
  return workspace;
}
