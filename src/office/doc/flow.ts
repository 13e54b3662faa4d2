// Paragraphs of a Word 97–2003 file → paragraphs and tables. A table is nothing but paragraphs that say that they lie in one:
// marks end its cells, and the paragraph behind the last cell of a row says how wide each was.
import { type FlowNode, PICTURE } from '../flow.ts';
import type { Counters } from '../word/counters.ts';
import type { List } from '../word/numbering.ts';
import { Damaged } from './bytes.ts';
import type { ParagraphProperties } from './properties.ts';
import type { StoryParagraph } from './story.ts';
import { type RowRead, tableOf } from './table.ts';

export interface Numbers {
  counters: Counters;
  /** Read when the first numbered paragraph is met. */
  lists(): readonly (List | undefined)[];
}

interface OpenTable {
  rows: RowRead[];
  cells: FlowNode[][];
  content: FlowNode[];
  /** Marks of this row's cells that were not deleted. A deleted row has none. */
  kept: number;
}

/** A table lies in a table at most some levels deep. */
const DEEPEST = 20;
const LAST_LEVEL = 8;

/** What the text box holds whose anchor stands there; null where it is that of a picture. */
type BoxAt = (position: number) => readonly FlowNode[] | null;

/** Throws `Damaged` where marks of tables do not fit together. */
export function readFlow(paragraphs: Iterable<StoryParagraph>, numbers: Numbers, boxAt: BoxAt = () => []): FlowNode[] {
  const builder = new FlowBuilder(numbers, boxAt);
  for (const paragraph of paragraphs) builder.add(paragraph);
  return builder.end();
}

class FlowBuilder {
  readonly #body: FlowNode[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #numbers: Numbers;
  readonly #boxAt: BoxAt;
  /** Text whose paragraph mark was deleted. */
  #before = '';

  constructor(numbers: Numbers, boxAt: BoxAt) {
    this.#numbers = numbers;
    this.#boxAt = boxAt;
  }

  add({ text, properties, endsCell, deleted, anchors, picture }: StoryParagraph): void {
    const depth = depthOf(properties);
    this.#reach(depth);
    const table = this.#tables.at(-1);
    const content = table?.content ?? this.#body;
    const boxes = anchors.map(this.#boxAt);
    for (const box of boxes) if (box) content.push(...box);
    const inner = depth > 1;
    if (endsCell && (inner || !table)) throw new Damaged();
    if (table && (inner ? properties.endsInnerRow : properties.endsRow)) {
      this.#endRow(table, properties, deleted);
      return;
    }
    const ends = table !== undefined && (inner ? properties.endsInnerCell : endsCell);
    if (deleted && !ends) {
      this.#before += text;
      if (picture || boxes.includes(null)) content.push(PICTURE);
      return;
    }
    content.push({ kind: 'paragraph', text: this.#numbered(this.#before + text, properties) });
    this.#before = '';
    if (picture || boxes.includes(null)) content.push(PICTURE);
    if (table && ends) {
      table.cells.push(table.content);
      if (!deleted) table.kept += 1;
      table.content = [];
    }
  }

  end(): FlowNode[] {
    this.#reach(0);
    if (this.#before !== '') this.#body.push({ kind: 'paragraph', text: this.#before });
    return this.#body;
  }

  /** Ends tables that the text has left, begins those that it has come into. */
  #reach(depth: number): void {
    while (this.#tables.length > depth) {
      const { rows, cells, content } = this.#tables.pop()!;
      if (cells.length > 0 || content.length > 0) throw new Damaged();
      if (rows.length > 0) (this.#tables.at(-1)?.content ?? this.#body).push(tableOf(rows));
    }
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], content: [], kept: 0 });
  }

  #endRow(table: OpenTable, { row }: ParagraphProperties, deleted: boolean): void {
    if (!row || row.cells.length !== table.cells.length || table.content.length > 0) throw new Damaged();
    if (!deleted || table.kept > 0) table.rows.push({ cells: table.cells, shape: row });
    table.cells = [];
    table.kept = 0;
  }

  #numbered(text: string, { list, level }: ParagraphProperties): string {
    const of = list === 0 ? undefined : this.#numbers.lists()[list];
    if (!of) return text;
    const number = this.#numbers.counters.next({ list: of, level: Math.min(level, LAST_LEVEL) });
    // A tabulator may stand between them: 1.2 and 3件 must not become 1.23件.
    return /[0-9A-Za-z.]$/.test(number) && /^[0-9A-Za-z.]/.test(text) ? `${number} ${text}` : number + text;
  }
}

function depthOf({ inTable, depth }: ParagraphProperties): number {
  if (!inTable) return 0;
  if (depth > DEEPEST) throw new Damaged();
  return Math.max(1, depth);
}
