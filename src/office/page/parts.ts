// One page → its parts from top to bottom: lines of text, and tables with their cells' text.
import { cellText, paddingOf, UNTOLD } from './cell-text.ts';
import { isDigit } from './characters.ts';
import { type GridCell, type RuledTable, type Ruling, rulingOf } from './grid.ts';
import { type Glyph, type Ink, middleX, middleY } from './ink.ts';
import { type Line, lineOf, linesOf } from './lines.ts';
import { type Placed, placed } from './overflow.ts';
import { withoutOverprints } from './overprints.ts';
import { type Suspect, suspectsOf } from './page-number.ts';
import type { CellSuspect, PageParts, Part, TablePart, TextCell } from './part.ts';
import { picturesOf } from './pictures.ts';
import { cellFinder } from './placing.ts';
import { squeezedColumns } from './squeezed.ts';
import { inColumns } from './text-columns.ts';
import { turned } from './turn.ts';

export function partsOf(asPrinted: Ink, number: number): PageParts {
  const ink = turned(asPrinted);
  const { width, height } = ink;
  const ruling = rulingOf(ink);
  const { signs, numbers } = signsIn(ruling, ink);
  const { ruled, blank, suspects } = tableParts(ruling.tables, signs, numbers, number);
  const lines = inColumns(linesOf(signs.outside).flatMap(line => besides(line, ruled)));
  const flowing = lines.map((line): Part => ({ ...line, kind: 'line' }));
  return { number, width, height, parts: inReadingOrder(flowing, ruled), blank, pictures: picturesOf(ink), suspects };
}

/** Every sign in its cell; numbers of the page that are none of a table's are left out, those that may be are `numbers`. */
function signsIn({ tables, struck }: Ruling, { glyphs, height }: Ink): { signs: Placed; numbers: Suspect[] } {
  const all = withoutOverprints(glyphs);
  const cellAt = cellFinder(tables);
  const inCells = suspectsOf(all, height).filter(
    ({ glyphs: [first] }) => cellAt(middleX(first!), middleY(first!)) !== undefined,
  );
  const sure = new Set(inCells.flatMap(one => (one.sure ? one.glyphs : [])));
  const signs = placed(
    all.filter(glyph => !sure.has(glyph)),
    cellAt,
  );
  // A figure that was struck out may have been meant, or what stands beside it.
  for (const glyph of struck.filter(({ text }) => isDigit(text))) {
    const cell = cellAt(middleX(glyph), middleY(glyph));
    if (cell !== undefined) signs.untold.add(cell);
  }
  return { signs, numbers: inCells.filter(one => !one.sure) };
}

/** Those with text in them, and those without. */
function tableParts(
  tables: readonly RuledTable[],
  { cells: signs, untold }: Placed,
  numbers: readonly Suspect[],
  page: number,
): { ruled: TablePart[]; blank: TablePart[]; suspects: CellSuspect[] } {
  const suspects: CellSuspect[] = [];
  let first = 0;
  const all = tables.map((table): TablePart => {
    const filled = table.cells.map((cell, i) => ({ cell, glyphs: signs.get(first + i) ?? [] }));
    const padding = paddingOf(filled);
    const squeezed = squeezedColumns(filled);
    const oneLine = rowsOfOneLine(filled);
    const cells = filled.map(({ cell, glyphs: own }, i) => {
      const { text, full } = cellText(own, cell, padding, cell.rowspan === 1 && oneLine.has(cell.row));
      const made: TextCell = { ...cell, page, full, text: untold.has(first + i) ? UNTOLD + text + UNTOLD : text };
      if (text === '' && squeezed.has(cell.column)) made.squeezed = true;
      for (const { glyphs, value, y } of numbers)
        if (glyphs.every(glyph => own.includes(glyph))) {
          const rest = own.filter(glyph => !glyphs.includes(glyph));
          suspects.push({ cell: made, value, y, rest: cellText(rest, cell, padding).text });
        }
      return made;
    });
    first += table.cells.length;
    return { ...table, kind: 'table', cells, spansKnown: true, doubtful: 0 };
  });
  const isBlank = ({ cells }: TablePart) => cells.every(({ text }) => text === '');
  return { ruled: all.filter(table => !isBlank(table)), blank: all.filter(isBlank), suspects };
}

/** So many figures on one line each show that a row is one, and no two with a border missing between them. */
const ENOUGH = 2;

/** A figure on two lines there, which one line has no room for, is one figure wherever the program broke it. */
function rowsOfOneLine(cells: readonly { cell: GridCell; glyphs: readonly Glyph[] }[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { cell, glyphs } of cells) {
    const isFigure = glyphs.length > 0 && glyphs.every(({ text }) => isDigit(text));
    if (cell.rowspan === 1 && isFigure && linesOf(glyphs).length === 1)
      counts.set(cell.row, (counts.get(cell.row) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([row, count]) => (count >= ENOUGH ? [row] : [])));
}

/** Text on the left of a table and text on its right are two lines. */
function besides(line: Line, tables: readonly Part[]): Line[] {
  const y = middleY(line);
  const between = tables.filter(({ x0, x1, y0, y1 }) => y > y0 && y < y1 && x0 > line.x0 && x1 < line.x1);
  if (between.length === 0) return [line];
  const pieces = new Map<number, Glyph[]>();
  for (const glyph of line.glyphs) {
    const piece = between.filter(({ x1 }) => x1 <= glyph.x0).length;
    pieces.set(piece, [...(pieces.get(piece) ?? []), glyph]);
  }
  return [...pieces.values()].map(lineOf);
}

/** Lines keep the order that the columns gave them; ruled tables go between by their height on the page. */
function inReadingOrder(flowing: readonly Part[], ruled: readonly Part[]): Part[] {
  const tables = [...ruled].sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
  const out: Part[] = [];
  let lowest = -Infinity;
  for (const part of flowing) {
    lowest = Math.max(lowest, middleY(part));
    while (tables[0] && tables[0].y0 < lowest) out.push(tables.shift()!);
    out.push(part);
  }
  return [...out, ...tables];
}
