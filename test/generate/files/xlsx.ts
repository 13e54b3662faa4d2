// Reports as workbooks, in the ways in which Excel, WPS and other programs write them.
import { strToU8, zipSync } from 'fflate';
import type { Document } from '../document.ts';
import { loosen } from '../expected.ts';
import type { FileLayout } from '../file-layout.ts';
import type { LayoutContext } from '../layout.ts';
import type { Random } from '../random.ts';
import { blankRows, type Drawn, type DrawnCell, type DrawOptions, drawDocument } from './sheet.ts';

interface Writing {
  random: Random;
  lines: boolean;
  /** Numbers as numbers; otherwise as texts, as exports of other systems have them. */
  typed: boolean;
  shared: boolean;
  formulas: boolean;
  rich: boolean;
  /** Rows and cells say where they stand. */
  placed: boolean;
  strict: boolean;
  /** Of every element. */
  prefix: string;
  texts: string[];
  styles: { code: string; lines: boolean }[];
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!);

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A number and a format that together are shown as this text; null where a program has to hold it as a text. */
function typedNumber(text: string): { value: string; code: string } | null {
  if (/^-?(?:0|[1-9]\d{0,12})$/.test(text)) return { value: text, code: 'General' };
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(text)) return { value: text.replaceAll(',', ''), code: '#,##0' };
  const decimals = /^-?(?:0|[1-9]\d{0,8})\.(\d{1,6})$/.exec(text)?.[1];
  if (decimals)
    return {
      value: text,
      code: String(Number(text)) === text && text.length <= 10 ? 'General' : `0.${'0'.repeat(decimals.length)}`,
    };
  const unit = /^(0|[1-9]\d{0,8})([件条个])$/.exec(text);
  if (unit) return { value: unit[1]!, code: `0"${unit[2]}"` };
  return /^\+[1-9]\d{0,8}$/.test(text) ? { value: text.slice(1), code: '+0;-0;0' } : null;
}

function style(writing: Writing, code: string, lines: boolean): string {
  const known = writing.styles.findIndex(one => one.code === code && one.lines === lines);
  const at = known >= 0 ? known : writing.styles.push({ code, lines }) - 1;
  return at > 0 ? ` s="${at}"` : '';
}

function textNode(text: string, writing: Writing): string {
  const t = (part: string) => `<t xml:space="preserve">${escaped(part)}</t>`;
  if (!writing.rich || text.length < 2 || writing.random.chance(0.6)) return t(text);
  const cut = writing.random.int(1, text.length - 1);
  const runs = `<r>${t(text.slice(0, cut))}</r><r><rPr><b/><sz val="12"/><rFont val="宋体"/></rPr>${t(text.slice(cut))}</r>`;
  const spoken = writing.random.chance(0.3)
    ? '<rPh sb="0" eb="1"><t>nián 2024 12</t></rPh><phoneticPr fontId="1"/>'
    : '';
  return runs + spoken;
}

function cellXml(cell: DrawnCell, writing: Writing): string {
  const { random } = writing;
  const lines = writing.lines && cell.part !== 'text';
  const place = writing.placed ? ` r="${columnName(cell.column)}${cell.row + 1}"` : '';
  if (cell.text === '') return lines || !writing.placed ? `<c${place}${style(writing, 'General', lines)}/>` : '';
  const number = writing.typed && cell.part === 'value' ? typedNumber(cell.text) : null;
  if (number) {
    const formula = writing.formulas && random.chance(0.3) ? `<f>SUM(${number.value},0)</f>` : '';
    return `<c${place}${style(writing, number.code, lines)}>${formula}<v>${number.value}</v></c>`;
  }
  const styled = `${place}${style(writing, random.chance(0.2) ? '@' : 'General', lines)}`;
  if (writing.formulas && random.chance(0.05))
    return `<c${styled} t="str"><f>T("${escaped(cell.text.replaceAll('"', '""'))}")</f><v>${escaped(cell.text)}</v></c>`;
  const text = textNode(cell.text, writing);
  if (!writing.shared) return `<c${styled} t="inlineStr"><is>${text}</is></c>`;
  return `<c${styled} t="s"><v>${writing.texts.push(text) - 1}</v></c>`;
}

