// Web pages with real tables: plain, made by Word, inside a site's chrome, and as a string inside a script.
import type { Document } from '../document.ts';
import type { Grid, GridCell } from '../grid.ts';
import type { Layout, LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';

/** How one page writes a paragraph and the inside of a cell. */
interface Style {
  paragraph(text: string): string;
  cell(cell: GridCell): string;
  table: string;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function tableOf(grid: Grid, style: Style): string {
  const rows = grid.rows.map(row => {
    const cells = row.map(cell => {
      const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
      return `<td${spans}>${style.cell(cell)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table${style.table}><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

/** Everything between the title and the leftovers. */
function bodyOf(document: Document, style: Style): string {
  const { frame, sections } = document;
  return [
    ...frame.preface.map(text => style.paragraph(text)),
    ...sections.flatMap(section => [
      style.paragraph(section.heading),
      ...section.paragraphs.map(text => style.paragraph(text)),
      ...(section.table ? [tableOf(section.table, style)] : []),
    ]),
    ...frame.signature.map(text => style.paragraph(text)),
  ].join('\n');
}

function plainStyle(random: Random): Style {
  const blank = random.pick(['', '&nbsp;', ' ']);
  const breaks = random.pick(['<br>', '<br/>', '</p><p>']);
  const paragraphs = random.chance(0.5) || breaks === '</p><p>';
  return {
    table: random.pick([' border="1"', ' border="1" cellspacing="0" cellpadding="0" width="100%"', '']),
    paragraph: text => `<p>${escapeText(text)}</p>`,
    cell: cell => {
      const text = cell.text === '' ? blank : escapeText(cell.text).replaceAll('\n', breaks);
      return paragraphs ? `<p>${text}</p>` : text;
    },
  };
}

function wordStyle(random: Random): Style {
  const font = random.pick(['仿宋_GB2312', '宋体', 'FangSong']);
  const span = (text: string) =>
    `<span style="font-family: ${font}; font-size: 16px;">${text.replace(/\d[\d.,]*/g, '<font face="Times New Roman">$&</font>')}</span>`;
  const wrapped = (text: string) => `<p class="MsoNormal" style="text-align:center;">${span(text)}<o:p></o:p></p>`;
  return {
    table: ' class="MsoNormalTable" border="1" cellspacing="0" style="border-collapse:collapse;"',
    paragraph: text => `<p class="MsoNormal" style="text-indent:32pt">${span(escapeText(text))}<o:p></o:p></p>`,
    cell: cell =>
      cell.text === ''
        ? '<p class="MsoNormal"><span>&nbsp;</span><o:p></o:p></p>'
        : escapeText(cell.text)
            .split('\n')
            .map(part => wrapped(part.replace(/^ | $/g, '&nbsp;')))
            .join(''),
  };
}

function page(document: Document, { random }: LayoutContext, style: Style, chrome: boolean): string {
  const { frame } = document;
  const meta = [
    '<meta charset="utf-8">',
    `<title>${frame.pageTitle}</title>`,
    ...(frame.meta.publishedOn ? [`<meta name="PubDate" content="${frame.meta.publishedOn}">`] : []),
    ...(frame.meta.publisher ? [`<meta name="ContentSource" content="${frame.meta.publisher}">`] : []),
  ];
  const lines = (texts: string[]) => texts.map(text => `<div>${escapeText(text)}</div>`).join('\n');
  const title = frame.title.length > 0 ? `<h1>${frame.title.join(random.pick(['<br>', '']))}</h1>` : '';
  const inner = [
    lines(frame.above),
    title,
    lines(frame.below),
    `<div class="TRS_Editor">${bodyOf(document, style)}</div>`,
    lines(frame.foot),
  ].join('\n');
  return [
    '<!DOCTYPE html>',
    `<html><head>\n${meta.join('\n')}\n${chrome ? '<style>td{padding:0}</style>' : ''}</head><body>`,
    ...(chrome ? [CHROME_ABOVE, inner, CHROME_BELOW] : [inner]),
    '</body></html>',
  ].join('\n');
}

const CHROME_ABOVE = `<noframes id="x9"><p>0 1 2 3</p></noframes><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<script>var total = 17; function share(){ return "微信|微博"; }</script>
<table class="top"><tr><td>登录</td><td>注册</td><td>关怀版</td><td>无障碍</td></tr></table>`;
const CHROME_BELOW = `<table><tr><td>新闻发布会</td><td>3次</td></tr><tr><td>在线访谈</td><td>2次</td></tr></table>
<div class="share">微信 微博 QQ空间</div><div class="footer">主办单位：门户网站管理中心 网站标识码3206000012</div>`;

function htmlLayout(
  name: string,
  more: Partial<Layout>,
  lay: (document: Document, context: LayoutContext) => string,
): Layout {
  return { name, extension: 'html', blanks: 'cell', without: ['groupSplit'], onPage: true, ...more, lay };
}

export const html = htmlLayout('html', {}, (document, context) =>
  page(document, context, plainStyle(context.random), false),
);
export const htmlWord = htmlLayout('html-word', {}, (document, context) =>
  page(document, context, wordStyle(context.random), context.random.chance(0.3)),
);
export const htmlChrome = htmlLayout('html-chrome', {}, (document, context) =>
  page(document, context, plainStyle(context.random), true),
);
export const htmlLooseGrid = htmlLayout('html-loose-grid', { looseGrid: true }, (document, context) =>
  page(document, context, context.random.chance(0.5) ? plainStyle(context.random) : wordStyle(context.random), false),
);

/** The page's article as a string inside a script or a JSON answer, quotes escaped, other data in front. */
export const htmlString = htmlLayout('html-string', { extension: 'txt', onPage: false }, (document, { random }) => {
  const { frame } = document;
  const style = plainStyle(random);
  const around = (texts: string[]) => texts.map(text => style.paragraph(text));
  const article = [
    ...around(frame.above),
    ...around(frame.title),
    ...around(frame.below),
    bodyOf(document, style),
    ...around(frame.foot),
  ].join('\n');
  const quoted = JSON.stringify(article).replaceAll('</', random.chance(0.5) ? '<\\/' : '</');
  return random.pick([
    () => `{"code":200,"columns":[{"id":17,"count":3},{"id":18,"count":0}],"data":{"hits":128,"content":${quoted}}}`,
    () =>
      `var channels = [{"id":"a1","n":12},{"id":"a2","n":7}];\nvar article = {"viewCount":35,"content":${quoted}};\nshow(article);`,
  ])();
});
