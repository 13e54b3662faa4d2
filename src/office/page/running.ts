// Heads, feet and numbers of pages: taken out of the pages' parts.
import type { LinePart, PageParts } from './part.ts';

const PAGE_NUMBER =
  /^(?:[-—–―－·•\s]*\d{1,3}[-—–―－·•\s]*|第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|page\s*\d{1,3}(?:\s*of\s*\d{1,3})?)$/i;
/** The parts of a page's height in which they stand. */
const MARGIN = 0.12;
const OUTERMOST = 2;
/** Points between the places of one line on two pages. */
const SAME = 4;

/** Returns what was taken out, each text once. */
export function takeRunning(pages: PageParts[]): string[] {
  const candidates = pages.flatMap((page, at) =>
    outermost(page).map(line => ({ at, line, key: line.text.replace(/\d+/g, '#').replace(/\s/g, '') })),
  );
  const running = new Set<LinePart>();
  for (const { at, line, key } of candidates) {
    const { height } = pages[at]!;
    const marginal = line.y1 < MARGIN * height || line.y0 > (1 - MARGIN) * height;
    const twins = candidates.filter(
      other =>
        other.at !== at &&
        other.key === key &&
        Math.abs(other.line.y0 - line.y0) < SAME &&
        Math.abs(other.line.size - line.size) < 0.5,
    );
    const isNumber = PAGE_NUMBER.test(line.text);
    if (
      isNumber
        ? marginal
        : marginal &&
          twins.length > 0 &&
          /[^#\s./-]/.test(key) &&
          (twins.length > 1 || pages.length === 2 || isEdge(line, pages[at]!))
    )
      running.add(line);
  }
  for (const page of pages) page.parts = page.parts.filter(part => part.kind !== 'line' || !running.has(part));
  return [...new Set([...running].filter(line => !PAGE_NUMBER.test(line.text)).map(line => line.text))];
}

function outermost({ parts }: PageParts): LinePart[] {
  const lines = parts.filter(part => part.kind === 'line').sort((a, b) => a.y0 - b.y0);
  return [...new Set([...lines.slice(0, OUTERMOST), ...lines.slice(-OUTERMOST)])];
}

const isEdge = (line: LinePart, { parts }: PageParts): boolean =>
  parts.every(part => part === line || part.y0 > line.y0) || parts.every(part => part === line || part.y1 < line.y1);
