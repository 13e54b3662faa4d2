// What a chat sends to be checked: read, held against the other years and bodies that the chat has and against the corpus,
// and kept in the chat's own area. Nothing here is found from another chat; every call names the chat that it is for.
import { checkReport } from './check/index.ts';
import { type Beside, besideOf } from './check-beside.ts';
import { changesBetween, type Printed } from './check-changes.ts';
import { canTell } from './check-sight.ts';
import { fingerprints } from './fingerprint.ts';
import { byLine, bySection, bySeverity } from './model/finding.ts';
import type { AnnualReport } from './model/report.ts';
import type { Clock } from './ports/clock.ts';
import type { Reader } from './ports/reader.ts';
import type { BatchFile, NewUpload, StoredBatch, StoredCheck, Uploads, Waved } from './ports/uploads.ts';
import { MOST_FILES, otherChats, readUploads } from './read-uploads.ts';
import type { BatchRow, ListedFinding, UploadCheck, UploadChecks } from './upload-check.ts';

export interface UploadCheckParts {
  uploads: Uploads;
  uploadDays: number;
  clock: Clock;
  reader: Reader;
  parserVersion: string;
  /** Last year's report of the same body, among those that every chat may find. */
  previousInCorpus(report: AnnualReport): Promise<AnnualReport | null>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function createUploadChecks(parts: UploadCheckParts): UploadChecks {
  const { uploads, uploadDays, clock, parserVersion } = parts;

  /** `first`: of the checks of the same message, where there was one before. */
  async function checkKept(
    chat: string,
    upload: NewUpload,
    draft: boolean,
    beside: Beside,
    first: number | null = null,
  ): Promise<UploadCheck> {
    const { hash, subject, report } = upload;
    const own = await beside.previousOf(report);
    const previous = own ?? (await parts.previousInCorpus(report));
    const from = own ? ('chat' as const) : ('corpus' as const);
    const outcome = checkReport(report, { previous, peers: await beside.peersOf(report), draft });
    const about = previous ? { agency: previous.agency, year: previous.year, from } : null;
    const check = { hash, subject, draft, previous: about, outcome, fingerprints: fingerprints(outcome.findings) };
    const made = { ...check, checkedAt: clock.now() };
    const id = await uploads.addCheck(chat, made);
    return view(chat, { ...made, id, batch: null }, upload, first ?? id);
  }

  /** The last check of this subject from an earlier message: what comes in one message are no versions of one another. */
  async function beforeOf(chat: string, { subject, hash }: StoredCheck, first: number): Promise<StoredCheck | null> {
    const latest = await uploads.latestCheck(chat, { subject, before: first });
    if (latest === null || latest.batch === null || latest.hash === hash) return latest;
    // One that came together with this very file was no earlier version of it either.
    const own = await uploads.latestCheck(chat, { subject, hash, before: first });
    return own?.batch === latest.batch ? own : latest;
  }

  async function firstOf(chat: string, { id, batch }: StoredCheck): Promise<number> {
    const files = batch === null ? [] : ((await uploads.batch(chat, batch))?.files ?? []);
    return Math.min(id, ...files.flatMap(file => file.check ?? []));
  }

  async function view(chat: string, check: StoredCheck, upload: NewUpload, first: number): Promise<UploadCheck> {
    const { id, subject, outcome, draft, previous } = check;
    const waved = await uploads.waved(chat, subject);
    const before = await beforeOf(chat, check, first);
    const earlier = before && (await uploads.get(chat, before.hash));
    const stands = (one: Printed) => wavedBy(one, waved) === null;
    const now = printed(check);
    const sight =
      before && canTell({ ...before, report: earlier?.report ?? null }, { ...check, report: upload.report });
    const changes = before && sight && changesBetween(printed(before).filter(stands), now.filter(stands), sight);
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
      inBatch: check.batch !== null,
    };
  }

  async function openCheck(chat: string, id: number | null): Promise<UploadCheck | null> {
    const check = id === null ? await uploads.latestCheck(chat) : await uploads.check(chat, id);
    const upload = check && (await uploads.get(chat, check.hash));
    return check && upload ? view(chat, check, upload, await firstOf(chat, check)) : null;
  }

