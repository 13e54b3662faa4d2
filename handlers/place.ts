// Where the program and its caller stand. Apart from config.ts, because `--help` and `parse` need this and no more.
import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

export type Environment = Record<string, string | undefined>;

/** Where the caller stands. npm changes into the package's folder and leaves the caller's own in INIT_CWD. */
export function callerFolder(env: Environment): string {
  return env.INIT_CWD || process.cwd();
}

/** The process's environment, completed from a `.env` file in the caller's folder; what is already set wins. */
export function environment(processEnv: Environment): Environment {
  const file = join(callerFolder(processEnv), '.env');
  return look(file)?.isFile() ? { ...parseEnv(readFileSync(file, 'utf8')), ...processEnv } : processEnv;
}

/** Walked up to rather than counted, so that it holds for the source and for `dist` alike. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json not found above the code');
    folder = above;
  }
  return folder;
}

/** The program that reads files, beside those that people start. */
export function readerEntry(): string {
  return join(packageRoot(), 'dist', 'handlers', 'reader.js');
}

/** The thread that writes workbooks. */
export function workbookWriterEntry(): string {
  return join(packageRoot(), 'dist', 'handlers', 'workbook-writer.js');
}

/** What stands at a path; null for nothing, also where the path leads through a file or is not allowed to be seen. */
export function look(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
