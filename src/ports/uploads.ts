// What a chat has sent to be checked, and what the checks found. It belongs to that chat: every method but `expire` names a
// chat and sees nothing of any other.
import type { CheckOutcome } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import type { Failure } from '../model/result.ts';
import type { ContentHash } from './store.ts';

export interface NewUpload {
  hash: ContentHash;
  /** As the file was called. */
  name: string;
  /** Who sent it, in a group. */
  sender: string;
  /** Equal for the uploads of one body's report of one year: what was confirmed and ignored holds for all of them. */
  subject: string;
  report: AnnualReport;
  parserVersion: string;
  uploadedAt: Date;
}

/** What choosing among uploads takes, without the report. */
export interface UploadRow extends Omit<NewUpload, 'report'> {
  agency: string | null;
  region: string | null;
  year: number | null;
  /** False once its time is over: then its name is empty too, and its report has figures only. */
  hasFile: boolean;
}

export interface StoredUpload extends UploadRow {
  report: AnnualReport;
}

/** Last year's report that a check was made with. */
export interface PreviousReport {
  agency: string | null;
  year: number | null;
  from: 'chat' | 'corpus';
}

export interface NewCheck {
  hash: ContentHash;
  subject: string;
  draft: boolean;
  previous: PreviousReport | null;
  outcome: CheckOutcome;
  /** One for each finding of the outcome, in its order; see fingerprint.ts. */
  fingerprints: string[];
  checkedAt: Date;
}

export interface StoredCheck extends NewCheck {
  /** Never given twice, whatever has been deleted. */
  id: number;
  /** The batch that it was made in; null for a file that came alone. */
  batch: number | null;
}

/** One file of a batch: its check, or why there is none. */
export interface BatchFile {
  /** As `ReadFile.name`. */
  name: string;
  check: number | null;
  failure: Failure | null;
}

/** Files that were sent and checked together. It lasts as long as one of its checks does. */
export interface NewBatch {
  sender: string;
  files: BatchFile[];
  /** How many files more there were than are checked at a time. */
  left: number;
  checkedAt: Date;
}

export interface StoredBatch extends NewBatch {
  id: number;
}

/** A rule that is ignored for a subject, or one finding of it that was confirmed as right. */
export interface Waved {
  kind: 'rule' | 'finding';
  /** The rule's id, or the finding's fingerprint. */
  key: string;
}

/** How much a chat has, or how much of it was deleted. */
export interface Held {
  files: number;
  /** Readings; those whose files are gone among them. */
  reports: number;
  checks: number;
  waved: number;
}

/** Every method rejects with a `StoreError` only, and happens whole or not at all. */
export interface Uploads {
  /** Keeps a file and its reading; the same content sent again takes the place of what was kept. */
  put(chat: string, upload: NewUpload, bytes: Uint8Array): Promise<void>;
  /** In the order in which they were last sent. */
  list(chat: string): Promise<UploadRow[]>;
  get(chat: string, hash: ContentHash): Promise<StoredUpload | null>;
  /** Null where it is not this chat's, or its time is over. */
  bytes(chat: string, hash: ContentHash): Promise<Uint8Array | null>;
  /** Returns its id. */
  addCheck(chat: string, check: NewCheck): Promise<number>;
  check(chat: string, id: number): Promise<StoredCheck | null>;
  /** The last one; of a subject, of a file, or before another, where that is said. */
  latestCheck(
    chat: string,
    among?: { subject?: string; hash?: ContentHash; before?: number },
  ): Promise<StoredCheck | null>;
  /** Keeps it, and with each of its checks that it belongs to it. Returns its id, never given twice. */
  addBatch(chat: string, batch: NewBatch): Promise<number>;
  /** `id` null: the last one. */
  batch(chat: string, id: number | null): Promise<StoredBatch | null>;
  wave(chat: string, subject: string, waved: Waved): Promise<void>;
  restore(chat: string, subject: string, waved: Waved): Promise<void>;
  waved(chat: string, subject: string): Promise<Waved[]>;
  held(chat: string, sender: string | null): Promise<Held>;
  /**
   * Deletes all that a chat has, the words behind its buttons too; with a sender all that came of that person's uploads.
   * Nothing of it can be found in the store's files afterwards.
   */
  forget(chat: string, sender: string | null): Promise<Held>;
  /** Of uploads last sent before a moment: file, name, words and checks go, figures stay. How many there were. */
  expire(before: Date): Promise<number>;
  /** Calls after this one reject with code `closed`; a second close does nothing. */
  close(): Promise<void>;
}
