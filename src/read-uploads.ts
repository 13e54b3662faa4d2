// What came with one message → readings kept for its chat: archives unfolded, one file after the other, since together they
// might be more than fits into memory.
import { contentHash } from './content-hash.ts';
import { done, failed, type Result } from './model/result.ts';
import { MAX_ARCHIVE_BYTES } from './office/limits.ts';
import type { Clock } from './ports/clock.ts';
import type { Reader, ReadFile, ReadingProgress } from './ports/reader.ts';
import type { NewUpload, UploadRow, Uploads } from './ports/uploads.ts';
import { ofSameBody } from './same-body.ts';

/** Who sends or asks, and where. `sender` counts in groups only: there everybody may delete what is their own. */
export interface Owner {
  chat: string;
  sender: string;
}

/** A file that came with a message; its bytes are fetched when they are wanted. */
export interface UploadedFile {
  name: string;
  read(limitBytes: number): Promise<Result<Uint8Array>>;
}

export interface ReadUpload {
  /** As `ReadFile.name`. */
  name: string;
  result: Result<NewUpload>;
}

export interface ReadUploads {
  /** In the order given, members of an archive in its own. */
  read: ReadUpload[];
  /** How many more there were. Of an archive that was not opened for it, itself. */
  left: number;
}

export interface ReadUploadsParts {
  uploads: Uploads;
  reader: Reader;
  clock: Clock;
  parserVersion: string;
}

/** A province has some hundred bodies of one kind; more at a time would keep the others of a chat waiting. */
export const MOST_FILES = 300;

export async function readUploads(
  files: readonly UploadedFile[],
  { chat, sender }: Owner,
  { uploads, reader, clock, parserVersion }: ReadUploadsParts,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ReadUploads> {
  const rows = await uploads.list(chat);
  const read: ReadUpload[] = [];
  let left = 0;
  for (const [at, file] of files.entries()) {
    if (read.length >= MOST_FILES) {
      left += 1;
      continue;
    }
    const [before, behind] = [read.length, files.length - at - 1];
    const told = ({ at: member, of, name }: ReadingProgress) =>
      onProgress({ at: before + member, of: before + of + behind, name });
    told({ at: 1, of: 1, name: file.name });
    const bytes = await file.read(MAX_ARCHIVE_BYTES);
    if (!bytes.ok) {
      read.push({ name: file.name, result: bytes });
      continue;
    }
    const members = await reader.read(bytes.value, file.name, told);
    const taken = members.slice(0, MOST_FILES - read.length);
    left += members.length - taken.length;
    for (const member of taken) {
      read.push({ name: member.name, result: await keep(member) });
      await otherChats();
    }
  }
  return { read, left };

  async function keep({ name, bytes, result }: ReadFile): Promise<Result<NewUpload>> {
    if (!result.ok) return result;
    if (bytes === null) return failed('unreadable-file', `“${name}”没有读取完整，请重新发送一次。`);
    const report = result.value;
    const hash = await contentHash(bytes);
    const known = rows.find(row => row.hash === hash) ?? ofSameBody(rows, report).find(row => row.year === report.year);
    const about = { hash, name, sender, subject: known?.subject ?? hash };
    const upload = { ...about, report, parserVersion, uploadedAt: clock.now() };
    await uploads.put(chat, upload, bytes);
    rows.push(rowOf(upload));
    return done(upload);
  }
}

const rowOf = ({ report, ...upload }: NewUpload): UploadRow => ({
  ...upload,
  ...{ agency: report.agency, region: report.region, year: report.year, hasFile: true },
});

/** Keeping and checking take the whole process for some moments each; between them it answers whoever else asks. */
export const otherChats = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
