// Names for the code that reads files and for the code that makes words of them, made of that code itself: whoever changes it
// cannot forget to raise them. What an older parser read is read again, what older words made is indexed again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Converter } from '../ports/converter.ts';

const READING = ['ingest', 'model', 'office', 'parse', 'text'];
const SEARCHING = ['model', 'search', 'text'];

/** With a converter more can be read, and what could not be read without it is tried again. */
export const codeVersion = (converter: Converter | null): string =>
  [versionOf(READING), ...(converter ? [converter.name] : [])].join(' ');
export const searchVersion = (): string => versionOf(SEARCHING);

function versionOf(folders: string[]): string {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter(one => /(?<!\.d)\.[jt]s$/.test(one))) {
      hash.update(name).update(readFileSync(join(src, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
