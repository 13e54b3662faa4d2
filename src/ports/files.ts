// Files to read. Nothing is written through this port.
import type { Result } from '../model/result.ts';

export interface FileEntry {
  /** Relative to the folder that was listed, with `/` between the parts. */
  path: string;
  bytes: number;
  /** Time of the last change in milliseconds since 1970. */
  mtimeMs: number;
}

export interface Files {
  /**
   * Every file below a folder, sorted by path; hidden files and folders and what programs keep beside a
   * file while they write it are left out.
   */
  list(folder: string): Promise<Result<FileEntry[]>>;
  /** `unreadable-file` (missing, a folder, no permission) or `too-large` before anything of it is read. */
  read(path: string, limitBytes: number): Promise<Result<Uint8Array>>;
  /** A folder and a path below it as one path. */
  join(folder: string, path: string): string;
  isBelow(folder: string, path: string): boolean;
  /** The other way round than `join`. */
  relative(folder: string, path: string): string;
}
