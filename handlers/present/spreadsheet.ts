// Tables for people to keep or to pass on: as a workbook, or as .csv that Excel and WPS open by a double click. The texts in
// them come from strangers' files and must never be run as formulas: in a workbook every text is a cell of the type text;
// .csv has no types, so a text that begins like a formula gets an apostrophe in front, which the programs show.
import { Worker } from 'node:worker_threads';
import { workbookWriterEntry } from '../place.ts';

/** Null leaves the cell empty. */
export type SheetValue = string | number | null;

export interface SheetColumn {
  title: string;
  /** In digits of the usual font; a Chinese character takes two. Without it, as wide as what stands in the column. */
  width?: number;
  /** Without it, texts stand on the left and numbers on the right. */
  align?: 'left' | 'center' | 'right';
}

export interface Sheet {
  name: string;
  columns: readonly SheetColumn[];
  /** Each with a value for every column. */
  rows: readonly (readonly SheetValue[])[];
  /** Sentences below the table. */
  notes?: readonly string[];
}

const MOST_MEGABYTES = 512;

let before: Promise<unknown> = Promise.resolve();

/** The bytes of an .xlsx. Written by a thread, since a big one takes seconds, and by one thread at a time. */
export function sheetFile(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = before.then(() => write(sheets.map(plain)));
  before = written.catch(() => {});
  return written;
}

function write(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
  const thread = new Worker(workbookWriterEntry(), { workerData: sheets, resourceLimits });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', code => reject(new Error(`the writer of workbooks ended with ${code}`)));
  });
}

/** Without what the columns may have besides: functions do not pass to a thread. */
const plain = ({ columns, ...sheet }: Sheet): Sheet => ({
  ...sheet,
  columns: columns.map(({ title, width, align }) => ({
    title,
    ...(width === undefined ? {} : { width }),
    ...(align === undefined ? {} : { align }),
  })),
});

/** The bytes of a .csv: UTF-8 with the mark by which Excel knows it. Notes stand below an empty line. */
export function csvFile({ columns, rows, notes = [] }: Omit<Sheet, 'name'>): Uint8Array {
  const lines = [
    columns.map(({ title }) => title),
    ...rows,
    ...(notes.length > 0 ? [[], ...notes.map(note => [note])] : []),
  ];
  return new TextEncoder().encode(`\ufeff${lines.map(line => `${line.map(csvField).join(',')}\r\n`).join('')}`);
}

/** With blanks in front, too: some programs pass over them. */
const FORMULA_START = /^\s*[=+\-@＝＋－﹣−﹢﹦﹫＠]|^[\t\r\n]/;

function csvField(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shownOnly = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const safe = FORMULA_START.test(shownOnly) ? `'${shownOnly}` : shownOnly;
  return /[",\r\n\t;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
