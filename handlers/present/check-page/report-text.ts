// The report itself, section by section: its tables redrawn and its words, with findings beside what they are about.
import type { TableId } from '../../../src/model/form.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import type { CellState, Figures } from './cells.ts';
import { html, type Markup } from './markup.ts';
import { gravest, numbersOf } from './numbered.ts';
import { type Block, type Plan, type SectionPlan, tableAnchor } from './plan.ts';
import { notes, reference } from './references.ts';
import { tableMarkup } from './tables.ts';

export function reportText(report: AnnualReport, plan: Plan, figures: Figures): Markup {
  const shown = plan.sections.filter(({ number, present, notes: own }) => number > 0 || present || own.length > 0);
  return html`<section class="report" aria-labelledby="report"><h2 id="report">报告原表和原文</h2>
<p class="lead">下面按报告的六个部分重绘原表、照录原文，在有问题的格子和文字旁边标出问题编号；点编号可以看到说明。${
    report.summary && '收录的文字部分是摘要，不是报告原文；表中数字照录原表。'
  }</p>
${shown.map(section => sectionMarkup(report, section, figures))}</section>`;
}

function sectionMarkup(report: AnnualReport, plan: SectionPlan, figures: Figures): Markup {
  const { heading, before, table, after } = plan;
  const isBare = plan.present && before.length + after.length === 0 && !table;
  return html`<section class="chapter" aria-labelledby="${heading.id}">
<div class="opening"><h3 id="${heading.id}">${marked(heading)}${!plan.present && html` <span class="absent">报告中没有找到这一部分</span>`}</h3>${notes(
    [...heading.notes, ...plan.notes],
  )}</div>
${before.map(paragraph)}
${table && tablePart(report, table.id, figures)}${table && notes(table.notes)}
${after.map(paragraph)}${isBare && html`<p class="lead">这一部分没有文字。</p>`}
</section>`;
}

const paragraph = (block: Block): Markup =>
  html`<div class="beside"><p id="${block.id}" class="words">${marked(block)}</p>${notes(block.notes)}</div>`;

function tablePart(report: AnnualReport, table: TableId, figures: Figures): Markup {
  const drawn = tableMarkup(table, report, figures);
  return html`<div class="sheet" id="${tableAnchor(table)}"><div class="scroll" role="region" tabindex="0" aria-label="${
    NAMES[table]
  }，可左右滚动">${drawn}</div>${table !== 'proactive' && html`<p class="slide">表格显示不全时，可在表内左右滑动。</p>`}${legend(table, figures)}</div>`;
}

const NAMES: Record<TableId, string> = {
  proactive: '第二部分表格',
  requests: '第三部分表格',
  disputes: '第四部分表格',
};

const STATE_WORDS: [CellState, string, string][] = [
  ['unread', '未读出', '文件中没有读到这一格，不等于 0'],
  ['blank', '空白', '原文没有填写'],
  ['sign', '／', '原文填的是符号，照录'],
  ['unclear', '文字', '原文不是能够确定的数字，照录'],
  ['settled', '12', '原文数字连写，按勾稽关系拆分得出'],
];

const ROLE_WORDS = [
  ['culprit', '4 → 3', '需要核对或改正的一格，箭头后是应有的数'],
  ['among', '4', '其中有一格或几格不对，不能断定是哪一格'],
  ['part', '4', '与问题有关的其他格'],
] as const;

/** Only what is met in the table. */
function legend(table: TableId, figures: Figures): Markup | null {
  const states = figures.statesOf(table);
  const roles = figures.rolesOf(table);
  const entries = [
    ...ROLE_WORDS.filter(([role]) => roles.has(role)).map(([role, sample, words]) => ({
      name: `${role} error`,
      sample,
      words,
    })),
    ...STATE_WORDS.filter(([state]) => states.has(state)).map(([name, sample, words]) => ({ name, sample, words })),
  ];
  if (entries.length === 0) return null;
  return html`<ul class="legend" aria-label="图例">${entries.map(
    ({ name, sample, words }) =>
      html`<li><span class="sample ${name}"><span class="word">${sample}</span></span>${words}</li>`,
  )}</ul>`;
}

/** The words of a block, those of findings marked; the number of a finding stands behind its last word. */
function marked({ raw, spans }: Block): Markup {
  const cuts = [...new Set([0, raw.length, ...spans.flatMap(span => [span.from, span.to])])].sort((a, b) => a - b);
  return html`${cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    const over = spans.filter(span => span.from <= from && to <= span.to).map(span => span.about);
    const ending = spans.filter(span => span.to === to).map(span => span.about);
    const words = raw.slice(from, to);
    return html`${over.length > 0 ? html`<mark class="${gravest(over)}" data-findings="${numbersOf(over).join(' ')}">${words}</mark>` : words}${ending.map(
      one => reference(one),
    )}`;
  })}`;
}
