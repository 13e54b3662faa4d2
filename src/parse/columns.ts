// A run's cells ↔ the columns of its row. Exact where the file shows its cells; where empty cells may as well pad merged
// ones, the other rows of the same table decide; what cannot be told stays unread.
import type { Aligned, RowSpec } from './align.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** One entry a column: a cell as printed, `null` for a blank that leaves only empty lines, undefined for not told. */
export type Placed = (Token | null | undefined)[];

/** Could this run be a row of `count` columns? Used to prefer, never to decide. */
export function fitsWidth(run: Run, count: number): boolean {
  const values = run.cells.filter(cell => cell.kind === 'value').length;
  if (run.cells.length === count || values === count) return true;
  if (run.cells[0]!.layout === 'stream') return digits(run) >= count && values < count;
  return run.cells.length >= count && values <= count;
}

export const digits = (run: Run): number =>
  run.cells.reduce((sum, cell) => sum + cell.text.replace(/\D/g, '').length, 0);

/** Cells of a run in the order of `count` columns, where the run alone tells; undefined where it does not. */
export function placeAlone(run: Run, count: number): Placed | undefined {
  const { cells } = run;
  const filled = cells.filter(cell => cell.kind === 'value');
  const { layout } = cells[0]!;
  if (cells.some(cell => cell.open && cell === cells.at(-1)) && layout === 'pipes' && cells.length <= count) {
    return withoutCutCell(cells, count);
  }
  if (layout === 'stream') {
    const told = filled.length === count && !filled.some(runTogether) && filled.filter(signed).length < 2;
    return told ? filled : undefined;
  }
  if (cells.length === count) return isMerged(cells, count) ? [cells[0], ...absent(count - 1)] : cells;
  if (count === 1) return filled.length === 1 ? filled : filled.length === 0 ? [cells[0]] : undefined;
  if (layout === 'grid') {
    const width = cells.reduce((sum, cell) => sum + cell.span, 0);
    if (width === count) return cells.flatMap(cell => [cell, ...absent(cell.span - 1)]);
  }
  if (cells.length < count) return isLoneZero(cells, count) ? [cells[0], ...absent(count - 1)] : undefined;
  if (filled.length === 0) return cells.slice(0, count);
  const first = cells.indexOf(filled[0]!);
  if (filled.length === count) return contiguous(cells, first, count) ? filled : undefined;
  if (isMerged(cells, count)) return [cells[0], ...absent(count - 1)];
  return undefined;
}

/** A figure whose digits begin with a needless 0 is several cells run together. */
const runTogether = (cell: Token): boolean => cell.fusible && /^0\d/.test(cell.text);

/** A row has one column of changes: two signs (增1减17) are one cell torn apart. */
const signed = (cell: Token): boolean => /^(?:[+-]|增|减)\d/.test(cell.text);

const absent = (count: number): undefined[] => new Array<undefined>(count).fill(undefined);

const contiguous = (cells: Token[], first: number, count: number): boolean =>
  cells.slice(first, first + count).every(cell => cell.kind === 'value');

/** One figure, and behind it pipes with nothing between them: one cell merged over the row. */
function isMerged(cells: Token[], count: number): boolean {
  const [first, ...rest] = cells;
  if (count < 7) return false;
  return (
    first!.layout === 'pipes' &&
    first!.kind === 'value' &&
    rest.length > 1 &&
    rest.every(cell => cell.kind === 'blank' && cell.raw === '')
  );
}

/** A last row without its pads whose one cell is merged over all columns: “四、结转下年度继续办理 | 0”. */
const isLoneZero = (cells: Token[], count: number): boolean =>
  cells.length === 1 && count > 1 && cells[0]!.layout === 'pipes' && cells[0]!.text === '0';

/** A row whose last pipe is lost may be cut in its last figure: that one is not believed. */
function withoutCutCell(cells: Token[], count: number): Placed | undefined {
  if (cells.length !== count) return undefined;
  return [...cells.slice(0, -1), undefined];
}

/** How many columns the label of a row covers in the form: 一、二、四 three, (一)(二)(六)(七) two, the numbered ones one. */
type Level = 'section' | 'group' | 'item' | 'proactive';

function levelOf(spec: RowSpec): Level {
  if (spec.table !== 'requests') return 'proactive';
  if (['received', 'carriedIn', 'carriedOut'].includes(spec.id)) return 'section';
  return ['granted', 'partiallyGranted', 'otherHandled', 'total'].includes(spec.id) ? 'group' : 'item';
}

type Leads = Record<Level, number>;

