// A name for the code that reads files, made of that code itself: whoever changes the parser cannot forget to raise it, and
// what an older parser read is read again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const READING = ['ingest', 'model', 'parse', 'text'];

export function codeVersion(): string {
  const src = fileURLToPath(new URL('..', import.meta.url));
  const hash = createHash('sha256');
  for (const folder of READING) {
    const names = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter(one => /(?<!\.d)\.[jt]s$/.test(one))) {
      hash.update(name).update(readFileSync(join(src, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
