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
import { failureJson } from '../present/json.ts';
import type { Console } from './console.ts';

export interface CheckCall {
  names: string[];
  json: boolean;
  draft: boolean;
  /** A folder whose reports are the other years and peers of those named. */
  corpus: string | null;
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
  const statuses = reads.map(({ name, result, readMs }, at) => {
    if (!result.ok) {
      if (call.json) console.print(JSON.stringify(failureJson(name, result.failure)));
      console.complain(result.failure.message);
      return 2;
    }
    const started = performance.now();
    const outcome = checkReport(result.value, { ...companionsOf(result.value, together), draft: call.draft });
    const tookMs = readMs + performance.now() - started;
    if (call.json) console.print(JSON.stringify(checkJson(name, result.value, outcome, tookMs)));
    else console.print(`${at > 0 ? '\n' : ''}${call.show(name, result.value, outcome)}`);
    return outcome.findings.some(finding => finding.severity === 'error') ? 1 : 0;
  });
  return Math.max(0, ...statuses);
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
