// A folder that is named in a terminal stands for the files in it and below, as long as it may be a folder of reports: whoever
// names the whole disk must not have it read.
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { look } from '../../place.ts';

/** As many as are checked at a time. */
export const MOST_FILES = 300;
const MOST_ENTRIES = 3000;

/** What programs keep beside a document, and the parts of a saved page. */
const LEFTOVER = /^[.~]|~$|^(?:Thumbs\.db|desktop\.ini)$|(?:_files|\.files|_文件)$/i;

/** Paths in order; null where there are too many to be reports. What may not be looked into is passed over. */
export function filesBelow(folder: string): string[] | null {
  const folders = [folder];
  const files: string[] = [];
  let entries = 0;
  for (const one of folders) {
    for (const entry of entriesOf(one)) {
      entries += 1;
      if (entries > MOST_ENTRIES || files.length > MOST_FILES) return null;
      const path = join(one, entry.name);
      if (LEFTOVER.test(entry.name)) continue;
      // A link is followed to a file, never to a folder: a circle of links would have no end.
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && look(path)?.isFile())) files.push(path);
    }
  }
  return files.length > MOST_FILES ? null : files.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
