/**
 * The files that the workspace holds, whatever holds them: a disk, or an editor in the browser. URIs are spelled as
 * `canonicalUri` spells them.
 */
export interface Files {
  /** URIs of all `.dutylist` and `.txt` files and of all `dutylist.config.json`, sorted; folders that can't be read are left out. */
  list(): Promise<string[]>;
  /** A file's bytes, or a short code that tells why they can't be had (on a disk Node's: `ENOENT`, `EISDIR`). Never rejects. */
  read(uri: string): Promise<FileContent>;
  /** URIs of such files in the folder of `uri`, not below it; missing where there is no way to tell. */
  siblings?(uri: string): Promise<string[]>;
  /** Whether an editor may write to a file; missing where there is no way to tell. */
  isWritable?(uri: string): Promise<boolean>;
  /** Whether `read` reaches files that lie above the workspace, too. */
  readonly reachesUp?: boolean;
}

export type FileContent = { readonly bytes: Uint8Array } | { readonly error: string };
