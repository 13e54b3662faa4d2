// The three tables: pieces of the table part → cells by key, the form, what was settled by arithmetic, notes.
import {
  type CellKey,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  disputeKeys,
  type Edition,
  type Form,
  PROACTIVE_ROWS,
  proactiveKeys,
  REQUEST_COLUMNS,
  requestKeys,
} from '../model/form.ts';
import type { Cell, Note } from '../model/report.ts';
import type { Place } from '../model/source.ts';
import { compact } from '../text/normalise.ts';
import { type Aligned, align, type RowSpec } from './align.ts';
import { fitsWidth, type Placed, placeAlone, placeByGaps, placeByTable } from './columns.ts';
import { type Editions, editions, inPrintedOrder } from './edition.ts';
import { cellOf, type HeadUnit } from './figures.ts';
import { addMissingDisputes, dividedOnce, foreignRows, isSideBySide, repeatedRows } from './irregular.ts';
import { note } from './notes.ts';
import type { Piece } from './pieces.ts';
import { type Run, runs } from './runs.ts';
import { type Settled, settleDisputes, settleProactive, settleRequests } from './settling.ts';
import { type Token, tokens } from './tokens.ts';

export interface Tables {
  cells: Partial<Record<CellKey, Cell>>;
  settled: CellKey[];
  form: Form | null;
  /** All keys of the form as it stands in this report. */
  expected: CellKey[];
  notes: Note[];
  /** The words printed in the tables, in reading order. */
  words: { raw: string; place: Place }[];
  /** True where two reports stand in the file: side by side, or one behind the other with other figures. */
  several: boolean;
}

/** The three tables have 35 rows; thousands of stretches of figures are something else. */
const MOST_RUNS = 2000;

/** `toTheEnd`: the region reaches to the end of the file. */
export function readTables(region: Piece[], toTheEnd: boolean): Tables {
  const reader = new TableReader(region, toTheEnd);
  return reader.read();
}

class TableReader {
  readonly #tokens: Token[];
  readonly #runs: Run[];
  readonly #editions: Editions;
  /** Length of the compact text before each token. */
  readonly #offsets: number[] = [];
  readonly #text: string;
  readonly #cells: Partial<Record<CellKey, Cell>> = {};
  readonly #settled: CellKey[] = [];
  readonly #notes: Note[] = [];

  constructor(region: Piece[], toTheEnd: boolean) {
    this.#tokens = tokens(region, toTheEnd);
    const all = runs(this.#tokens);
    this.#runs = all.length > MOST_RUNS ? [] : all;
    let text = '';
    for (const token of this.#tokens) {
      this.#offsets.push(text.length);
      if (token.kind === 'text') text += compact(token.text);
    }
    this.#text = text;
    this.#editions = editions(text);
  }

  read(): Tables {
    const rows = dividedOnce(
      addMissingDisputes(
        align(this.#runs, (run, spec) => fitsWidth(run, this.#widthOf(run, spec))),
        this.#runs,
      ),
    );
    const conflicting = repeatedRows(rows, this.#runs);
    const several = isSideBySide(rows) || conflicting.length >= 8;
    const readable = rows.filter(row => !conflicting.includes(row));
    for (const row of conflicting) this.#notes.push(note('row-twice', { row: row.spec, keys: this.#keysOf(row) }));

    const placed = this.#place(readable);
    for (const row of readable) {
      const cells = placed.get(row);
      if (cells) this.#take(row, cells);
      if (row.repair)
        this.#notes.push(note(row.repair, { row: row.spec, keys: this.#keysOf(row), quote: row.run.before }));
    }
    for (const row of readable.filter(one => this.#isReordered(one))) {
      this.#notes.push(note('columns-reordered', { row: row.spec, keys: this.#keysOf(row) }));
    }
    for (const row of foreignRows(readable))
      this.#notes.push(note('other-layout', { row: row.spec, keys: this.#keysOf(row) }));
    const divided = rows.some(row => /^otherHandled\./.test(row.spec.id));
    const undivided = !divided && rows.some(row => row.spec.id === 'otherHandled');
    const form = this.#form(rows, divided, undivided);
    return {
      cells: this.#cells,
      settled: this.#settled,
      form,
      expected: this.#expected(form, rows, undivided),
      notes: this.#notes,
      words: this.#tokens.filter(token => token.kind === 'text').map(({ raw, place }) => ({ raw, place })),
      several,
    };
  }

  #place(rows: Aligned[]): Map<Aligned, Placed> {
    const placed = new Map<Aligned, Placed>();
    const width = (row: Aligned): number => this.#widthOf(row.run, row.spec);
    const usualGap = this.#usualGap();
    for (const row of rows) {
      const cells = placeAlone(row.run, width(row)) ?? placeByGaps(row.run, width(row), usualGap);
      if (cells) placed.set(row, cells);
    }
    const others = placeByTable(rows, width, way => soundRows(way));
    for (const [row, cells] of others) placed.set(row, cells);
    const open = rows.filter(row => !placed.has(row));
    for (const [row, settled] of [
      ...settleProactive(open, rows, width, this.#hasAllProactive(rows)),
      ...settleRequests(open, rows, placed),
      ...settleDisputes(open),
    ]) {
      this.#takeSettled(row, settled);
    }
    return placed;
  }

  #hasAllProactive(rows: Aligned[]): boolean {
    const edition = this.#editions.prevailing ?? '2021';
    const ids = new Set(rows.map(row => row.spec.id));
    return PROACTIVE_ROWS.every(row => !row.columns[edition] || ids.has(row.id));
  }

  #take(row: Aligned, cells: Placed): void {
    const keys = this.#keysOf(row);
    keys.forEach((key, i) => {
      const token = cells[i];
      if (token === undefined || token?.unread) return;
      if (token === null) {
        this.#cells[key] = { raw: '', value: null, place: row.run.cells[0]!.place };
        return;
      }
      const { cell, doubt } = cellOf(key, token, this.#headUnit(key));
      this.#cells[key] = cell;
      if (doubt) this.#notes.push(note(doubt, { row: row.spec, keys: [key], quote: cell.raw }));
    });
  }

  #takeSettled(row: Aligned, settled: Settled): void {
    const keys = this.#keysOf(row);
    const told: CellKey[] = [];
    settled.forEach((figure, i) => {
      const key = keys[i];
      if (figure === undefined || key === undefined) return;
      const { cell, doubt } = cellOf(key, figure.token, this.#headUnit(key), figure.text);
      this.#cells[key] = cell;
      told.push(key);
      if (doubt) this.#notes.push(note(doubt, { row: row.spec, keys: [key], quote: cell.raw }));
    });
    this.#settled.push(...told);
    if (told.length > 0) this.#notes.push(note('settled', { row: row.spec, keys: told, quote: row.run.cells[0]!.raw }));
  }

  #keysOf(row: Aligned): CellKey[] {
    const { table, id } = row.spec;
    if (table === 'disputes') return disputeKeys();
    if (table === 'requests') return REQUEST_COLUMNS.map(column => `requests.${id}.${column.id}`);
    const columns = this.#proactiveColumns(row.run, id);
    return columns.map(column => `proactive.${id}.${column.id}`);
  }

  #widthOf(run: Run, spec: RowSpec): number {
    if (spec.table === 'disputes') return DISPUTE_ROWS.length * DISPUTE_COLUMNS.length;
    if (spec.table === 'requests') return REQUEST_COLUMNS.length;
    return this.#proactiveColumns(run, spec.id).length;
  }

  #proactiveColumns(run: Run, id: string): { id: string }[] {
    const { columns } = PROACTIVE_ROWS.find(row => row.id === id)!;
    const edition = this.#editions.ofRow(id, this.#offsets[run.position] ?? 0) ?? this.#editions.prevailing;
    const only = Object.values(columns)[0]!;
    return inPrintedOrder((edition && columns[edition]) ?? only, this.#text.slice(0, this.#offsets[run.position] ?? 0));
  }

  /** Are the heads over this row printed in another order than the form's? */
  #isReordered({ run, spec }: Aligned): boolean {
    if (spec.table !== 'proactive') return false;
    const own = PROACTIVE_ROWS.find(row => row.id === spec.id)!;
    const printed = this.#proactiveColumns(run, spec.id).map(column => column.id);
    return !Object.values(own.columns).some(columns => columns.every((column, i) => column.id === printed[i]));
  }

