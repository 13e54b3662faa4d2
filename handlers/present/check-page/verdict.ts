// The head of the page: whose report, what came out, on what it rests.
import type { CheckOutcome, Severity } from '../../../src/model/finding.ts';
import { SEVERITIES } from '../../../src/model/finding.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { SEVERITY_WORDS } from '../check-findings.ts';
import { agencyName, formName, readingRemarks, reportTitle, yearName } from '../names.ts';
import { html, type Markup } from './markup.ts';
import type { Numbered } from './numbered.ts';
import { reference } from './references.ts';

export function verdict(report: AnnualReport, outcome: CheckOutcome, all: readonly Numbered[], name: string): Markup {
  const of = (severity: Severity) => all.filter(one => one.finding.severity === severity);
  const worst = SEVERITIES.find(severity => of(severity).length > 0) ?? 'none';
  const found = new Set(outcome.findings.map(finding => finding.rule)).size;
  const { read, expected } = outcome.coverage;
  const facts: [string, string][] = [
    ['报告机关', agencyName(report.agency)],
    ['报告年度', yearName(report.year)],
    ['表格格式', formName(report.form)],
    ['文件', name],
    ...(report.publishedOn ? [['发布日期', report.publishedOn] as [string, string]] : []),
    ['检查项目', `通过 ${outcome.passed.length} 项，发现问题 ${found} 项，未能检查 ${outcome.skipped.length} 项`],
    ['表格读取', expected === 0 ? '没有读到规定格式的表格' : `读出 ${read}/${expected} 格`],
  ];
  return html`<header class="head">
<p class="kind">政府信息公开工作年度报告检查结果</p>
<h1>${reportTitle(report)}</h1>
<div class="verdict ${worst}"><p class="sentence">${sentence(of('error').length, of('warning').length, of('info').length, outcome)}</p>
<ul class="counts">${SEVERITIES.map(severity => count(severity, of(severity)))}</ul></div>
${[...remarks(outcome), ...readingRemarks(report)].map(remark => html`<p class="remark">${remark}</p>`)}
<dl class="about">${facts.map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl>
</header>`;
}

function sentence(errors: number, warnings: number, infos: number, { passed, findings }: CheckOutcome): string {
  if (passed.length + findings.length === 0) return '没有能够检查的项目，不能作出结论。';
  if (errors > 0) return `发现 ${errors} 处错误，应当改正${warnings > 0 ? `；另有 ${warnings} 处需要核实` : ''}。`;
  if (warnings > 0) return `没有发现错误，有 ${warnings} 处需要核实。`;
  return infos > 0 ? `没有发现错误，有 ${infos} 条提示供参考。` : '在已检查的项目中没有发现问题。';
}

const count = (severity: Severity, list: readonly Numbered[]): Markup =>
  html`<li class="${severity}"><span class="name">${SEVERITY_WORDS[severity]}</span> <b>${list.length}</b> ${
    list.length > 0 && html`<span class="refs">${list.map(one => reference(one))}</span>`
  }</li>`;

function remarks({ coverage, findings }: CheckOutcome): string[] {
  const { read, expected } = coverage;
  const foreign = findings.filter(finding => finding.origin !== 'report').length;
  return [
    ...(read < expected
      ? [`表格有 ${expected - read} 格没有读出（下面画斜线的格子），没有读出的不等于 0，不作判断。`]
      : []),
    ...(foreign > 0 ? [`其中 ${foreign} 处是网页带入或读取所致，不是报告本身的问题，已分别注明。`] : []),
  ];
}
