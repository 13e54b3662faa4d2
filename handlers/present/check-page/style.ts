// The page's style sheet: screen, telephone, dark, A4. The report's own words stand in Song type, ours in a plain one; no
// mark is told by its colour alone.

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2026; --soft: #4b5563; --line: #8b94a1; --hair: #d3d8df; --shade: #f3f5f7; --link: #174a8b;
  --error: #a31515; --error-tint: #fdecea; --warning: #7a4300; --warning-tint: #fff2d9; --info: #174a8b; --info-tint: #e8f0fb;
  --sans: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif;
  --song: "Songti SC", "SimSun", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e4e7eb; --soft: #aab2bd; --line: #6d7683; --hair: #353c46; --shade: #1d2228; --link: #9cc2ff;
    --error: #ff9b94; --error-tint: #3d1c1c; --warning: #f2c069; --warning-tint: #372b10; --info: #9cc2ff; --info-tint: #17283f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 70rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.7 var(--sans); overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
:target { outline: 3px solid var(--link); outline-offset: 3px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.lead { color: var(--soft); font-size: .9375rem; }
.rule { color: var(--soft); font-size: .8125em; }

.head { border-bottom: 3px solid var(--ink); padding-bottom: 1rem; }
.kind { color: var(--soft); letter-spacing: .08em; }
h1 { font-size: 1.625rem; line-height: 1.35; margin: .125rem 0 1rem; }
h2 { font-size: 1.3125rem; line-height: 1.4; margin: 2.5rem 0 .75rem; padding-bottom: .375rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.0625rem; line-height: 1.5; margin: 1.5rem 0 .5rem; }

.verdict { --tone: var(--line); border: 1px solid var(--tone); border-left-width: 8px; padding: .875rem 1.125rem; }
.verdict.error { --tone: var(--error); background: var(--error-tint); }
.verdict.warning { --tone: var(--warning); background: var(--warning-tint); }
.verdict.info { --tone: var(--info); background: var(--info-tint); }
.sentence { font-size: 1.25rem; font-weight: 700; line-height: 1.5; }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin-top: .375rem; }
.counts b { font-size: 1.125rem; }
.remark { margin-top: .625rem; }
.about { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: .125rem 2rem; margin-top: .875rem; }
.about div, .facts div { display: flex; gap: .75em; }
dt { flex: none; color: var(--soft); }
.about dt { width: 4.25em; }
dd { min-width: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: .625rem 0; border-bottom: 1px solid var(--hair); }

.ref, .no {
  display: inline-block; min-width: 1.5em; padding: 0 .3em; border: 1px solid; border-radius: .75em; font: 700 .75rem/1.4 var(--sans);
  text-align: center; text-decoration: none; vertical-align: .15em; white-space: nowrap;
}
.ref.error, .finding.error .no { background: var(--error); border-color: var(--error); color: var(--paper); }
.ref.warning, .finding.warning .no { border: 2px solid var(--warning); color: var(--warning); background: var(--paper); }
.ref.info, .finding.info .no { border: 1px dashed var(--info); color: var(--info); background: var(--paper); }
.ref + .ref { margin-left: .2em; }

.finding { border: 1px solid var(--hair); border-left: 5px solid var(--tone); padding: .75rem 1rem; margin: .75rem 0; }
.error { --tone: var(--error); --tint: var(--error-tint); }
.warning { --tone: var(--warning); --tint: var(--warning-tint); }
.info { --tone: var(--info); --tint: var(--info-tint); }
.finding.warning { border-left-style: double; border-left-width: 6px; }
.finding.info { border-left-style: dotted; }
.says { font-weight: 600; }
.severity { color: var(--tone); margin-right: .25em; }
.finding .repair { margin: .25rem 0 .5rem; }
.finding .repair b { color: var(--soft); font-weight: 400; margin-right: .5em; }
.facts { display: flex; flex-wrap: wrap; gap: 0 2rem; font-size: .875rem; }
q { font-family: var(--song); unicode-bidi: isolate; }
q::before { content: "“"; } q::after { content: "”"; }

.sketches { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem; margin-top: .75rem; }
.sketch { margin: 0; break-inside: avoid; }
.sketch figcaption { text-align: center; font-size: .9375rem; }
.sketch svg { display: block; width: 100%; max-width: 30rem; height: auto; margin: 0 auto; }
.leaf { fill: var(--paper); stroke: var(--line); stroke-width: 1.5; }
.printed { fill: var(--shade); stroke: var(--line); stroke-width: .75; }
.aside { fill: none; stroke: var(--tone); stroke-width: 1.5; stroke-dasharray: 2 3; }
.mark .spot { fill: var(--tint); stroke: var(--tone); stroke-width: 3; }
.mark .leader { fill: none; stroke: var(--tone); stroke-width: 1.5; }
.mark .badge { fill: var(--paper); stroke: var(--tone); stroke-width: 3; }
.mark.warning .badge { stroke-width: 1.5; }
.mark.info .badge { stroke-width: 1.5; stroke-dasharray: 4 3; }
.mark text { fill: var(--tone); color: var(--tone); font-family: var(--sans); font-weight: 700; text-anchor: middle; }

