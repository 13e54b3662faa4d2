// Compares what was read with what a faithful reader gets. Knows only the outline of a report, nothing of its making.
import type { Expected } from './expected.ts';

export interface ReadReport {
  agency: string | null;
  year: number | null;
  form: string | null;
  publishedOn: string | null;
  signedOn: string | null;
  cells: Partial<Record<string, { value: number | null }>>;
}

/** One line a difference; empty where nothing is wrong. */
export function differences(read: ReadReport, expected: Expected): string[] {
  const found: string[] = [];
  const { agency, year, form, publishedOn, signedOn } = expected;
  for (const [field, wanted] of Object.entries({ agency, year, form, publishedOn, signedOn })) {
    const actual = read[field as keyof ReadReport];
    if (wanted !== undefined && actual !== wanted) found.push(`${field}: ${actual} instead of ${wanted}`);
  }
  for (const [key, wanted] of expected.cells) {
    const cell = read.cells[key];
    if (!cell) found.push(`${key}: not read, is ${show(wanted)}`);
    else if (cell.value !== wanted) found.push(`${key}: ${show(cell.value)} instead of ${show(wanted)}`);
  }
  for (const [key, wanted] of expected.maybe) {
    const cell = read.cells[key];
    if (cell && cell.value !== wanted) found.push(`${key}: ${show(cell.value)} instead of ${show(wanted)} or nothing`);
  }
  for (const key of expected.gone)
    if (read.cells[key]) found.push(`${key}: ${show(read.cells[key].value)}, but it is lost`);
  for (const key of Object.keys(read.cells)) if (!isKnown(key, expected)) found.push(`${key}: no cell of this form`);
  return found;
}

/**
 * Figures read that are not the ones the text had before it was damaged. A cell read as blank is not among them: where
 * a figure was taken out of its place, blank is what the text says.
 */
export function wrongFigures(read: ReadReport, truth: ReadonlyMap<string, number | null>): string[] {
  return Object.entries(read.cells).flatMap(([key, cell]) =>
    cell && cell.value !== null && cell.value !== truth.get(key)
      ? [`${key}: ${show(cell.value)} instead of ${show(truth.get(key))}`]
      : [],
  );
}

const isKnown = (key: string, { cells, maybe, gone }: Expected): boolean =>
  cells.has(key) || maybe.has(key) || gone.has(key);

const show = (value: number | null | undefined): string => (value === null ? 'blank' : String(value));

/** Of what `differences` found: another value than the one that is printed. */
export const isWrong = (found: string): boolean => / instead of /.test(found);

/**
 * In which part of the reports of a layout some cells may stay unread: none of 20, and of 300 only what LibreOffice itself did
 * not print (the rows of a table at a page's end, a document whose layout it never ends) and rows that are broken over the
 * page's end and over several lines at once, where positions do not tell.
 */
export const mayBeUnread = (layout: string): number => (layout.startsWith('libreoffice') ? 0.02 : 0);
