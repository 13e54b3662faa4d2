// What is kept between two runs: reports as they were read, by the hash of the file's bytes. Interfaces only.
import type { Form } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import type { Failure } from '../model/result.ts';

/** sha-256 of a file's bytes, 64 lower-case hexadecimal digits. */
export type ContentHash = string;

/** What a look into the folder says of a file before it is read: unchanged size and time mean unchanged content. */
export interface FileStamp {
  path: string;
  bytes: number;
  /** Time of the last change in milliseconds since 1970; fractions are kept. */
  mtimeMs: number;
}

/** What came of one file, or of one member of an archive (`a.zip!/b.docx`). */
export type Reading =
  | { path: string; hash: ContentHash; report: AnnualReport }
  /** Kept too, so that a second run need not try it again. `hash` is null where the bytes could not be had. */
  | { path: string; hash: ContentHash | null; failure: Failure };

/** Who read, and when. A file read by another parser version counts as changed. */
export interface ReadingRun {
  parserVersion: string;
  /** ISO date and time. */
  readAt: string;
}

/** A file as the store knows it. */
export interface FileRow extends FileStamp, ReadingRun {
  hash: ContentHash | null;
  /** Null where the file holds a report. */
  failure: Failure | null;
}

/** What choosing among reports takes, without the report. */
export interface ReportRow {
  hash: ContentHash;
  agency: string | null;
  aliases: string[];
  region: string | null;
  year: number | null;
  form: Form | null;
  publishedOn: string | null;
  readAt: string;
  /** True where the running text is our own summary. */
  summary: boolean;
  /** Every file with this content, sorted. */
  files: string[];
  /**
   * One body may have several versions of one year's report. Shown is the latest published; of those published on the
   * same day or on no known day, one with the report's own words before a summary, then the latest read.
   */
  shown: boolean;
}

export interface StoredReport extends ReadingRun {
  hash: ContentHash;
  report: AnnualReport;
  files: string[];
}

/**
 * Every method rejects with a `StoreError`; nothing else is expected of it. Each is one transaction: it happens whole
 * or not at all, also when two processes use the same store.
 */
export interface ReportStore {
  /**
   * Records all that one file on disk held: itself, or the members of an archive. Replaces what was known of that file
   * before, so putting the same twice changes nothing.
   */
  put(file: FileStamp, readings: Reading[], run: ReadingRun): Promise<void>;
  get(hash: ContentHash): Promise<StoredReport | null>;
  /** Every report held, sorted by agency, year, then hash; without the reports themselves. */
  list(): Promise<ReportRow[]>;
  /** Every file known with what it was when it was read, members of archives among them, sorted by path. */
  files(): Promise<FileRow[]>;
  /** Forgets a file that is gone (an archive with its members, or one member), and reports that no other file holds. */
  remove(path: string): Promise<void>;
  /** Equal as long as nothing was put or removed, by whatever process: what was made of a list is good until it changes. */
  revision(): Promise<string>;
  /** Calls after this one reject with code `closed`; a second close does nothing. */
  close(): Promise<void>;
}

export type StoreErrorCode =
  /** Another process holds the store for longer than we wait. */
  | 'locked'
  /** The file is no store, or damaged. */
  | 'corrupt'
  /** Written by a newer version of this program. */
  | 'too-new'
  /** A database of some other program. */
  | 'foreign'
  /** The place cannot be used: no permission, no room, a folder in its way. */
  | 'unavailable'
  | 'closed';

export interface StoreError extends Error {
  name: 'StoreError';
  code: StoreErrorCode;
  /** The store's place. */
  file: string;
}
