// nianbao check: files → findings on standard output, one after the other in the order named. Writes nothing but the page
// that `--html` names and the commented Word file that `--comments` names.
import { performance } from 'node:perf_hooks';
import { annotateDocx } from '../../src/annotate/index.ts';
import { checkReport } from '../../src/check/index.ts';
import { companionsOf } from '../../src/companions.ts';
import type { CheckOutcome } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { ReadFile } from '../../src/ports/reader.ts';
import { checkJson } from '../present/check-json.ts';
import { checkPage } from '../present/check-page.ts';
import { remarksOf } from '../present/check-remarks.ts';
import { failureJson } from '../present/json.ts';
import type { Console } from './console.ts';
import { type ReadingParts, readFiles } from './reading.ts';

export interface CheckCall {
  names: string[];
  json: boolean;
  draft: boolean;
  /** A folder whose reports are the other years and peers of those named. */
  corpus: string | null;
  /** Keeps the page of a check; null where none was asked for. */
  savePage: ((html: string) => Promise<void>) | null;
  /** Keeps the Word file with what was found as comments, written at this time of the wall's clock (ISO). Null as above. */
  comments: { writtenAt: string; save(docx: Uint8Array): Promise<void> } | null;
  /** Shows one check to a person. */
  show(name: string, report: AnnualReport, outcome: CheckOutcome): string;
}

/** 0 nothing wrong, 1 at least one error or read in part only, 2 a file could not be read or the folder is not there. */
export async function checkFiles(call: CheckCall, parts: ReadingParts): Promise<number> {
  const { console } = parts;
  // As soon as it is known: here, or when an archive turns out to hold several.
  if (isTooMany(call.names.length, call, console)) return 2;
  const named = call.names.map(name => ({ name, path: console.resolve(name) }));
  const reads: ReadFile[] = [];
  // A file itself is needed for its comments only, and of sixty it would be much.
  for await (const read of readFiles(named, parts)) reads.push(call.comments ? read : { ...read, bytes: null });
  if (isTooMany(reads.length, call, console)) return 2;
  const others = call.corpus === null ? [] : await readFolder(call.corpus, parts);
  if (others === null) return 2;
  const together = [...reads.flatMap(({ result }) => (result.ok ? [result.value] : [])), ...others];
  let status = 0;
  let shown = 0;
  for (const { name, bytes, result, tookMs: readMs } of reads) {
    if (!result.ok) {
      if (call.json) console.print(JSON.stringify(failureJson(name, result.failure)));
      console.complain(result.failure.message);
      status = 2;
      continue;
    }
    const started = performance.now();
    const outcome = checkReport(result.value, { ...companionsOf(result.value, together), draft: call.draft });
    const tookMs = readMs + performance.now() - started;
    if (call.json) console.print(JSON.stringify(checkJson(name, result.value, outcome, tookMs)));
    else console.print(`${shown > 0 ? '\n' : ''}${call.show(name, result.value, outcome)}`);
    shown += 1;
    if (call.savePage && !(await saved('检查报告', call.savePage(checkPage(result.value, outcome, name)), console)))
      status = 2;
    if (
      call.comments &&
      bytes &&
      !(await commented(call.comments, { name, bytes, report: result.value, outcome }, console))
    )
      status = 2;
    if (outcome.findings.some(finding => finding.severity === 'error')) status = Math.max(status, 1);
  }
  return status;
}

function isTooMany(reports: number, { savePage, comments }: CheckCall, console: Console): boolean {
  if ((!savePage && !comments) || reports <= 1) return false;
  console.complain(`${savePage ? '--html' : '--comments'} 一次只存一份年报的检查报告，请分开检查。`);
  return true;
}

interface CheckedFile {
  name: string;
  bytes: Uint8Array;
  report: AnnualReport;
  outcome: CheckOutcome;
}

async function commented(
  { writtenAt, save }: NonNullable<CheckCall['comments']>,
  { name, bytes, report, outcome }: CheckedFile,
  console: Console,
): Promise<boolean> {
  const remarks = remarksOf({ report, findings: outcome.findings.map(finding => ({ finding, waved: null })) });
  const written = await annotateDocx(bytes, name, remarks, writtenAt);
  if (written.ok) return saved('带批注的文件', save(written.value), console);
  console.complain(written.failure.message);
  return false;
}

async function saved(what: string, saving: Promise<void>, console: Console): Promise<boolean> {
  try {
    await saving;
    return true;
  } catch (error) {
    console.complain(`${what}没有存成：${(error as Error).message}`);
    return false;
  }
}

/** Every report of a folder; what is no report is passed over. Null where there is no such folder. */
async function readFolder(folder: string, parts: ReadingParts): Promise<AnnualReport[] | null> {
  const { files, console } = parts;
  const path = console.resolve(folder);
  const listed = await files.list(path);
  if (!listed.ok) {
    console.complain(listed.failure.message);
    return null;
  }
  const reports: AnnualReport[] = [];
  const below = listed.value.map(entry => ({ name: entry.path, path: files.join(path, entry.path) }));
  for await (const { result } of readFiles(below, parts)) if (result.ok) reports.push(result.value);
  return reports;
}
