// What the bot and a reader process (handlers/reader.ts) say to each other.
import type { ReadFile, ReadingProgress } from '../ports/reader.ts';

/** To the process. What is under way is given up for a new `read`. */
export type Asked =
  /** `from`: the member of an archive to begin with, from 1. */
  | { kind: 'read'; bytes: Uint8Array; name: string; from: number }
  /** The next member of the archive. After each the process waits for a word: others may want it more. */
  | { kind: 'go-on' };

/** From the process. */
export type Told = ({ kind: 'reading' } & ReadingProgress) | ({ kind: 'read' } & ReadingProgress & ReadMember);

interface ReadMember extends Pick<ReadFile, 'result' | 'tookMs'> {
  /** 'as sent': of a file that is no archive. They need not travel twice. */
  bytes: Uint8Array | null | 'as sent';
  /** What the process holds in memory now, in bytes. */
  resident: number;
}
