// Heads, feet and numbers of pages: taken out of the pages' parts.
import { middleY } from './ink.ts';
import { isMarginal, isPageNumber, isPlainlyNumber } from './page-number.ts';
import type { LinePart, PageParts } from './part.ts';

/** So many lines from the top and from the bottom may be a head or a foot. */
const OUTERMOST = 2;
/** Points between the places of one line on two pages, and between its font sizes. */
const SAME = 4;
const SAME_SIZE = 0.5;

interface Candidate {
  page: PageParts;
  line: LinePart;
  /** Its text without the numbers in it. */
  key: string;
}

/** Returns what was taken out, each text once. */
export function takeRunning(pages: PageParts[]): string[] {
  const candidates = pages.flatMap(page =>
    outermost(page)
      .filter(line => isMarginal(line, page.height))
      .map((line): Candidate => ({ page, line, key: line.text.replace(/\d+/g, '#').replace(/\s/g, '') })),
  );
  takeNumbersFromCells(pages, candidates);
  const alike = byKey(candidates);
  const running = new Set(
    candidates.filter(one =>
      isPageNumber(one.line.text) ? isOwnNumber(one, candidates) : isRunning(one, alike.get(one.key)!, pages.length),
    ),
  );
  const lines = new Set([...running].map(({ line }) => line));
  for (const page of pages) page.parts = page.parts.filter(part => part.kind !== 'line' || !lines.has(part));
  return [...new Set([...lines].map(({ text }) => text).filter(text => !isPageNumber(text)))];
}

function byKey(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  return groups;
}

function outermost({ parts }: PageParts): LinePart[] {
  const lines = parts.filter(part => part.kind === 'line').sort((a, b) => a.y0 - b.y0);
  return [...new Set([...lines.slice(0, OUTERMOST), ...lines.slice(-OUTERMOST)])];
}

/** A bare figure at the page's edge may be one of a table: the page's number is in step with those of other pages. */
function isOwnNumber({ page, line }: Candidate, candidates: readonly Candidate[]): boolean {
  if (isPlainlyNumber(line.text)) return true;
  if (!isEdge(line, page)) return false;
  const value = numberIn(line.text);
  return (
    value === page.number ||
    candidates.some(
      other =>
        other.page !== page &&
        isPageNumber(other.line.text) &&
        Math.abs(other.line.y0 - line.y0) < SAME &&
        numberIn(other.line.text) - other.page.number === value - page.number,
    )
  );
}

const numberIn = (text: string): number => Number(/\d+/.exec(text)![0]);

/** The same words stand at the same place of other pages. */
function isRunning({ page, line, key }: Candidate, alike: readonly Candidate[], pages: number): boolean {
  if (!/[^#\s./-]/.test(key)) return false;
  const twins = alike.filter(
    other =>
      other.page !== page &&
      Math.abs(other.line.y0 - line.y0) < SAME &&
      Math.abs(other.line.size - line.size) < SAME_SIZE,
  );
  return twins.length > 1 || (twins.length === 1 && (pages === 2 || isEdge(line, page)));
}

const isEdge = (line: LinePart, { parts }: PageParts): boolean =>
  parts.every(part => part === line || part.y0 > line.y0) || parts.every(part => part === line || part.y1 < line.y1);

/** A lonely figure in a cell is the page's number if other pages have theirs at that height. */
function takeNumbersFromCells(pages: readonly PageParts[], candidates: readonly Candidate[]): void {
  const lines = candidates.filter(({ line }) => isPageNumber(line.text));
  const seen = [
    ...lines.map(({ page, line }) => ({ page, y: middleY(line), value: numberIn(line.text) })),
    ...pages.flatMap(page => page.suspects.map(({ y, value }) => ({ page, y, value }))),
  ];
  for (const page of pages)
    for (const { cell, y, value, rest } of page.suspects)
      if (
        seen.some(
          other =>
            other.page !== page &&
            Math.abs(other.y - y) < SAME &&
            other.value - other.page.number === value - page.number,
        )
      )
        cell.text = rest;
}
