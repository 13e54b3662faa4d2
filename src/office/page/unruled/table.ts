// A block of rows, its heads and its labels → a table. What the places do not tell stays unread and is counted.
import { around, type Box, middleY, type Rule } from '../ink.ts';
import type { Line } from '../lines.ts';
import type { TablePart, TextCell } from '../part.ts';
import { brokenRows } from './broken.ts';
import type { Placing } from './columns.ts';
import { HEADING, type Heads } from './heads.ts';
import { assign, blankRows, firstRowOf, type Label, labelsOf, labelText } from './labels.ts';
import type { Block, Column, Row } from './rows.ts';
import { type Token, tokensOf } from './tokens.ts';

interface Entry {
  y: number;
  row?: Row;
  label: Label | null;
  groups: Label[];
}

export interface Made {
  table: TablePart;
  /** Those of its labels that begin with 一、 and the like. */
  sections: Box[];
  /** Of the lines above and below the rows, how many belong to no row. */
  unused: number;
  unusedBelow: number;
}

/** Lines of a page's head or foot. */
const MOST_FEET = 2;

/** What of a page is no part of the block itself. */
export interface Surroundings {
  page: number;
  lines: readonly Line[];
  rules: readonly Rule[];
  /** Labels that stand beside figures anywhere on the page. */
  known: readonly Token[];
  /** 一、 and 二、 of the table that may go on here. */
  before: readonly Box[];
}

export function tableOf(block: Block, heads: Heads | null, placing: Placing, surroundings: Surroundings): Made {
  const { rows, above, between, below } = block;
  const { page, lines, rules, known, before } = surroundings;
  const labels = labelsOf(
    [...rows.flatMap(row => row.labels), ...[...above, ...between, ...below].flatMap(line => tokensOf(line))],
    rules,
    known,
  );
  const leaves = assign(rows, labels);
  // Where the label of a row with figures is not told, no label is surely one without.
  const told = labels.length === 0 || rows.every(row => leaves.has(row));
  const last = block.end + below.length >= lines.length - MOST_FEET;
  const first = !heads && block.from - above.length <= MOST_FEET;
  const blanks =
    placing.complete && told
      ? blankRows(labels, { leaves, known, before, last, first }).filter(label => isBlank(label, lines, labels))
      : [];
  const kept = new Set([...leaves.values(), ...blanks]);
  const touches = (line: Line) => [...kept].some(label => holds(label, line));
  const firstAbove = above.findIndex(touches);
  const unused = heads ? 0 : firstAbove < 0 ? above.length : firstAbove;
  const lowest = Math.max(-Infinity, ...rows.map(row => row.line.y1));
  const unusedBelow = below.length - 1 - below.findLastIndex(line => touches(line) || line.y1 < lowest);
  const outside = [...above.slice(0, unused), ...below.slice(below.length - unusedBelow)];
  const entries: Entry[] = [
    ...rows.map(row => ({ y: row.y, row, label: leaves.get(row) ?? null, groups: [] })),
    ...blanks.map(label => ({ y: middleY(label), label, groups: [] })),
  ].sort((a, b) => a.y - b.y);
  for (const label of labels)
    if (!kept.has(label) && !outside.some(line => holds(label, line))) {
      const first = firstRowOf(label, labels);
      const entry = entries.find(one => (first ? one.label === first : one.y >= middleY(label)));
      if (entry) entry.groups.push(label);
      else entries.push({ y: middleY(label), label: null, groups: [label] });
    }
  const writer = new Writer(
    page,
    placing.columns,
    labels.length > 0,
    entries.some(one => one.groups.length > 0),
  );
  if (heads) writer.heads(heads);
  const broken = brokenRows(rows, leaves);
  let doubtful = 0;
  for (const { row, label, groups } of entries) {
    if (!row) {
      writer.row(groups, label, label ? writer.blanks() : null);
      continue;
    }
    const figures = (labels.length > 0 && !label) || broken.has(row) ? null : placing.of(row);
    if (!figures) doubtful += 1;
    if (figures || label || groups.length > 0) writer.row(groups, label, figures, row);
  }
  const sections = [...kept].filter(label => HEADING.test(labelText(label)));
  const box = around([...rows.map(row => row.line), ...kept]);
  const table = { ...box, kind: 'table' as const, xs: [], ys: [], cells: writer.cells, spansKnown: true, doubtful };
  return { table: { ...table, openAbove: false, openBelow: false }, sections, unused, unusedBelow };
}

/** Nothing but labels is printed at a label's height. */
const isBlank = (label: Label, lines: readonly Line[], labels: readonly Label[]): boolean => {
  const words = new Set(labels.flatMap(({ tokens }) => tokens.flatMap(({ glyphs }) => glyphs)));
  return lines.every(
    line =>
      line.y1 < label.y0 ||
      line.y0 > label.y1 ||
      line.glyphs.every(glyph => middleY(glyph) < label.y0 || middleY(glyph) > label.y1 || words.has(glyph)),
  );
};

const holds = (label: Label, line: Line): boolean => label.tokens.some(token => line.glyphs.includes(token.glyphs[0]!));

class Writer {
  readonly cells: TextCell[] = [];
  readonly #page: number;
  readonly #columns: readonly Column[];
  /** Columns of labels. */
  readonly #lead: number;
  #at = 0;

  constructor(page: number, columns: readonly Column[], labels: boolean, groups: boolean) {
    this.#page = page;
    this.#columns = columns;
    this.#lead = groups ? 2 : labels ? 1 : 0;
  }

  heads({ corner, upper, columns }: Heads): void {
    if (upper.length > 0) {
      for (const [i, token] of upper.entries()) this.#add(this.#lead + i, 1, token.text, token);
      this.#at += 1;
    }
    if (this.#lead > 0) this.#add(0, this.#lead, corner, null);
    for (const [i, column] of columns.entries()) this.#add(this.#lead + i, 1, column.text, null);
    this.#at += 1;
  }

  blanks(): undefined[] {
    return this.#columns.map(() => undefined);
  }

  row(groups: readonly Label[], label: Label | null, figures: readonly (Token | undefined)[] | null, row?: Row): void {
    if (groups.length > 0) this.#add(0, 1, groups.map(labelText).join(''), around(groups));
    const first = groups.length > 0 ? 1 : 0;
    if (this.#lead > first && label) this.#add(first, this.#lead - first, labelText(label), label);
    const { y0, y1 } = row ? around(row.figures) : (label ?? { y0: 0, y1: 0 });
    for (const [i, figure] of (figures ?? []).entries()) {
      const { x0, x1 } = this.#columns[i] ?? { x0: 0, x1: 0 };
      this.#add(this.#lead + i, 1, figure?.text ?? '', figure ?? { x0, x1, y0, y1 });
    }
    this.#at += 1;
  }

  #add(column: number, colspan: number, text: string, box: Box | null): void {
    const { x0, y0, x1, y1 } = box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
    this.cells.push({ row: this.#at, column, colspan, rowspan: 1, text, page: this.#page, x0, y0, x1, y1 });
  }
}
