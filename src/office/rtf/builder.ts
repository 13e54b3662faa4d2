// Paragraphs, cells and rows as RTF ends them, one after the other → nodes. RTF never opens a table: a cell that ends
// tells that there was one, and a paragraph at a lower level that it is over.
import { type FlowNode, PICTURE } from '../flow.ts';
import type { Room } from '../room.ts';
import { type RowDefinition, type RowRead, tableOf } from './table.ts';

/** Tables in tables go a few levels deep; what lies deeper was made to exhaust the reader. */
const DEEPEST = 20;
const NO_DEFINITION: RowDefinition = { left: 0, cells: [] };

interface OpenTable {
  rows: RowRead[];
  /** Of the row that is under way. */
  cells: FlowNode[][];
  /** Of the cell that is under way. */
  content: FlowNode[];
}

export class FlowBuilder {
  readonly #room: Room;
  readonly #nodes: FlowNode[] = [];
  /** From the outermost to the innermost. */
  readonly #open: OpenTable[] = [];
  #text = '';
  #numeral = '';
  #after: FlowNode[] = [];

  constructor(room: Room) {
    this.#room = room;
  }

  write(text: string): void {
    this.#room.takeCharacters(text.length);
    this.#text += text;
  }

  /** A part of the number in front of the paragraph. */
  number(text: string): void {
    this.#room.takeCharacters(text.length);
    if (this.#text === '') this.#numeral += text;
  }

  /** The end of the paragraph that is under way was deleted: it goes on with the next. */
  joinNext(): void {
    if (this.#text === '') this.#numeral = '';
  }

  /** To stand after the paragraph that is under way. */
  attach(nodes: readonly FlowNode[]): void {
    for (const node of nodes) this.#after.push(node);
  }

  picture(): void {
    this.#room.takeNodes();
    this.#after.push(PICTURE);
  }

  /** Has a row of the outermost table begun that has not ended? */
  get midRow(): boolean {
    return (this.#open[0]?.cells.length ?? 0) > 0;
  }

  /** Level 0 is no table at all. */
  endParagraph(level: number): void {
    const content = this.#contentAt(Math.min(level, DEEPEST));
    const text = this.#numeral.trim() + this.#text;
    if (text.trim() !== '') {
      this.#room.takeNodes();
      content.push({ kind: 'paragraph', text });
    }
    for (const node of this.#after) content.push(node);
    this.#text = '';
    this.#numeral = '';
    this.#after = [];
  }

  endCell(level: number): void {
    this.endParagraph(level);
    const table = this.#open.at(-1)!;
    this.#room.takeNodes();
    table.cells.push(table.content);
    table.content = [];
  }

  endRow(level: number, definition: RowDefinition): void {
    // What stands between the last cell and the end of the row is in no cell.
    this.endParagraph(level);
    const table = this.#open.at(-1)!;
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition });
    table.cells = [];
  }

  finish(): FlowNode[] {
    this.endParagraph(this.#open.length);
    this.#contentAt(0);
    return this.#nodes;
  }

  #contentAt(level: number): FlowNode[] {
    while (this.#open.length > level) this.#close();
    while (this.#open.length < level) this.#open.push({ rows: [], cells: [], content: [] });
    return this.#open.at(-1)?.content ?? this.#nodes;
  }

  #close(): void {
    const { rows, cells, content } = this.#open.pop()!;
    const outside = this.#open.at(-1)?.content ?? this.#nodes;
    // A row that never ended: its cells are told apart, but not where they stand.
    if (cells.length > 0) rows.push({ cells: [...cells, content], definition: NO_DEFINITION });
    if (rows.length > 0) outside.push(tableOf(rows));
    if (cells.length === 0) for (const node of content) outside.push(node);
  }
}