/** Two ways to pad merged labels: behind the row (or not at all), or right behind the label. */
const PADDINGS: Leads[] = [
  { section: 0, group: 0, item: 0, proactive: 0 },
  { section: 2, group: 1, item: 0, proactive: 0 },
];

/**
 * Places rows with blanks among pipes by the way in which the table's other rows are padded. `sound` counts the
 * identities that hold under a placement; it decides only where the rows leave both ways open.
 */
export function placeByTable(
  rows: Aligned[],
  countOf: (row: Aligned) => number,
  sound: (placed: Map<Aligned, Placed>) => number,
): Map<Aligned, Placed> {
  // Table four has no label to count from: with blanks in it, pads and cells cannot be told apart.
  const open = rows.filter(
    row => row.spec.table !== 'disputes' && row.run.cells[0]!.layout !== 'stream' && !placeAlone(row.run, countOf(row)),
  );
  if (open.length === 0) return new Map();
  const labelled = rows.filter(row => row.spec.table !== 'disputes');
  const known = labelled.flatMap(row => leadOf(row, countOf(row)));
  const widths = paddingByWidths(rows);
  const ways = PADDINGS.filter(
    leads => leads === (widths ?? leads) && known.every(([level, lead]) => leads[level] === lead),
  )
    .map(leads => windows(open, countOf, leads))
    .filter(placed => placed !== undefined);
  if (ways.length === 0) return new Map();
  if (ways.length === 1) return ways[0]!;
  const [a, b] = ways.map(sound) as [number, number];
  if (a !== b) return a > b ? ways[0]! : ways[1]!;
  // Both stand: keep the rows that come out alike.
  return new Map([...ways[0]!].filter(([row, placed]) => ways[1]!.get(row)!.every((cell, i) => cell === placed[i])));
}

/**
 * Numbered rows have a label of one column: cells too many in them can only pad the row's end. Where they have none and
 * the rows 一、二、四 have two, those stand for the columns that the wide label covers.
 */
function paddingByWidths(rows: Aligned[]): Leads | undefined {
  const widthsOf = (level: Level): number[] =>
    rows
      .filter(row => row.run.cells[0]!.layout === 'pipes' && levelOf(row.spec) === level)
      .map(row => row.run.cells.length);
  const items = widthsOf('item');
  const wide = widthsOf('section');
  if (items.length < 3) return undefined;
  // A row whose group label is printed again has one pad less.
  if (items.filter(width => width > 7).length >= items.length * 0.8) return PADDINGS[0];
  return items.every(width => width === 7) && wide.length > 0 && wide.every(width => width === 9)
    ? PADDINGS[1]
    : undefined;
}

function leadOf(row: Aligned, count: number): [Level, number][] {
  const { cells } = row.run;
  if (cells[0]!.layout !== 'pipes' || cells.length <= count) return [];
  const first = cells.findIndex(cell => cell.kind === 'value');
  if (first < 0 || !contiguous(cells, first, count) || cells.length < first + count) return [];
  return [[levelOf(row.spec), first]];
}

/** The window of each row that begins behind its lead; undefined where a figure would fall outside. */
function windows(rows: Aligned[], countOf: (row: Aligned) => number, leads: Leads): Map<Aligned, Placed> | undefined {
  const out = new Map<Aligned, Placed>();
  for (const row of rows) {
    const count = countOf(row);
    const lead = leads[levelOf(row.spec)];
    const { cells } = row.run;
    const window = cells.slice(lead, lead + count);
    const outside = [...cells.slice(0, lead), ...cells.slice(lead + count)];
    if (window.length < count || outside.some(cell => cell.kind === 'value')) {
      if (cells.length < count) continue;
      return undefined;
    }
    out.set(row, window);
  }
  return out;
}

/**
 * One cell a line: an empty cell leaves empty lines. They are believed only where figures and empty cells together make
 * exactly the row. `usual` is the number of empty lines between two cells of the file.
 */
export function placeByGaps(run: Run, count: number, usual: number): Placed | undefined {
  const { cells } = run;
  if (cells.some(cell => cell.layout !== 'stream' || !cell.ownLine) || cells.length >= count) return undefined;
  const gaps = [...cells.map(cell => cell.gap), run.gapBehind];
  for (const step of usual === 0 ? [1] : [usual + 1, 1]) {
    const blanks = gaps.map(gap => (gap - usual) / step);
    if (blanks.some(blank => blank < 0 || !Number.isInteger(blank))) continue;
    if (blanks.reduce((sum, blank) => sum + blank, 0) + cells.length !== count) continue;
    return blanks.flatMap((blank, i) => [...new Array<null>(blank).fill(null), ...(cells[i] ? [cells[i]] : [])]);
  }
  return undefined;
}
