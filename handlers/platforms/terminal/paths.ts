// In a terminal a file is named by its path: `/check ~/年报/2024.html`. The line becomes a message with attachments.
// A line that is nothing but paths of files is a message with files alone: so a terminal writes what is dragged into its window.
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failed } from '../../../src/model/result.ts';
import type { Files } from '../../../src/ports/files.ts';
import { look } from '../../place.ts';
import type { Attachment } from '../types.ts';
import { filesBelow, MOST_FILES } from './folder.ts';

export interface PathAccess {
  files: Pick<Files, 'read'>;
  /** Where the caller stands; relative paths begin there. */
  folder: string;
  /** What of a line are paths, as typed (cleaning would change names with full-width characters); null for none at all. */
  pathsIn(line: string): string | null;
  /** `/stats 启东`: a command stays one where something of its name lies in the root folder. */
  isCommand(line: string): boolean;
}

/** Longer than this and without such a file, it is a pasted text. */
const LONGEST_PATHS = 1000;

export interface Named {
  files: Attachment[];
  /** The line says nothing else. */
  alone: boolean;
}

/** The files that a line names, whether they are there or not: reading a missing one fails with its sentence. */
export function filesNamed(line: string, { files, folder, pathsIn, isCommand }: PathAccess): Named {
  const isWords = line.length > LONGEST_PATHS || isCommand(line);
  const dropped = isWords ? [] : pathsAlone(line.trim(), folder);
  const paths = dropped.length > 0 ? dropped : pathsOf(pathsIn(line)?.trim() ?? '', folder);
  const found = paths.flatMap((path): Found[] => {
    if (look(path)?.isDirectory()) return inFolder(path);
    return [/[*?]/.test(path) && look(path) === null ? { path, trouble: NO_PATTERN } : { path }];
  });
  const top = commonFolder(found.map(({ path }) => path));
  return {
    files: found.map(({ path, trouble }) => ({
      name: relative(top, path).replaceAll(sep, '/') || basename(path) || path,
      bytes: look(path)?.size ?? null,
      read: async limitBytes =>
        trouble === undefined ? files.read(path, limitBytes) : failed('unreadable-file', `“${path}”${trouble}`),
    })),
    alone: dropped.length > 0,
  };
}

/** `trouble`: why it stands for no file. */
interface Found {
  path: string;
  trouble?: string;
}

const NO_PATTERN = '里的 * 和 ? 不能代替文件名，请直接写文件夹，里面的文件都会检查。';
const TOO_MANY = `里的文件太多，超过 ${MOST_FILES} 个，请指定只放年报的文件夹。`;
const NO_FILES = '里没有可以检查的文件，请核对路径。';

function inFolder(path: string): Found[] {
  const below = filesBelow(path);
  if (below === null) return [{ path, trouble: TOO_MANY }];
  return below.length === 0 ? [{ path, trouble: NO_FILES }] : below.map(one => ({ path: one }));
}

function pathsOf(said: string, folder: string): string[] {
  if (said === '' || said.length > LONGEST_PATHS) return [];
  const whole = absolute(said, folder);
  // A name with blanks needs no quotes where it leads to a file as it stands.
  return look(whole) ? [whole] : splitPaths(said).map(path => absolute(path, folder));
}

/** Only what is there: any other words are a question. */
function pathsAlone(said: string, folder: string): string[] {
  const isPath = (path: string) => isAbsolute(path) || /^(?:~\/|file:\/\/)/i.test(path) || /[./\\]/.test(path);
  const isThere = (path: string) => {
    const about = isPath(path) ? look(absolute(path, folder)) : null;
    // “.” and “/” are no name that somebody drags.
    return about?.isFile() === true || (about?.isDirectory() === true && /[\p{L}\d]/u.test(path));
  };
  const parts = isThere(said) ? [said] : splitPaths(said);
  return parts.every(isThere) ? parts.map(path => absolute(path, folder)) : [];
}

/** The deepest folder that all of them are in: what they are called begins there. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let folder = dirname(first);
  const isIn = (path: string) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
  while (dirname(folder) !== folder && !others.every(isIn)) folder = dirname(folder);
  return folder;
}

/** As a shell does: blanks part, quotes and backslashes hold together. */
export function splitPaths(said: string): string[] {
  const parts = said.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+|["'\\]/gu) ?? [];
  return parts.map(part => part.replace(/"([^"]*)"|'([^']*)'|\\(.)/gu, (_, a, b, c) => a ?? b ?? c));
}

export function absolute(path: string, folder: string): string {
  return resolve(folder, fromUrl(path).replace(/^~(?=\/|$)/, homedir()));
}

/** file:///home/li/%E5%B9%B4%E6%8A%A5.docx, as some file managers drop it. */
function fromUrl(path: string): string {
  if (!/^file:\/\//i.test(path)) return path;
  try {
    return fileURLToPath(path);
  } catch {
    return path;
  }
}