  /** The unit that the head of an amount column prints. */
  #headUnit(key: CellKey): HeadUnit {
    if (!key.endsWith('.amountWan')) return undefined;
    const head = key.startsWith('proactive.fees') ? '收费金额' : '采购总金额';
    const printed = new RegExp(`${head}(?:单位)?(万元|元)`).exec(this.#text)?.[1] as HeadUnit;
    // 万元 stands in the 2021 form itself; the 2019 form prints no unit for procurement.
    return printed ?? (key.startsWith('proactive.fees') ? '万元' : undefined);
  }

  /** Empty lines that most often stand between two cells of one cell a line. */
  #usualGap(): number {
    const counts = new Map<number, number>();
    for (const token of this.#tokens) {
      if (token.layout === 'stream') counts.set(token.gap, (counts.get(token.gap) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  }

  #form(rows: Aligned[], divided: boolean, undivided: boolean): Form | null {
    const { found, prevailing } = this.#editions;
    if (found.size === 2) return this.#isHybrid(rows) ? 'hybrid' : (prevailing ?? null);
    if (prevailing) return prevailing;
    if (divided) return '2021';
    return undivided ? '2019' : null;
  }

  /** Columns of both editions stand in section two: two rows follow different heads. */
  #isHybrid(rows: Aligned[]): boolean {
    const used = new Set<Edition>();
    for (const row of rows) {
      if (row.spec.table !== 'proactive') continue;
      const edition = this.#editions.ofRow(row.spec.id, this.#offsets[row.run.position] ?? 0);
      if (edition) used.add(edition);
    }
    return used.size === 2;
  }

  #expected(form: Form | null, rows: Aligned[], undivided: boolean): CellKey[] {
    if (form === null || form === 'pre2019') return [];
    const proactive =
      form === 'hybrid'
        ? rows.filter(row => row.spec.table === 'proactive').flatMap(row => this.#keysOf(row))
        : proactiveKeys(form);
    const edition: Edition = form === 'hybrid' ? (undivided ? '2019' : '2021') : form;
    return [...proactive, ...requestKeys(edition, undivided), ...disputeKeys()];
  }
}

/** Rows of table three whose six applicants make the total, blanks taken as nothing; only to compare two placements. */
function soundRows(way: Map<Aligned, Placed>): number {
  let sound = 0;
  for (const [row, cells] of way) {
    if (row.spec.table !== 'requests') continue;
    const values = cells.map(cell => Number(cell?.text || 0));
    const applicants = values.slice(0, 6).reduce((sum, value) => sum + value, 0);
    if (applicants === values[6]) sound += 1;
  }
  return sound;
}
