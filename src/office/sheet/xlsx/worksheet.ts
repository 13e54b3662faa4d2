// One sheet of a workbook → cells. Every position, count and reference in it may be missing or absurd.
import type { SheetBuilder } from '../builder.ts';
import { printed } from '../running.ts';
import { serialOf, shown } from '../shown.ts';
import { type Attributes, scan } from './scan.ts';
import { isShownText, RunLooks, unescaped } from './strings.ts';
import { type CellStyle, PLAIN } from './styles.ts';

export interface Workbook {
  texts: readonly string[];
  styles: readonly CellStyle[];
  /** Its days are counted from 1904. */
  from1904: boolean;
}

export interface SheetFacts {
  /** What is printed above and below each page. */
  running: string[];
  /** Formulas without a stored value: their cells say so. */
  unsolved: number;
  /** A cell names a text that is not there. */
  broken: boolean;
}

/** What a cell says whose formula nobody has worked out. */
const UNSOLVED = '公式未计算';
const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const MOST_COLUMN_GROUPS = 2000;

/** Null where the part is damaged. */
export function readWorksheet(part: Uint8Array, workbook: Workbook, builder: SheetBuilder, isOver: () => boolean) {
  const reader = new WorksheetReader(workbook, builder);
  const read = scan(part, {
    open: (name, attributes, path) => reader.open(name, attributes, path),
    text: (value, path) => reader.text(value, path),
    close: (name, path) => reader.close(name, path),
    enough: isOver,
  });
  return read && !reader.facts.broken ? reader.facts : null;
}

class WorksheetReader {
  readonly facts: SheetFacts = { running: [], unsolved: 0, broken: false };
  readonly #workbook: Workbook;
  readonly #builder: SheetBuilder;
  #row = -1;
  #column = -1;
  #isRowHidden = false;
  #hidesZeros = false;
  #columnGroups = 0;
  #type = 'n';
  #style = PLAIN;
  #value = '';
  #inline = '';
  readonly #runs = new RunLooks();
  #hasFormula = false;
  #running = '';

  constructor(workbook: Workbook, builder: SheetBuilder) {
    this.#workbook = workbook;
    this.#builder = builder;
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    const within = path.at(-1);
    this.#runs.open(name, attributes);
    if (name === 'c' && within === 'row') this.#openCell(attributes);
    else if (name === 'f' && within === 'c') this.#hasFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#merge(attributes('ref') ?? '');
    else if (name === 'col') this.#hideColumns(attributes);
    else if (name === 'sheetView' && isFalse(attributes('showZeros'))) this.#hidesZeros = true;
  }

  text(value: string, path: readonly string[]): void {
    if (path.at(-1) === 'v') this.#value += value;
    else if (isShownText(path)) this.#inline += this.#runs.shown(value);
    else if (path.at(-2) === 'headerFooter') this.#running += value;
  }

  close(name: string, path: readonly string[]): void {
    if (name === 'c' && path.at(-1) === 'row') this.#closeCell();
    else if (path.at(-1) === 'headerFooter') {
      const text = printed(this.#running);
      if (text !== '') this.facts.running.push(text);
      this.#running = '';
    }
  }

  #openRow(attributes: Attributes): void {
    const number = Number(attributes('r') ?? this.#row + 2);
    this.#row = Number.isInteger(number) && number > 0 ? number - 1 : this.#row + 1;
    this.#column = -1;
    this.#isRowHidden = isTrue(attributes('hidden'));
  }

  #openCell(attributes: Attributes): void {
    const place = placeOf(attributes('r') ?? '');
    this.#column = place ? place.column : this.#column + 1;
    if (place) this.#row = place.row;
    this.#type = attributes('t') ?? 'n';
    this.#style = this.#workbook.styles[Number(attributes('s') ?? 0)] ?? PLAIN;
    this.#value = '';
    this.#inline = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const text = this.#shown();
    this.#builder.put(this.#row, this.#column, text, this.#style.boxed);
    if (text !== '' && this.#isRowHidden) this.#builder.hideRow(this.#row);
  }

  #shown(): string {
    const { texts, from1904 } = this.#workbook;
    const value = this.#type === 'str' ? unescaped(this.#value) : this.#value.trim();
    switch (this.#type) {
      case 's':
        if (value !== '' && texts[Number(value)] === undefined) this.facts.broken = true;
        return value === '' ? '' : (texts[Number(value)] ?? '');
      case 'inlineStr':
        return unescaped(this.#inline);
      case 'b':
        return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
      case 'd': {
        const serial = serialOf(value);
        return serial === null ? value : shown(serial, this.#style.code === 'General' ? 'yyyy/m/d' : this.#style.code);
      }
      case 'n': {
        if (value === '' && this.#hasFormula) {
          this.facts.unsolved += 1;
          return UNSOLVED;
        }
        const number = Number(value);
        if (value === '' || Number.isNaN(number)) return value;
        return number === 0 && this.#hidesZeros ? '' : shown(number, this.#style.code, from1904);
      }
      default:
        // Texts that formulas gave, and errors as they are shown (#REF!).
        return value;
    }
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':', 2).map(placeOf);
    if (!from || !to) return;
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    this.#builder.merge(top, Math.min(from.column, to.column), bottom, Math.max(from.column, to.column));
  }

  #hideColumns(attributes: Attributes): void {
    this.#columnGroups += 1;
    if (!isTrue(attributes('hidden')) || this.#columnGroups > MOST_COLUMN_GROUPS) return;
    const [from, to] = [Number(attributes('min')), Number(attributes('max'))];
    if (from > 0 && to >= from) this.#builder.hideColumns(from - 1, to - 1);
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isFalse = (value: string | undefined): boolean => value === '0' || value === 'false';

function placeOf(reference: string): { row: number; column: number } | null {
  const match = REFERENCE.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
