// Which pieces of the lines are the labels of the form's rows. Without ruling lines nobody could tell where one label ends and
// the next begins but by knowing the form: of all ways to put pieces together, the one is taken in which the most labels are
// whole, in the form's order.
import { compact, normalise } from '../../../text/normalise.ts';
import { edits } from '../../../text/similarity.ts';
import { around, type Box, middleY } from '../ink.ts';
import { FORM_ROWS, type FormRow } from './form-rows.ts';
import { lettersOf, type Piece, type PiecesByLine } from './pieces.ts';
import type { Row } from './rows.ts';
import { ORDINAL, overlaps, textOf } from './tokens.ts';

export interface FormLabel extends Box {
  row: FormRow;
  pieces: Piece[];
  /** 0…1: how much it is like the form's. */
  likeness: number;
}

interface Candidate extends FormLabel {
  /** Index in the form. */
  index: number;
  first: number;
  last: number;
  score: number;
}

/** In font sizes: between the lines of one label, and between two pieces of one line. */
const MOST_LEADING = 1.3;
const MOST_GAP = 2.5;
const MOST_PIECES = 12;
/** Part of a piece's letters that a label must have for the piece to be of it. */
const SHARED = 0.7;
/** Less alike is no label. */
const LEAST_LIKENESS = 0.72;
/** A label with fewer letters is also a column's head. */
const SHORT = 3;
/** In letters: what a figure beside it, its number before it, and that not a letter of it is lost or too many are worth. */
const BESIDE_FIGURES = 5;
const NUMBERED = 2;
const WHOLE = 4;
/** Ways to go on with a label: a report has some thousand, a file made to exhaust its reader has more. */
const MOST_STEPS = 50_000;
/** A longer label proves no more. */
const LONG = 14;

export function formLabels(pieces: readonly Piece[], byLine: PiecesByLine, rows: readonly (Row | null)[]): FormLabel[] {
  const budget = { steps: MOST_STEPS };
  const candidates = pieces.flatMap(first => candidatesFrom(first, byLine, rows, budget));
  if (budget.steps < 0) return [];
  return bestOf(candidates.sort((a, b) => a.last - b.last || a.first - b.first));
}

/** The chain of labels with the highest score in which both the pieces and the form's rows go on. */
function bestOf(candidates: readonly Candidate[]): FormLabel[] {
  const best: { score: number; before: number }[] = [];
  let top = -1;
  for (const [i, one] of candidates.entries()) {
    let [score, before] = [0, -1];
    for (let j = 0; j < i; j += 1) {
      const other = candidates[j]!;
      if (other.last < one.first && other.index < one.index && best[j]!.score > score)
        [score, before] = [best[j]!.score, j];
    }
    best.push({ score: score + one.score, before });
    if (top < 0 || best[i]!.score > best[top]!.score) top = i;
  }
  const chosen: FormLabel[] = [];
  for (let i = top; i >= 0; i = best[i]!.before) chosen.unshift(candidates[i]!);
  return chosen;
}

function candidatesFrom(
  first: Piece,
  byLine: PiecesByLine,
  rows: readonly (Row | null)[],
  budget: { steps: number },
): Candidate[] {
  const found: Candidate[] = [];
  const extend = (path: readonly Piece[], letters: string, left: readonly number[]): void => {
    budget.steps -= 1;
    if (budget.steps < 0) return;
    const core = coreOf(path);
    const possible = left.filter(index =>
      FORM_ROWS[index]!.labels.some(label => isPartOf(letters, label) || isLabel(core, label.text)),
    );
    if (possible.length === 0) return;
    found.push(...possible.flatMap(index => candidateOf(path, letters, core, index, rows, byLine) ?? []));
    if (path.length >= MOST_PIECES) return;
    for (const next of nextOf(path, byLine)) {
      // What begins with a number begins a label.
      if (ORDINAL.test(next.text)) continue;
      const open = possible.filter(index => goesOn(path, letters, next, FORM_ROWS[index]!));
      if (open.length > 0) extend([...path, next], lettersOf([...path, next]), open);
    }
  };
  if (first.letters !== '') extend([first], first.letters, ALL);
  return found;
}

