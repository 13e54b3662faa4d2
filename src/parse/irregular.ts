// Tables that are not as the form has them: table four in three lines, the same row twice, two reports in one file.
import { DISPUTE_ROWS } from '../model/form.ts';
import { compact } from '../text/normalise.ts';
import { type Aligned, labelScore, ROW_SPECS } from './align.ts';
import type { Run } from './runs.ts';

const DISPUTES = ROW_SPECS.find(spec => spec.table === 'disputes')!;
const valuesOf = (run: Run): string[] => run.cells.filter(cell => cell.kind === 'value').map(cell => cell.text);

/** Fifteen figures behind table three are table four, in one run or in three of five under their own labels. */
export function addMissingDisputes(rows: Aligned[], all: Run[]): Aligned[] {
  const known = rows.find(row => row.spec === DISPUTES);
  if (known && (valuesOf(known.run).length === 15 || known.run.cells.length === 15)) return rows;
  const last = rows.filter(row => row.spec.table === 'requests').at(-1);
  if (!last) return rows;
  const behind = all.slice(all.indexOf(last.run) + 1).filter(run => valuesOf(run).length > 0);
  const others = rows.filter(row => row.spec !== DISPUTES);
  const whole = behind.find(run => valuesOf(run).length === 15);
  if (whole) return [...others, { run: whole, spec: DISPUTES, score: 0, repair: 'by-sequence' }];
  const labels = DISPUTE_ROWS.map(row => compact(row.label));
  const lines = labels.map(label => behind.find(run => valuesOf(run).length === 5 && run.before.endsWith(label)));
  const parts = lines.every(line => line !== undefined) ? lines : behind.slice(0, 3);
  if (parts.length === 3 && parts.every(run => valuesOf(run!).length === 5 && run!.cells.length === 5)) {
    const cells = parts.flatMap(run => run!.cells);
    const labelled = lines.every(line => line !== undefined);
    const unlabelled = parts.every(run => run === parts[0] || run!.before === '');
    if (labelled || unlabelled) {
      return [...others, { run: { ...parts[0]!, cells }, spec: DISPUTES, score: 1 }];
    }
  }
  return rows;
}

/** Rows whose label stands a second time before other figures: which ones hold cannot be told. */
export function repeatedRows(rows: Aligned[], all: Run[]): Aligned[] {
  const used = new Set(rows.map(row => row.run));
  const free = all.filter(run => !used.has(run) && valuesOf(run).length > 0);
  return rows.filter(row => {
    if (row.spec.table !== 'requests' || row.score < 0.96) return false;
    const own = valuesOf(row.run).join(' ');
    return free.some(
      run => run.cells.length >= 7 && labelScore(run, row.spec) >= 0.96 && valuesOf(run).join(' ') !== own,
    );
  });
}

/** Two years printed side by side: rows with twice the figures. */
export function isSideBySide(rows: Aligned[]): boolean {
  const requests = rows.filter(row => row.spec.table === 'requests');
  const doubled = requests.filter(row => valuesOf(row.run).length === 14 && row.score >= 0.9);
  return doubled.length >= 5 && doubled.length * 2 > requests.length;
}

/** One or two rows laid out otherwise than all the rest, cells apart or not: perhaps something else got between. */
export function foreignRows(rows: Aligned[]): Aligned[] {
  const layoutOf = (row: Aligned): string => (row.run.cells[0]!.layout === 'stream' ? 'stream' : 'cells');
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(layoutOf(row), (counts.get(layoutOf(row)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return rows.filter(row => counts.get(layoutOf(row))! <= 2 && most > 10);
}

/** （六）其他处理 is one row or three. Beside its numbered rows the group's own label names no row: the first one's is lost. */
export function dividedOnce(rows: Aligned[]): Aligned[] {
  const divided = rows.some(row => /^otherHandled\.(feeUnpaid|misc)$/.test(row.spec.id));
  return divided ? rows.filter(row => row.spec.id !== 'otherHandled') : rows;
}