function sheetXml({ cells, merges }: Drawn, writing: Writing, hideFirst: boolean): string {
  const rows: string[] = [];
  const last = Math.max(...cells.map(cell => cell.row));
  const right = Math.max(...cells.map(cell => cell.column));
  const at = new Map(cells.map(cell => [`${cell.row}:${cell.column}`, cell]));
  for (let row = 0; row <= last; row += 1) {
    const own: string[] = [];
    for (let column = 0; column <= right; column += 1) {
      const cell = at.get(`${row}:${column}`);
      if (cell) own.push(cellXml(cell, writing));
      else if (!writing.placed) own.push('<c/>');
    }
    if (own.join('') !== '' || !writing.placed)
      rows.push(`<row${writing.placed ? ` r="${row + 1}"` : ''}>${own.join('')}</row>`);
  }
  const merged = merges.map(
    ([top, bottom, from, to]) => `<mergeCell ref="${columnName(from)}${top + 1}:${columnName(to)}${bottom + 1}"/>`,
  );
  return [
    '<dimension ref="A1:XFD1048576"/>',
    hideFirst ? '<cols><col min="1" max="1" width="0" hidden="1" customWidth="1"/></cols>' : '',
    `<sheetData>${rows.join('')}</sheetData>`,
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
  ].join('');
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

function contentTypes(parts: (readonly [string, string])[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...parts.map(([name, kind]) => `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`),
    '</Types>',
  ].join('');
}

function packed(sheets: { name: string; xml: string; hidden: boolean }[], writing: Writing): Uint8Array {
  const { strict, prefix, random } = writing;
  const relations = strict ? STRICT_RELATIONS : RELATIONS;
  const part = (root: string, inner: string) => {
    const names = prefix === '' ? inner : inner.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`);
    const tag = prefix === '' ? root : `${prefix}:${root}`;
    const space = `xmlns${prefix === '' ? '' : `:${prefix}`}="${strict ? STRICT_MAIN : MAIN}"`;
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${tag} ${space} xmlns:r="${relations}">${names}</${tag}>`;
  };
  const codes = [...new Set(writing.styles.map(one => one.code))].filter(code => code !== 'General' && code !== '@');
  const id = (code: string) => (code === 'General' ? 0 : code === '@' ? 49 : 176 + codes.indexOf(code));
  const line = (side: string) => `<${side} style="thin"><color auto="1"/></${side}>`;
  const styles = [
    `<numFmts>${codes.map(code => `<numFmt numFmtId="${id(code)}" formatCode="${escaped(code)}"/>`).join('')}</numFmts>`,
    '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>',
    `<borders><border><left/><right/><top/><bottom/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}</border></borders>`,
    '<cellStyleXfs><xf numFmtId="10" borderId="1"/></cellStyleXfs>',
    `<cellXfs>${writing.styles.map(one => `<xf numFmtId="${id(one.code)}" fontId="0" fillId="0" borderId="${one.lines ? 1 : 0}" applyNumberFormat="1"/>`).join('')}</cellXfs>`,
  ].join('');
  const folder = random.pick(['xl', 'xl', 'xl', 'book']);
  const target = (name: string) => (random.chance(0.3) ? `/${folder}/${name}` : name);
  const relation = (key: string, type: string, where: string) =>
    `<Relationship Id="${key}" Type="${relations}/${type}" Target="${where}"/>`;
  const rels = (inner: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const external = `<Relationship Id="rExt" Type="${relations}/externalLink" Target="http://example.invalid/a.xlsx" TargetMode="External"/>`;
  // The parts stand in another order than the sheets.
  const files = sheets.map((sheet, i) => ({
    ...sheet,
    path: `worksheets/sheet${sheets.length - i}.xml`,
    key: `rId${i + 7}`,
  }));
  const listed = files.map(
    ({ name, key, hidden }, i) =>
      `<sheet name="${name}" sheetId="${i + 3}"${hidden ? ' state="hidden"' : ''} r:id="${key}"/>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      contentTypes([
        [`/${folder}/workbook.xml`, 'sheet.main'],
        [`/${folder}/styles.xml`, 'styles'],
        ...(writing.shared ? [[`/${folder}/sharedStrings.xml`, 'sharedStrings'] as const] : []),
        ...files.map(({ path }) => [`/${folder}/${path}`, 'worksheet'] as const),
      ]),
    ),
    '_rels/.rels': strToU8(rels(relation('rId1', 'officeDocument', `${folder}/workbook.xml`))),
    [`${folder}/workbook.xml`]: strToU8(part('workbook', `<workbookPr/><sheets>${listed.join('')}</sheets>`)),
    [`${folder}/_rels/workbook.xml.rels`]: strToU8(
      rels(
        files.map(({ key, path }) => relation(key, 'worksheet', target(path))).join('') +
          relation('rId1', 'styles', 'styles.xml') +
          (writing.shared ? relation('rId2', 'sharedStrings', target('sharedStrings.xml')) : '') +
          external,
      ),
    ),
    [`${folder}/styles.xml`]: strToU8(part('styleSheet', styles)),
    ...(writing.shared && {
      [`${folder}/sharedStrings.xml`]: strToU8(part('sst', writing.texts.map(text => `<si>${text}</si>`).join(''))),
    }),
    ...Object.fromEntries(files.map(({ path, xml }) => [`${folder}/${path}`, strToU8(part('worksheet', xml))])),
  });
}

/** Figures of another year on a sheet that nobody sees. */
const HIDDEN = '<sheetData><row r="1"><c r="A1"><v>2019</v></c><c r="B1"><v>77</v></c></row></sheetData>';

function lay(
  document: Document,
  { random, expected }: LayoutContext,
  options: DrawOptions,
  lines: boolean,
  mayCompute = true,
): Uint8Array {
  if (!lines) loosen(expected, blankRows(document));
  const writing: Writing = {
    random,
    lines,
    typed: random.chance(0.75),
    shared: random.chance(0.7),
    formulas: random.chance(0.4) && mayCompute,
    rich: random.chance(0.4),
    placed: random.chance(0.85),
    strict: random.chance(0.2),
    prefix: random.chance(0.15) ? 'x' : '',
    texts: [],
    styles: [{ code: 'General', lines: false }],
  };
  const hideFirst = options.column > 0 && random.chance(0.4);
  const drawn = drawDocument(document, random, options);
  // Notes to oneself in a column that is hidden before the file goes out.
  if (hideFirst)
    for (const { cells } of drawn)
      for (const row of new Set(cells.map(cell => cell.row)))
        if (random.chance(0.3)) cells.push({ row, column: 0, text: String(random.int(1, 99)), part: 'value' });
  const sheets = drawn.map(sheet => ({ name: sheet.name, xml: sheetXml(sheet, writing, hideFirst), hidden: false }));
  if (random.chance(0.3)) sheets.splice(random.int(0, sheets.length), 0, { name: '往年', xml: HIDDEN, hidden: true });
  return packed(sheets, writing);
}

const drawing = (random: Random, more: Partial<DrawOptions>): DrawOptions => ({
  mergeText: random.chance(0.7),
  mergeTables: true,
  stretch: random.chance(0.4),
  row: random.pick([0, 0, 1, 3]),
  column: random.pick([0, 0, 1, 2]),
  gaps: random.chance(0.5),
  severalSheets: false,
  ...more,
});

const layout = (
  name: string,
  more: Partial<FileLayout>,
  write: (document: Document, context: LayoutContext) => Uint8Array,
): FileLayout => ({ name, extension: 'xlsx', blanks: 'cell', without: ['groupSplit'], ...more, lay: write });

export const xlsx = layout('xlsx', {}, (document, context) =>
  lay(document, context, drawing(context.random, {}), true),
);

export const xlsxLooseGrid = layout('xlsx-loose-grid', { looseGrid: true }, (document, context) =>
  lay(document, context, drawing(context.random, {}), true),
);

export const xlsxSheets = layout('xlsx-sheets', {}, (document, context) =>
  lay(document, context, drawing(context.random, { severalSheets: true }), true),
);

export const xlsxWithoutLines = layout('xlsx-without-lines', {}, (document, context) =>
  lay(document, context, drawing(context.random, {}), false),
);

/** For programs that compute formulas anew, to whatever they make of them. */
export const xlsxWithoutFormulas = layout('xlsx-without-formulas', {}, (document, context) =>
  lay(document, context, drawing(context.random, {}), true, false),
);

/** Nothing is merged, as in the exports of other systems: blank cells may stand for merged ones. */
export const xlsxUnmerged = layout('xlsx-unmerged', { blanks: 'pipe' }, (document, context) =>
  lay(
    document,
    context,
    drawing(context.random, { mergeText: false, mergeTables: false, stretch: false }),
    context.random.chance(0.5),
  ),
);
