// Reads files of people whom nobody knows: apart from the rest of the program, under limits of time and memory.
import type { AnnualReport } from '../model/report.ts';
import type { Result } from '../model/result.ts';

export interface ReadFile {
  /** As it was called; of a member of an archive with its path in it: `年报.zip!/启东.docx`. */
  name: string;
  /** Of the member itself. Null where it could not be taken out of its archive. */
  bytes: Uint8Array | null;
  result: Result<AnnualReport>;
  tookMs: number;
}

export interface ReadingProgress {
  /** The file that is now being read, from 1. */
  at: number;
  of: number;
  name: string;
}

export interface Reader {
  /**
   * The file, or each member of an archive, in the archive's order; never empty. A file that exhausts its reader ends with
   * a failure of its own (`limit`); the members after it are read all the same. Rejects only once closed.
   */
  read(bytes: Uint8Array, name: string, onProgress?: (progress: ReadingProgress) => void): Promise<ReadFile[]>;
  /** Ends what is under way. */
  close(): Promise<void>;
}
