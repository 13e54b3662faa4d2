// The parts of all pages → paragraphs and tables.
import type { FlowCell, FlowNode, FlowTable, PageSpot, Paragraph } from '../flow.ts';
import { around, type Box, middleX } from './ink.ts';
import { joined } from './join.ts';
import { glue } from './lines.ts';
import type { LinePart, PageParts, Part, TablePart } from './part.ts';

export function nodesOf(pages: readonly PageParts[]): FlowNode[] {
  const parts = pages.flatMap((page, at) =>
    page.parts.map((part, i) => ({ part, at, first: i === 0, last: i === page.parts.length - 1 })),
  );
  const nodes: FlowNode[] = [];
  let lines: PlacedLine[] = [];
  const flush = () => {
    nodes.push(...paragraphsOf(lines, pages));
    lines = [];
  };
  for (let i = 0; i < parts.length; i += 1) {
    const { part, at } = parts[i]!;
    if (part.kind === 'line') {
      lines.push({ line: part, page: at });
      continue;
    }
    flush();
    let table = part;
    while (parts[i]!.last && parts[i + 1]?.first && parts[i + 1]!.part.kind === 'table') {
      const both = joined(table, parts[i + 1]!.part as TablePart);
      if (!both) break;
      table = both;
      i += 1;
    }
    nodes.push(flowTable(table));
  }
  flush();
  return nodes;
}

function flowTable({ cells, spansKnown }: TablePart): FlowTable {
  const rows: FlowCell[][] = [];
  for (const { row, colspan, rowspan, text, page, ...box } of cells) {
    while (rows.length <= row) rows.push([]);
    rows[row]!.push({ content: [{ kind: 'paragraph', text }], colspan, rowspan, spot: spotOf(box, page) });
  }
  return { kind: 'table', rows, spansKnown };
}

const spotOf = ({ x0, y0, x1, y1 }: Box, page: number): PageSpot => ({
  page,
  x0: rounded(x0),
  y0: rounded(y0),
  x1: rounded(x1),
  y1: rounded(y1),
});

/** A tenth of a point is a thirtieth of a millimetre. */
const rounded = (length: number): number => Math.round(length * 10) / 10;

/** In font sizes: how much of the measure a full line may leave, how far a first line is set in at least. */
const SLACK = 1.7;
const INDENT = 1.2;

interface PlacedLine {
  line: LinePart;
  page: number;
}

function paragraphsOf(lines: readonly PlacedLine[], pages: readonly PageParts[]): FlowNode[] {
  const paragraphs: PlacedLine[][] = [];
  for (const one of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last && goesOn(last, one, pages)) paragraphs.at(-1)!.push(one);
    else paragraphs.push([one]);
  }
  return paragraphs.map(own => paragraphOf(own, pages[own[0]!.page]!.number));
}

/** Its spot is that of its lines on the page where it begins. */
function paragraphOf(lines: readonly PlacedLine[], number: number): Paragraph {
  const text = lines.reduce((all, { line }) => all + glue(all, line.text) + line.text, '');
  const own = lines.filter(({ page }) => page === lines[0]!.page).map(({ line }) => line);
  return { kind: 'paragraph', text, spot: spotOf(around(own), number) };
}

function goesOn(above: PlacedLine, below: PlacedLine, pages: readonly PageParts[]): boolean {
  const [a, b] = [above.line, below.line];
  const size = Math.max(a.size, b.size);
  if (Math.abs(a.size - b.size) > 0.15 * size) return false;
  const next = above.page === below.page;
  // A new column begins above where the last one ends.
  if (next && b.y0 > a.y0 && b.y0 - a.y1 > 1.6 * size) return false;
  const [from, to] = [measureOf(pages[above.page]!, a), measureOf(pages[below.page]!, b)];
  if (a.x1 < from.x1 - SLACK * size) return false;
  if (b.x0 < to.x0 + INDENT * size) return true;
  return next && Math.abs(middleX(a) - middleX(b)) < 0.6 * size && a.size > 1.15 * from.size;
}

/** Left and right edge of the text that a line belongs to. */
function measureOf({ parts }: PageParts, line: LinePart): { x0: number; x1: number; size: number } {
  const lines = parts.filter((part: Part) => part.kind === 'line').filter(one => one.x1 > line.x0 && one.x0 < line.x1);
  const long = lines.filter(one => one.glyphs.length > 8);
  const of = long.length > 0 ? long : [line];
  const sizes = of.map(one => one.size).sort((p, q) => p - q);
  return {
    x0: Math.min(...of.map(one => one.x0)),
    x1: Math.max(...of.map(one => one.x1)),
    size: sizes[sizes.length >> 1]!,
  };
}
