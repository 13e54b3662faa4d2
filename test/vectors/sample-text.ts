// The sample report in the formats that are text: RTF, web archives, CSV.
import { expand, type Grid } from '../generate/grid.ts';
import { htmlPage, sample } from './sample.ts';

/** Outside ASCII as RTF writers put it: a signed 16-bit number and one substitute character. */
export const rtfText = (text: string): string =>
  [...text]
    .map(character => {
      const code = character.charCodeAt(0);
      if (/[\\{}]/.test(character)) return `\\${character}`;
      return code < 128 ? character : `\\u${code > 32767 ? code - 65536 : code}?`;
    })
    .join('');

export function rtfTable(grid: Grid): string {
  return expand(grid)
    .map((slots, row) => {
      const definitions = slots.map((slot, column) => {
        const wide =
          slot.origin === 'left' ? '\\clmrg' : slot.origin === 'own' && slot.cell.colspan > 1 ? '\\clmgf' : '';
        const tall = vertical(grid, row, column);
        return `${tall}${wide}\\cellx${(column + 1) * 900}`;
      });
      const cells = slots.map(slot => `\\pard\\intbl ${slot.origin === 'own' ? rtfText(slot.cell.text) : ''}\\cell`);
      return `\\trowd\\trgaph100 ${definitions.join('')}\n${cells.join('\n')}\\row\n`;
    })
    .join('');
}

/** The vertical mark of a place: of the first row of a merged cell, of its further ones, or none. */
function vertical(grid: Grid, row: number, column: number): string {
  const slots = expand(grid);
  const start = (at: number): number => {
    let from = column;
    while (from > 0 && slots[at]![from]!.origin === 'left') from -= 1;
    return from;
  };
  const slot = slots[row]![start(row)]!;
  if (slot.origin === 'above') return '\\clvmrg';
  return slot.origin === 'own' && slot.cell.rowspan > 1 ? '\\clvmgf' : '';
}

export const rtfBody = (): string =>
  sample.map(node => (typeof node === 'string' ? `\\pard ${rtfText(node)}\\par\n` : rtfTable(node))).join('');

export const rtf = (body = rtfBody(), head = ''): string =>
  `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0 SimSun;}}${head}\n${body}}`;

/** A saved page with its parts in one file, as browsers write it. */
export function mhtml(page = htmlPage(), more: readonly string[] = []): string {
  const part = (type: string, location: string, content: string): string =>
    `--next\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n${Buffer.from(
      content,
    )
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n')}\r\n`;
  const head =
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.invalid/report.html\r\nSubject: report\r\nMIME-Version: 1.0\r\n' +
    'Content-Type: multipart/related; type="text/html"; boundary="next"\r\n\r\n\r\n';
  return `${head}${part('text/html; charset=utf-8', 'https://example.invalid/report.html', page)}${more.join('')}--next--\r\n`;
}

export const csv = (): string =>
  sample
    .flatMap(node => (typeof node === 'string' ? [[node]] : expand(node).map(slots => slots.map(textOf))))
    .map(row => row.map(cell => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');

const textOf = (slot: ReturnType<typeof expand>[number][number]): string =>
  slot.origin === 'own' ? slot.cell.text : '';
