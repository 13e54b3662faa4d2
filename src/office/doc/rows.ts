// What a row of a Word 97–2003 table says of its cells: their edges in twips, and which are merged with a neighbour.
import type { Bytes } from './bytes.ts';
import type { Sprm } from './sprms.ts';

export type Merge = 'first' | 'more';

export interface CellShape {
  across: Merge | undefined;
  down: Merge | undefined;
}

export interface RowShape {
  /** One more than cells. */
  edges: number[];
  cells: CellShape[];
}

const CELL_BYTES = 20;
/** Word has 63 columns at most. */
const MOST_CELLS = 64;

const DEFINE = 0xd608;
const INSERT = 0x7621;
const DELETE = 0x5622;
const WIDTH = 0x7623;
const MERGE = 0x5624;
const SPLIT = 0x5625;
const MERGE_DOWN = 0xd62b;

/** The row after one change. A change of cells that are not there changes nothing. */
export function changeRow(row: RowShape | undefined, { code, operand }: Sprm): RowShape | undefined {
  if (code === DEFINE) return defined(operand);
  if (!row) return undefined;
  const [first, limit] = operand.length >= 2 ? [operand.u8(0), Math.min(operand.u8(1), row.cells.length)] : [0, 0];
  switch (code) {
    case MERGE:
      return shaped(row, (cell, i) =>
        i < first || i >= limit ? cell : { ...cell, across: i === first ? 'first' : 'more' },
      );
    case SPLIT:
      return shaped(row, (cell, i) => (i < first || i >= limit ? cell : { ...cell, across: undefined }));
    case MERGE_DOWN: {
      if (operand.length < 2) return row;
      const [target, flags] = [operand.u8(0), operand.u8(1)];
      return shaped(row, (cell, i) => (i === target ? { ...cell, down: downOf(flags) } : cell));
    }
    case INSERT:
      return inserted(row, first, operand.u8(1), operand.i16(2));
    case DELETE:
      return withCells(row, [...widths(row).slice(0, first), ...widths(row).slice(Math.max(first, limit))]);
    case WIDTH: {
      const width = operand.i16(2);
      return withCells(
        row,
        widths(row).map((cell, i) => (i < first || i >= limit ? cell : { ...cell, width })),
      );
    }
    default:
      return row;
  }
}

function defined(operand: Bytes): RowShape | undefined {
  if (operand.length < 1) return undefined;
  const count = operand.u8(0);
  if (count === 0 || count > MOST_CELLS || operand.length < 1 + 2 * (count + 1)) return undefined;
  const edges = Array.from({ length: count + 1 }, (_, i) => operand.i16(1 + 2 * i));
  const start = 1 + 2 * (count + 1);
  const cells = Array.from({ length: count }, (_, i) => {
    const at = start + CELL_BYTES * i;
    // Programs leave out what is as usual at the end.
    const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
    return { across: acrossOf(flags & 3), down: downOf((flags >> 5) & 3) };
  });
  return { edges, cells };
}

const acrossOf = (flags: number): Merge | undefined => (flags === 0 ? undefined : flags === 1 ? 'first' : 'more');

/** The upper bit marks the first of the merged cells. */
const downOf = (flags: number): Merge | undefined =>
  (flags & 2) !== 0 ? 'first' : (flags & 1) !== 0 ? 'more' : undefined;

const shaped = (row: RowShape, change: (cell: CellShape, i: number) => CellShape): RowShape => ({
  edges: row.edges,
  cells: row.cells.map(change),
});

type WideCell = CellShape & { width: number };

const widths = ({ edges, cells }: RowShape): WideCell[] =>
  cells.map((cell, i) => ({ ...cell, width: edges[i + 1]! - edges[i]! }));

function inserted(row: RowShape, first: number, count: number, width: number): RowShape {
  const cells = widths(row);
  if (count === 0 || cells.length + count > MOST_CELLS) return row;
  const more = Array.from({ length: count + Math.max(0, first - cells.length) }, () => ({
    across: undefined,
    down: undefined,
    width,
  }));
  return withCells(row, [...cells.slice(0, first), ...more, ...cells.slice(first)].slice(0, MOST_CELLS));
}

function withCells(row: RowShape, cells: readonly WideCell[]): RowShape {
  const edges = [row.edges[0]!];
  for (const { width } of cells) edges.push(edges.at(-1)! + width);
  return {
    edges,
    cells: cells.map(({ across, down }) => ({ across, down })),
  };
}
