// ingest: bytes → Source. A file is recognised by what it holds; the name is only a hint for messages.

import { done, failed, type Result } from '../model/result.ts';
import type { Source, SourceCell } from '../model/source.ts';
import { type Budget, fullBudget, MAX_BYTES, MAX_CHARACTERS, MAX_LINES, MAX_NESTING } from '../office/limits.ts';
import { isOle, openOle } from '../office/ole.ts';
import { damaged, tooManyLines, tooMuchText } from '../office/refusals.ts';
import { isZip, openZip } from '../office/zip.ts';
import type { Converter } from '../ports/converter.ts';
import { decode } from './decode.ts';
import type { FileLook } from './format.ts';
import { FORMATS } from './formats/index.ts';
import { foreignWords, isPdf } from './sniff.ts';
import { textKind } from './text-kind.ts';

export interface IngestTools {
  /** Null where the machine has none. */
  converter: Converter | null;
  /** What the archive that the file came in has left of the limits. */
  budget?: Budget;
}

/** Reads one file that is no archive (see archive.ts for those). Fails with any code but those of `parse`. */
export async function ingest(
  bytes: Uint8Array,
  hint: { name: string },
  { converter, budget = fullBudget() }: IngestTools = { converter: null },
  nesting = 0,
): Promise<Result<Source>> {
  const { name } = hint;
  const looked = await look(bytes, name, budget);
  if (!looked.ok) return looked;
  const file = looked.value;
  const format = FORMATS.find(one => one.accepts(file));
  if (!format) return unknown(file);
  const readInner = async (inner: Uint8Array, innerName: string) =>
    nesting < MAX_NESTING
      ? ingest(inner, { name: innerName }, { converter, budget }, nesting + 1)
      : failed('limit', `“${name}”里的文件套了太多层，没有读取，请把年度报告单独保存后再试。`);
  const read = await format.read(file, { readInner, budget, converter });
  return read.ok ? withinLimits(read.value, name) : read;
}

async function look(bytes: Uint8Array, name: string, budget: Budget): Promise<Result<FileLook>> {
  if (bytes.length === 0) return failed('unreadable-file', `“${name}”是空文件，没有内容可读，请重新导出后再试。`);
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return failed('too-large', `“${name}”有 ${size} MB，超过 20 MB 的上限，请压缩或删去文件里的图片后再试。`);
  }
  const file: FileLook = { name, bytes, zip: null, ole: null, text: null };
  if (isZip(bytes)) {
    const zip = await openZip(bytes, name, budget);
    return zip.ok ? done({ ...file, zip: zip.value }) : zip;
  }
  if (isOle(bytes)) {
    const ole = openOle(bytes);
    return ole ? done({ ...file, ole }) : damaged(name);
  }
  if (isPdf(bytes)) return done(file);
  const foreign = foreignWords(bytes);
  if (foreign) return failed('unsupported-format', `“${name}”${foreign}`);
  const text = decode(bytes)?.text ?? rtfWithBytes(bytes);
  if (text === undefined || (looksBinary(text) && !isRtf(bytes))) {
    return failed(
      'unreadable-file',
      `“${name}”不是可识别的文本文件，可能已损坏或编码特殊，请另存为 Word 文档（.docx）或 UTF-8 文本后再试。`,
    );
  }
  if (text.trim() === '') return failed('unreadable-file', `“${name}”里只有空白，没有内容可读，请重新导出后再试。`);
  // Read as a web page it would lose cells.
  if (textKind(text) === 'sheet-xml')
    return failed('unsupported-format', `“${name}”是 Excel 的 XML 表格，请另存为 Excel 工作簿（.xlsx）后再试。`);
  return done({ ...file, text });
}

const isRtf = (bytes: Uint8Array): boolean => [0x7b, 0x5c, 0x72, 0x74, 0x66].every((byte, i) => bytes[i] === byte);

/** RTF is written in ASCII, but some programs end it with a zero byte or put pictures into it as they are. */
const rtfWithBytes = (bytes: Uint8Array): string | undefined =>
  isRtf(bytes) ? new TextDecoder('latin1').decode(bytes) : undefined;

function unknown({ name, zip }: FileLook): Result<Source> {
  const what = zip ? '压缩包，里面没有可以单独读取的文档' : '不能识别的 Office 文件';
  return failed('unsupported-format', `“${name}”是${what}，请另存为 Word 文档（.docx）后再试。`);
}

function withinLimits(source: Source, name: string): Result<Source> {
  const lines = source.blocks.reduce((sum, block) => sum + (block.kind === 'line' ? 1 : block.rows.length), 0);
  if (lines > MAX_LINES) return tooManyLines(name);
  if (characters(source) > MAX_CHARACTERS) return tooMuchText(name);
  if (characters(source) === 0)
    return failed('unreadable-file', `“${name}”里没有可以读取的文字，可能只有图片，请换成文字版的年度报告后再试。`);
  return done(source);
}

const characters = (source: Source): number =>
  source.blocks.reduce(
    (sum, block) => sum + (block.kind === 'line' ? block.text.length : cellCharacters(block.rows)),
    0,
  );

const cellCharacters = (rows: SourceCell[][]): number => rows.flat().reduce((sum, cell) => sum + cell.text.length, 0);

/** Control characters in number are no text, whatever decodes. */
function looksBinary(content: string): boolean {
  const probe = content.slice(0, 20_000);
  const odd = probe.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd * 50 > probe.length;
}
