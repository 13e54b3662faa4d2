// What a check of an upload is, and all that a chat may do with its own. check-upload.ts does it.
import type { Changes, Printed } from './check-changes.ts';
import type { CheckOutcome } from './model/finding.ts';
import type { AnnualReport } from './model/report.ts';
import type { Failure } from './model/result.ts';
import type { ReadingProgress } from './ports/reader.ts';
import type { ContentHash } from './ports/store.ts';
import type { Held, PreviousReport, Waved } from './ports/uploads.ts';
import type { Owner, UploadedFile } from './read-uploads.ts';

export interface ListedFinding extends Printed {
  /** From 1, in the order of the report. It stays the same whatever is ignored or confirmed. */
  number: number;
  /** Why it does not count: its rule is ignored here, or it was confirmed as right. */
  waved: Waved['kind'] | null;
  /** It was not there in the check before. */
  fresh: boolean;
}

export interface UploadCheck {
  id: number;
  name: string;
  report: AnnualReport;
  outcome: CheckOutcome;
  /** All findings of the outcome, in the order of the report. */
  findings: ListedFinding[];
  draft: boolean;
  previous: PreviousReport | null;
  /** Ids of the rules that are ignored for this report here, whether they found something or not. */
  ignored: string[];
  /** Against the check before; null for the first one. */
  since: (Pick<Changes, 'mended' | 'remaining'> & { added: number; checkedAt: Date }) | null;
  /** It came together with others, whose table is shown by `openBatch`. */
  inBatch: boolean;
}

/** A file that was checked together with others. */
export interface BatchRow {
  /** As `ReadFile.name`. */
  name: string;
  /** Null where it could not be read, or where it has been deleted since. */
  check: UploadCheck | null;
  /** Why it could not be read. */
  failure: Failure | null;
}

export interface CheckedBatch {
  /** Those with most errors first, then what could not be read. A row's place never changes. */
  rows: BatchRow[];
  /** How many files more there were than are checked at a time. */
  left: number;
}

export interface OpenedRow {
  row: BatchRow | null;
  count: number;
  /** A check of the batch. */
  address: number;
}

export interface CheckProgress extends ReadingProgress {
  doing: 'reading' | 'checking';
}

export interface UploadChecks {
  /** How long files are kept. */
  readonly uploadDays: number;
  /** How many files are checked at a time. */
  readonly mostFiles: number;
  /** Archives are unfolded. The files of one call are each other's other years and bodies. */
  checkUploads(
    files: readonly UploadedFile[],
    owner: Owner,
    draft: boolean,
    onProgress?: (progress: CheckProgress) => void,
  ): Promise<CheckedBatch>;
  /** The files that were checked together with one, or those last checked together; null where there are none. */
  openBatch(chat: string, id: number | null): Promise<CheckedBatch | null>;
  /** Of the same files one, by its place in the table from 1; `row` null where there are only `count`. */
  openBatchRow(chat: string, id: number | null, number: number): Promise<OpenedRow | null>;
  /** One of the chat's checks, or its last; null where the chat has no such check. */
  openCheck(chat: string, id: number | null): Promise<UploadCheck | null>;
  /** The same file once more, by the rules and the other reports that there are now; `draft` null: as before. */
  checkAgain(chat: string, id: number, draft: boolean | null): Promise<UploadCheck | null>;
  /**
   * The finding with this number, or all that its rule finds, counts no more: for every upload of this report in this chat.
   * Null as with `openCheck`; a number that is none changes nothing.
   */
  wave(chat: string, id: number, kind: Waved['kind'], number: number): Promise<UploadCheck | null>;
  /** The other way round, for a finding and its rule by the finding's number, or for a rule by its id. */
  restore(chat: string, id: number, what: number | string): Promise<UploadCheck | null>;
  /** The file of a check, for a bot administrator who adds it to what all chats can find. */
  uploadedFile(chat: string, id: number): Promise<{ hash: ContentHash; name: string; bytes: Uint8Array } | null>;
  hasUploads(chat: string): Promise<boolean>;
  /** What `forget` would delete. `sender` null: all that the chat has. */
  uploadsHeld(chat: string, sender: string | null): Promise<Held>;
  forget(chat: string, sender: string | null): Promise<Held>;
  /** Deletes files whose time is over. How many there were. */
  sweepUploads(): Promise<number>;
}
