// What the files that a call names hold: each file, or each member of an archive, in the order named.
import { MAX_ARCHIVE_BYTES } from '../../src/office/limits.ts';
import type { Files } from '../../src/ports/files.ts';
import type { Reader, ReadFile, ReadingProgress } from '../../src/ports/reader.ts';
import type { Console } from './console.ts';
import { progressBar } from './progress-bar.ts';

export interface ReadingParts {
  files: Files;
  reader: Reader;
  console: Console;
}

/** How many are read at the same time; a reader has not more than this for one call. */
const AT_ONCE = 2;

/** `path` as the files know it, `name` as the person does. */
export async function* readFiles(
  named: readonly { name: string; path: string }[],
  { files, reader, console }: ReadingParts,
): AsyncGenerator<ReadFile> {
  let done = 0;
  const show = (name: string, within: ReadingProgress | null) => {
    const place = { at: done + 1, of: named.length };
    // Of an archive its members are shown, too.
    const inner = within && within.of > 1 ? within : null;
    if (place.of > 1 || inner) console.progress(progressBar(place, name, inner));
  };

  async function read({ name, path }: { name: string; path: string }): Promise<ReadFile[]> {
    show(name, null);
    const bytes = await files.read(path, MAX_ARCHIVE_BYTES);
    const found = bytes.ok
      ? await reader.read(bytes.value, name, within => show(within.name, within))
      : [{ name, bytes: null, result: bytes, tookMs: 0 }];
    done += 1;
    return found;
  }

  const ahead: Promise<ReadFile[]>[] = [];
  let next = 0;
  const begin = () => {
    const one = named[next++];
    if (!one) return;
    const reading = read(one);
    // It is awaited in its turn; until then its failure is nobody's.
    reading.catch(() => {});
    ahead.push(reading);
  };
  for (let count = 0; count < AT_ONCE; count += 1) begin();
  for (let reading = ahead.shift(); reading; reading = ahead.shift()) {
    const read = await reading;
    begin();
    console.progress('');
    yield* read;
  }
}
