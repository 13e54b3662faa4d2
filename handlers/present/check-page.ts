// What a check found → one HTML document that stands alone: no script, nothing loaded from anywhere, readable on paper, on a
// telephone and in the dark. Every text of the report is shown as text, whatever it contains.
import { createHash } from 'node:crypto';
import { RULES } from '../../src/check/index.ts';
import type { CheckOutcome } from '../../src/model/finding.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { drawnKeys, figuresOf } from './check-page/cells.ts';
import { findingList } from './check-page/finding-list.ts';
import { html, Markup } from './check-page/markup.ts';
import { groupedFindings } from './check-page/numbered.ts';
import { pageSketches } from './check-page/page-sketches.ts';
import { planOf } from './check-page/plan.ts';
import { type Shown, withoutPersonalData } from './check-page/privacy.ts';
import { reportText } from './check-page/report-text.ts';
import { passedRules, skippedRules } from './check-page/rule-lists.ts';
import { STYLE } from './check-page/style.ts';
import { verdict } from './check-page/verdict.ts';
import { reportTitle } from './names.ts';

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(rule => [rule.id, rule.title]));

/** Only the page's own style sheet may take effect, and nothing may be loaded, run or sent. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** `name` is the file's; `numbers` are those that the findings bear elsewhere, one for each. */
export function checkPage(
  report: AnnualReport,
  outcome: CheckOutcome,
  name: string,
  numbers?: readonly number[],
): string {
  return pageOf(withoutPersonalData({ report, outcome, name }), numbers).source;
}

function pageOf({ report, outcome, name }: Shown, numbers: readonly number[] | undefined): Markup {
  const groups = groupedFindings(outcome, numbers);
  const all = groups.flatMap(group => group.findings);
  const plan = planOf(report, all, drawnKeys(report));
  const figures = figuresOf(report, all, plan.onFigures);
  const skipped = skippedRules(outcome, report.year, TITLES);
  const passed = passedRules(outcome, TITLES);
  const sketches = pageSketches(report, all);
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${reportTitle(report)}检查结果</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
${verdict(report, outcome, all, name)}
<nav aria-label="本页内容"><ul>
<li><a href="#findings">发现的问题</a></li>
${sketches && html`<li><a href="#pages">原件位置</a></li>`}
<li><a href="#report">报告原表和原文</a></li>
${skipped && html`<li><a href="#skipped">未能检查的项目</a></li>`}
${passed && html`<li><a href="#passed">没有发现问题的项目</a></li>`}
</ul></nav>
<main>
${findingList(groups, plan, TITLES, report)}
${sketches}
${reportText(report, plan, figures)}
${skipped}
${passed}
</main>
<footer>
<p>本页由年报助手自动检查生成，供编制和审核年度报告时参考。自动检查不能代替本单位的审核；数字以原始台账为准，是否修改由编制单位决定。</p>
<p>检查所依据的是《中华人民共和国政府信息公开条例》和国家规定的年度报告格式；每一条问题都写明了依据。</p>
<p>身份证号、手机号码、银行账号和申请人姓名等个人信息已作遮盖。</p>
</footer>
</body>
</html>
`;
}
