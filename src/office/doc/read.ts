// A Word 97–2003 file → its text with the structure of its tables. What contradicts itself is not guessed at: a caller that
// gets nothing has other, plainer ways to read the file.
import { type FlowNode, flowToSource } from '../flow.ts';
import type { Ole } from '../ole.ts';
import { Counters } from '../word/counters.ts';
import type { List } from '../word/numbering.ts';
import { Damaged } from './bytes.ts';
import { type Numbers, readFlow } from './flow.ts';
import { readFonts } from './fonts.ts';
import { BOX_ANCHORS, BOXES, type DocStreams, HEADERS, openStreams } from './header.ts';
import { cellLines, rowLines } from './lines.ts';
import { readLists } from './lists.ts';
import { Pieces } from './pieces.ts';
import { Plc } from './plc.ts';
import { Properties } from './properties.ts';
import { StoryReader } from './story.ts';
import { DocStyles } from './styles.ts';

export interface DocText {
  nodes: FlowNode[];
  /** Lines of the heads and feet of its pages, each once. */
  running: string[];
  tracked: boolean;
  hidden: boolean;
  pages: number;
}

/** The first stories of that part separate footnotes from the text; then come six for each section. */
const SEPARATORS = 6;
const BOX_BYTES = 22;
const ANCHOR_BYTES = 26;
/** Where the shape's number stands in what is said about a box. */
const BOX_SHAPE = 14;

/** Null where the file contradicts itself, so that its structure cannot be trusted. */
export function readDocStructure(streams: DocStreams): DocText | null {
  return unlessDamaged(() => new DocReader(streams).read());
}

/** Null where even its streams and pieces of text are not found. */
export function openDoc(ole: Ole): DocStreams | null {
  return unlessDamaged(() => openStreams(ole));
}

/**
 * The plain text, line by line. The cells of a row stand on one line with tabulators between them, or, where not even the
 * ends of rows are known, each on its own. Null where no text is found.
 */
export function readDocLines(streams: DocStreams): string[] | null {
  return (
    unlessDamaged(() => rowLines(storyOf(streams).paragraphs(0, streams.lengths.main))) ??
    unlessDamaged(() => cellLines(new Pieces(streams), streams.lengths.main))
  );
}

function unlessDamaged<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

function storyOf(streams: DocStreams): StoryReader {
  const pieces = new Pieces(streams);
  return new StoryReader(pieces, new Properties(streams, pieces, new DocStyles(streams)), readFonts(streams));
}

class DocReader {
  readonly #streams: DocStreams;
  readonly #story: StoryReader;
  #lists: (List | undefined)[] | undefined;

  constructor(streams: DocStreams) {
    this.#streams = streams;
    this.#story = storyOf(streams);
  }

  read(): DocText {
    const { main } = this.#streams.lengths;
    const boxes = this.#boxes();
    const nodes = readFlow(this.#story.paragraphs(0, main), this.#numbers(), anchor => {
      const shape = boxes.anchors.get(anchor);
      const box = shape === undefined ? undefined : boxes.texts.get(shape);
      if (shape !== undefined) boxes.texts.delete(shape);
      return box ?? (shape === undefined ? null : []);
    });
    // A box of which no anchor is found is text all the same.
    for (const box of boxes.texts.values()) nodes.push(...box);
    const { tracked, hidden, pages } = this.#story.marks;
    return { nodes, running: this.#running(), tracked, hidden, pages };
  }

  #numbers(): Numbers {
    const lists = () => {
      this.#lists ??= readLists(this.#streams);
      return this.#lists;
    };
    return { counters: new Counters(), lists };
  }

  /** Text boxes, by the number of their shape, and which shape is anchored where. */
  #boxes() {
    const { table, extent, lengths } = this.#streams;
    const texts = new Map<number, FlowNode[]>();
    const anchors = new Map<number, number>();
    if (lengths.boxes === 0) return { texts, anchors };
    const { main, footnotes, headers, macros, comments, endnotes } = lengths;
    const start = main + footnotes + headers + macros + comments + endnotes;
    const boxes = new Plc(table, extent(BOXES), BOX_BYTES);
    for (const { i, from, to } of stories(boxes, lengths.boxes)) {
      // Boxes that were taken out leave their place behind.
      if (boxes.about(i).u16(8) !== 0) continue;
      const shape = boxes.about(i).u32(BOX_SHAPE);
      if (!texts.has(shape)) texts.set(shape, []);
      const nodes = readFlow(this.#story.paragraphs(start + from, start + to), this.#numbers());
      for (const node of nodes) texts.get(shape)!.push(node);
    }
    const where = new Plc(table, extent(BOX_ANCHORS), ANCHOR_BYTES);
    for (let i = 0; i < where.count; i += 1) anchors.set(where.position(i), where.about(i).u32(0));
    return { texts, anchors };
  }

  #running(): string[] {
    const { table, extent, lengths } = this.#streams;
    if (lengths.headers === 0) return [];
    const start = lengths.main + lengths.footnotes;
    const lines = new Set<string>();
    for (const { i, from, to } of stories(new Plc(table, extent(HEADERS), 0), lengths.headers)) {
      if (i < SEPARATORS) continue;
      const nodes = readFlow(this.#story.paragraphs(start + from, start + to), this.#numbers());
      for (const line of flowToSource(nodes, { format: '' }).source.text.split('\n')) if (line) lines.add(line);
    }
    return [...lines];
  }
}

/** The stories that are not empty. Each lies behind the one before: read once each, they are no longer than their part. */
function* stories(plc: Plc, length: number): Generator<{ i: number; from: number; to: number }> {
  let end = 0;
  for (let i = 0; i < plc.count; i += 1) {
    const [from, to] = [plc.position(i), Math.min(plc.position(i + 1), length)];
    if (from >= to) continue;
    if (from < end) throw new Damaged();
    end = to;
    yield { i, from, to };
  }
}
