// The report's three tables in the layout of the national form, heads and merged cells as it prints them.
import { layoutOf } from '../../../src/figures/amounts.ts';
import {
  type Column,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  type Edition,
  PROACTIVE_ROWS,
  type ProactiveRow,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  type Row,
  requestRows,
  type TableId,
} from '../../../src/model/form.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { drawnKeys, type Figures } from './cells.ts';
import { html, type Markup } from './markup.ts';

/** `figures` draws the cells; nothing for a report without the form's tables. */
export function tableMarkup(table: TableId, report: AnnualReport, figures: Figures): Markup | null {
  const layout = layoutOf(report);
  if (!layout) return null;
  if (table === 'disputes') return disputeTable(figures);
  if (table === 'requests') return requestTable(requestRows(layout.edition, layout.undividedOther), figures);
  return proactiveTable(report, layout.edition, figures);
}

/** Rows of section two under one set of heads. */
interface Block {
  item: ProactiveRow['item'];
  columns: Column[];
  rows: ProactiveRow[];
}

function proactiveTable(report: AnnualReport, edition: Edition, figures: Figures): Markup {
  const drawn = drawnKeys(report);
  const blocks = proactiveBlocks(drawn, edition, report.form === 'hybrid');
  const width = Math.max(...blocks.map(block => block.columns.length), 1);
  // The last column of a block fills what other blocks are wider.
  const span = (columns: Column[], at: number) => (at === columns.length - 1 ? width - at : 1);
  const title = (block: Block, at: number) =>
    block.item !== blocks[at - 1]?.item &&
    html`<tr><th class="item" colspan="${width + 1}" scope="colgroup">第二十条第（${block.item}）项</th></tr>`;
  const heads = ({ columns }: Block) =>
    html`<tr><th scope="col">信息内容</th>${columns.map(
      (column, at) => html`<th scope="col"${colspan(span(columns, at))}>${formText(column.label)}</th>`,
    )}</tr>`;
  const line = (row: ProactiveRow, { columns }: Block) =>
    html`<tr><th scope="row">${nameOf(row, edition)}</th>${columns.map((column, at) =>
      figures.cell(`proactive.${row.id}.${column.id}`, span(columns, at)),
    )}</tr>`;
  return html`<table class="proactive"><caption class="unseen">主动公开政府信息情况</caption>${blocks.map(
    (block, at) => html`
<tbody>${title(block, at)}${heads(block)}${block.rows.map(row => line(row, block))}</tbody>`,
  )}
</table>`;
}

const colspan = (span: number): Markup | false => span > 1 && html` colspan="${span}"`;

function proactiveBlocks(drawn: ReadonlySet<string>, edition: Edition, hybrid: boolean): Block[] {
  const blocks: Block[] = [];
  for (const row of PROACTIVE_ROWS) {
    const columns = hybrid ? hybridColumns(row, drawn) : (row.columns[edition] ?? []);
    if (columns.length === 0) continue;
    const last = blocks.at(-1);
    const same = last?.item === row.item && idsOf(last.columns) === idsOf(columns);
    if (same) last.rows.push(row);
    else blocks.push({ item: row.item, columns, rows: [row] });
  }
  return blocks;
}

const idsOf = (columns: Column[]): string => columns.map(column => column.id).join();

/** Those found, as the one edition that has them all calls them; else those of both, 2021 first. */
function hybridColumns(row: ProactiveRow, drawn: ReadonlySet<string>): Column[] {
  const found = (['2021', '2019'] as const).map(edition =>
    (row.columns[edition] ?? []).filter(column => drawn.has(`proactive.${row.id}.${column.id}`)),
  );
  const count = new Set(found.flat().map(column => column.id)).size;
  return found.find(columns => columns.length === count) ?? found.flat();
}

const nameOf = (row: ProactiveRow, edition: Edition): string =>
  row.id === 'normativeDocuments' && edition === '2019' ? '规范性文件' : row.label;

function requestTable(rows: Row[], figures: Figures): Markup {
  const cells = (row: Row) => REQUEST_COLUMNS.map(column => figures.cell(`requests.${row.id}.${column.id}`));
  const line = (row: Row, span: number, before?: Markup) =>
    html`<tr>${before}<th scope="row"${colspan(span)} class="label w${span}">${formText(row.ordinal)}${formText(
      row.label,
    )}</th>${cells(row)}</tr>`;
  const of = (id: string) => rows.filter(row => row.id === id);
  const outcomes = REQUEST_GROUPS.flatMap(group => {
    const own = rows.filter(row => row.id.startsWith(`${group.id}.`));
    if (own.length === 0) return of(group.id).map(row => ({ row, span: 2, before: undefined }));
    const name = html`<th scope="rowgroup" rowspan="${own.length}" class="group">${formText(group.ordinal)}<span>${group.label}</span></th>`;
    return own.map((row, at) => ({ row, span: 1, before: at === 0 ? name : undefined }));
  });
  const results = [...outcomes, ...of('total').map(row => ({ row, span: 2, before: undefined }))];
  const organisations = REQUEST_COLUMNS.slice(1, -1);
  return html`<table class="requests"><caption class="unseen">收到和处理政府信息公开申请情况</caption>
<colgroup span="3"></colgroup><colgroup span="7" class="n"></colgroup>
<thead>
<tr><th class="corner" colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</th><th scope="colgroup" colspan="7">申请人情况</th></tr>
<tr><th scope="col" rowspan="2">${REQUEST_COLUMNS[0]!.label}</th><th scope="colgroup" colspan="5">法人或其他组织</th><th scope="col" rowspan="2">${
    REQUEST_COLUMNS.at(-1)!.label
  }</th></tr>
<tr>${organisations.map(column => html`<th scope="col">${column.label}</th>`)}</tr>
</thead>
<tbody>${['received', 'carriedIn'].flatMap(of).map(row => line(row, 3))}</tbody>
<tbody>${results.map(({ row, span, before }, at) =>
    line(
      row,
      span,
      html`${at === 0 && html`<th scope="rowgroup" rowspan="${results.length}" class="group">三、<span>本年度办理结果</span></th>`}${before}`,
    ),
  )}</tbody>
<tbody>${of('carriedOut').map(row => line(row, 3))}</tbody>
</table>`;
}

function disputeTable(figures: Figures): Markup {
  const heads = (span?: number) =>
    DISPUTE_COLUMNS.map(
      column => html`<th scope="col"${span !== undefined && html` rowspan="${span}"`}>${column.label}</th>`,
    );
  const keys = DISPUTE_ROWS.flatMap(row => DISPUTE_COLUMNS.map(column => `disputes.${row.id}.${column.id}`));
  const [reconsideration, ...litigation] = DISPUTE_ROWS;
  return html`<table class="disputes"><caption class="unseen">政府信息公开行政复议、行政诉讼情况</caption>
<colgroup span="15" class="n"></colgroup>
<thead>
<tr><th scope="colgroup" colspan="5">${reconsideration!.label}</th><th scope="colgroup" colspan="10">行政诉讼</th></tr>
<tr>${heads(2)}${litigation.map(row => html`<th scope="colgroup" colspan="5">${row.label}</th>`)}</tr>
<tr>${litigation.map(() => heads())}</tr>
</thead>
<tbody><tr>${keys.map(key => figures.cell(key))}</tr></tbody>
</table>`;
}

const FULL_WIDTH: Record<string, string> = { '(': '（', ')': '）', ',': '，', ':': '：' };

/** The form is printed with full-width signs. */
const formText = (text: string): string => text.replace(/[(),:]/g, sign => FULL_WIDTH[sign]!);
