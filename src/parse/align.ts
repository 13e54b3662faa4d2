// Runs ↔ rows of the form. Each run is put to the row whose label stands before it (or around it, where a printed label
// wraps over the figures), by the best monotone alignment of all runs with the form's own sequence of rows. A missing,
// damaged or foreign label therefore shifts nothing; what cannot be told is left out.
import { DISPUTE_COLUMNS, PROACTIVE_ROWS, REQUEST_ROWS } from '../model/form.ts';
import { compact } from '../text/normalise.ts';
import { editsAround, editsToEnd } from '../text/similarity.ts';
import type { Run } from './runs.ts';

export interface RowSpec {
  table: 'proactive' | 'requests' | 'disputes';
  id: string;
  /** Compact labels, each with and without its number. */
  labels: { full: string; label: string }[];
}

export interface Aligned {
  run: Run;
  spec: RowSpec;
  /** 1: the label stands there to the letter. */
  score: number;
  /** How the row was told, where it was not by its label. */
  repair?: 'damaged-label' | 'by-sequence' | 'out-of-order';
}

const DISPUTE_HEAD = compact(DISPUTE_COLUMNS.map(column => column.label).join(''));

export const ROW_SPECS: RowSpec[] = [
  ...PROACTIVE_ROWS.map<RowSpec>(row => ({
    table: 'proactive',
    id: row.id,
    labels: [row.label, ...(row.variants ?? [])].map(label => ({ full: compact(label), label: compact(label) })),
  })),
  ...REQUEST_ROWS.map<RowSpec>(row => ({
    table: 'requests',
    id: row.id,
    labels: [row.label, ...(row.variants ?? [])].map(label => ({
      full: compact(row.ordinal + label),
      label: compact(label),
    })),
  })),
  // All fifteen figures of table four stand in one row without a label, under heads that repeat three times.
  { table: 'disputes', id: '', labels: [{ full: DISPUTE_HEAD, label: DISPUTE_HEAD }] },
];

/** Below this a label is not recognised. */
const ENOUGH = 0.6;

/** 0…1: how surely the words around a run are this row's label. */
export function labelScore(run: Run, spec: RowSpec): number {
  let best = 0;
  for (const text of run.before === run.bare ? [run.before] : [run.before, run.bare]) {
    if (text) for (const { full, label } of spec.labels) best = Math.max(best, scoreOf(full, label, text));
    if (best === 1) return 1;
  }
  // A label that goes on with words of an office's own (…(指上一年度未办结的申请)), whose bracket is lost.
  if (spec.labels.some(({ full }) => full.length >= 5 && run.cell.startsWith(full))) best = Math.max(best, 0.9);
  if (best < 0.9 && run.cells[0]!.row > 0 && run.cells[0]!.layout === 'stream' && run.after) {
    // Printed pages: the label may go on below the line that holds its figures.
    for (const { full } of spec.labels) {
      if (full.length < 8) continue;
      const edits = editsAround(full, run.before.slice(-40), run.after.slice(0, 24));
      best = Math.max(best, 0.95 - edits / full.length);
    }
  }
  return best;
}

function scoreOf(full: string, label: string, text: string): number {
  if (text.endsWith(full)) return 1;
  // 其他 and 总计 are column heads too; without their number they prove little.
  if (text.endsWith(label)) return label.length >= 4 ? 0.96 : 0.55;
  if (full.length < 4) return 0;
  const tail = text.slice(-(full.length + 6));
  return Math.max(0, 0.95 - editsToEnd(full, tail) / full.length);
}

/** Every run that could be told, in reading order. `fits` says whether a run's width suits a row. */
export function align(all: Run[], fits: (run: Run, spec: RowSpec) => boolean): Aligned[] {
  const scores = all.map(scoresOf);
  const chosen = bestAlignment(all, scores, fits);
  dropAmbiguous(chosen, scores);
  const bySequence = addBySequence(all, chosen, fits);
  const outOfOrder = addOutOfOrder(all, chosen, scores, fits);
  return chosen.flatMap((spec, i) => {
    if (spec === undefined) return [];
    const score = scores[i]![spec]!;
    const aligned: Aligned = { run: all[i]!, spec: ROW_SPECS[spec]!, score };
    if (bySequence.has(i)) aligned.repair = 'by-sequence';
    else if (outOfOrder.has(i)) aligned.repair = 'out-of-order';
    else if (score < 0.95 && score !== 0.55) aligned.repair = 'damaged-label';
    return [aligned];
  });
}

