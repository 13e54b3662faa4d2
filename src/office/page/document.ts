// Pages of ink → a document as other office formats have it: paragraphs and tables in reading order, what is printed on every
// page taken out, and what could not be told from the places on the page.
import type { Printed } from '../../model/source.ts';
import type { FlowNode } from '../flow.ts';
import { putBlankRests } from './blank-rests.ts';
import { type Ink, UNKNOWN } from './ink.ts';
import { nodesOf } from './nodes.ts';
import type { PageParts } from './part.ts';
import { partsOf } from './parts.ts';
import { covers, FEW_SIGNS, isOrnament } from './pictures.ts';
import { takeRunning } from './running.ts';
import { readUnruled } from './unruled/index.ts';

export interface PagedDocument {
  nodes: FlowNode[];
  /** Heads and feet of the pages, each once. */
  running: string[];
  pages: Printed['pages'];
  /** Pages, from 1, that are a picture: what stands in it was not read. */
  picturePages: number[];
  /** Pages of text with a picture among it that may hold some of the report. */
  pagesWithPictures: number[];
  /** Pages with signs of which the file does not say what they mean. */
  pagesWithUnknown: number[];
  doubts: Doubt[];
  unreadCells: UnreadCells[];
}

/** Rows of a table without lines whose figures were left out, since nothing tells which cells they are. */
export interface Doubt {
  /** From 1. */
  page: number;
  rows: number;
}

/** Cells with signs of which nobody can tell what figure they are. */
export interface UnreadCells {
  /** From 1. */
  page: number;
  cells: number;
}

/** Parts one page at a time, so that nobody has to keep the ink of them all. */
export class Pages {
  readonly #pages: PageParts[] = [];
  /** Those with few signs. */
  readonly #bare = new Set<PageParts>();

  readonly #unknown: number[] = [];

  add(ink: Ink): void {
    const parts = partsOf(ink, this.#pages.length + 1);
    if (ink.glyphs.length < FEW_SIGNS) this.#bare.add(parts);
    if (ink.glyphs.some(({ text }) => text === UNKNOWN)) this.#unknown.push(parts.number);
    this.#pages.push(parts);
  }

  document(): PagedDocument {
    const pages = this.#pages;
    const running = takeRunning(pages);
    readUnruled(pages);
    putBlankRests(pages);
    const telling = pages.map(page => page.pictures.filter(picture => !isOrnament(picture, page, pages)));
    pages.forEach((page, at) => {
      page.pictures = telling[at]!;
    });
    const [whole, among] = [pages.filter(page => this.#isPicture(page)), pages.filter(page => !this.#isPicture(page))];
    const nodes = nodesOf(pages);
    return {
      nodes,
      running,
      pages: pages.map(({ width, height }) => ({ width, height })),
      picturePages: whole.map(({ number }) => number),
      pagesWithPictures: among.filter(({ pictures }) => pictures.length > 0).map(({ number }) => number),
      pagesWithUnknown: this.#unknown,
      doubts: pages.flatMap(doubtsOf),
      unreadCells: unreadCellsOf(nodes),
    };
  }

  #isPicture(page: PageParts): boolean {
    const { pictures, parts } = page;
    return (
      pictures.length > 0 && this.#bare.has(page) && (parts.length === 0 || pictures.some(one => covers(one, page)))
    );
  }
}

function doubtsOf({ number, parts }: PageParts): Doubt[] {
  const rows = parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.doubtful : 0), 0);
  return rows > 0 ? [{ page: number, rows }] : [];
}

function unreadCellsOf(nodes: readonly FlowNode[]): UnreadCells[] {
  const counts = new Map<number, number>();
  for (const node of nodes)
    for (const { unread, spot } of node.kind === 'table' ? node.rows.flat() : [])
      if (unread && spot) counts.set(spot.page, (counts.get(spot.page) ?? 0) + 1);
  return [...counts].map(([page, cells]) => ({ page, cells }));
}
