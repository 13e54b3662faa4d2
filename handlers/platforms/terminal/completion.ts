// What Tab offers: commands, then bodies held and their years; behind a command that takes files, paths.
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HeldBody } from '../../../src/answer/select.ts';
import { absolute, type PathAccess } from './paths.ts';

export interface CompletionSources extends Pick<PathAccess, 'folder' | 'pathsIn'> {
  /** Without the slash. */
  commands: readonly { name: string; words: readonly string[] }[];
  bodies(): Promise<HeldBody[]>;
}

/** More would scroll what has been answered out of sight. */
const MOST = 40;

/** Whole words that may stand in place of the last one of `line`, and that last one, as readline wants them. */
export async function complete(line: string, sources: CompletionSources): Promise<[string[], string]> {
  const typed = /^\s*(.*)$/su.exec(line)?.[1] ?? '';
  if (!/\s/.test(typed)) return [commandsFor(typed, sources), typed];
  if (sources.pathsIn(typed) !== null) {
    const [path = ''] = /(?:\\.|[^\s\\])*$/u.exec(typed) ?? [];
    return [await pathsFor(path, sources.folder), path];
  }
  const words = typed.split(/\s+/);
  const last = words.pop() ?? '';
  const bodies = await sources.bodies();
  const before = words.slice(1);
  const named = bodies.filter(body => before.some(word => isNamed(body, word)));
  const years = [...new Set(named.flatMap(body => body.years))].map(String).filter(year => !before.includes(year));
  const offered = [...years.sort(), ...(named.length > 0 && last === '' ? [] : bodies.map(body => body.address))];
  return [offered.filter(word => word.startsWith(last)).slice(0, MOST), last];
}

function commandsFor(typed: string, { commands }: CompletionSources): string[] {
  const all = commands.flatMap(({ name, words }) => [`/${name}`, ...(typed === '' ? [] : words)]);
  return all.filter(word => word.startsWith(typed)).map(word => `${word} `);
}

async function pathsFor(path: string, folder: string): Promise<string[]> {
  const plain = path.replace(/\\(.)/gu, '$1');
  const within = plain === '' || plain.endsWith('/') ? plain : `${dirname(plain)}/`;
  // `ab` has no folder in front, and must not become `./ab`.
  const head = plain.includes('/') ? within : '';
  const entries = await readdir(absolute(head === '' ? '.' : head, folder), { withFileTypes: true }).catch(() => []);
  return entries
    .map(entry => `${head}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .filter(name => name.startsWith(plain) && (/(?:^|\/)\.[^/]*$/.test(plain) || !/(?:^|\/)\.[^/]*\/?$/.test(name)))
    .slice(0, MOST)
    .map(name => name.replace(/[\s\\"']/gu, '\\$&'));
}

function isNamed({ agency, address, aliases }: HeldBody, word: string): boolean {
  return word.length >= 2 && [agency, address, ...aliases].some(name => name.startsWith(word));
}