/** How many cells a row of blanks has at least. */
const WIDTHS = { proactive: 1, requests: 7, disputes: 15 };

/** A label that stands there to the letter leaves no room for likeness to others. */
function scoresOf(run: Run): number[] {
  if (!isCandidate(run)) return ROW_SPECS.map(() => 0);
  const whole = ROW_SPECS.map(spec => (spec.labels.some(({ full }) => endsWith(run, full)) ? 1 : 0));
  if (whole.includes(1)) return whole;
  const filled = run.cells.some(cell => cell.kind === 'value');
  // The few blanks that merged heads leave are no row of table three.
  return ROW_SPECS.map(spec => (filled || run.cells.length >= WIDTHS[spec.table] ? labelScore(run, spec) : 0));
}

const endsWith = (run: Run, words: string): boolean => run.before.endsWith(words) || run.bare.endsWith(words);

/** Blanks alone are a row only where a row is known to be one. */
function isCandidate(run: Run): boolean {
  const { layout } = run.cells[0]!;
  if (layout === 'grid' && labelsIn(run.cell) > 1) return false;
  return run.cells.some(cell => cell.kind === 'value') || layout !== 'stream';
}

/** A cell with the labels of two rows has lost the line between them: which one the figures beside it are of, nobody knows. */
const labelsIn = (cell: string): number => NUMBERED.filter(full => cell.includes(full)).length;

/** （六）其他处理 may be the head of the rows under it. */
const NUMBERED = REQUEST_ROWS.filter(({ id }) => id !== 'otherHandled').map(({ ordinal, label }) =>
  compact(ordinal + label),
);

type Chosen = (number | undefined)[];

function bestAlignment(all: Run[], scores: number[][], fits: (run: Run, spec: RowSpec) => boolean): Chosen {
  const width = ROW_SPECS.length + 1;
  const value = (run: number, spec: number): number => {
    const score = scores[run]![spec]!;
    if (score < 0.55) return 0;
    const filled = all[run]!.cells.some(cell => cell.kind === 'value');
    return score + (fits(all[run]!, ROW_SPECS[spec]!) ? 0.6 : 0) + (filled ? 0.2 : 0);
  };
  const best = Array.from({ length: all.length + 1 }, () => new Float64Array(width));
  for (let i = 1; i <= all.length; i++) {
    for (let j = 1; j < width; j++) {
      const gain = value(i - 1, j - 1);
      const taken = gain > 0 ? best[i - 1]![j - 1]! + gain : 0;
      best[i]![j] = Math.max(best[i - 1]![j]!, best[i]![j - 1]!, taken);
    }
  }
  const chosen: Chosen = new Array(all.length).fill(undefined);
  let j = width - 1;
  for (let i = all.length; i > 0 && j > 0; ) {
    if (best[i]![j] === best[i]![j - 1]) j -= 1;
    else if (best[i]![j] === best[i - 1]![j]) i -= 1;
    else {
      chosen[i - 1] = j - 1;
      i -= 1;
      j -= 1;
    }
  }
  return chosen;
}

/** A damaged label that fits another free row in the same stretch as well tells nothing. */
function dropAmbiguous(chosen: Chosen, scores: number[][]): void {
  chosen.forEach((spec, i) => {
    if (spec === undefined) return;
    const score = scores[i]![spec]!;
    const [low, high] = neighbours(chosen, i);
    const free = high - low - 1;
    if (score >= ENOUGH && score >= 0.9) return;
    for (let other = low + 1; other < high; other++) {
      if (other !== spec && scores[i]![other]! > score - 0.12 && free > 1) chosen[i] = undefined;
    }
    if (score < ENOUGH && free > 1) chosen[i] = undefined;
  });
}