.chapter { padding-bottom: .5rem; }
.chapter h3 { font-size: 1.125rem; margin-top: 2rem; }
.absent { display: inline-block; border: 1px dashed var(--line); padding: 0 .5em; font-size: .875rem; font-weight: 400; }
.words { font-family: var(--song); text-indent: 2em; margin: .375rem 0; unicode-bidi: isolate; }
mark { color: inherit; background: var(--tint); text-decoration: underline 2px solid var(--tone); text-underline-offset: .25em; }
mark.warning { text-decoration-style: dashed; }
mark.info { text-decoration-style: dotted; }
mark + .ref { margin: 0 .15em; text-indent: 0; }
.notes { margin: .375rem 0 .75rem; }
.note { border-left: 4px solid var(--tone); background: var(--tint); padding: .375rem .75rem; margin: .375rem 0; font-size: .9375rem; line-height: 1.6; }
.note.warning { border-left-style: double; border-left-width: 5px; }
.note.info { border-left-style: dotted; }
.note b { color: var(--tone); }
.note .repair { display: block; color: var(--soft); }

.sheet { margin: .75rem 0; }
.slide { display: none; color: var(--soft); font-size: .8125rem; }
.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: .875rem/1.45 var(--song); border: 2px solid var(--ink); overflow-wrap: normal; }
th, td { border: 1px solid var(--line); padding: .3em .45em; text-align: center; vertical-align: middle; }
th { font-weight: 400; background: var(--shade); }
thead th { text-wrap: balance; }
th.item { font-weight: 700; }
.proactive th[scope=row] { text-align: left; width: 34%; }
.requests .n { width: 8.25%; }
.requests td, .requests thead th:not(.corner) { min-width: 3em; }
.requests .label { text-align: left; min-width: 9em; }
.requests .label.w2 { min-width: 12em; }
.requests .group { width: 3.9em; min-width: 3.9em; padding: .3em .2em; }
.requests .group span { display: inline-block; width: 2.1em; overflow-wrap: anywhere; }
.disputes .n { width: 6.66%; }
.disputes { min-width: 48rem; }
td { font-variant-numeric: tabular-nums; }
.figure { white-space: nowrap; }
.word { font: .8125em var(--sans); color: var(--soft); white-space: nowrap; }
td.sign .figure, .sample.sign .word { color: var(--soft); }
td.unclear .figure { display: inline-block; max-width: 16em; white-space: normal; overflow-wrap: anywhere; }
td.blank .word { border: 1px dotted var(--line); padding: 0 .25em; }
td.unread, .sample.unread { background: repeating-linear-gradient(135deg, transparent 0 5px, var(--hair) 5px 7px); }
.unread .word { background: var(--paper); color: var(--ink); padding: 0 .2em; }
td.settled .figure, .sample.settled .word { text-decoration: underline 2px dotted var(--soft); text-underline-offset: .15em; }
.culprit { outline: 3px solid var(--tone); outline-offset: -2px; }
td.culprit, .sample.culprit { background: var(--tint); }
.culprit .figure { font-weight: 700; }
.among { outline: 1.5px solid var(--tone); outline-offset: -2px; }
td.part, .sample.part { outline: 1.5px dotted var(--tone); outline-offset: -2px; }
td .refs { display: inline-block; }
td.part .ref { min-width: 1.3em; border: 1px dotted; padding: 0 .15em; background: none; color: var(--tone); font-weight: 400; font-size: .625rem; line-height: 1.3; }
.expected { font-weight: 700; color: var(--tone); white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-top: .5rem; font-size: .8125rem; color: var(--soft); }
.sample { display: inline-block; min-width: 2.25em; padding: 0 .35em; margin-right: .4em; border: 1px solid var(--line); text-align: center; }
.sample .word { color: var(--ink); }

.bundle > .rules, .bundle > .lead { margin-top: .25rem; }
ul.rules { columns: 18rem; column-gap: 2rem; }
.rules { font-size: .9375rem; }
.rules li { break-inside: avoid; padding-left: 1em; text-indent: -1em; }
.rules li::before { content: "· "; }
dl.rules > div { display: flex; gap: 1em; padding: .25rem 0; border-bottom: 1px solid var(--hair); break-inside: avoid; }
dl.rules dt { width: 6em; }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 3px solid var(--ink); color: var(--soft); font-size: .875rem; }

@media screen and (min-width: 60rem) {
  .report:has(.beside > .notes) .beside { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 0 1.5rem; align-items: start; }
}
@media screen and (max-width: 40rem) {
  body { padding: 1rem .875rem 2rem; }
  h1 { font-size: 1.375rem; }
  .finding { padding: .625rem .75rem; }
  table { font-size: .75rem; }
  .requests { font-size: .6875rem; }
  th, td { padding: .25em .3em; }
  .requests th, .requests td { padding: .25em .15em; }
  .requests .label { min-width: 7.2em; }
  .requests .label.w2 { min-width: 9em; }
  .requests .group { width: 2.3em; min-width: 2.3em; }
  .requests td, .requests thead th:not(.corner) { min-width: 2.3em; }
  .disputes { min-width: 34rem; }
  .slide { display: block; }
}
@page {
  size: A4; margin: 14mm 13mm 16mm;
  @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 9pt sans-serif; color: #4b5563; }
}
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; line-height: 1.55; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2 { margin-top: 1.75rem; } h3, .chapter h3 { margin-top: 1.125rem; }
  h1, h2, h3, caption, .lead { break-after: avoid; }
  .finding, .note, .sheet, .lead, tr, .verdict, .about { break-inside: avoid; }
  .words, .says { orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  table { font-size: 8pt; line-height: 1.3; }
  th, td { padding: .22em .3em; }
  .requests td, .requests thead th:not(.corner) { min-width: 0; }
  .disputes { min-width: 0; font-size: 7.5pt; }
  .ref, .no { font-size: 7.5pt; }
  .sketches { grid-template-columns: 1fr 1fr; }
}
`;
