// What a chat sends to be checked: read, held against the other years and bodies that the chat has and against the corpus,
// and kept in the chat's own area. Nothing here is found from another chat; every call names the chat that it is for.
import { createHash } from 'node:crypto';
import { checkReport } from './check/index.ts';
import { type Changes, changesBetween, type Printed } from './check-changes.ts';
import { fingerprints } from './fingerprint.ts';
import { byLine, bySection, bySeverity, type CheckOutcome } from './model/finding.ts';
import type { AnnualReport } from './model/report.ts';
import { done, type Result } from './model/result.ts';
import { MAX_BYTES } from './office/limits.ts';
import type { Clock } from './ports/clock.ts';
import type { ContentHash } from './ports/store.ts';
import type { Held, NewUpload, PreviousReport, StoredCheck, UploadRow, Uploads, Waved } from './ports/uploads.ts';
import { readReport } from './read-report.ts';
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
}

export interface UploadChecks {
  /** How long files are kept. */
  readonly uploadDays: number;
  /** In the order given. The files of one call are each other's other years and bodies. */
  checkUploads(files: readonly UploadedFile[], owner: Owner, draft: boolean): Promise<Result<UploadCheck>[]>;
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

export interface UploadCheckParts {
  uploads: Uploads;
  uploadDays: number;
  clock: Clock;
  parserVersion: string;
  /** Last year's report of the same body, among those that every chat may find. */
  previousInCorpus(report: AnnualReport): Promise<AnnualReport | null>;
}

/** More would not make a likeness likelier, and take the memory of a province. */
const MOST_PEERS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;

export function createUploadChecks(parts: UploadCheckParts): UploadChecks {
  const { uploads, uploadDays, clock, parserVersion } = parts;

  async function keep(file: UploadedFile, { chat, sender }: Owner): Promise<Result<NewUpload>> {
    const bytes = await file.read(MAX_BYTES);
    if (!bytes.ok) return bytes;
    const read = await readReport(bytes.value, file.name);
    if (!read.ok) return read;
    const report = read.value;
    const hash = createHash('sha256').update(bytes.value).digest('hex');
    const rows = await uploads.list(chat);
    const known = rows.find(row => row.hash === hash) ?? ofSameBody(rows, report).find(row => row.year === report.year);
    const about = { hash, name: file.name, sender, subject: known?.subject ?? hash };
    const upload = { ...about, report, parserVersion, uploadedAt: clock.now() };
    await uploads.put(chat, upload, bytes.value);
    return done(upload);
  }

  async function checkKept(chat: string, upload: NewUpload, draft: boolean): Promise<UploadCheck> {
    const { hash, subject, report } = upload;
    const rows = await uploads.list(chat);
    const { previous, from } = await previousOf(chat, report, rows);
    const outcome = checkReport(report, { previous, peers: await peersOf(chat, report, rows), draft });
    const about = previous && from ? { agency: previous.agency, year: previous.year, from } : null;
    const check = { hash, subject, draft, previous: about, outcome, fingerprints: fingerprints(outcome.findings) };
    const made = { ...check, checkedAt: clock.now() };
    return view(chat, { ...made, id: await uploads.addCheck(chat, made) }, upload);
  }

  /** What the chat itself has comes first, of several versions the one sent last. */
  async function previousOf(chat: string, report: AnnualReport, rows: readonly UploadRow[]) {
    const own = ofSameBody(rows, report).findLast(row => report.year !== null && row.year === report.year - 1);
    const upload = own && (await uploads.get(chat, own.hash));
    if (upload) return { previous: upload.report, from: 'chat' as const };
    return { previous: await parts.previousInCorpus(report), from: 'corpus' as const };
  }

  async function peersOf(chat: string, report: AnnualReport, rows: readonly UploadRow[]): Promise<AnnualReport[]> {
    if (report.agency === null || report.year === null) return [];
    const own = new Set(ofSameBody(rows, report));
    const others = rows.filter(row => row.year === report.year && row.agency !== null && row.hasFile && !own.has(row));
    const last = [...new Map(others.map(row => [row.subject, row])).values()].slice(-MOST_PEERS);
    const found = await Promise.all(last.map(row => uploads.get(chat, row.hash)));
    return found.flatMap(upload => (upload ? [upload.report] : []));
  }

  async function view(chat: string, check: StoredCheck, upload: NewUpload): Promise<UploadCheck> {
    const { id, subject, outcome, draft, previous } = check;
    const waved = await uploads.waved(chat, subject);
    const before = await uploads.latestCheck(chat, { subject, before: id });
    const stands = (one: Printed) => wavedBy(one, waved) === null;
    const now = printed(check);
    const skipped = new Set(outcome.skipped.map(({ rule }) => rule));
    const changes = before && changesBetween(printed(before).filter(stands), now.filter(stands), skipped);
    const findings = now.sort(inOrder).map((one, at) => ({
      ...one,
      number: at + 1,
      waved: wavedBy(one, waved),
      fresh: changes?.added.has(one.fingerprint) ?? false,
    }));
    return {
      ...{ id, name: upload.name, report: upload.report, outcome, findings, draft, previous },
      ignored: waved.flatMap(({ kind, key }) => (kind === 'rule' ? [key] : [])),
      since: before && changes && { ...changes, added: changes.added.size, checkedAt: before.checkedAt },
    };
  }

  async function openCheck(chat: string, id: number | null): Promise<UploadCheck | null> {
    const check = id === null ? await uploads.latestCheck(chat) : await uploads.check(chat, id);
    const upload = check && (await uploads.get(chat, check.hash));
    return check && upload ? view(chat, check, upload) : null;
  }

  /** A finding by its number, with what its chat keeps under. */
  async function findingOf(chat: string, id: number, number: number) {
    const [check, shown] = [await uploads.check(chat, id), await openCheck(chat, id)];
    const found = shown?.findings.find(one => one.number === number);
    return check && found ? { subject: check.subject, rule: found.finding.rule, print: found.fingerprint } : null;
  }

  return {
    uploadDays,

    async checkUploads(files, owner, draft) {
      const kept: Result<NewUpload>[] = [];
      // One after the other: together they might be more than fits into memory.
      for (const file of files) kept.push(await keep(file, owner));
      const results: Result<UploadCheck>[] = [];
      for (const one of kept) results.push(one.ok ? done(await checkKept(owner.chat, one.value, draft)) : one);
      return results;
    },

    openCheck,

    async checkAgain(chat, id, draft) {
      const check = await uploads.check(chat, id);
      const upload = check && (await uploads.get(chat, check.hash));
      if (!check || !upload) return null;
      return checkKept(chat, await readAnew(chat, upload), draft ?? check.draft);
    },

    async wave(chat, id, kind, number) {
      const found = await findingOf(chat, id, number);
      if (found) await uploads.wave(chat, found.subject, { kind, key: kind === 'rule' ? found.rule : found.print });
      return openCheck(chat, id);
    },

    async restore(chat, id, what) {
      const subject = (await uploads.check(chat, id))?.subject;
      const found = typeof what === 'number' ? await findingOf(chat, id, what) : { rule: what, print: null };
      if (subject && found) await uploads.restore(chat, subject, { kind: 'rule', key: found.rule });
      if (subject && found?.print) await uploads.restore(chat, subject, { kind: 'finding', key: found.print });
      return openCheck(chat, id);
    },

    async uploadedFile(chat, id) {
      const check = await uploads.check(chat, id);
      const upload = check && (await uploads.get(chat, check.hash));
      const bytes = upload && (await uploads.bytes(chat, upload.hash));
      return upload && bytes ? { hash: upload.hash, name: upload.name, bytes } : null;
    },

    hasUploads: async chat => (await uploads.list(chat)).length > 0,
    uploadsHeld: (chat, sender) => uploads.held(chat, sender),
    forget: (chat, sender) => uploads.forget(chat, sender),
    sweepUploads: () => uploads.expire(new Date(clock.now().getTime() - uploadDays * DAY_MS)),
  };

  /** A newer reader may read it better; the file's time goes on as it was. */
  async function readAnew(chat: string, upload: NewUpload): Promise<NewUpload> {
    if (upload.parserVersion === parserVersion) return upload;
    const bytes = await uploads.bytes(chat, upload.hash);
    const read = bytes && (await readReport(bytes, upload.name));
    if (!bytes || !read?.ok) return upload;
    const now = { ...upload, report: read.value, parserVersion };
    await uploads.put(chat, now, bytes);
    return now;
  }
}

const printed = ({ outcome, fingerprints: prints }: StoredCheck): Printed[] =>
  outcome.findings.map((finding, at) => ({ finding, fingerprint: prints[at] ?? '' }));

function wavedBy({ finding, fingerprint }: Printed, waved: readonly Waved[]): Waved['kind'] | null {
  const stands = waved.find(({ kind, key }) => key === (kind === 'rule' ? finding.rule : fingerprint));
  return stands?.kind ?? null;
}

/** By section, those without one last; within it the gravest first, then by line. */
const inOrder = ({ finding: one }: Printed, { finding: other }: Printed): number =>
  bySection(one, other) || bySeverity(one, other) || byLine(one, other);