/** The rows chosen before and behind a run (exclusive bounds of what may stand between). */
function neighbours(chosen: Chosen, i: number): [number, number] {
  let low = -1;
  let high = ROW_SPECS.length;
  for (let k = i - 1; k >= 0 && low < 0; k--) low = chosen[k] ?? -1;
  for (let k = i + 1; k < chosen.length; k++) {
    if (chosen[k] !== undefined) {
      high = chosen[k]!;
      break;
    }
  }
  return [low, high];
}

/** Exactly one unknown full row between two known ones, and exactly one row missing there: it is that one. */
function addBySequence(all: Run[], chosen: Chosen, fits: (run: Run, spec: RowSpec) => boolean): Set<number> {
  const added = new Set<number>();
  all.forEach((run, i) => {
    if (chosen[i] !== undefined || !isCandidate(run)) return;
    const previous = lastKnown(chosen, i);
    const next = nextKnown(chosen, i);
    if (previous === undefined || next === undefined) return;
    const between = range(previous + 1, next).filter(index => chosen[index] === undefined && isCandidate(all[index]!));
    const missing = range(chosen[previous]! + 1, chosen[next]!).filter(spec => !isEither(spec, chosen));
    if (between.length !== 1 || missing.length !== 1 || !fits(run, ROW_SPECS[missing[0]!]!)) return;
    if (!run.cells.some(cell => cell.kind === 'value') || !mayBeDamaged(run, ROW_SPECS[missing[0]!]!)) return;
    chosen[i] = missing[0];
    added.add(i);
  });
  return added;
}

/** Can the words before the run be what is left of this label? Not where it stands whole, before another's words. */
function mayBeDamaged(run: Run, spec: RowSpec): boolean {
  if (run.before === '') return true;
  // Printed pages: a short label may stand wholly below the line of its figures.
  const below = run.after.slice(0, 16);
  if (run.cells[0]!.row > 0 && spec.labels.some(({ label }) => label.length >= 4 && below.includes(label))) return true;
  const own = spec.labels.some(({ label }) => label.length >= 2 && run.before.includes(label));
  return !own && Math.max(...spec.labels.map(({ full, label }) => scoreOf(full, label, run.before))) >= 0.25;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const specIndex = (id: string): number => ROW_SPECS.findIndex(spec => spec.table === 'requests' && spec.id === id);
const UNDIVIDED = specIndex('otherHandled');
const DIVIDED = ['otherHandled.correctionOverdue', 'otherHandled.feeUnpaid', 'otherHandled.misc'].map(specIndex);

/** （六）其他处理 is one row or three: where one way is known, rows of the other are not missing. */
function isEither(spec: number, chosen: Chosen): boolean {
  if (spec === UNDIVIDED) return DIVIDED.some(index => chosen.includes(index));
  return DIVIDED.includes(spec) && chosen.includes(UNDIVIDED);
}

function lastKnown(chosen: Chosen, i: number): number | undefined {
  for (let k = i - 1; k >= 0; k--) if (chosen[k] !== undefined) return k;
  return undefined;
}

function nextKnown(chosen: Chosen, i: number): number | undefined {
  for (let k = i + 1; k < chosen.length; k++) if (chosen[k] !== undefined) return k;
  return undefined;
}

/** Rows that stand in another order than the form's, told by a label that is whole. */
function addOutOfOrder(
  all: Run[],
  chosen: Chosen,
  scores: number[][],
  fits: (run: Run, spec: RowSpec) => boolean,
): Set<number> {
  const added = new Set<number>();
  all.forEach((run, i) => {
    if (chosen[i] !== undefined || !run.cells.some(cell => cell.kind === 'value')) return;
    const spec = scores[i]!.findIndex(score => score >= 0.96);
    if (spec < 0 || chosen.includes(spec) || !fits(run, ROW_SPECS[spec]!)) return;
    // A twin with the same label elsewhere would make it a guess.
    if (scores.filter((row, k) => k !== i && row[spec]! >= 0.96 && isCandidate(all[k]!)).length > 0) return;
    chosen[i] = spec;
    added.add(i);
  });
  return added;
}
