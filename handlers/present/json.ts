// AnnualReport and failures → the JSON lines of `parse --json`. Keys and their order are what other programs rely on.
import { type Edition, keysOfForm } from '../../src/model/form.ts';
import type { AnnualReport, Cell } from '../../src/model/report.ts';
import type { Failure } from '../../src/model/result.ts';
import { isBareNumber } from '../../src/text/numbers.ts';

export function reportJson(file: string, report: AnnualReport, tookMs: number) {
  const cells = inFormOrder(report);
  return {
    file,
    agency: report.agency,
    year: report.year,
    form: report.form,
    publishedOn: report.publishedOn,
    signedOn: report.signedOn,
    cells: Object.fromEntries(cells.map(([key, cell]) => [key, cell.value])),
    raw: Object.fromEntries(cells.filter(([, cell]) => !isBareNumber(cell.raw)).map(([key, cell]) => [key, cell.raw])),
    settled: report.settled,
    coverage: { read: report.coverage.read, expected: report.coverage.expected },
    sections: report.sections.map(({ number, heading, text }) => ({ number, heading, text })),
    warnings: report.notes.map(note => note.message),
    tookMs: Math.round(tookMs * 10) / 10,
  };
}

export function failureJson(file: string, failure: Failure) {
  return { file, error: { code: failure.code, message: failure.message } };
}

/** In the order of the report's own edition; a hybrid has keys of both. */
function inFormOrder(report: AnnualReport): [string, Cell][] {
  const editions: Edition[] = report.form === '2019' ? ['2019', '2021'] : ['2021', '2019'];
  const keys = new Set([...editions.flatMap(edition => keysOfForm(edition)), ...Object.keys(report.cells)]);
  return [...keys].flatMap(key => {
    const cell = report.cells[key];
    return cell ? [[key, cell] as [string, Cell]] : [];
  });
}
