// nianbao parse: files → readings on standard output, one after the other in the order named. Writes nothing.
import { performance } from 'node:perf_hooks';
import type { Files } from '../../src/ports/files.ts';
import { readReportFile } from '../../src/read-report.ts';
import { render } from '../platforms/terminal/render.ts';
import { failureJson, reportJson } from '../present/json.ts';
import { reportSummary } from '../present/report-summary.ts';
import type { Console } from './console.ts';

export async function parseFiles(names: string[], json: boolean, files: Files, console: Console): Promise<number> {
  let unreadable = 0;
  let partly = 0;
  for (const [at, name] of names.entries()) {
    const started = performance.now();
    const read = await readReportFile(files, console.resolve(name), name);
    const tookMs = performance.now() - started;
    if (!read.ok) {
      unreadable += 1;
      if (json) console.print(JSON.stringify(failureJson(name, read.failure)));
      console.complain(read.failure.message);
      continue;
    }
    const report = read.value;
    if (report.coverage.read < report.coverage.expected) partly += 1;
    if (json) console.print(JSON.stringify(reportJson(name, report, tookMs)));
    else console.print(`${at > 0 ? '\n' : ''}${render(reportSummary(name, report))}`);
  }
  return unreadable > 0 ? 2 : partly > 0 ? 1 : 0;
}
