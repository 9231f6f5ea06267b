// Which configuration holds for a document: the nearest dutylist.config.json in the folders above it, unless the user names
// one or wants none. Each folder is looked at once; what is wrong in a configuration is told once.

import { type Config, configName, defaultConfig, noSampleProblem, parseConfigText } from '../config/config';
import { ruleIds } from '../rules/registry';
import { buildLineIndex, positionAt } from '../text/line-index';
import { type ReadText, readText, reasonOf, type Session } from './session';

/** A configuration and the folder it stands in, from which its paths lead on; none for the defaults. */
export interface Configured {
  readonly config: Config;
  readonly folder: string | undefined;
}

export type ConfigFor = (path: string) => Promise<Configured>;

const defaults: Configured = { config: defaultConfig, folder: undefined };

/** @param option what `--config` names, `false` for `--no-config`. Undefined if the file it names can't be read. */
export async function configReader(
  option: string | false | undefined,
  session: Session,
): Promise<ConfigFor | undefined> {
  if (option === false) return async () => defaults;
  if (option !== undefined) {
    const read = await readText(option, session);
    if (!read) return undefined;
    const configured = {
      config: await parsed(option, read, session),
      folder: session.io.files.foldersAbove(option)[0],
    };
    return async () => configured;
  }
  const byFolder = new Map<string, Promise<Configured>>();
  const nearest = (folders: readonly string[]): Promise<Configured> => {
    const [folder, ...above] = folders;
    if (folder === undefined) return Promise.resolve(defaults);
    const known =
      byFolder.get(folder) ?? configIn(folder, session).then(config => (config ? { config, folder } : nearest(above)));
    byFolder.set(folder, known);
    return known;
  };
  return path => nearest(session.io.files.foldersAbove(path));
}

/** The configuration of a folder itself; the defaults for one that can't be read, undefined if there is none. */
async function configIn(folder: string, session: Session): Promise<Config | undefined> {
  const { files, codec } = session.io;
  const path = files.fileIn(folder, configName);
  const content = await files.read(path);
  if ('error' in content) {
    if (content.error === 'ENOENT' || content.error === 'ENOTDIR') return undefined;
    await session.fail(session.messages.files.unreadable(path, reasonOf(content.error, session.messages)));
    return defaultConfig;
  }
  const decoded = codec.decode(content.bytes);
  if ('error' in decoded) {
    await session.fail(session.messages.files.unreadable(path, session.messages.files.binary));
    return defaultConfig;
  }
  return parsed(path, { bytes: content.bytes, decoded }, session);
}

async function parsed(path: string, { decoded: { text } }: ReadText, session: Session): Promise<Config> {
  const { config, problems } = parseConfigText(text, ruleIds);
  const { sample } = config;
  const { files } = session.io;
  const folder = files.foldersAbove(path)[0];
  const hasSample = !sample || !folder || (await files.find(files.fileIn(folder, sample))).paths.length > 0;
  const lines = buildLineIndex(text);
  for (const problem of hasSample ? problems : [...problems, noSampleProblem(text, sample)]) {
    const { line, character } = positionAt(lines, problem.start);
    const message = `${path}:${line + 1}:${character + 1}: ${session.messages.configProblem(problem)}`;
    // what can't be read is input that can't be read; a setting that is wrong leaves the others as they are
    await (problem.code === 'syntax' ? session.fail(message) : session.note(message));
  }
  return config;
}
