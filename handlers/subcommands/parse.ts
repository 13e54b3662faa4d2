// nianbao parse: files → readings on standard output, one after the other in the order named. Writes nothing.
import type { AnnualReport } from '../../src/model/report.ts';
import { render } from '../platforms/terminal/render.ts';
import { failureJson, reportJson } from '../present/json.ts';
import { reportSummary } from '../present/report-summary.ts';
import { type ReadingParts, readFiles } from './reading.ts';

/** 0 all was read, 1 one was read in part only, 2 a file could not be read. */
export async function parseFiles(names: string[], json: boolean, parts: ReadingParts): Promise<number> {
  const { console } = parts;
  let unreadable = 0;
  let partly = 0;
  let printed = 0;
  const named = names.map(name => ({ name, path: console.resolve(name) }));
  for await (const { name, result, tookMs } of readFiles(named, parts)) {
    if (!result.ok) {
      unreadable += 1;
      if (json) console.print(JSON.stringify(failureJson(name, result.failure)));
      console.complain(result.failure.message);
      continue;
    }
    const report = result.value;
    if (isPartlyRead(report)) partly += 1;
    if (json) console.print(JSON.stringify(reportJson(name, report, tookMs)));
    else console.print(`${printed > 0 ? '\n' : ''}${render(reportSummary(name, report))}`);
    printed += 1;
  }
  return unreadable > 0 ? 2 : partly > 0 ? 1 : 0;
}

/** Reports before 2019 have no cells to be read. */
const isPartlyRead = ({ form, coverage: { read, expected } }: AnnualReport): boolean =>
  read < expected || (expected === 0 && form !== 'pre2019');
