// LibreOffice as a writer of old and other formats for tests: many files in one call, since its start takes longest.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export interface NamedFile {
  /** With an extension; no two alike. */
  name: string;
  bytes: Uint8Array;
}

const run = promisify(execFile);

/** Null where it is installed; else why a test is skipped. Where nothing may be skipped this throws. */
export async function withoutLibreOffice(): Promise<string | null> {
  try {
    await run('soffice', ['--version']);
    return null;
  } catch (error) {
    if (process.env.CI) throw new Error('soffice is not installed; CI must have it', { cause: error });
    return 'soffice is not installed';
  }
}

/** The same files, in the same order, in another format. `filter`: LibreOffice's name of it where there are several. */
export async function throughLibreOffice(
  files: readonly NamedFile[],
  to: string,
  filter?: string,
): Promise<NamedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-through-'));
  try {
    const [from, made] = [join(folder, 'from'), join(folder, 'made')];
    mkdirSync(from);
    for (const { name, bytes } of files) writeFileSync(join(from, name), bytes);
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--nolockcheck', '--convert-to', filter ? `${to}:${filter}` : to],
        ...['--outdir', made, ...files.map(({ name }) => join(from, name))],
      ],
      { timeout: 60_000 + files.length * 2000 },
    );
    return files.map(({ name }) => {
      const converted = `${parse(name).name}.${to}`;
      return { name: converted, bytes: readFileSync(join(made, converted)) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
