// What the first part of an old Excel workbook says of all: its sheets, shared texts, formats and looks of cells.
import { MAX_CHARACTERS } from '../../limits.ts';
import { formatCode } from '../shown.ts';
import { type BiffRecord, BOF, type RecordAllowance, recordsAt } from './records.ts';
import { Bytes, Short, sharedText, textAt } from './strings.ts';

export interface XlsWorkbook {
  sheets: { offset: number; isHidden: boolean }[];
  texts: string[];
  /** By the number that cells name them by. */
  styles: { code: string; boxed: boolean }[];
  from1904: boolean;
}

export type XlsTrouble = 'damaged' | 'encrypted' | 'older' | 'too-large';

const FILEPASS = 0x2f;
const DATEMODE = 0x22;
const BOUNDSHEET = 0x85;
const XF = 0xe0;
const SST = 0xfc;
const FORMAT = 0x41e;
const BIFF8 = 0x600;
const WORKSHEET = 0;
const MOST_TEXTS = 500_000;
const MOST_SHEETS = 500;

export function readXlsWorkbook(stream: Uint8Array, left: RecordAllowance): XlsWorkbook | XlsTrouble {
  // Before Excel 97 the number of the first record had another high byte, or the version in it is older.
  if (stream.length < 6 || stream[0] !== 9) return 'damaged';
  if (stream[1] !== BOF >> 8 || (stream[4]! | (stream[5]! << 8)) !== BIFF8) return 'older';
  const records = recordsAt(stream, 0, left);
  if (records?.some(({ id }) => id === FILEPASS)) return 'encrypted';
  // What is encrypted may look damaged, too.
  if (!records) return isLocked(stream) ? 'encrypted' : 'damaged';
  try {
    return told(records);
  } catch (error) {
    if (error instanceof Short || error instanceof RangeError) return 'damaged';
    throw error;
  }
}

const isLocked = (stream: Uint8Array): boolean => {
  let at = 0;
  for (let record = 0; record < 10 && at + 4 <= stream.length; record += 1) {
    if (stream[at] === FILEPASS && stream[at + 1] === 0) return true;
    at += 4 + (stream[at + 2]! | (stream[at + 3]! << 8));
  }
  return false;
};

function told(records: readonly BiffRecord[]): XlsWorkbook | XlsTrouble {
  const sheets: XlsWorkbook['sheets'] = [];
  const formats = new Map<number, string>();
  const looks: { format: number; lines: number }[] = [];
  let texts: string[] | null = [];
  let from1904 = false;
  for (const record of records) {
    const { id, data } = record;
    if (id === DATEMODE) from1904 = data.getUint16(0, true) === 1;
    else if (id === FORMAT) formats.set(data.getUint16(0, true), textAt(new Bytes(record, 2)));
    else if (id === XF) looks.push({ format: data.getUint16(2, true), lines: linesIn(data.getUint16(10, true)) });
    else if (id === SST) texts = sharedTexts(record);
    else if (id === BOUNDSHEET && data.getUint8(5) === WORKSHEET && sheets.length < MOST_SHEETS)
      sheets.push({ offset: data.getUint32(0, true), isHidden: (data.getUint8(4) & 3) !== 0 });
  }
  if (!texts) return 'too-large';
  if (sheets.length === 0) return 'damaged';
  const styles = looks.map(({ format, lines }) => ({ code: formatCode(format, formats), boxed: lines >= 2 }));
  return { sheets, texts, styles, from1904 };
}

/** Four bits a side. */
const linesIn = (sides: number): number => [0, 4, 8, 12].filter(shift => ((sides >> shift) & 0xf) !== 0).length;

/** Null where there are more than in any report. */
function sharedTexts(record: BiffRecord): string[] | null {
  const bytes = new Bytes(record, 4);
  const count = bytes.long();
  const texts: string[] = [];
  let characters = 0;
  while (texts.length < count) {
    const text = sharedText(bytes);
    characters += text.length;
    if (texts.push(text) > MOST_TEXTS || characters > 4 * MAX_CHARACTERS) return null;
  }
  return texts;
}
