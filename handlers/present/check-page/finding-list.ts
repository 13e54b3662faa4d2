// Every finding in full: what is wrong, how to mend it, on what it rests, where it stands.
import type { Finding } from '../../../src/model/finding.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { cellName } from '../../../src/model/terms.ts';
import { SEVERITY_WORDS } from '../check-findings.ts';
import { lineWords } from '../check-places.ts';
import { partOfPage, spotOf } from '../printed-place.ts';
import { html, type Markup } from './markup.ts';
import { type FindingGroup, type Numbered, ORIGIN_NAMES, sectionName } from './numbered.ts';
import { pageAnchor } from './page-sketches.ts';
import type { Plan } from './plan.ts';
import { findingAnchor } from './references.ts';

const LONGEST_QUOTE = 120;

/** `titles`: of rules, by id. */
export function findingList(
  groups: readonly FindingGroup[],
  plan: Plan,
  titles: ReadonlyMap<string, string>,
  report: AnnualReport,
): Markup {
  return html`<section aria-labelledby="findings"><h2 id="findings">发现的问题</h2>
${groups.length === 0 && html`<p class="lead">没有发现问题。</p>`}
${groups.map(
  ({ section, findings }) => html`<section class="bundle"><h3>${sectionName(section)}</h3>
<ol class="findings">${findings.map(one => entry(one, plan, titles, report))}</ol></section>`,
)}</section>`;
}

function entry(about: Numbered, plan: Plan, titles: ReadonlyMap<string, string>, report: AnnualReport): Markup {
  const { number, finding } = about;
  const { severity, rule } = finding;
  return html`<li class="finding ${severity}" id="${findingAnchor(number)}" value="${number}">
<p class="says"><span class="no">${number}</span> <span class="severity">${SEVERITY_WORDS[severity]}</span> ${finding.message}</p>
<p class="repair"><b>怎么改</b> ${finding.repair}</p>
<dl class="facts">
${figures(finding)}
${fact('位置', where(about, plan, report))}
${finding.quote !== null && fact('原文', html`<q>${shortened(finding.quote)}</q>`)}
${fact('依据', finding.basis)}
${fact('来源', ORIGIN_NAMES[finding.origin])}
${fact('检查项目', html`${titles.get(rule) ?? ''} <span class="rule">${rule}</span>`)}
</dl></li>`;
}

const fact = (name: string, what: Markup | string): Markup => html`<div><dt>${name}</dt><dd>${what}</dd></div>`;

function figures({ actual, expected }: Finding): Markup | null {
  if (expected === null) return null;
  const right = html`<b>${expected}</b>`;
  if (actual === null) return fact('应为', right);
  return fact('现为', html`${actual === '' ? '空白' : actual}，应为 ${right}`);
}

function where(about: Numbered, plan: Plan, report: AnnualReport): Markup {
  const { place, cells } = about.finding;
  const inLine = lineWords(about.finding, report);
  const line = inLine && `原文${inLine}`;
  const cell = cells[0] === undefined ? '' : `${cellName(cells[0])}一格`;
  const others = cells.length > 1 ? `（连同有关的共 ${cells.length} 格）` : '';
  const parts = plan.onFigures.has(about) ? [cell + others, line] : [line, cell && `涉及${cell}${others}`];
  const nowhere = place.line === null ? '（没有对应的文字）' : '';
  const spot = spotOf(about.finding, report);
  const page =
    spot && html`<a href="#${pageAnchor(spot.page)}">第 ${spot.page} 页${partOfPage(spot, report.printed!)}</a>，`;
  const words = parts.filter(Boolean).join('，') || sectionName(place.section) + nowhere;
  const anchor = plan.anchors.get(about.number);
  return html`${page}${anchor === undefined ? words : html`<a href="#${anchor}">${words}</a>`}`;
}

const shortened = (quote: string): string =>
  quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}……` : quote;