/** A whole label goes on with a remark or a closing mark only. */
const goesOn = (path: readonly Piece[], letters: string, next: Piece, { labels }: FormRow): boolean =>
  remarkWorth(path) < 0 ||
  next.letters === '' ||
  labels.every(({ text }) => text !== letters) ||
  labels.some(({ text }) => text !== letters && text.startsWith(letters)) ||
  /^\s*[（(]/.test(next.text);

/** A remark of the office's own behind a label, closed or not yet: （指当年1月1日至12月31日收到的申请）. */
const REMARK = /[（(][^（()）]*[)）]?\s*$/;

/** The form's own note, in the heads that are repeated on the next page. */
const NOTE = /[（(]\s*本\s*列/;

/** The letters without such a remark; '' where there is none. */
function coreOf(path: readonly Piece[]): string {
  const text = textOf(path);
  return REMARK.test(text) && !NOTE.test(text) ? compact(normalise(text.replace(REMARK, '')).text) : '';
}

/** So many letters are told for certain with one of them lost. */
const CERTAIN = 8;

const isLabel = (core: string, text: string): boolean =>
  core === text || (core.length >= CERTAIN && Math.abs(core.length - text.length) <= 1 && edits(core, text) <= 1);

const ALL = FORM_ROWS.map((_, i) => i);

function isPartOf(letters: string, { text, letters: known }: FormRow['labels'][number]): boolean {
  if (letters.length > text.length * 1.3 + 1) return false;
  let shared = 0;
  for (const letter of letters) if (known.has(letter)) shared += 1;
  return shared >= SHARED * letters.length;
}

/** What stands right of the last piece, and what stands below the path. */
function nextOf(path: readonly Piece[], byLine: PiecesByLine): Piece[] {
  const last = path.at(-1)!;
  const box = around(path);
  const row = byLine.get(last.line)!;
  const right = row[row.indexOf(last) + 1];
  const out = right && right.x0 - last.x1 < MOST_GAP * last.size ? [right] : [];
  const lowest = path.filter(piece => piece.line === last.line);
  for (let line = last.line + 1; line <= last.line + 4; line += 1) {
    const below = (byLine.get(line) ?? []).filter(piece => overlaps(box, piece) && isWritten(piece));
    if (below.length === 0) continue;
    out.push(...below.filter(piece => piece.y0 - around(lowest).y1 < MOST_LEADING * last.size));
    break;
  }
  return out;
}

/** A closing mark may have a line for itself. */
const isWritten = ({ letters, text }: Piece): boolean => letters !== '' || /^[”’"'）)》]+$/.test(text.trim());

function candidateOf(
  path: readonly Piece[],
  letters: string,
  core: string,
  index: number,
  rows: readonly (Row | null)[],
  byLine: PiecesByLine,
): Candidate | null {
  const row = FORM_ROWS[index]!;
  let [likeness, length, numbered] = [0, 0, false];
  for (const label of row.labels) {
    const longest = Math.max(letters.length, label.text.length);
    if (Math.abs(letters.length - label.text.length) > (1 - LEAST_LIKENESS) * longest) continue;
    const alike = letters === label.text ? 1 : 1 - edits(letters, label.text) / longest;
    if (alike > likeness) [likeness, length, numbered] = [alike, label.text.length, label.numbered];
  }
  const bare = likeness < 1 && core !== '' ? row.labels.find(label => isLabel(core, label.text)) : undefined;
  if (bare) [likeness, length, numbered] = [1, core.length, bare.numbered];
  if (likeness < LEAST_LIKENESS) return null;
  const pieces = [...path];
  const box = around(pieces);
  const beside = rowsBeside(box, pieces, rows, byLine).length > 0;
  if (length < SHORT && !beside && !(likeness === 1 && row.table === 'proactive' && (path.length === 1 || bare)))
    return null;
  const worth =
    likeness ** 2 * Math.min(length, LONG) +
    (beside ? BESIDE_FIGURES : 0) +
    (numbered ? NUMBERED : 0) +
    (likeness === 1 && !isCutShort(path, byLine) ? WHOLE : 0) +
    remarkWorth(path);
  const last = Math.max(...pieces.map(piece => piece.at));
  return { ...box, row, pieces, likeness, index, score: worth, first: pieces[0]!.at, last };
}

/** What goes on with a comma below was not whole: 1.申请人无正当理由逾期不补正 / 、行政机关不再处理…. */
const isCutShort = (path: readonly Piece[], byLine: PiecesByLine): boolean =>
  nextOf(path, byLine).some(({ text }) => /^\s*[、，,]/.test(text));

/** In letters: a bracket that is closed belongs to the label, one that is open goes on. */
const remarkWorth = (path: readonly Piece[]): number => {
  const text = textOf(path);
  const [open, closed] = [text.split(/[（(]/).length, text.split(/[）)]/).length];
  return open > closed ? -1 : open === closed && open > 1 ? 1 : 0;
};

/** In font sizes: at the height of figures is what is no farther from their middle. */
const AT_HEIGHT = 0.7;

/** Nothing else stands between the label and the figures. */
function isNearest(box: Box, pieces: readonly Piece[], row: Row, byLine: PiecesByLine): boolean {
  const left = row.figures[0]!.x0;
  const lines = [-2, -1, 0, 1, 2].flatMap(step => byLine.get(row.at[0]! + step) ?? []);
  return lines.every(
    piece =>
      pieces.includes(piece) ||
      piece.text.trim() === '' ||
      piece.x0 < box.x1 - 1 ||
      piece.x1 > left + 1 ||
      Math.abs(middleY(piece) - row.y) > AT_HEIGHT * piece.size,
  );
}

/** In font sizes: how far above or below the lines of a label its figures may stand. */
const REACH = 0.2;

/** Rows of figures at a label's height, to its right. */
export function rowsBeside(
  box: Box,
  pieces: readonly Piece[],
  rows: readonly (Row | null)[],
  byLine: PiecesByLine,
): Row[] {
  const reach = REACH * pieces[0]!.size;
  const out: Row[] = [];
  const [from, to] = [pieces[0]!.line - 2, pieces.at(-1)!.line + 2];
  for (let i = Math.max(0, from); i <= to; i += 1) {
    const row = rows[i];
    if (
      row &&
      row.y > box.y0 - reach &&
      row.y < box.y1 + reach &&
      row.figures[0]!.x0 > box.x1 - 1 &&
      isNearest(box, pieces, row, byLine)
    )
      out.push(row);
  }
  return out;
}
