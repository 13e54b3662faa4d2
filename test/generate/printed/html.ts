// A report as a web page that is printed: style sheets decide how it looks on paper.
import type { Document } from '../document.ts';
import type { Grid } from '../grid.ts';
import { widthsOf } from './columns.ts';
import type { Look } from './look.ts';
import { type PrintedCell, printedTable } from './table.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
/** Inside a style sheet. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, ' ')}"`;

export function htmlOf({ frame, sections }: Document, look: Look): string {
  const lines = (texts: readonly string[], kind = '') =>
    texts.map(text => `<p${kind && ` class=${kind}`}>${escaped(text)}</p>`).join('\n');
  const title = frame.title.map(escaped).join('<br>');
  const body = [
    look.attachment ? '<p class=attachment>附件</p>' : '',
    lines(frame.above),
    title && `<h1>${title}</h1>`,
    lines([...frame.below, ...frame.preface]),
    ...sections.flatMap(({ heading, paragraphs, table }) => [
      lines([heading], 'heading'),
      `<div class=prose>${lines(paragraphs)}</div>`,
      table ? tableOf(table, look) : '',
    ]),
    lines(frame.signature, 'signature'),
    lines(frame.foot),
  ];
  const style = styleOf(look, frame.title.join('') || '政府信息公开');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title><style>${style}</style></head><body>${body.join('\n')}</body></html>`;
}

const FOOT: Record<Look['foot'], string> = {
  none: '',
  dashes: '"— " counter(page) " —"',
  number: 'counter(page)',
  of: '"第 " counter(page) " 页 共 " counter(pages) " 页"',
  slash: 'counter(page) "/" counter(pages)',
};

function marginBoxes({ head, foot }: Look, title: string): string {
  const box = (place: string, content: string) => content && `@${place}{content:${content};font-size:9pt}`;
  // As a browser prints a page by itself.
  const browser = [
    box('top-left', '"2024/2/6 16:08"'),
    box('top-center', quoted(title)),
    box('bottom-left', '"https://www.example.gov.cn/zwgk/nb/content_2087.html"'),
    box('bottom-right', FOOT.slash),
  ];
  if (head === 'browser') return browser.join('');
  const words = { none: '', title: quoted(title), words: '"政府信息公开工作年度报告"' }[head];
  return box('top-center', words) + box('bottom-center', FOOT[foot]);
}

const STROKE: Partial<Record<Look['rules'], string>> = {
  thick: '1.5pt solid',
  double: '3px double',
  dotted: '1px dotted',
};

function styleOf(look: Look, title: string): string {
  const { page, margin, size, cellSize, fonts, rules, colour, align, padding } = look;
  const latin = fonts.latin ? `"${fonts.latin}",` : '';
  return `@page{size:${page.width}cm ${page.height}cm;margin:${margin}cm;${marginBoxes(look, title)}}
body{font-family:${latin}"${fonts.han}",serif;font-size:${size}pt;margin:0;line-height:${look.lineHeight}}
p{text-indent:2em;margin:0 0 .3em}p.heading{font-weight:bold}p.signature{text-align:right}p.attachment{text-indent:0}
p.unit{text-align:right;margin:0}h1{text-align:center;font-size:1.6em;font-weight:bold}
.prose{${look.twoColumns ? 'columns:2;column-gap:2em' : ''}}
table{width:${look.width * 100}%;margin:.5em auto;font-size:${cellSize}pt;line-height:1.3;${rules === 'spaced' ? 'border-spacing:2px' : 'border-collapse:collapse'}}
td{padding:${padding.y}pt ${padding.x}pt;text-align:${align.figure};vertical-align:${look.valign};border:0 solid ${colour};${look.breaksFigures ? 'overflow-wrap:anywhere' : ''}}
td.label{text-align:${align.label}}td.head{text-align:center}td.shaded{background:#ececec}
td.vertical{writing-mode:vertical-rl;text-align:center}td.t{border-top:${strokeOf(rules, colour)}}td.r{border-right:${strokeOf(rules, colour)}}
td.b{border-bottom:${strokeOf(rules, colour)}}td.l{border-left:${strokeOf(rules, colour)}}${look.breaksRows ? '' : 'tr{break-inside:avoid}'}`;
}

const strokeOf = (rules: Look['rules'], colour: string): string => `${STROKE[rules] ?? '1px solid'} ${colour}`;

function tableOf(grid: Grid, look: Look): string {
  const { rows, heads } = printedTable(grid, look);
  const lines = rows.map(row => `<tr>${row.map(cell => (cell ? cellOf(cell) : '')).join('')}</tr>`);
  const widths = widthsOf(grid, look).map(width => `<col style="width:${width.toFixed(1)}pt">`);
  const unit = look.unit && grid.table === 'requests' ? '<p class=unit>（单位：件）</p>' : '';
  return `${unit}<table><colgroup>${widths.join('')}</colgroup>${heads ? `<thead>${lines.slice(0, heads).join('\n')}</thead>` : ''}<tbody>${lines.slice(heads).join('\n')}</tbody></table>`;
}

function cellOf({ cell, colspan, edges, shaded, vertical }: PrintedCell): string {
  const sides = Object.entries(edges).flatMap(([side, drawn]) => (drawn ? [side[0]!] : []));
  const classes = [cell.kind, ...sides, ...(shaded ? ['shaded'] : []), ...(vertical ? ['vertical'] : [])];
  const spans = `${colspan > 1 ? ` colspan=${colspan}` : ''}${cell.rowspan > 1 ? ` rowspan=${cell.rowspan}` : ''}`;
  return `<td${spans} class="${classes.join(' ')}">${escaped(cell.text) || '&nbsp;'}</td>`;
}
