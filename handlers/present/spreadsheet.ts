// Tables for people to keep or to pass on: as a workbook, or as .csv that Excel and WPS open by a double click. The texts in
// them come from strangers' files and must never be run as formulas: in a workbook every text is a cell of the type text;
// .csv has no types, so a text that begins like a formula gets an apostrophe in front, which the programs show.
import writeXlsxFile, { type Row } from 'write-excel-file/node';

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

type Written = Parameters<typeof writeXlsxFile>;
type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

const FONT = '宋体';
/** No program takes a longer text in one cell. */
const LONGEST_TEXT = 32_000;
const LONGEST_NAME = 31;
const [NARROWEST, WIDEST] = [6, 60];

/** The bytes of an .xlsx: heads bold, always in sight and with filters. */
export async function sheetFile(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet, i): Written[0][number] => ({
    sheet: sheetName(sheet.name, sheets.slice(0, i)),
    data: [headRow(sheet), ...sheet.rows.map(row => bodyRow(sheet, row)), ...noteRows(sheet)],
    columns: sheet.columns.map((column, i) => ({ width: column.width ?? usualWidth(sheet, i) })),
    stickyRowsCount: 1,
  }));
  const options = { fontFamily: FONT, fontSize: 11, features: [filters(sheets)] };
  return new Uint8Array(await writeXlsxFile(written, options).toBuffer());
}

/** The bytes of a .csv: UTF-8 with the mark by which Excel knows it. Notes stand below an empty line. */
export function csvFile({ columns, rows, notes = [] }: Omit<Sheet, 'name'>): Uint8Array {
  const lines = [
    columns.map(({ title }) => title),
    ...rows,
    ...(notes.length > 0 ? [[], ...notes.map(note => [note])] : []),
  ];
  return new TextEncoder().encode(`\ufeff${lines.map(line => `${line.map(csvField).join(',')}\r\n`).join('')}`);
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

function usualWidth({ columns, rows }: Sheet, at: number): number {
  const values = [columns[at]!.title, ...rows.map(row => row[at] ?? '')];
  const widest = values.reduce<number>((most, value) => Math.max(most, widthOf(String(value))), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** Of its longest line. */
const widthOf = (value: string): number =>
  value
    .slice(0, 500)
    .split('\n')
    .reduce(
      (most, line) =>
        Math.max(
          most,
          [...line].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0),
        ),
      0,
    );

const filters = (sheets: readonly Sheet[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const { columns, rows } = sheets[sheetIndex]!;
          const filter = `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`;
          return columns.length > 0 ? xml.replace('</sheetData>', `</sheetData>${filter}`) : xml;
        },
      },
    },
  },
});

/** Of the column counted from 1: A, Z, AA. */
const columnName = (at: number): string =>
  at <= 0 ? '' : columnName(Math.floor((at - 1) / 26)) + String.fromCharCode(65 + ((at - 1) % 26));

/** With blanks in front, too: some programs pass over them. */
const FORMULA_START = /^\s*[=+\-@＝＋－﹣−﹢﹦﹫＠]|^[\t\r\n]/;

function csvField(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shownOnly = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const safe = FORMULA_START.test(shownOnly) ? `'${shownOnly}` : shownOnly;
  return /[",\r\n\t;']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
