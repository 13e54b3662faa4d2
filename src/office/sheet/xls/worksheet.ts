// One sheet of an old Excel workbook → cells. Formulas are read by the value stored with them.
import type { SheetBuilder } from '../builder.ts';
import { shown } from '../shown.ts';
import { type BiffRecord, type RecordAllowance, recordsAt } from './records.ts';
import { Bytes, Short, textAt } from './strings.ts';
import type { XlsWorkbook } from './workbook.ts';

const FORMULA = 0x06;
const HEADER = 0x14;
const FOOTER = 0x15;
const COLINFO = 0x7d;
const MULRK = 0xbd;
const MULBLANK = 0xbe;
const RSTRING = 0xd6;
const MERGECELLS = 0xe5;
const LABELSST = 0xfd;
const BLANK = 0x201;
const NUMBER = 0x203;
const LABEL = 0x204;
const BOOLERR = 0x205;
const STRING = 0x207;
const ROW = 0x208;
const WINDOW2 = 0x23e;
const RK = 0x27e;

const SHOWS_ZEROS = 0x10;
const HIDDEN_ROW = 0x20;
const HIDDEN_COLUMN = 1;
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** What is printed above and below each page; null where the sheet is damaged. */
export function readXlsSheet(
  stream: Uint8Array,
  offset: number,
  workbook: XlsWorkbook,
  builder: SheetBuilder,
  left: RecordAllowance,
): string[] | null {
  const records = recordsAt(stream, offset, left);
  if (!records) return null;
  const reader = new XlsSheetReader(workbook, builder, hidesZeros(records));
  try {
    for (const record of records) reader.read(record);
  } catch (error) {
    if (error instanceof Short || error instanceof RangeError) return null;
    throw error;
  }
  return reader.running;
}

/** It is said behind the cells. */
const hidesZeros = (records: readonly BiffRecord[]): boolean =>
  records.some(
    ({ id, data }) => id === WINDOW2 && data.byteLength >= 2 && (data.getUint16(0, true) & SHOWS_ZEROS) === 0,
  );

class XlsSheetReader {
  readonly running: string[] = [];
  readonly #workbook: XlsWorkbook;
  readonly #builder: SheetBuilder;
  readonly #hidesZeros: boolean;
  readonly #hiddenRows = new Set<number>();
  /** The formula whose text stands in the next record. */
  #awaiting: DataView | null = null;

  constructor(workbook: XlsWorkbook, builder: SheetBuilder, hides: boolean) {
    this.#workbook = workbook;
    this.#builder = builder;
    this.#hidesZeros = hides;
  }

  read(record: BiffRecord): void {
    const { id, data } = record;
    switch (id) {
      case LABELSST:
        this.#put(data, this.#sharedText(data.getUint32(6, true)));
        break;
      case LABEL:
      case RSTRING:
        this.#put(data, textAt(new Bytes(record, 6)));
        break;
      case NUMBER:
        this.#put(data, data.getFloat64(6, true));
        break;
      case RK:
        this.#put(data, rk(data, 6));
        break;
      case MULRK:
        this.#several(data, 6, at => rk(data, at + 2));
        break;
      case BLANK:
        this.#put(data, '');
        break;
      case MULBLANK:
        this.#several(data, 2, () => '');
        break;
      case BOOLERR:
        this.#put(data, flagText(data.getUint8(6), data.getUint8(7) === 1));
        break;
      case FORMULA:
        this.#formula(data);
        break;
      case STRING:
        if (this.#awaiting) this.#put(this.#awaiting, textAt(new Bytes(record)));
        this.#awaiting = null;
        break;
      case MERGECELLS:
        this.#merges(data);
        break;
      case ROW:
        if ((data.getUint16(12, true) & HIDDEN_ROW) !== 0) this.#hiddenRows.add(data.getUint16(0, true));
        break;
      case COLINFO:
        if ((data.getUint16(8, true) & HIDDEN_COLUMN) !== 0)
          this.#builder.hideColumns(data.getUint16(0, true), data.getUint16(2, true));
        break;
      case HEADER:
      case FOOTER:
        if (data.byteLength > 2) this.running.push(textAt(new Bytes(record)));
    }
  }

  #formula(data: DataView): void {
    const isNumber = data.getUint16(12, true) !== 0xffff;
    const kind = data.getUint8(6);
    if (isNumber) this.#put(data, data.getFloat64(6, true));
    else if (kind === 0) this.#awaiting = data;
    else if (kind === 1 || kind === 2) this.#put(data, flagText(data.getUint8(8), kind === 2));
    else this.#put(data, '');
  }

  /** Row, column and look stand in front of every cell's value. */
  #put(data: DataView, value: string | number): void {
    this.#cell(data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true), value);
  }

  /** Cells beside each other, each with its look. */
  #several(data: DataView, size: number, valueAt: (at: number) => string | number): void {
    const [row, first] = [data.getUint16(0, true), data.getUint16(2, true)];
    const count = Math.floor((data.byteLength - 6) / size);
    for (let i = 0; i < count; i += 1) {
      const at = 4 + i * size;
      this.#cell(row, first + i, data.getUint16(at, true), valueAt(at));
    }
  }

  #cell(row: number, column: number, look: number, value: string | number): void {
    const { styles, from1904 } = this.#workbook;
    const { code, boxed } = styles[look] ?? { code: 'General', boxed: false };
    const isUnseenZero = value === 0 && this.#hidesZeros;
    const text = isUnseenZero ? '' : typeof value === 'number' ? shown(value, code, from1904) : value;
    this.#builder.put(row, column, text, boxed);
    if (text !== '' && this.#hiddenRows.has(row)) this.#builder.hideRow(row);
  }

  #sharedText(index: number): string {
    const text = this.#workbook.texts[index];
    if (text === undefined) throw new Short();
    return text;
  }

  #merges(data: DataView): void {
    const count = Math.min(data.getUint16(0, true), Math.floor((data.byteLength - 2) / 8));
    for (let i = 0; i < count; i += 1) {
      const [top, bottom, left, right] = [0, 2, 4, 6].map(step => data.getUint16(2 + i * 8 + step, true));
      this.#builder.merge(top!, left!, bottom!, right!);
    }
  }
}

/** A number in four bytes: whole or the upper part of a double, and divided by a hundred or not. */
function rk(data: DataView, at: number): number {
  const bits = data.getInt32(at, true);
  const double = new DataView(new ArrayBuffer(8));
  double.setInt32(4, bits & ~3, true);
  const value = (bits & 2) !== 0 ? bits >> 2 : double.getFloat64(0, true);
  return (bits & 1) !== 0 ? value / 100 : value;
}

const flagText = (value: number, isError: boolean): string =>
  isError ? (ERRORS.get(value) ?? '#ERR!') : value === 0 ? 'FALSE' : 'TRUE';
