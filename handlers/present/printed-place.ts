// Where on the pages of its file (PDF, OFD) a report's figures and words are printed.
import type { Finding } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import type { Printed, Spot } from '../../src/model/source.ts';

/** Of what stands at an offset of the text; null where the file has no pages. */
export function spotAt(printed: Printed | undefined, offset: number): Spot | null {
  return printed ? (printed.spots[indexAt(printed.spots, offset)] ?? null) : null;
}

/** Of the figure or the words that a finding is about; of what goes on on another page, where it begins. */
export function spotOf({ place, cells }: Finding, report: AnnualReport): Spot | null {
  const { printed } = report;
  if (!printed) return null;
  const cell = cells[0] === undefined ? undefined : report.cells[cells[0]];
  const start = place.start ?? (place.line === null ? cell?.place.start : offsetOfLine(place.line, report));
  const at = start === undefined ? -1 : indexAt(printed.spots, start);
  const first = printed.spots[at];
  if (!first) return null;
  let spot = first;
  for (const line of printed.spots.slice(at + 1)) {
    if (line.start >= (place.end ?? 0) || line.page !== first.page) break;
    spot = { ...first, end: line.end, ...around(spot, line) };
  }
  return spot;
}

/** -1 where nothing is known of it. */
function indexAt(spots: readonly Spot[], offset: number): number {
  let [from, to] = [0, spots.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (spots[middle]!.start <= offset) from = middle + 1;
    else to = middle;
  }
  return from > 0 && offset <= spots[from - 1]!.end ? from - 1 : -1;
}

const around = (a: Spot, b: Spot) => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** Of the other cells that take part. */
export function otherSpotsOf(finding: Finding, report: AnnualReport): Spot[] {
  const own = spotOf(finding, report);
  const spots = finding.cells.flatMap(key => {
    const cell = report.cells[key];
    return (cell && spotAt(report.printed, cell.place.start)) ?? [];
  });
  return [...new Set(spots)].filter(spot => spot.start !== own?.start);
}

function offsetOfLine(line: number, { cells, labels, sections, title }: AnnualReport): number | undefined {
  const places = [
    ...Object.values(cells).map(cell => cell!.place),
    ...labels.map(label => label.place),
    ...sections.flatMap(section => [section.place, ...section.paragraphs.map(paragraph => paragraph.place)]),
    ...(title?.place ? [title.place] : []),
  ];
  return places.find(place => place.line === line)?.start;
}

/** 上部. */
export function partOfPage({ page, y0, y1 }: Spot, { pages }: Printed): string {
  const height = pages[page - 1]?.height ?? 0;
  const middle = (y0 + y1) / 2;
  return middle < height / 3 ? '上部' : middle < (height * 2) / 3 ? '中部' : '下部';
}