  async function batchOf(chat: string, id: number | null): Promise<StoredBatch | null> {
    const check = id === null ? null : await uploads.check(chat, id);
    return id === null || check?.batch ? uploads.batch(chat, check?.batch ?? null) : null;
  }

  async function rowOf(chat: string, { name, check, failure }: BatchFile): Promise<BatchRow> {
    return { name, check: check === null ? null : await openCheck(chat, check), failure };
  }

  /** A finding by its number, with what its chat keeps under. */
  async function findingOf(chat: string, id: number, number: number) {
    const [check, shown] = [await uploads.check(chat, id), await openCheck(chat, id)];
    const found = shown?.findings.find(one => one.number === number);
    return check && found ? { subject: check.subject, rule: found.finding.rule, print: found.fingerprint } : null;
  }

  return {
    uploadDays,

    mostFiles: MOST_FILES,

    async checkUploads(files, owner, draft, onProgress = () => {}) {
      const { chat, sender } = owner;
      const { read, left } = await readUploads(files, owner, parts, step => onProgress({ doing: 'reading', ...step }));
      const beside = await besideOf(
        uploads,
        chat,
        read.flatMap(({ result }) => (result.ok ? [result.value] : [])),
      );
      const rows: BatchRow[] = [];
      let first: number | null = null;
      for (const [at, { name, result }] of read.entries()) {
        onProgress({ doing: 'checking', at: at + 1, of: read.length, name });
        const check: UploadCheck | null = result.ok ? await checkKept(chat, result.value, draft, beside, first) : null;
        first ??= check?.id ?? null;
        rows.push({ name, check, failure: result.ok ? null : result.failure });
        await otherChats();
      }
      if (read.length < 2 || rows.every(({ check }) => check === null)) return { rows, left };
      const sorted = rows.sort((one, other) => weightOf(other) - weightOf(one));
      const kept = sorted.map(({ name, check, failure }) => ({ name, check: check?.id ?? null, failure }));
      await uploads.addBatch(chat, { sender, files: kept, left, checkedAt: clock.now() });
      return { rows: sorted.map(row => ({ ...row, check: row.check && { ...row.check, inBatch: true } })), left };
    },

    async openBatch(chat, id) {
      const batch = await batchOf(chat, id);
      if (!batch) return null;
      const rows: BatchRow[] = [];
      for (const file of batch.files) {
        rows.push(await rowOf(chat, file));
        await otherChats();
      }
      return { rows, left: batch.left };
    },

    async openBatchRow(chat, id, number) {
      const batch = await batchOf(chat, id);
      const address = id ?? batch?.files.find(file => file.check !== null)?.check ?? null;
      if (!batch || address === null) return null;
      const file = batch.files[number - 1];
      return { row: file ? await rowOf(chat, file) : null, count: batch.files.length, address };
    },

    openCheck,

    async checkAgain(chat, id, draft) {
      const check = await uploads.check(chat, id);
      const upload = check && (await uploads.get(chat, check.hash));
      if (!check || !upload) return null;
      return checkKept(chat, await readAnew(chat, upload), draft ?? check.draft, await besideOf(uploads, chat));
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
    const [read] = bytes ? await parts.reader.read(bytes, upload.name) : [];
    if (!bytes || !read?.result.ok) return upload;
    const now = { ...upload, report: read.result.value, parserVersion };
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

/** By how much it needs somebody to look: errors, then what could not be read, then whatever else was found. */
function weightOf({ check, failure }: BatchRow): number {
  if (failure) return 10_000;
  const counted = check?.findings.filter(one => one.waved === null && one.finding.severity !== 'info') ?? [];
  const isError = ({ finding }: ListedFinding) => finding.severity === 'error' && finding.origin === 'report';
  const errors = counted.filter(isError).length;
  return errors * 20_000 + Math.min(counted.length - errors, 9_999);
}

/** By section, those without one last; within it the gravest first, then by line. */
const inOrder = ({ finding: one }: Printed, { finding: other }: Printed): number =>
  bySection(one, other) || bySeverity(one, other) || byLine(one, other);
