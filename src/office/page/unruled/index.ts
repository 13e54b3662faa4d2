// Tables without vertical lines: figures that stand below each other, their heads, and the labels to their left. The labels are
// told by the national form; table four has none.
import { normalise } from '../../../text/normalise.ts';
import type { Box } from '../ink.ts';
import type { PageParts, Part, TablePart } from '../part.ts';
import { bareRows } from './bare-rows.ts';
import { columnsOver } from './columns-over.ts';
import type { Entry } from './entry.ts';
import { formLabels } from './form-labels.ts';
import { paired } from './pairing.ts';
import { byLineOf, piecesOf } from './pieces.ts';
import { lineRowsOf, type Row, rowsOf } from './rows.ts';
import { type ScrollLine, scrollOf } from './scroll.ts';
import { segmentsOf } from './segments.ts';
import { tableOf } from './table.ts';
import { withUnits } from './units.ts';

/** Above a table, where its heads may stand. */
const MOST_LINES = 12;

interface Found {
  table: TablePart;
  from: number;
  end: number;
}

/** Puts the tables in place of their lines. */
export function readUnruled(pages: readonly PageParts[]): void {
  const scroll = scrollOf(pages);
  const lines = withUnits(scroll.lines);
  const rows = rowsOf(lines);
  const found = [...formTables(lines, rows, scroll.onPage)];
  found.push(...bareRows(lines, rows, found, scroll.onPage));
  const byLine = new Map<Part, TablePart | null>();
  for (const { table, from, end } of found)
    for (let i = from; i < end; i += 1) byLine.set(lines[i]!.own, i === from ? table : null);
  for (const page of pages)
    page.parts = page.parts.flatMap(part => {
      const table = byLine.get(part);
      return table === undefined ? [part] : table === null ? [] : [table];
    });
}

function formTables(
  lines: readonly ScrollLine[],
  rows: readonly (Row | null)[],
  onPage: (box: Box) => Box & { page: number },
): Found[] {
  const pieces = piecesOf(lines, rows);
  const byLine = byLineOf(pieces);
  const labels = formLabels(pieces, byLine, rows);
  const taken = new Set(labels.flatMap(label => label.pieces));
  const free = pieces.filter(piece => !taken.has(piece));
  const segments = segmentsOf(paired(labels, rows, lineRowsOf(lines), byLine), free);
  let before = 0;
  return segments.flatMap(({ entries: given, from, end }) => {
    const entries = given.map(entry =>
      entry.row ? { ...entry, row: { ...entry.row, labels: entry.label.pieces } } : entry,
    );
    const own = entries.flatMap(({ row }) => row ?? []);
    const edge = Math.max(...entries.map(({ label }) => label.x1));
    const { heads, placing } = columnsOver(
      lines,
      rows,
      { rows: own, from, end, edge },
      before,
      entries[0]!.label.row.heads,
    );
    // Without figures it is a table where its heads stand there whole, else a word of the text.
    if (own.length === 0 && !(heads && entries[0]!.label.row.widths.includes(heads.columns.length))) return [];
    // Whose columns are printed in an order that nobody can tell.
    const told = heads !== null || !lines.slice(Math.max(before, from - MOST_LINES), from).some(isHeadLine);
    const first = heads?.from ?? from;
    const others = free.filter(piece => piece.line >= from && piece.line < end);
    before = end;
    return [
      {
        table: tableOf(told ? entries : entries.map(withoutOrder), { heads, placing, labels, others, onPage }),
        from: first,
        end,
      },
    ];
  });
}

/** Words of the heads of section two. */
const isHeadLine = ({ text }: ScrollLine): boolean => /数量|件数|总数|总金额|信息内容/.test(normalise(text).text);

const withoutOrder = (entry: Entry): Entry =>
  entry.row && entry.row.figures.length > 1 && entry.label.row.table === 'proactive'
    ? { ...entry, row: { ...entry.row, broken: true } }
    : entry;
