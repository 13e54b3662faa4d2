// Last year's report beside this one's: whether it is certainly the same body's, and what its cells say.
import type { CellKey } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { readBodyName } from '../text/body-name.ts';

/** Do both years bear the same name, in full or in short? A renamed or merged body carries over other figures. */
export function sameName(report: AnnualReport, previous: AnnualReport): boolean {
  if (report.agency === null || previous.agency === null) return false;
  const names = [report.agency, ...report.aliases];
  if ([previous.agency, ...previous.aliases].some(name => names.includes(name))) return true;
  const [own, other] = [readBodyName(report.agency), readBodyName(previous.agency)];
  return own.place === other.place && own.unit.key === other.unit.key;
}

/** A cell's figure; a blank is 0, a sign such as “/” and a cell not found are nothing to compare. */
export function comparable(report: AnnualReport, key: CellKey): number | null {
  const cell = report.cells[key];
  if (!cell) return null;
  return cell.raw.trim() === '' ? 0 : cell.value;
}

/** Could one of the figures only be told by the form's arithmetic, or is one a blank? */
export function isUnsure(reports: readonly AnnualReport[], keys: readonly CellKey[]): boolean {
  return reports.some(report => keys.some(key => report.settled.includes(key) || report.cells[key]?.raw.trim() === ''));
}
