// Pages of ink → a document as other office formats have it: paragraphs and tables in reading order, what is printed on every
// page taken out, and what could not be told from the places on the page.
import type { Printed } from '../../model/source.ts';
import type { FlowNode } from '../flow.ts';
import type { Ink } from './ink.ts';
import { nodesOf } from './nodes.ts';
import type { PageParts } from './part.ts';
import { partsOf } from './parts.ts';
import { takeRunning } from './running.ts';

export interface PagedDocument {
  nodes: FlowNode[];
  /** Heads and feet of the pages, each once. */
  running: string[];
  pages: Printed['pages'];
  /** Pages, from 1, that are a picture: what stands in it was not read. */
  picturePages: number[];
  doubts: Doubt[];
}

/** Rows of a table without lines whose figures were left out, since nothing tells which cells they are. */
export interface Doubt {
  /** From 1. */
  page: number;
  rows: number;
}

/** Parts one page at a time, so that nobody has to keep the ink of them all. */
export class Pages {
  readonly #pages: PageParts[] = [];
  readonly #pictures: number[] = [];

  add(ink: Ink): void {
    const parts = partsOf(ink, this.#pages.length + 1);
    if (isPicture(ink, parts)) this.#pictures.push(parts.number);
    this.#pages.push(parts);
  }

  document(): PagedDocument {
    const pages = this.#pages;
    const running = takeRunning(pages);
    return {
      nodes: nodesOf(pages),
      running,
      pages: pages.map(({ width, height }) => ({ width, height })),
      picturePages: this.#pictures,
      doubts: pages.flatMap(doubtsOf),
    };
  }
}

/** Part of a page that a picture covers which is no ornament. */
const COVERED = 0.4;
/** A page with fewer signs than this beside such a picture has only its number and the like. */
const FEW_SIGNS = 40;

function isPicture({ glyphs }: Ink, { pictures, width, height }: PageParts): boolean {
  const large = pictures.some(({ x0, y0, x1, y1 }) => (x1 - x0) * (y1 - y0) > COVERED * width * height);
  return (large && glyphs.length < FEW_SIGNS) || (pictures.length > 0 && glyphs.length === 0);
}

function doubtsOf({ number, parts }: PageParts): Doubt[] {
  const rows = parts.reduce((sum, part) => sum + (part.kind === 'table' ? part.doubtful : 0), 0);
  return rows > 0 ? [{ page: number, rows }] : [];
}
