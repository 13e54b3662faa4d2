// Lines of words left of the figures → labels, and the label of each row.
import { around, type Box, middleX, middleY, type Rule } from '../ink.ts';
import { HEADING, textOf } from './heads.ts';
import type { Row } from './rows.ts';
import { shareOut } from './share.ts';
import { byHeight, ORDINAL, overlaps, type Token } from './tokens.ts';

export interface Label extends Box {
  tokens: Token[];
}

export const labelText = ({ tokens }: Label): string => textOf(tokens);
const isNumbered = ({ tokens }: Label): boolean => ORDINAL.test(tokens[0]!.text);

/** In font sizes: from one line of a label to its next. */
const LEAST_STEP = 0.7;
const MOST_STEP = 2.3;
/** Steps that differ by less are the same. */
const SAME_STEP = 0.12;

/**
 * An ordinal begins a label; a ruling line, or room for more on its last line, ends it. `known`: labels of rows on this page,
 * which show how much room there is.
 */
export function labelsOf(tokens: readonly Token[], rules: readonly Rule[], known: readonly Token[]): Label[] {
  const pieces = [...tokens].sort(byHeight);
  const widths = [...pieces, ...known].filter(({ text }) => !ORDINAL.test(text));
  const pitch = pitchOf(pieces);
  const labels: Label[] = [];
  for (const token of pieces) {
    const above = ORDINAL.test(token.text)
      ? undefined
      : labels
          .filter(label => {
            const last = label.tokens.at(-1)!;
            const step = (middleY(token) - middleY(last)) / token.size;
            return (
              step > LEAST_STEP &&
              step < Math.min(MOST_STEP, pitch + SAME_STEP) &&
              overlaps(label, token) &&
              !isRuled(rules, last, token) &&
              (isNumbered(label) || isFull(last, token, widths))
            );
          })
          .sort((a, b) => b.y1 - a.y1 || a.x0 - b.x0)[0];
    if (above) {
      above.tokens.push(token);
      Object.assign(above, around([above, token]));
    } else labels.push({ ...around([token]), tokens: [token] });
  }
  return labels;
}

