// A document as office programs hold it – paragraphs, and tables whose cells hold paragraphs and tables again – and how it
// becomes a Source. Every office format reads into this one shape.
import type { Block, Printed, Source, SourceCell, SourceMeta, Spot } from '../model/source.ts';

export type FlowNode = Paragraph | FlowTable;

export interface Paragraph {
  kind: 'paragraph';
  /** Its number in front where the program counts by itself (一、). A line break in it is '\n', a tabulator '\t'. */
  text: string;
  /** The format's own mark for finding it again in the file. */
  id?: number;
  /** A picture or an embedded object stands in it. */
  picture?: true;
  /** Where its lines are printed, in formats that tell, and the offset in `text` where each begins; no break is in it then. */
  spots?: (PageSpot & { from: number })[];
}

/** A box on a page, as in `Spot`. */
export type PageSpot = Omit<Spot, 'start' | 'end'>;

/** What formats put in a picture's place: behind the paragraph that it hangs on. */
export const PICTURE: Paragraph = { kind: 'paragraph', text: '', picture: true };

export interface FlowTable {
  kind: 'table';
  rows: FlowCell[][];
  /** False where the format does not tell merged cells from empty ones. */
  spansKnown: boolean;
}

/** As in HTML: a cell stands where it begins; the places that it covers have no cell of their own. */
export interface FlowCell {
  content: FlowNode[];
  colspan: number;
  rowspan: number;
  /** Where it is printed, in formats that tell. */
  spot?: PageSpot;
  /** As `SourceCell.unread`. */
  unread?: true;
}

export interface Flowed {
  source: Source;
  /** For each line of `source.text`, counted from 0, the paragraph that it comes from. */
  origins: (number | undefined)[];
}

export interface About {
  /** As `Source.format`. */
  format: string;
  meta?: SourceMeta;
  /** As `Source.remarks`. */
  remarks?: string[];
  /** The pages that spots are on. */
  printed?: Omit<Printed, 'spots'>;
}

/** A cell with more text holds part of an article: its table only lays out the page. */
const LONGEST_CELL = 800;
/** A table lies in a table at most some levels deep. */
const DEEPEST = 20;

export function flowToSource(nodes: readonly FlowNode[], { format, meta = {}, remarks = [], printed }: About): Flowed {
  const writer = new FlowWriter();
  writer.add(nodes, 0);
  const { blocks, origins, pictures, spots } = writer;
  const source: Source = { text: writer.text(), format, blocks, meta };
  if (remarks.length > 0) source.remarks = remarks;
  if (pictures.length > 0) source.pictures = pictures;
  if (printed) source.printed = { ...printed, spots };
  return { source, origins };
}

class FlowWriter {
  readonly blocks: Block[] = [];
  readonly origins: (number | undefined)[] = [];
  readonly pictures: number[] = [];
  readonly spots: Spot[] = [];
  readonly #lines: string[] = [];
  #offset = 0;

  text(): string {
    return this.#lines.join('\n');
  }

  add(nodes: readonly FlowNode[], depth: number): void {
    for (const node of nodes) {
      if (node.kind === 'paragraph') {
        for (const line of linesOf(node)) {
          const place = this.#write(line, node.id);
          this.blocks.push({ kind: 'line', text: line, place });
          node.spots?.forEach(({ from, ...spot }, i, all) => {
            const end = all[i + 1] ? place.start + all[i + 1]!.from : place.end;
            this.#spot({ start: place.start + from, end }, spot);
          });
        }
        // At the end of the line before: what comes next may be the heading of another section.
        if (node.picture) this.#picture(Math.max(0, this.#offset - 1));
      } else if (depth > DEEPEST || isLayout(node)) {
        for (const cell of node.rows.flat()) this.add(cell.content, depth + 1);
      } else this.#table(node);
    }
  }

  #table({ rows, spansKnown }: FlowTable): void {
    const written = rows.map(row => row.map(cell => this.#cell(cell)));
    const [first, last] = [written.flat()[0], written.flat().at(-1)];
    if (!first || !last) return;
    const place = { line: first.place.line, start: first.place.start, end: last.place.end };
    this.blocks.push({ kind: 'table', rows: written, place, spansKnown });
  }

  #cell({ content, colspan, rowspan, spot, unread }: FlowCell): SourceCell {
    const paragraphs = content.filter(node => node.kind === 'paragraph');
    const lines = paragraphs.flatMap(node => linesOf(node).map(text => ({ text, id: node.id })));
    // An empty cell has its place too, and the paragraph in it is where a remark about it goes.
    const [head = { text: '', id: paragraphs[0]?.id }, ...more] = lines;
    const place = this.#write(head.text, head.id);
    for (const { text, id } of more) place.end = this.#write(text, id).end;
    if (paragraphs.some(node => node.picture)) this.#picture(place.start);
    this.#spot(place, spot);
    const text = lines.map(line => line.text).join('\n');
    return { text, place, colspan, rowspan, ...(unread && { unread }) };
  }

  #spot({ start, end }: { start: number; end: number }, spot: PageSpot | undefined): void {
    if (spot) this.spots.push({ start, end, ...spot });
  }

  /** An object and the picture of it are one. */
  #picture(offset: number): void {
    if (this.pictures.at(-1) !== offset) this.pictures.push(offset);
  }

  #write(line: string, id: number | undefined) {
    this.#lines.push(line);
    this.origins.push(id);
    const start = this.#offset;
    this.#offset += line.length + 1;
    return { line: this.#lines.length, start, end: start + line.length };
  }
}

const linesOf = ({ text }: Paragraph): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

const isLayout = ({ rows }: FlowTable): boolean =>
  rows.flat().some(({ content }) => content.some(node => node.kind === 'table') || lengthOf(content) > LONGEST_CELL);

const lengthOf = (content: readonly FlowNode[]): number =>
  content.reduce((sum, node) => sum + (node.kind === 'paragraph' ? node.text.length : 0), 0);
