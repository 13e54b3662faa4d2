// Table four: figures in one row without a label, told by the heads over them.
import { DISPUTE_COLUMNS, DISPUTE_ROWS } from '../../../model/form.ts';
import { compact, normalise } from '../../../text/normalise.ts';
import { around, type Box } from '../ink.ts';
import type { TablePart, TextCell } from '../part.ts';
import { columnsOver } from './columns-over.ts';
import { DISPUTE_HEADS } from './form-rows.ts';
import type { Heads } from './heads.ts';
import type { Row } from './rows.ts';
import type { ScrollLine } from './scroll.ts';
import { stacked } from './stacked.ts';

interface Found {
  table: TablePart;
  from: number;
  end: number;
}

/** In font sizes: from a line of a row to its next. */
const ONE_ROW = 1.7;
/** Words that only the heads of table four have. */
const HEADS = /[结結持正审審计計果]/;
/** In font sizes: so far below the heads, and there are no figures. */
const FAR_BELOW = 5;
const COLUMNS = Array.from(DISPUTE_ROWS, () => DISPUTE_COLUMNS.map(({ label }) => label)).flat();

export function bareRows(
  lines: readonly ScrollLine[],
  rows: readonly (Row | null)[],
  taken: readonly { from: number; end: number }[],
  onPage: (box: Box) => Box & { page: number },
): Found[] {
  const isTaken = (at: number) => taken.some(({ from, end }) => at >= from && at < end);
  const out: Found[] = [];
  let before = 0;
  for (let at = 1; at < lines.length; at += 1) {
    const below = rowsFrom(rows, at);
    const row = below.length > 1 ? wholeOf(below) : (below[0] ?? null);
    if (isTaken(at) || (row ? row.labels.length > 0 : !HEADS.test(lines[at - 1]!.text))) continue;
    const free = Math.max(before, ...taken.filter(({ end }) => end <= at).map(({ end }) => end));
    const block = { rows: row ? [row] : [], from: at, end: at + 1, edge: -Infinity };
    const { heads, placing } = columnsOver(lines, rows, block, free, DISPUTE_HEADS);
    if (!heads || !isTableFour(heads, row !== null) || (!row && hasFiguresBelow(lines[at - 1]!, rows))) continue;
    const figures = row?.broken ? null : row ? placing.of(row) : heads.columns.map(() => undefined);
    const cells: TextCell[] = [];
    const add = (at: number, column: number, text: string, box: Box) =>
      cells.push({ ...onPage(box), row: at, column, colspan: 1, rowspan: 1, text });
    for (const [i, token] of heads.upper.entries()) add(0, i, token.text, token);
    const top = heads.upper.length > 0 ? 1 : 0;
    const { y0, y1 } = (row?.line ?? lines[at - 1])!;
    for (const [i, { x0, x1, text }] of heads.columns.entries()) add(top, i, text, { x0, x1, y0, y1 });
    for (const [i, figure] of (figures ?? []).entries()) {
      const { x0, x1 } = placing.columns[i] ?? { x0: 0, x1: 0 };
      add(top + 1, i, figure?.text ?? '', figure ?? { x0, x1, y0, y1 });
    }
    const box = onPage(around([row?.line ?? lines[at - 1]!]));
    const open = { openAbove: false, openBelow: false };
    const table = { ...box, ...open, kind: 'table' as const, xs: [], ys: [], cells, spansKnown: true };
    out.push({
      table: { ...table, doubtful: figures ? 0 : 1 },
      from: heads.from,
      end: at + below.length,
    });
    before = at + below.length;
  }
  return out;
}

/** The row that begins on the line with the index `at`: all that stands close below is of it, for table four has but one. */
function rowsFrom(rows: readonly (Row | null)[], at: number): Row[] {
  const out: Row[] = [];
  for (let i = at; rows[i]; i += 1) {
    const [last, row] = [out.at(-1), rows[i]!];
    if (last && (row.labels.length > 0 || row.y - last.y > ONE_ROW * row.line.size)) break;
    out.push(row);
  }
  return out;
}

/** One row of lines that narrow columns broke. */
function wholeOf(rows: readonly Row[]): Row {
  return stacked(rows[0]!, rows.slice(1), []) ?? { ...rows[0]!, broken: true };
}

/** With figures below them some words will do; without, all of its heads have to stand there. */
function isTableFour({ columns }: Heads, hasFigures: boolean): boolean {
  const texts = columns.map(({ text }) => compact(normalise(text).text));
  if (hasFigures) return /结果|审结|纠正|维持/.test(texts.join(''));
  return texts.length === COLUMNS.length && texts.every((text, i) => text === COLUMNS[i]);
}

const hasFiguresBelow = ({ y1, size }: ScrollLine, rows: readonly (Row | null)[]): boolean =>
  rows.some(row => row !== null && row.y > y1 && row.y < y1 + FAR_BELOW * size);
