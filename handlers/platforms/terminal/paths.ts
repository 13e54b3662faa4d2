// In a terminal a file is named by its path: `/check ~/年报/2024.html`. The line becomes a message with attachments.
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import type { Files } from '../../../src/ports/files.ts';
import { look } from '../../place.ts';
import type { Attachment } from '../types.ts';

export interface PathAccess {
  files: Pick<Files, 'read'>;
  /** Where the caller stands; relative paths begin there. */
  folder: string;
  /** What of a line are paths, as typed (cleaning would change names with full-width characters); null for none at all. */
  pathsIn(line: string): string | null;
}

/** Longer than this and without such a file, it is a pasted text. */
const LONGEST_PATHS = 1000;

/** The files that a line names, whether they are there or not: reading a missing one fails with its sentence. */
export function filesNamed(line: string, { files, folder, pathsIn }: PathAccess): Attachment[] {
  const said = pathsIn(line)?.trim() ?? '';
  if (said === '' || said.length > LONGEST_PATHS) return [];
  const whole = absolute(said, folder);
  // A name with blanks needs no quotes where it leads to a file as it stands.
  const paths = look(whole)?.isFile() ? [whole] : splitPaths(said).map(path => absolute(path, folder));
  return paths.map(path => ({
    name: basename(path),
    bytes: look(path)?.size ?? null,
    read: limitBytes => files.read(path, limitBytes),
  }));
}

/** As a shell does: blanks part, quotes and backslashes hold together. */
export function splitPaths(said: string): string[] {
  const parts = said.match(/(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])+|["'\\]/gu) ?? [];
  return parts.map(part => part.replace(/"([^"]*)"|'([^']*)'|\\(.)/gu, (_, a, b, c) => a ?? b ?? c));
}

export function absolute(path: string, folder: string): string {
  return resolve(folder, path.replace(/^~(?=\/|$)/, homedir()));
}
