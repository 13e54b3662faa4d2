// A segment, its heads and what else is printed in it → a table with the spans that the form gives it.
import { REQUEST_COLUMNS } from '../../../model/form.ts';
import { compact } from '../../../text/normalise.ts';
import { around, type Box, middleY } from '../ink.ts';
import type { TablePart, TextCell } from '../part.ts';
import type { Placing } from './columns.ts';
import type { Entry } from './entry.ts';
import type { FormLabel } from './form-labels.ts';
import { FORM_ROWS, GROUPS } from './form-rows.ts';
import type { Heads } from './heads.ts';
import { lettersOf, type Piece } from './pieces.ts';
import type { Column } from './rows.ts';
import { overlaps, type Token, textOf } from './tokens.ts';

/** Pieces of these stand there where heads are repeated on the next page. */
const HEADS = compact(['申请人情况法人或其他组织', ...REQUEST_COLUMNS.map(({ label }) => label)].join(''));

/** A blank is believed where the label beside it is nearly whole, or stands between its neighbours in the form. */
const SURE = 0.85;

export interface Printed {
  heads: Heads | null;
  placing: Placing;
  /** Of all tables, in the order of the pages. */
  labels: readonly FormLabel[];
  /** What stands in the table and is neither label, figure nor head. */
  others: readonly Piece[];
  onPage(box: Box): Box & { page: number };
}

export function tableOf(entries: readonly Entry[], { heads, placing, labels, others, onPage }: Printed): TablePart {
  const figures = entries.map(entry =>
    figuresOf(entry, placing, others, isBetween(entry.label, labels, labels.indexOf(entry.label))),
  );
  const groups = groupsOf(others, entries);
  const writer = new Writer(placing.columns, groups.size > 0, onPage);
  if (heads) writer.heads(heads);
  for (const [i, { label }] of entries.entries()) writer.row(groups.get(i) ?? [], label, figures[i]!, entries[i]!);
  const box = around(entries.flatMap(({ label, row }) => (row ? [label, row.line] : [label])));
  const doubtful = entries.filter((entry, i) => (entry.row || entry.doubtful) && !figures[i]).length;
  return {
    ...onPage(box),
    ...{ kind: 'table', xs: [], ys: [], cells: writer.cells, spansKnown: true, doubtful },
    ...{ openAbove: false, openBelow: false },
  };
}

/** Its neighbours in the form are printed above and below it, or there are none. */
function isBetween({ row }: FormLabel, labels: readonly FormLabel[], at: number): boolean {
  const own = FORM_ROWS.indexOf(row);
  const isNext = (step: number) => {
    const wanted = FORM_ROWS[own + step];
    return wanted?.table !== row.table || labels[at + step]?.row === wanted;
  };
  return isNext(-1) && isNext(1);
}

/** Undefined for a blank; null where the row is not told. */
function figuresOf(
  entry: Entry,
  placing: Placing,
  others: readonly Piece[],
  between: boolean,
): (Token | undefined)[] | null {
  const { label, row, doubtful } = entry;
  // Words among the figures, or figures of a shape that is none.
  const own = [...label.pieces, ...(row?.figures ?? [])];
  const isBeside = (piece: Piece) => own.some(({ y0, y1 }) => piece.y1 > y0 && piece.y0 < y1);
  const isFigure = (piece: Piece) => row?.figures.some(figure => holds(figure, piece)) ?? false;
  const isWord = (piece: Piece) =>
    piece.x0 > label.x1 && piece.letters !== '' && !HEADS.includes(piece.letters) && !isFigure(piece);
  if (others.some(piece => isWord(piece) && isBeside(piece))) return null;
  // A figure set close to its label looks like the end of it.
  if (/\d\s*$/.test(textOf(label.pieces))) return null;
  const sure = !doubtful && placing.complete && (between || label.likeness >= SURE);
  const figures = row ? (row.broken ? null : placing.of(row)) : sure ? placing.columns.map(() => undefined) : null;
  return figures && label.row.widths.includes(figures.length) ? figures : null;
}

const holds = (box: Box, part: Box): boolean =>
  box.x0 <= part.x0 && box.x1 >= part.x1 && box.y0 <= part.y0 && box.y1 >= part.y1;

/** By index of the entry that each begins at: the labels of several rows, from top to bottom. */
function groupsOf(others: readonly Piece[], entries: readonly Entry[]): Map<number, Piece[][]> {
  const left = Math.min(...entries.map(({ row }) => row?.figures[0]?.x0 ?? Infinity));
  const chains: Piece[][] = [];
  for (const piece of others) {
    if (piece.x1 > left) continue;
    const chain = chains.findLast(one => overlaps(around(one), piece) && !isGroup(one));
    if (chain) chain.push(piece);
    else chains.push([piece]);
  }
  const out = new Map<number, Piece[][]>();
  for (const chain of chains) {
    const known = GROUPS.find(({ text }) => text === lettersOf(chain));
    const first = entries.findIndex(({ label }) =>
      known ? label.row.id === known.first : label.y1 > middleY(around(chain)),
    );
    const at = first < 0 ? entries.length - 1 : first;
    out.set(at, [...(out.get(at) ?? []), chain]);
  }
  return out;
}

const isGroup = (chain: readonly Piece[]): boolean => GROUPS.some(({ text }) => text === lettersOf(chain));

class Writer {
  readonly cells: TextCell[] = [];
  readonly #columns: readonly Column[];
  /** Columns of labels. */
  readonly #lead: number;
  readonly #onPage: Printed['onPage'];
  #at = 0;

  constructor(columns: readonly Column[], groups: boolean, onPage: Printed['onPage']) {
    this.#columns = columns;
    this.#lead = groups ? 2 : 1;
    this.#onPage = onPage;
  }

  heads({ corner, upper, columns }: Heads): void {
    if (upper.length > 0) {
      for (const [i, token] of upper.entries()) this.#add(this.#lead + i, 1, token.text, token);
      this.#at += 1;
    }
    this.#add(0, this.#lead, corner, null);
    for (const [i, column] of columns.entries()) this.#add(this.#lead + i, 1, column.text, null);
    this.#at += 1;
  }

  row(
    groups: readonly Piece[][],
    label: FormLabel,
    figures: readonly (Token | undefined)[] | null,
    { row }: Entry,
  ): void {
    if (groups.length > 0) this.#add(0, 1, groups.map(textOf).join(''), around(groups.flat()));
    const first = groups.length > 0 ? 1 : 0;
    this.#add(first, this.#lead - first, textOf(label.pieces), label);
    const { y0, y1 } = row ? around(row.figures) : label;
    for (const [i, figure] of (figures ?? []).entries()) {
      const { x0, x1 } = this.#columns[i] ?? { x0: 0, x1: 0 };
      this.#add(this.#lead + i, 1, figure?.text ?? '', figure ?? { x0, x1, y0, y1 });
    }
    this.#at += 1;
  }

  #add(column: number, colspan: number, text: string, box: Box | null): void {
    const place = box ? this.#onPage(box) : { x0: 0, y0: 0, x1: 0, y1: 0, page: this.cells.at(-1)?.page ?? 1 };
    const { x0, y0, x1, y1, page } = place;
    this.cells.push({ row: this.#at, column, colspan, rowspan: 1, text, page, x0, y0, x1, y1 });
  }
}