/** No line set like this one is longer by as much as cannot be parted from what begins the next: a sign, two with a bracket. */
function isFull(line: Token, next: Token, others: readonly Token[], more = 0): boolean {
  const room = ((/^[（(“《]/.test(next.text) ? 2 : 1) + more) * line.size;
  return !others.some(other => other.x1 - other.x0 >= line.x1 - line.x0 + room && isAligned(other, line));
}

/** From one line to the next within a label: known where one line hangs below an ordinal's; infinite where none does. */
function pitchOf(pieces: readonly Token[]): number {
  let least = Infinity;
  for (const [i, piece] of pieces.entries())
    for (let j = i + 1; j < pieces.length; j += 1) {
      const step = (middleY(pieces[j]!) - middleY(piece)) / piece.size;
      if (step > MOST_STEP) break;
      if (step > LEAST_STEP && step < least && overlaps(piece, pieces[j]!)) least = step;
    }
  return least;
}

const isRuled = (rules: readonly Rule[], above: Token, below: Token): boolean =>
  rules.some(
    ({ at, from, to }) => at > middleY(above) && at < middleY(below) && from <= middleX(below) && to >= middleX(below),
  );

/** The label of each row: the one beside its figures. Without ordinals, labels of several rows may have run together. */
export function assign(rows: readonly Row[], labels: Label[]): Map<Row, Label> {
  const found = new Map<Row, Label>();
  for (const row of rows) {
    const beside = labels
      .filter(label => label.y0 < row.y + 0.1 * row.line.size && label.y1 > row.y - 0.1 * row.line.size)
      .sort((a, b) => b.x1 - a.x1);
    if (beside[0]) found.set(row, beside[0]);
  }
  for (const label of new Set(found.values())) {
    const of = rows.filter(row => found.get(row) === label);
    if (of.length < 2) continue;
    const parts = isNumbered(label) ? null : shareOut(label.tokens, of);
    for (const row of of) found.delete(row);
    if (!parts) continue;
    const shared = parts.map(tokens => ({ ...around(tokens), tokens }));
    labels.splice(labels.indexOf(label), 1, ...shared);
    for (const [i, part] of shared.entries()) found.set(of[i]!, part);
  }
  return found;
}

/** Labels of several rows: other labels stand to their right, on their height or one above and one below in order. */
export function isGroup(label: Label, labels: readonly Label[]): boolean {
  const right = labels.filter(other => other !== label && other.x0 > label.x1 - 1);
  const reach = 0.2 * label.tokens[0]!.size;
  if (right.some(other => other.y0 < label.y1 - reach && other.y1 > label.y0 + reach)) return true;
  const above = right.filter(other => other.y1 <= label.y0 + reach).sort((a, b) => b.y1 - a.y1)[0];
  const below = right.filter(other => other.y0 >= label.y1 - reach).sort((a, b) => a.y0 - b.y0)[0];
  if (!above || !below) return false;
  const [from, to] = [above, below].map(other => Number.parseInt(other.tokens[0]!.text, 10));
  return to === from! + 1;
}

/** What tells of labels where a row has no figure beside its own. */
export interface Evidence {
  leaves: ReadonlyMap<Row, Label>;
  /** Labels that stand beside figures anywhere on the page, without those of tables whose rows are numbered. */
  known: readonly Token[];
  /** 一、 and 二、 of the table that may go on here. */
  before: readonly Box[];
  /** Nothing follows on the page, or nothing is before: the page's end may have cut a label. */
  last: boolean;
  first: boolean;
}

/** Rows without a figure: labels that nothing can be a part of. */
export function blankRows(labels: readonly Label[], { leaves, known, before, last, first }: Evidence): Label[] {
  const used = [...leaves.values()];
  const likely = used.length > 0 ? used : labels;
  const numbered = likely.filter(isNumbered).length * 2 > likely.length;
  const seen = new Set<string>();
  const highest = [...labels].sort((a, b) => a.y0 - b.y0)[0];
  const lines = labels.flatMap(({ tokens }) => tokens);
  const found = labels.filter(label => {
    if (used.includes(label) || isNumbered(label) !== numbered || ARTICLE.test(label.tokens[0]!.text)) return false;
    if (isGroup(label, labels) || lines.some(line => goesOnIn(label, line))) return false;
    if (!numbered) {
      if (first && label === highest) return false;
      if (label.tokens.length > 1 || label.tokens[0]!.glyphs.length < 2) return false;
      return [...used, ...known].some(other => isAligned(label, other)) && isWhole(label, labels, [...lines, ...known]);
    }
    // The heading of the next section looks like one more row, but its number has been there, or it is set in another way.
    const ordinal = HEADING.exec(label.tokens[0]!.text)?.[0];
    if (!ordinal) return true;
    if (seen.has(ordinal) || used.some(one => one.tokens[0]!.text.startsWith(ordinal))) return false;
    seen.add(ordinal);
    const alike = likely.filter(one => one !== label && HEADING.test(one.tokens[0]!.text));
    return [...alike, ...before].some(other => isAligned(label, other));
  });
  // The figures of the last row may be on the next page, with the rest of its label.
  const lowest = last ? [...found].sort((a, b) => b.y0 - a.y0)[0] : undefined;
  return found.filter(label => label !== lowest || used.some(one => one.y0 > label.y0));
}

/** A line right below, set like this label's and begun by no number, may be its own, whatever label it was given to. */
function goesOnIn({ tokens }: Label, line: Token): boolean {
  if (/[、，,]$/.test(tokens.at(-1)!.text)) return true;
  const step = middleY(line) - middleY(tokens.at(-1)!);
  if (!ORDINAL.test(tokens[0]!.text) || ORDINAL.test(line.text) || tokens.includes(line)) return false;
  return step > LEAST_STEP * line.size && step < MOST_STEP * line.size && overlaps(tokens.at(-1)!, line);
}

/** In signs: room left on a line that surely ends its label. */
const ROOM = 1;

/** Neither does the label above go on in this one nor this one in the label below. */
function isWhole(label: Label, labels: readonly Label[], lines: readonly Token[]): boolean {
  const goesOn = (upper: Label, lower: Label): boolean => {
    const [end, start] = [upper.tokens.at(-1)!, lower.tokens[0]!];
    const near = start.y0 > end.y0 && middleY(start) - middleY(end) < MOST_STEP * start.size && overlaps(upper, lower);
    return near && !ORDINAL.test(start.text) && isFull(end, start, lines, ROOM);
  };
  return !labels.some(other => other !== label && (goesOn(other, label) || goesOn(label, other)));
}

const ARTICLE = /^第[一二三四五六七八九十]+条/;

export const isAligned = (a: Box, b: Box): boolean =>
  Math.abs(a.x0 - b.x0) < 1 || Math.abs(a.x1 - b.x1) < 1 || Math.abs(middleX(a) - middleX(b)) < 1;

/** Of the labels beside a group's, the first; null where the group's own place tells no more. */
export function firstRowOf(group: Label, labels: readonly Label[]): Label | null {
  const right = labels.filter(other => other !== group && other.x0 > group.x1 - 1).sort((a, b) => a.y0 - b.y0);
  const beside = right.findIndex(other => other.y1 > group.y0);
  if (beside < 0) return null;
  const numberOf = (label: Label) => Number.parseInt(label.tokens[0]!.text, 10);
  let first = beside;
  while (first > 0 && numberOf(right[first - 1]!) === numberOf(right[first]!) - 1) first -= 1;
  return right[first]!;
}
