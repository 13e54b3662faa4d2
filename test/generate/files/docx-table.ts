// Tables of Word: merged cells marked cell by cell, in the way of one program or another.
import { expand, type Grid, type GridCell, type Slot } from '../grid.ts';
import type { Random } from '../random.ts';
import type { ListWriter } from './docx-numbering.ts';
import type { Habits, RunWriter } from './docx-runs.ts';

/** How one document draws its tables. */
interface TableStyle {
  /** Old files mark merged columns cell by cell, too. */
  oldMerge: boolean;
  breaks: 'paragraphs' | 'br';
  empty: 'paragraph' | 'nothing' | 'blank';
  /** How a cell that reaches down begins, and how it goes on. */
  merge: readonly [begins: string, goesOn: string];
}

export class TableWriter {
  readonly #random: Random;
  readonly #runs: RunWriter;
  readonly #habits: Habits;
  readonly #style: TableStyle;

  constructor(random: Random, runs: RunWriter, habits: Habits) {
    this.#random = random;
    this.#runs = runs;
    this.#habits = habits;
    this.#style = {
      oldMerge: random.chance(0.1),
      breaks: random.pick(['paragraphs', 'br']),
      empty: random.weighted([
        ['paragraph', 6],
        ['blank', 2],
        ['nothing', 1],
      ]),
      // A merge made under tracking is marked in its own way.
      merge: random.pick([
        ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'],
        ['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'],
        ...(habits.tracked
          ? [[runs.change('cellMerge', 'w:vMerge="rest"'), runs.change('cellMerge', 'w:vMerge="cont"')]]
          : []),
      ] as [string, string][]),
    };
  }

  write(grid: Grid, list: ListWriter | null): string {
    const random = this.#random;
    const slots = expand(grid);
    const rows = slots.map((row, at) => this.#row(row, at === 0, list));
    if (this.#habits.tracked && random.chance(0.3))
      rows.splice(random.int(1, rows.length), 0, this.#deletedRow(grid.columns));
    const width = random.pick(['<w:tblW w:w="0" w:type="auto"/>', '<w:tblW w:w="5000" w:type="pct"/>', '']);
    const columns = random.chance(0.2) ? '' : '<w:gridCol w:w="1200"/>'.repeat(grid.columns + random.int(0, 1));
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>${width}<w:tblInd w:w="-10" w:type="dxa"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
  }

  #row(slots: readonly Slot[], first: boolean, list: ListWriter | null): string {
    const cells: string[] = [];
    for (let column = 0; column < slots.length; ) {
      const slot = slots[column]!;
      const width = this.#widthAt(slots, column);
      if (slot.origin === 'own') cells.push(this.#cell(slot.cell, width, list));
      else if (slot.origin === 'above') cells.push(this.#merged(width, this.#style.merge[1]));
      column += width;
    }
    if (this.#habits.tracked && this.#random.chance(0.05))
      cells.splice(this.#random.int(0, cells.length), 0, this.#deletedCell(this.#runs.change('cellDel')));
    const last = slots.findLastIndex(slot => slot.origin !== 'left');
    const behind = slots.length - last - (last < 0 ? 0 : this.#widthAt(slots, last));
    const after = behind > 0 ? `<w:gridAfter w:val="${behind}"/>` : '';
    const own = `${after}${first ? '<w:tblHeader/>' : ''}${this.#random.chance(0.3) ? '<w:trHeight w:val="567"/>' : ''}`;
    const inserted = this.#habits.tracked && this.#random.chance(0.05) ? this.#runs.change('ins') : '';
    const row = `<w:tr>${own || inserted ? `<w:trPr>${own}${inserted}</w:trPr>` : ''}${cells.join('')}</w:tr>`;
    return this.#habits.wrapped && this.#random.chance(0.1)
      ? `<w:sdt><w:sdtPr/><w:sdtContent>${row}</w:sdtContent></w:sdt>`
      : row;
  }

  /** Of the cell that begins there or goes on from above there. */
  #widthAt(slots: readonly Slot[], column: number): number {
    const slot = slots[column]!;
    let width = 1;
    for (let next = column + 1; next < slots.length; next += 1) {
      const other = slots[next]!;
      if (slot.origin === 'above' ? other.origin !== 'above' || other.first : other.origin !== 'left') break;
      width += 1;
    }
    // Places behind the last cell of a short row are no part of it.
    return slot.origin === 'own' ? slot.cell.colspan : width;
  }

  #cell(cell: GridCell, width: number, list: ListWriter | null): string {
    const down = cell.rowspan > 1 ? this.#style.merge[0] : '';
    const [first = '', ...more] = cell.text.split('\n');
    const numbered = cell.kind === 'label' ? (list?.take(first) ?? null) : null;
    const lines = [numbered?.text ?? first, ...more];
    const properties = `${numbered?.properties ?? ''}<w:jc w:val="center"/>`;
    const written = lines.map(line => this.#runs.write(line));
    if (cell.text === '' && this.#style.empty === 'blank') written[0] = this.#runs.plain(' ');
    const paragraphs =
      this.#style.breaks === 'br'
        ? [`<w:p><w:pPr>${properties}</w:pPr>${written.join('<w:r><w:br/></w:r>')}</w:p>`]
        : written.map((line, at) => `<w:p><w:pPr>${at === 0 ? properties : ''}</w:pPr>${line}</w:p>`);
    const inside = cell.text === '' && this.#style.empty === 'nothing' ? '' : paragraphs.join('');
    return this.#spread(width, down, inside);
  }

  #merged(width: number, goesOn: string): string {
    return this.#spread(width, goesOn, this.#style.empty === 'nothing' ? '' : '<w:p/>');
  }

  #spread(width: number, down: string, inside: string): string {
    const cell = (more: string, content: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="${1200 * width}" w:type="dxa"/>${more}${down}</w:tcPr>${content}</w:tc>`;
    if (width === 1) return cell('', inside);
    if (!this.#style.oldMerge) return cell(`<w:gridSpan w:val="${width}"/>`, inside);
    return cell('<w:hMerge w:val="restart"/>', inside) + cell('<w:hMerge/>', '<w:p/>').repeat(width - 1);
  }

  #deletedRow(columns: number): string {
    const cells = Array.from({ length: columns }, () => this.#deletedCell(''));
    return `<w:tr><w:trPr>${this.#runs.change('del')}</w:trPr>${cells.join('')}</w:tr>`;
  }

  #deletedCell(properties: string): string {
    const figure = this.#runs.plain(String(this.#random.int(0, 99)), 'delText');
    return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:del w:id="${this.#runs.nextId()}" w:author="李四">${figure}</w:del></w:p></w:tc>`;
  }
}
