// nianbao check: files → findings on standard output, one after the other in the order named. Writes nothing but the page
// that `--html` names.
import { performance } from 'node:perf_hooks';
import { checkReport } from '../../src/check/index.ts';
import { companionsOf } from '../../src/companions.ts';
import type { CheckOutcome } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { Files } from '../../src/ports/files.ts';
import { readReportFile } from '../../src/read-report.ts';
import { checkJson } from '../present/check-json.ts';
import { checkPage } from '../present/check-page.ts';
import { failureJson } from '../present/json.ts';
import type { Console } from './console.ts';

export interface CheckCall {
  names: string[];
  json: boolean;
  draft: boolean;
  /** A folder whose reports are the other years and peers of those named. */
  corpus: string | null;
  /** Keeps the page of a check; null where none was asked for. */
  savePage: ((html: string) => Promise<void>) | null;
  /** Shows one check to a person. */
  show(name: string, report: AnnualReport, outcome: CheckOutcome): string;
}

/** 0 nothing wrong, 1 at least one error, 2 a file could not be read or the folder is not there. */
export async function checkFiles(call: CheckCall, files: Files, console: Console): Promise<number> {
  const reads = [];
  for (const name of call.names) {
    const started = performance.now();
    const result = await readReportFile(files, console.resolve(name), name);
    reads.push({ name, result, readMs: performance.now() - started });
  }
  const others = call.corpus === null ? [] : await readFolder(call.corpus, files, console);
  if (others === null) return 2;
  const together = [...reads.flatMap(({ result }) => (result.ok ? [result.value] : [])), ...others];
  let status = 0;
  for (const [at, { name, result, readMs }] of reads.entries()) {
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
    else console.print(`${at > 0 ? '\n' : ''}${call.show(name, result.value, outcome)}`);
    if (call.savePage && !(await saved(call.savePage, checkPage(result.value, outcome, name), console))) status = 2;
    if (outcome.findings.some(finding => finding.severity === 'error')) status = Math.max(status, 1);
  }
  return status;
}

async function saved(save: (html: string) => Promise<void>, page: string, console: Console): Promise<boolean> {
  try {
    await save(page);
    return true;
  } catch (error) {
    console.complain(`检查报告没有存成：${(error as Error).message}`);
    return false;
  }
}

/** Every report of a folder; what is no report is passed over. Null where there is no such folder. */
async function readFolder(folder: string, files: Files, console: Console): Promise<AnnualReport[] | null> {
  const path = console.resolve(folder);
  const listed = await files.list(path);
  if (!listed.ok) {
    console.complain(listed.failure.message);
    return null;
  }
  const reports: AnnualReport[] = [];
  for (const [at, entry] of listed.value.entries()) {
    console.progress(`读取 ${at + 1}/${listed.value.length} ${entry.path}`);
    const read = await readReportFile(files, files.join(path, entry.path), entry.path);
    if (read.ok) reports.push(read.value);
  }
  console.progress('');
  return reports;
}
