import { constants } from 'node:fs';
import { access, lstat, realpath } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { errorCode } from './walk';

/**
 * Replaces a file's content as a whole: the bytes are written beside it and moved over it, so that a crash leaves the old
 * content or the new, never half. Mode and owner stay; of a link its target is replaced. A file that may not be written is
 * left alone, although moving would succeed.
 * @returns Node's code of the error (`EACCES`, `ENOSPC`), undefined where all went well. Never rejects.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<{ error: string } | undefined> {
  try {
    await writeFileAtomic(await targetOf(path), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return undefined;
  } catch (error) {
    return { error: errorCode(error) };
  }
}

/** The real path of a file that may be written, or the path itself if there is nothing yet. */
async function targetOf(path: string): Promise<string> {
  const exists = await lstat(path).then(
    () => true,
    () => false,
  );
  if (!exists) return path;
  const target = await realpath(path);
  await access(target, constants.W_OK);
  return target;
}
