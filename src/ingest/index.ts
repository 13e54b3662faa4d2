// ingest: bytes → Source. A file is recognised by what it holds; the name is only a hint for messages.
import { done, failed, type Result } from '../model/result.ts';
import type { Source, SourceCell } from '../model/source.ts';
import { decode } from './decode.ts';
import * as embedded from './formats/embedded.ts';
import * as html from './formats/html.ts';
import * as text from './formats/text.ts';
import { binaryKind } from './sniff.ts';

export const MAX_BYTES = 20 * 1024 * 1024;
/** No report comes near these; a longer text is a log or a data dump. */
const MAX_LINES = 20_000;
const MAX_CHARACTERS = 1_000_000;

/** Reads one file. Fails with `too-large`, `unsupported-format` or `unreadable-file`. */
export async function ingest(bytes: Uint8Array, hint: { name: string }): Promise<Result<Source>> {
  if (bytes.length === 0) return failed('unreadable-file', `“${hint.name}”是空文件，没有内容可读，请重新导出后再试。`);
  if (bytes.length > MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return failed('too-large', `“${hint.name}”有 ${size} MB，超过 20 MB 的上限，请只保留年度报告本身后再试。`);
  }
  const kind = binaryKind(bytes);
  if (kind) {
    return failed(
      'unsupported-format',
      `“${hint.name}”是${kind}，目前只能读取文本、Markdown 和网页，请另存为网页（.html）或纯文本（.txt）后再试。`,
    );
  }
  const decoded = decode(bytes);
  if (!decoded || looksBinary(decoded.text)) {
    return failed(
      'unreadable-file',
      `“${hint.name}”不是可识别的文本文件，可能已损坏或编码特殊，请另存为 UTF-8 文本后再试。`,
    );
  }
  if (decoded.text.trim() === '') {
    return failed('unreadable-file', `“${hint.name}”里只有空白，没有内容可读，请重新导出后再试。`);
  }
  if (countLines(decoded.text) > MAX_LINES) {
    return failed('limit', `“${hint.name}”超过 ${MAX_LINES} 行，不像是一份年度报告，请只保留年度报告本身后再试。`);
  }
  const source = readText(decoded.text);
  if (source.blocks.length > MAX_LINES || characters(source) > MAX_CHARACTERS) {
    return failed('limit', `“${hint.name}”的文字太多，不像是一份年度报告，请只保留年度报告本身后再试。`);
  }
  return done(source);
}

function readText(content: string): Source {
  if (embedded.accepts(content)) {
    const inner = embedded.extract(content);
    // A script that only quotes pieces of the page is not the report.
    if (inner && inner.text.length * 3 > content.length / 4) {
      return html.accepts(inner.text) ? html.read(inner.text, content, inner.offsets) : text.read(inner.text);
    }
  }
  return html.accepts(content) ? html.read(content) : text.read(content);
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

function countLines(content: string): number {
  let lines = 1;
  for (let i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1)) lines += 1;
  return lines;
}
