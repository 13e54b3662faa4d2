// Tables as OpenDocument programs write them: covered places as cells of their own, equal neighbours once with a count,
// heads in a group of their own, a table in a cell of another.
import type { Grid } from '../grid.ts';
import type { Random } from '../random.ts';
import { type Placed, placedRows } from './placed.ts';

export class OdtTables {
  readonly #random: Random;
  readonly #paragraphs: (text: string) => string;
  readonly #repeated: boolean;
  readonly #covered: boolean;
  readonly #headed: boolean;

  constructor(random: Random, paragraphs: (text: string) => string) {
    this.#random = random;
    this.#paragraphs = paragraphs;
    this.#repeated = random.chance(0.5);
    this.#covered = random.chance(0.9);
    this.#headed = random.chance(0.5);
  }

  write(grid: Grid, caption: string): string {
    const rows = placedRows(grid).map((row, at) => this.#row(row, grid, at));
    const heads = this.#headed ? `<table:table-header-rows>${rows.shift()}</table:table-header-rows>` : '';
    const columns = `<table:table-column table:style-name="T.A" table:number-columns-repeated="${grid.columns}"/>`;
    const table = `<table:table table:name="T">${columns}${heads}${rows.join('')}</table:table>`;
    if (this.#random.chance(0.9)) return table;
    return `<table:table><table:table-column/><table:table-row><table:table-cell>${this.#paragraphs(caption)}${table}<text:p/></table:table-cell></table:table-row></table:table>`;
  }

  #row(row: readonly Placed[], grid: Grid, at: number): string {
    const places: string[] = [];
    for (const { cell, span } of row) {
      if (cell === null) places.push(...this.#gaps(span));
      else {
        const rowspan = Math.min(cell.rowspan, grid.rows.length - at);
        const spans = `${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}${rowspan > 1 ? ` table:number-rows-spanned="${rowspan}"` : ''}`;
        const content = this.#paragraphs(cell.text);
        places.push(`<table:table-cell office:value-type="string"${spans}>${content}</table:table-cell>`);
        places.push(...this.#gaps(span - 1));
      }
    }
    const cells = this.#repeated ? counted(places) : places;
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  }

  #gaps(count: number): string[] {
    return this.#covered ? Array.from({ length: count }, () => '<table:covered-table-cell/>') : [];
  }
}

/** Equal neighbours once, with their number. Spanning cells are no such. */
function counted(places: readonly string[]): string[] {
  const written: string[] = [];
  for (let at = 0; at < places.length; ) {
    const place = places[at]!;
    let end = at + 1;
    while (places[end] === place && !place.includes('-spanned')) end += 1;
    written.push(end - at > 1 ? place.replace(/^<[^ />]+/, `$& table:number-columns-repeated="${end - at}"`) : place);
    at = end;
  }
  return written;
}
