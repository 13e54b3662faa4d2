// The cells of a report in the form's order, with their text as it is meant, and lists of cells in words.
import { expectedKeys } from '../figures/amounts.ts';
import type { CellKey } from '../model/form.ts';
import type { AnnualReport, Cell } from '../model/report.ts';
import { cellName } from '../model/terms.ts';
import { normalise } from '../text/normalise.ts';
import { isSign } from '../text/numbers.ts';

export interface PrintedCell {
  key: CellKey;
  cell: Cell;
  /** Half width, simplified, without blanks around it. */
  text: string;
}

/** Nearly all cells are, and need no second look. */
const BARE = /^(?:0|[1-9]\d*)$/;

const known = new WeakMap<AnnualReport, PrintedCell[]>();

/** Every cell that was found. */
export function printedCells(report: AnnualReport): PrintedCell[] {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): PrintedCell[] {
  const keys = new Set([...expectedKeys(report), ...Object.keys(report.cells)]);
  return [...keys].flatMap(key => {
    const cell = report.cells[key];
    return cell ? [{ key, cell, text: BARE.test(cell.raw) ? cell.raw : normalise(cell.raw).text.trim() }] : [];
  });
}

/** Cells in which something stands that is neither a blank nor a sign such as “/”. */
export const filledCells = (report: AnnualReport): PrintedCell[] =>
  printedCells(report).filter(({ text }) => text !== '' && !isSign(text));

export const isAmount = (key: CellKey): boolean => key.endsWith('.amountWan');

/** Those of them that are more than a bare count. */
export const unusualCells = (report: AnnualReport): PrintedCell[] =>
  filledCells(report).filter(({ cell }) => !BARE.test(cell.raw));

/** 本年增/减, the one column of the 2019 form whose figures have a sign. */
export const isChange = (key: CellKey): boolean => key.endsWith('.change');

/** A cell whose figure was worked out of fused digits says nothing of how it was written. */
export const isSettled = (report: AnnualReport, key: CellKey): boolean => report.settled.includes(key);

/** “予以公开”的“自然人”、“部分公开”的“自然人”等12格. */
export function cellList(keys: readonly CellKey[], most = 4): string {
  const names = keys.slice(0, most).map(cellName).join('、');
  return keys.length > most ? `${names}等${keys.length}格` : names;
}

/** The figure of a cell; 0 for a blank or a sign, which is what an office means by it where nothing says otherwise. */
export const figureOf = (report: AnnualReport, key: CellKey): number => report.cells[key]?.value ?? 0;
