// The parts of all pages → paragraphs and tables.
import { type FlowCell, type FlowNode, type FlowTable, PICTURE } from '../flow.ts';
import { UNTOLD } from './cell-text.ts';
import { middleY } from './ink.ts';
import { joined } from './join.ts';
import { Paragraphs, type PlacedLine } from './paragraphs.ts';
import type { PageParts, TablePart } from './part.ts';
import { spotOf } from './spot.ts';
import { withoutVoids } from './voids.ts';

export function nodesOf(pages: readonly PageParts[]): FlowNode[] {
  const parts = pages.flatMap((page, at) =>
    page.parts.map((part, i) => ({ part, at, first: i === 0, last: i === page.parts.length - 1 })),
  );
  const pictures = pages.flatMap((page, at) =>
    [...page.pictures].sort((a, b) => a.y0 - b.y0).map(picture => ({ at, y: middleY(picture) })),
  );
  const paragraphs = new Paragraphs(pages);
  const nodes: FlowNode[] = [];
  let lines: PlacedLine[] = [];
  const flush = () => {
    nodes.push(...paragraphs.of(lines));
    lines = [];
  };
  for (let i = 0; i < parts.length; i += 1) {
    const { part, at } = parts[i]!;
    const isBehind = (one: { at: number; y: number }) => one.at < at || (one.at === at && one.y < middleY(part));
    const last = lines.at(-1);
    // A picture beside a paragraph comes behind it.
    const within = part.kind === 'line' && last && paragraphs.goesOn(last, { line: part, page: at });
    while (!within && pictures[0] && isBehind(pictures[0])) {
      flush();
      nodes.push(PICTURE);
      pictures.shift();
    }
    if (part.kind === 'line') {
      lines.push({ line: part, page: at });
      continue;
    }
    flush();
    let table = withoutVoids(part);
    while (parts[i]!.last && parts[i + 1]?.first && parts[i + 1]!.part.kind === 'table') {
      const both = joined(table, withoutVoids(parts[i + 1]!.part as TablePart));
      if (!both) break;
      table = both;
      i += 1;
    }
    nodes.push(flowTable(table));
  }
  flush();
  return [...nodes, ...pictures.map(() => PICTURE)];
}

function flowTable({ cells, spansKnown }: TablePart): FlowTable {
  const rows: FlowCell[][] = [];
  for (const { row, colspan, rowspan, text, page, squeezed, ...box } of cells) {
    while (rows.length <= row) rows.push([]);
    const cell: FlowCell = {
      content: [{ kind: 'paragraph', text: text.replaceAll(UNTOLD, ' ').trim() }],
      ...{ colspan, rowspan, spot: spotOf(box, page) },
    };
    if (text.includes(UNTOLD) || (squeezed && text === '')) cell.unread = true;
    rows[row]!.push(cell);
  }
  return { kind: 'table', rows, spansKnown };
}
