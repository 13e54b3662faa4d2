// Word 97–2003 documents, also under the name that WPS gives them. Their tables are read from the file itself; where it
// contradicts itself, another program or the plain text has to do, and the person is told.

import { done, failed, type Result } from '../../model/result.ts';
import type { Block, Source } from '../../model/source.ts';
import type { DocStreams } from '../../office/doc/header.ts';
import { flowToSource } from '../../office/flow.ts';
import { MAX_CHARACTERS, MAX_PAGES } from '../../office/limits.ts';
import type { Ole } from '../../office/ole.ts';
import { tooManyPages, tooMuchText } from '../../office/refusals.ts';
import type { FileLook, Format, FormatTools } from '../format.ts';

const NAME = 'Word 97–2003 文档';

/** In this order. */
export const WAYS = ['structure', 'converter', 'text'] as const;
export type Way = (typeof WAYS)[number];

/** Also what no other format takes: only here can another program have a look at it, and the person be told what it is. */
const doc: Format = {
  name: NAME,
  extensions: ['.doc', '.dot', '.wps', '.wpt'],
  withConverter: 'Word 6.0/95 文档、Microsoft Works 文档、表格结构已损坏的 Word 97–2003 文档',
  accepts: ({ ole }) =>
    ole !== null &&
    (ole.names.includes('WordDocument') || !ole.names.some(name => name === 'Workbook' || name === 'Book')),
  read: (file, tools) => readDoc(file, tools),
};

export default doc;

/** `ways`: those that may be tried. */
export async function readDoc(
  { name, bytes, ole }: FileLook,
  tools: FormatTools,
  ways: readonly Way[] = WAYS,
): Promise<Result<Source>> {
  const { headOf } = await import('../../office/doc/header.ts');
  const { openDoc, readDocLines } = await import('../../office/doc/read.ts');
  const container = ole!;
  const locked = failed('encrypted', `“${name}”设有密码，请在 Word 或 WPS 中取消密码后再试。`);
  if (container.names.includes('EncryptedPackage')) return locked;
  const stream = container.stream('WordDocument');
  const head = stream && headOf(stream);
  if (head?.isEncrypted) return locked;
  const converted = async (lines: readonly string[] | null) =>
    ways.includes('converter') ? convert(bytes, name, tools, container, lines) : null;
  const damaged = failed(
    'unreadable-file',
    `“${name}”已损坏或不完整，打不开，请用 Word 或 WPS 打开后另存为 .docx 再试。`,
  );
  if (!head && container.names.includes('WordDocument')) return damaged;
  if (!head || head.isOld)
    return (head || isWorks(container) ? await converted(null) : null) ?? unknown(name, container);

  const streams = openDoc(container);
  if (streams && streams.lengths.main > MAX_CHARACTERS) return tooMuchText(name);
  if (streams && ways.includes('structure')) {
    const read = await readStructure(streams, name, container);
    if (read) return read;
  }
  const lines = streams && readDocLines(streams);
  const other = await converted(lines);
  if (other) return other;
  if (ways.includes('text') && lines?.some(line => line.trim() !== ''))
    return done({
      ...linesToSource(lines),
      remarks: ['文件里的表格结构没有读出，按纯文字读取，请对照原文核对表中的数字。', ...aboutMacros(container)],
    });
  return damaged;
}

/** Null where another way has to be tried. */
async function readStructure(streams: DocStreams, name: string, ole: Ole): Promise<Result<Source> | null> {
  const { readDocStructure } = await import('../../office/doc/read.ts');
  const read = readDocStructure(streams);
  if (!read) return null;
  if (read.pages > MAX_PAGES) return tooManyPages(name);
  const remarks = [
    ...(read.tracked ? ['文件带有修订痕迹，按接受全部修订后的文字读取。'] : []),
    ...(read.hidden ? ['文件里有隐藏的文字，这部分没有读取。'] : []),
    ...aboutMacros(ole),
  ];
  const meta = read.running.length > 0 ? { running: read.running } : {};
  const { source } = flowToSource(read.nodes, { format: NAME, meta, remarks });
  if (source.text.trim() !== '') return done(source);
  return failed('unreadable-file', `“${name}”里没有可以读取的文字，可能只有图片，请换成文字版的年度报告后再试。`);
}

/** Null where there is no converter, where it fails, or where it mixes up the cells that stand in `lines`. */
async function convert(
  bytes: Uint8Array,
  name: string,
  { converter, readInner }: FormatTools,
  ole: Ole,
  lines: readonly string[] | null,
): Promise<Result<Source> | null> {
  const made = await converter?.convert(bytes, isWorks(ole) ? '.wps' : '.doc', '.docx');
  const read = made?.ok ? await readInner(made.value, name) : null;
  if (!read?.ok || (lines && figures(lines) !== figures(textsOf(read.value)))) return null;
  const remarks = [`由 ${converter!.name} 转换后读取。`, ...(read.value.remarks ?? []), ...aboutMacros(ole)];
  return done({ ...read.value, format: NAME, remarks });
}

const textsOf = ({ blocks }: Source): string[] =>
  blocks.flatMap(block => (block.kind === 'line' ? [block.text] : block.rows.flat().map(cell => cell.text)));

/** Figures that stand alone, on a line or in a cell, in reading order. */
function figures(texts: readonly string[]): string {
  const cells = texts.flatMap(text => text.replace(/\n/g, '').split('\t')).map(cell => cell.replace(/\s/g, ''));
  return cells.filter(cell => /^[\d.,]+$/.test(cell)).join(' ');
}

/** Microsoft Works gave its own documents the name that WPS uses, too. */
const isWorks = ({ names }: Ole): boolean => names.includes('MatOST') || names.includes('CONTENTS');

function unknown(name: string, { names }: Ole): Result<Source> {
  if (names.includes('PowerPoint Document'))
    return failed('unsupported-format', `“${name}”是演示文稿，不能读取，请发送年度报告的 Word 文档（.docx）。`);
  if (names.includes('WordDocument'))
    return failed('unsupported-format', `“${name}”是很早版本的 Word 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。`);
  return failed(
    'unsupported-format',
    `“${name}”不是 Word 或 Excel 文件，不能读取，请用原来的软件打开后另存为 Word 文档（.docx）再试。`,
  );
}

const aboutMacros = ({ names }: Ole): string[] =>
  names.some(name => /^(?:Macros|_VBA_PROJECT_CUR)\//.test(name)) ? ['文件带有宏，宏没有运行。'] : [];

function linesToSource(lines: readonly string[]): Source {
  let start = 0;
  const blocks = lines.map((text, i): Block => {
    const place = { line: i + 1, start, end: start + text.length };
    start = place.end + 1;
    return { kind: 'line', text, place };
  });
  return { text: lines.join('\n'), format: NAME, blocks, meta: {} };
}
