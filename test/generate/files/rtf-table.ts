// Tables as RTF programs write them: the row's definition in front of its cells, behind them, both, or once for all rows;
// merged cells as wide ones or as marked ones; a table in a cell of another.
import type { Grid } from '../grid.ts';
import type { Random } from '../random.ts';
import { type Placed, placedRows } from './placed.ts';
import type { RtfText } from './rtf-text.ts';

export class RtfTables {
  readonly #random: Random;
  readonly #text: RtfText;
  readonly #definitions: 'before' | 'both' | 'after';
  readonly #marked: boolean;
  readonly #left: number;

  constructor(random: Random, text: RtfText) {
    this.#random = random;
    this.#text = text;
    this.#definitions = random.pick(['before', 'both', 'after']);
    this.#marked = random.chance(0.3);
    this.#left = random.pick([0, -108, 1, 340]);
  }

  write(grid: Grid, caption: string): string {
    return this.#random.chance(0.12) ? this.#nested(grid, caption) : this.#plain(grid);
  }

  #plain(grid: Grid): string {
    const rows = placedRows(grid).map(row => {
      const definition = `\\trowd\\trgaph108\\trleft${this.#left}\\trautofit1 ${this.#cells(row, grid.columns)}`;
      const cells = this.#entries(row)
        .map(text => `\\pard\\plain\\intbl\\qc ${text}\\cell`)
        .join('\r\n');
      const front = this.#definitions === 'after' ? '' : definition;
      const back = this.#definitions === 'before' ? '\\row' : `\\pard\\intbl{${definition}\\row }`;
      return `${front}${cells}${back}\r\n`;
    });
    return `${rows.join('')}\\pard\\par\r\n`;
  }

  #nested(grid: Grid, caption: string): string {
    const outer = '\\trowd\\trleft0\\cellx9000';
    const rows = placedRows(grid).map(row => {
      const cells = this.#entries(row)
        .map(text => `\\pard\\plain\\intbl\\itap2 ${text}\\nestcell{\\nonesttables\\par}`)
        .join('\r\n');
      const properties = `\\trowd\\trleft0 ${this.#cells(row, grid.columns)}\\nestrow`;
      return `${cells}\\pard\\intbl\\itap2{\\*\\nesttableprops${properties}}{\\nonesttables\\par}\r\n`;
    });
    return `${outer}\\pard\\intbl\\itap1 ${this.#text.write(caption)}\\par ${rows.join('')}\\pard\\intbl\\itap1\\cell{${outer}\\row}\\pard\\par\r\n`;
  }

  /** One text for each cell that is defined. */
  #entries(row: readonly Placed[]): string[] {
    return row.flatMap(({ cell, span }) => {
      const text = cell && cell.text !== '' ? this.#lines(cell.text) : '';
      return this.#marked ? [text, ...new Array<string>(span - 1).fill('')] : [text];
    });
  }

  #lines(text: string): string {
    return text
      .split('\n')
      .map(line => this.#text.write(line))
      .join(this.#random.pick(['\\line ', '\\par ']));
  }

  #cells(row: readonly Placed[], columns: number): string {
    const width = Math.floor(9000 / columns);
    const ends: string[] = [];
    for (const { cell, column, span, down } of row) {
      const vertical = cell === null ? '\\clvmrg' : down ? '\\clvmgf' : '';
      const parts = this.#marked ? Array.from({ length: span }, () => 1) : [span];
      let end = column;
      for (const [i, part] of parts.entries()) {
        end += part;
        const across = parts.length === 1 ? '' : i === 0 ? '\\clmgf' : '\\clmrg';
        // Programs round; the same end is not always the same number.
        const edge = this.#left + end * width + this.#random.int(-4, 4);
        ends.push(
          `${vertical}${across}\\clvertalc\\clbrdrt\\brdrs\\brdrw10 \\cltxlrtb\\clftsWidth3\\clwWidth${part * width}\\cellx${edge}`,
        );
      }
    }
    return ends.join('');
  }
}
