// Words that say how the cells of a row are cut and merged. They may stand before the row's text or behind it, and hold for
// the rows that follow until others are said.
import { type CellDefinition, MOST_CELLS, type RowDefinition } from './table.ts';

export class RowWords {
  row: RowDefinition = { left: 0, cells: [] };
  nestedRow: RowDefinition = { left: 0, cells: [] };
  #cell: Partial<CellDefinition> = {};

  /** False where the word is none of these. */
  take(word: string, value: number, nested: boolean): boolean {
    const row = nested ? this.nestedRow : this.row;
    if (word === 'trowd') {
      this[nested ? 'nestedRow' : 'row'] = { left: 0, cells: [] };
      this.#cell = {};
    } else if (word === 'trleft') row.left = value;
    else if (word === 'clmgf') this.#cell.across = 'first';
    else if (word === 'clmrg') this.#cell.across = 'more';
    else if (word === 'clvmgf') this.#cell.down = 'first';
    else if (word === 'clvmrg') this.#cell.down = 'more';
    else if (word === 'cellx') {
      if (row.cells.length < MOST_CELLS) row.cells.push({ ...this.#cell, right: value });
      this.#cell = {};
    } else return false;
    return true;
  }
}
