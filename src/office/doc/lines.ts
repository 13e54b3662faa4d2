// The text of a Word 97–2003 file as plain lines, for files whose tables cannot be put together.
import type { Pieces } from './pieces.ts';
import type { StoryParagraph } from './story.ts';

/** Paragraphs as lines, each row of a table as one, with tabulators between its cells. */
export function rowLines(paragraphs: Iterable<StoryParagraph>): string[] {
  const lines: string[] = [];
  let cells: string[] = [];
  let cell = '';
  const endRow = () => {
    if (cell !== '') cells.push(cell);
    if (cells.length > 0) lines.push(cells.join('\t'));
    cells = [];
    cell = '';
  };
  for (const { text, properties, endsCell } of paragraphs) {
    if (!properties.inTable) {
      endRow();
      lines.push(...text.split('\n'));
    } else if (properties.endsRow) endRow();
    else {
      cell += text.replace(/[\n\t]/g, ' ');
      if (!endsCell) continue;
      cells.push(cell);
      cell = '';
    }
  }
  endRow();
  return lines;
}

const UNSEEN = /[\u0000-\u0008\u000e-\u001f]/g;
/** What a field is computed from, as far as its paragraph: a field that never ends must not swallow the rest. */
const INSTRUCTIONS = /\u0013[^\u0013\u0014\u0015\u0007\r]*(?:\u0014|\u0015)/g;

/** Every paragraph and every cell as a line of its own. */
export function cellLines(pieces: Pieces, length: number): string[] {
  let text = '';
  for (const stretch of pieces.stretches(0, Math.min(length, pieces.length))) text += stretch.text;
  return text
    .replace(INSTRUCTIONS, '')
    .split(/[\r\u0007\u000b\u000c]/)
    .map(line => line.replace(UNSEEN, ''));
}
