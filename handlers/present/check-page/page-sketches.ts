// Where on the pages of the file the findings stand: a small drawing of each page that has any, for somebody who holds the
// paper. Lengths are those of the page, in points.
import type { AnnualReport } from '../../../src/model/report.ts';
import type { Printed, Spot } from '../../../src/model/source.ts';
import { SEVERITY_WORDS } from '../check-findings.ts';
import { otherSpotsOf, partOfPage, spotOf } from '../printed-place.ts';
import { html, type Markup } from './markup.ts';
import type { Numbered } from './numbered.ts';
import { findingAnchor } from './references.ts';

export const pageAnchor = (page: number): string => `page-${page}`;

interface Mark {
  about: Numbered;
  spot: Spot;
  /** Of other figures that take part, on whatever page. */
  others: Spot[];
}

/** Half of the line around the page, and a little more. */
const EDGE = 2;

/** Nothing where no finding has a place on a page. */
export function pageSketches(report: AnnualReport, findings: readonly Numbered[]): Markup | null {
  const { printed } = report;
  const marks = findings.flatMap(about => {
    const spot = spotOf(about.finding, report);
    return spot ? [{ about, spot, others: otherSpotsOf(about.finding, report) }] : [];
  });
  const pages = [...new Set(marks.map(({ spot }) => spot.page))].sort((a, b) => a - b);
  if (!printed || pages.length === 0) return null;
  return html`<section aria-labelledby="pages"><h2 id="pages">原件位置</h2>
<p class="lead">有问题的各页的示意图：灰色是原件上的文字和格子，实线框旁边是问题编号，虚线框是与问题有关的其他格；点编号可以看到说明。页码从文件的第一页数起，可能与页面上印的页码不同。</p>
<div class="sketches">${pages.map(page => figure(page, printed, marks))}</div></section>`;
}

function figure(page: number, printed: Printed, all: readonly Mark[]): Markup {
  const own = all.filter(({ spot }) => spot.page === page);
  const others = all.flatMap(mark => mark.others.filter(spot => spot.page === page).map(spot => ({ ...mark, spot })));
  const { width, height } = printed.pages[page - 1]!;
  const badges = badgesBeside(own, width, height);
  const { left, right } = badges;
  const places = own.map(({ about, spot }) => `第${about.number}条在${partOfPage(spot, printed)}`);
  return html`<figure class="sketch" id="${pageAnchor(page)}"><figcaption>第 ${page} 页</figcaption>
<svg viewBox="${[-left, -EDGE, left + width + right, height + 2 * EDGE].map(rounded).join(' ')}" role="group" aria-labelledby="sketch-${page} places-${page}">
<title id="sketch-${page}">原件第 ${page} 页示意图</title><desc id="places-${page}">${places.join('，')}。</desc>
<rect class="leaf" x="0" y="0" width="${rounded(width)}" height="${rounded(height)}"/>
<path class="printed" d="${outlines(printed.spots.filter(spot => spot.page === page))}"/>
${others.map(({ about, spot }) => html`<rect class="aside ${about.finding.severity}"${boxOf(spot)}/>`)}
${badges.placed.map(badgeMarkup)}
</svg></figure>`;
}

const outlines = (spots: readonly Spot[]): string =>
  spots.map(({ x0, y0, x1, y1 }) => `M${x0} ${y0}H${x1}V${y1}H${x0}Z`).join('');

const boxOf = ({ x0, y0, x1, y1 }: Spot): Markup =>
  html` x="${x0}" y="${y0}" width="${rounded(x1 - x0)}" height="${rounded(y1 - y0)}"`;

/** Sizes of a number's frame on a page as wide as A4. */
const A4_WIDTH = 595;
const BADGE = { width: 40, height: 26, gap: 6, size: 21 };

interface Badge extends Mark {
  /** Its middle, and where the line from the marked place ends. */
  x: number;
  y: number;
  end: number;
  scale: number;
}

/** Numbers stand in the margin beside the page on the side that is nearer, at the height of their places as far as there is room. */
function badgesBeside(marks: readonly Mark[], width: number, height: number) {
  const scale = width / A4_WIDTH;
  const column = (BADGE.width + BADGE.gap * 2) * scale;
  const line = (BADGE.height + BADGE.gap) * scale;
  const room = Math.max(1, Math.floor(height / line));
  const columnsOf = (own: readonly Mark[]) => Math.max(1, Math.ceil(own.length / room));
  const isLeft = ({ spot }: Mark) => (spot.x0 + spot.x1) / 2 < width / 2;
  const side = (own: Mark[], xOf: (column: number) => { x: number; end: number }): Badge[] => {
    const sorted = [...own].sort((a, b) => middle(a.spot) - middle(b.spot));
    return Array.from({ length: columnsOf(own) }, (_, at) => {
      const marked = sorted.slice(at * room, (at + 1) * room);
      const heights = spread(
        marked.map(({ spot }) => middle(spot)),
        line,
        height,
      );
      return marked.map((mark, i) => ({ ...mark, ...xOf(at), y: heights[i]!, scale }));
    }).flat();
  };
  const [onLeft, onRight] = [marks.filter(isLeft), marks.filter(mark => !isLeft(mark))];
  const edge = (BADGE.width / 2) * scale;
  return {
    left: column * columnsOf(onLeft),
    right: column * columnsOf(onRight),
    placed: [
      ...side(onLeft, at => ({ x: -column * (at + 0.5), end: -column * (at + 0.5) + edge })),
      ...side(onRight, at => ({ x: width + column * (at + 0.5), end: width + column * (at + 0.5) - edge })),
    ].sort((one, other) => one.about.number - other.about.number),
  };
}

const middle = ({ y0, y1 }: Spot): number => (y0 + y1) / 2;

/** Ascending heights moved apart, and back where they leave the page. */
function spread(wished: readonly number[], apart: number, height: number): number[] {
  const heights: number[] = [];
  for (const y of wished) heights.push(Math.max(y, (heights.at(-1) ?? -apart / 2) + apart));
  let lowest = height - apart / 2;
  for (let i = heights.length - 1; i >= 0; i -= 1) {
    heights[i] = Math.min(heights[i]!, lowest);
    lowest = heights[i]! - apart;
  }
  return heights;
}

function badgeMarkup({ about, spot, x, y, end, scale }: Badge): Markup {
  const { number, finding } = about;
  const [width, height] = [BADGE.width * scale, BADGE.height * scale];
  const from = end > x ? spot.x0 : spot.x1;
  return html`<a class="mark ${finding.severity}" href="#${findingAnchor(number)}"><title>第${number}条问题（${
    SEVERITY_WORDS[finding.severity]
  }）：${finding.message}</title><rect class="spot"${boxOf(spot)}/><path class="leader" d="M${rounded(from)} ${rounded(
    middle(spot),
  )}L${rounded(end)} ${rounded(y)}"/><rect class="badge" x="${rounded(x - width / 2)}" y="${rounded(
    y - height / 2,
  )}" width="${rounded(width)}" height="${rounded(height)}" rx="${rounded(height / 2)}"/><text x="${rounded(x)}" y="${rounded(
    y + 0.36 * BADGE.size * scale,
  )}" font-size="${rounded(BADGE.size * scale)}">${number}</text></a>`;
}

const rounded = (length: number): number => Math.round(length * 10) / 10;
