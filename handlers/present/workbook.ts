// Tables as a workbook: heads bold, always in sight and with filters; on paper as wide as a sheet lying on its side.
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { Sheet, SheetValue } from './spreadsheet.ts';

/** With the width of each column, in digits. */
type WideSheet = Sheet & { widths: readonly number[] };
type Written = Parameters<typeof writeXlsxFile>;
type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

const FONT = '宋体';
/** No program takes a longer text in one cell. */
const LONGEST_TEXT = 32_000;
const LONGEST_NAME = 31;
/** In points; room for fonts that stand in for ours. No row is higher than the last. */
const [LINE_HEIGHT, EDGES, HIGHEST] = [16, 3, 409];
const [NARROWEST, WIDEST] = [6, 60];

export async function workbook(asked: readonly Sheet[]): Promise<Uint8Array> {
  const sheets = asked.map(sheet => ({ ...sheet, widths: sheet.columns.map((_, i) => widthOf(sheet, i)) }));
  const written = sheets.map((sheet, i): Written[0][number] => ({
    sheet: sheetName(sheet.name, sheets.slice(0, i)),
    data: [headRow(sheet), ...sheet.rows.map(row => bodyRow(sheet, row)), ...noteRows(sheet)],
    columns: sheet.widths.map(width => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }));
  const options = { fontFamily: FONT, fontSize: 11, features: [settings(sheets)] };
  return new Uint8Array(await writeXlsxFile(written, options).toBuffer());
}

function headRow({ columns }: Sheet): Row {
  return columns.map(({ title }) => ({
    ...text(title),
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#E7EEF7',
    borderStyle: 'thin',
    borderColor: '#B0B0B0',
  }));
}

function bodyRow({ columns }: Sheet, row: readonly SheetValue[]): Row {
  return columns.map(({ align }, i) => {
    const value = row[i] ?? null;
    const look = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#B0B0B0' } as const;
    const aligned = align === undefined ? look : { ...look, align };
    if (value === null || value === '') return { ...aligned, type: String };
    return { ...(typeof value === 'number' ? number(value) : text(value)), ...aligned };
  });
}

const noteRows = ({ notes = [] }: Sheet): Row[] => (notes.length > 0 ? [[], ...notes.map(note => [text(note)])] : []);

const number = (value: number) =>
  Number.isFinite(value) ? { value, type: Number as NumberConstructor } : text(String(value));

const text = (value: string) => ({ value: asText(value), type: String as StringConstructor });

/** Excel reads `_x0041_` in a text as a character by its number; where it was meant so, its first mark is written so. */
const asText = (value: string): string =>
  value
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/\r\n?/g, '\n')
    .slice(0, LONGEST_TEXT);

/** A name that no sheet before it has. */
function sheetName(name: string, before: readonly Sheet[]): string {
  const namesakes = before.filter(other => other.name === name).length;
  const clean = name
    .replace(/[[\]/\\:*?\u0000-\u001f]/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .slice(0, LONGEST_NAME - 4);
  return `${clean || '表'}${namesakes > 0 ? `（${namesakes + 1}）` : ''}`;
}

function widthOf({ columns, rows }: Sheet, at: number): number {
  const { width } = columns[at]!;
  if (width !== undefined) return width;
  const values = [columns[at]!.title, ...rows.map(row => row[at] ?? '')];
  const lines = values.flatMap(value => String(value).slice(0, 500).split('\n'));
  const widest = lines.reduce((most, line) => Math.max(most, digitsOf(line)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

const digitsOf = (line: string): number => [...line].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);

/** What the package does not write. */
const settings = (sheets: readonly WideSheet[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex]!;
          const fit = xml.replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
          const filter = `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`;
          return columns.length > 0 ? fit.replace('</sheetData>', `</sheetData>${filter}`) : fit;
        },
        transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
          if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
          if (tag === 'row') return { ...attributes, ht: heightOf(sheets[sheetIndex]!, index ?? 0) };
          return attributes;
        },
      },
    },
  },
});

/** Not every program finds out by itself how high a row with broken lines has to be. */
function heightOf({ columns, rows, widths }: WideSheet, at: number): number {
  const values = at === 0 ? columns.map(({ title }) => title) : (rows[at - 1] ?? []);
  const most = values.reduce<number>((most, value, i) => Math.max(most, linesOf(value, widths[i]!)), 1);
  return Math.min(HIGHEST, most * LINE_HEIGHT + EDGES);
}

/** Of a value in a column so wide: its edges take one digit, and what is left of a line before a Chinese character another. */
const linesOf = (value: SheetValue, width: number): number =>
  String(value ?? '')
    .slice(0, LONGEST_TEXT)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(digitsOf(line) / (width - 2))), 0);

/** Of the column counted from 1: A, Z, AA. */
const columnName = (at: number): string =>
  at <= 0 ? '' : columnName(Math.floor((at - 1) / 26)) + String.fromCharCode(65 + ((at - 1) % 26));
