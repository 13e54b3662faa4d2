// Tokens → runs: figures that stand together, with the words before and behind them. A run is what a table row says;
// which row it is, align.ts tells by the words.
import { compact } from '../text/normalise.ts';
import type { Token } from './tokens.ts';

export interface Run {
  /** Figures and blanks in reading order; blanks at the ends may only pad merged cells. */
  cells: Token[];
  /** The words before it, compact, at most 90 characters; and the last bracketed remark taken out. */
  before: string;
  bare: string;
  /** The last cell or stretch of words before it, compact. */
  cell: string;
  /** A sign (/, 无) stands right before its first figure: a cell of which only the words tell. */
  behindSign: boolean;
  /** The words behind it, compact, at most 60 characters. */
  after: string;
  /** Number of tokens before it: where it stands in the table part. */
  position: number;
  /** Blank lines between its last figure and what follows (one cell a line). */
  gapBehind: number;
}

const KEPT_BEFORE = 90;
const KEPT_AFTER = 60;

export function runs(all: Token[]): Run[] {
  const out: Run[] = [];
  let words: string[] = [];
  let current: Token[] = [];
  let began = 0;

  const close = (next?: Token): void => {
    if (current.length === 0) return;
    const filled = current.some(token => token.kind === 'value');
    const before = words.join('');
    const label = compact(before).slice(-KEPT_BEFORE);
    const bare = compact(before.replace(/\([^()]*\)\s*$/, '')).slice(-KEPT_BEFORE);
    out.push({
      cells: current,
      before: label,
      bare,
      cell: compact(words.at(-1) ?? ''),
      behindSign: /[/\\—–－\-*无]\s*$/.test(words.at(-1) ?? ''),
      after: '',
      position: began,
      gapBehind: next?.gap ?? 0,
    });
    // Blanks alone may pad a heading; the words before them still belong to the figures that follow.
    if (filled || current[0]!.layout === 'grid') words = [];
    current = [];
  };

  all.forEach((token, i) => {
    const previous = all[i - 1];
    const otherRow = previous !== undefined && (token.row !== previous.row || isForeign(token, current));
    // Words in a figure's cell (见附件) are that cell's content, not the next row's label.
    const inCell =
      token.kind === 'text' &&
      !otherRow &&
      token.row > 0 &&
      token.layout !== 'stream' &&
      begun(current) &&
      labelled(all, began);
    if ((token.kind === 'text' && !inCell) || otherRow) close(token);
    if (token.kind === 'text' && !inCell) {
      words.push(token.text);
      return;
    }
    // Blank cells before the first words of a row are covered by the group label on the left.
    if (token.kind === 'blank' && token.row > 0 && current.length === 0 && leads(all, i)) return;
    if (current.length === 0) began = i;
    current.push(token);
  });
  close();

  out.forEach((run, i) => {
    const from = run.position + run.cells.length;
    const to = out[i + 1]?.position ?? all.length;
    const behind = all.slice(from, Math.min(to, from + 12)).filter(token => token.kind === 'text');
    run.after = compact(behind.map(token => token.text).join('')).slice(0, KEPT_AFTER);
  });
  return out;
}

/** A number alone on its line behind figures that stand beside their label is a page number. */
const isForeign = (token: Token, current: Token[]): boolean =>
  token.kind === 'value' && token.ownLine && current[0]?.layout === 'stream' && !current[0].ownLine;

/** Do words stand before the first figure of its row? A serial number in front of the label is no figure's cell. */
const labelled = (all: Token[], began: number): boolean =>
  all[began - 1]?.kind === 'text' && all[began - 1]?.row === all[began]?.row;

const begun = (cells: Token[]): boolean => cells.some(cell => cell.kind === 'value');

/** Is the blank at `index` at the head of its row, with words further on in the same row? */
function leads(all: Token[], index: number): boolean {
  const { row } = all[index]!;
  if (all[index - 1]?.row === row && all[index - 1]!.kind !== 'blank') return false;
  for (let i = index + 1; all[i]?.row === row; i++) {
    if (all[i]!.kind === 'value') return false;
    if (all[i]!.kind === 'text') return true;
  }
  return false;
}
