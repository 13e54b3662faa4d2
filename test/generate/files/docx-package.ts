// The parts of a Word file around its body, as different programs name and write them.
import { strToU8, zipSync } from 'fflate';
import type { Random } from '../random.ts';
import { escapeXml } from './docx-runs.ts';

export interface Parts {
  body: string;
  numbering: { definitions: string; lists: string };
  /** Paragraph and list styles. */
  styles: string;
  comments: number;
  notes: number;
  header: string | null;
  /** A footer with the page's number. */
  footer: boolean;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = [
  `xmlns:w="${WORD}" xmlns:r="${RELATIONS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
  'mc:Ignorable="w14"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STYLES = `<w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>`;

export function packed(random: Random, parts: Parts): Uint8Array {
  const main = random.pick(['document.xml', 'document.xml', 'document.xml', 'document2.xml']);
  const kinds: [type: string, file: string, xml: string][] = [
    ['styles', 'styles.xml', `<w:styles ${NAMESPACES}>${STYLES}${parts.styles}</w:styles>`],
    ['settings', 'settings.xml', `<w:settings ${NAMESPACES}><w:zoom w:percent="100"/></w:settings>`],
  ];
  const { definitions, lists } = parts.numbering;
  if (definitions)
    kinds.push(['numbering', 'numbering.xml', `<w:numbering ${NAMESPACES}>${definitions}${lists}</w:numbering>`]);
  if (parts.comments > 0) kinds.push(['comments', 'comments.xml', comments(random, parts.comments)]);
  if (parts.notes > 0) kinds.push(['footnotes', 'footnotes.xml', notes(random, parts.notes)]);
  if (parts.header !== null)
    kinds.push(['header', 'header1.xml', `<w:hdr ${NAMESPACES}>${paragraph(parts.header)}</w:hdr>`]);
  if (parts.footer) kinds.push(['footer', 'footer1.xml', `<w:ftr ${NAMESPACES}>${PAGE_NUMBER}</w:ftr>`]);

  const references = kinds.flatMap(([type], at) =>
    type === 'header' || type === 'footer' ? [`<w:${type}Reference w:type="default" r:id="rId${at + 1}"/>`] : [],
  );
  const section = `<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`;
  const document = `<w:document ${NAMESPACES}><w:body>${parts.body}${section}</w:body></w:document>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(main, kinds),
    '_rels/.rels': relations([
      ['officeDocument', random.chance(0.3) ? `/word/${main}` : `word/${main}`],
      ['extended-properties', 'docProps/app.xml'],
    ]),
    'docProps/app.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${random.pick(['Microsoft Office Word', 'WPS Office_11.8.2.12085_F1E327BC-269C-435d-A152-05C5408002CA'])}</Application></Properties>`,
    [`word/${main}`]: document,
    [`word/_rels/${main}.rels`]: relations(kinds.map(([type, file]) => [type, file])),
  };
  for (const [, file, xml] of kinds) files[`word/${file}`] = xml;
  const change = dialect(random);
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + change(xml))] as const);
  return zipSync(Object.fromEntries(random.chance(0.3) ? entries.reverse() : entries));
}

/** Strict files have other namespaces, some programs other prefixes. */
function dialect(random: Random): (xml: string) => string {
  const kind = random.weighted([
    ['usual', 80],
    ['strict', 12],
    ['prefix', 8],
  ]);
  if (kind === 'strict') {
    return xml =>
      xml
        .replaceAll(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  }
  if (kind === 'prefix')
    return xml =>
      xml
        .replace(/(<\/?)w:/g, '$1ns0:')
        .replace(/ w:(?=\w+=)/g, ' ns0:')
        .replace('xmlns:w=', 'xmlns:ns0=');
  return xml => xml;
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`;

const PAGE_NUMBER =
  '<w:p><w:r><w:t xml:space="preserve">- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> -</w:t></w:r></w:p>';

function comments(random: Random, count: number): string {
  const all = Array.from({ length: count }, (_, at) => {
    const words = random.pick(['请核对，应为', '与上年结转不符：', '改为']);
    return `<w:comment w:id="${at + 1}" w:author="王五">${paragraph(words + random.int(0, 99))}</w:comment>`;
  });
  return `<w:comments ${NAMESPACES}>${all.join('')}</w:comments>`;
}

function notes(random: Random, count: number): string {
  const all = Array.from(
    { length: count },
    (_, at) => `<w:footnote w:id="${at + 1}">${paragraph(`不含上年结转${random.int(1, 30)}件。`)}</w:footnote>`,
  );
  return `<w:footnotes ${NAMESPACES}>${all.join('')}</w:footnotes>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const one = ([type, target]: readonly [string, string], at: number) =>
    `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.map(one).join('')}</Relationships>`;
}

function contentTypes(main: string, kinds: readonly (readonly [type: string, file: string, xml: string])[]): string {
  const part = (file: string, type: string) =>
    `<Override PartName="/word/${file}" ContentType="${TYPES}.${type}+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part(main, 'document.main')}${kinds.map(([type, file]) => part(file, type)).join('')}</Types>`;
}
