// Plain text and Markdown: every line is a block; a table with a Markdown separator row is a real table. The front
// matter of our own corpus files becomes meta.

import { done } from '../../model/result.ts';
import type { Block, Source, SourceCell, SourceMeta } from '../../model/source.ts';
import { MAX_LINES } from '../../office/limits.ts';
import { tooManyLines } from '../../office/refusals.ts';
import { embeddedText } from '../embedded.ts';
import type { Format } from '../format.ts';
import { lineIndex } from '../lines.ts';

const SEPARATOR_ROW = /^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)+\|?\s*$/;

interface Line {
  text: string;
  start: number;
}

/** Plain text is whatever text no other format takes for its own. */
const text: Format = {
  name: '文本',
  extensions: ['.txt', '.md'],
  accepts: file => file.text !== null,
  read({ name, text: content }) {
    const tooLong = (content ?? '').split('\n', MAX_LINES + 2).length > MAX_LINES + 1;
    if (tooLong) return tooManyLines(name);
    return done(readText(embeddedText(content ?? '')?.text ?? content ?? ''));
  },
};

export default text;

function readText(text: string): Source {
  const index = lineIndex(text);
  const lines = splitLines(text);
  const { front, from } = frontMatter(lines);
  const blocks: Block[] = [];
  for (let i = from; i < lines.length; i++) {
    const next = lines[i + 1];
    if (next && lines[i]!.text.includes('|') && SEPARATOR_ROW.test(next.text)) {
      const rows = [cellsOf(lines[i]!, index)];
      let j = i + 2;
      while (lines[j]?.text.includes('|')) rows.push(cellsOf(lines[j++]!, index));
      const place = index.placeOf(lines[i]!.start, lines[j - 1]!.start);
      blocks.push({ kind: 'table', rows, place, spansKnown: false });
      i = j - 1;
      continue;
    }
    const { text: line, start } = lines[i]!;
    blocks.push({ kind: 'line', text: line, place: index.placeOf(start, start + line.length) });
  }
  const meta: SourceMeta = front ? { front } : {};
  return { text, format: '文本', blocks, meta };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(\r\n|\n|\r|$)/g)) {
    if (match[0] === '' && match.index > 0) break;
    lines.push({ text: match[0].slice(0, match[0].length - match[1]!.length), start: match.index });
  }
  return lines;
}

function cellsOf(line: Line, index: ReturnType<typeof lineIndex>): SourceCell[] {
  const trimmedEnd = line.text.trimEnd().replace(/\|$/, '');
  let start = /^\s*\|/.exec(line.text)?.[0].length ?? 0;
  const cells: SourceCell[] = [];
  for (const part of trimmedEnd.slice(start).split(/(?<!\\)\|/)) {
    const place = index.placeOf(line.start + start, line.start + start + part.length);
    cells.push({ text: part.trim().replace(/\\\|/g, '|'), place, colspan: 1, rowspan: 1 });
    start += part.length + 1;
  }
  return cells;
}

function frontMatter(lines: Line[]): { front?: Record<string, string>; from: number } {
  if (lines[0]?.text.trim() !== '---') return { from: 0 };
  const end = lines.findIndex((line, i) => i > 0 && line.text.trim() === '---');
  if (end < 0) return { from: 0 };
  const front: Record<string, string> = {};
  for (const line of lines.slice(1, end)) {
    const match = /^([\w-]+)\s*:\s*(.*)$/.exec(line.text);
    if (match) front[match[1]!] = match[2]!.trim().replace(/^["'](.*)["']$/, '$1');
  }
  return { front, from: end + 1 };
}
