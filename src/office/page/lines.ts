// Signs → lines of text, in a cell or on a page.
import { around, type Box, type Glyph, middleX, middleY } from './ink.ts';

export interface Line extends Box {
  glyphs: Glyph[];
  size: number;
  text: string;
}

/** A gap this wide, in font sizes, is a blank where no blank was printed. */
const BLANK_LATIN = 0.3;
const BLANK_HAN = 1.2;

/** Text that stands twice in one place, to make it bold, counts once. */
export function withoutOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter(glyph => {
    if (glyph.text === ' ') return true;
    const [column, row] = [Math.round(glyph.x0 / 8), Math.round(glyph.base / 8)];
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of seen.get(`${glyph.text} ${column + dx} ${row + dy}`) ?? [])
          if (
            Math.abs(other.x0 - glyph.x0) < 0.25 * (glyph.x1 - glyph.x0) + 0.1 &&
            Math.abs(other.base - glyph.base) < 0.12 * glyph.size
          )
            return false;
    const key = `${glyph.text} ${column} ${row}`;
    const list = seen.get(key);
    if (list) list.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}

/** From top to bottom; text that runs downwards is read that way. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  if (printed.length === 0) return [];
  const down = printed.filter(({ turn, vertical }) => vertical || turn === 1).length;
  const up = printed.filter(({ turn }) => turn === 3).length;
  if (down * 2 > printed.length) return rowsOf(glyphs.map(onItsSide), printed.length);
  if (up * 2 > printed.length) return rowsOf(glyphs.map(onItsOtherSide), printed.length);
  return rowsOf(glyphs, printed.length);
}

const onItsSide = (glyph: Glyph): Glyph => ({ ...glyph, x0: glyph.y0, x1: glyph.y1, y0: -glyph.x1, y1: -glyph.x0 });
const onItsOtherSide = (glyph: Glyph): Glyph => ({
  ...glyph,
  x0: -glyph.y1,
  x1: -glyph.y0,
  y0: glyph.x0,
  y1: glyph.x1,
});

function rowsOf(glyphs: readonly Glyph[], _count: number): Line[] {
  const sorted = [...glyphs].sort((a, b) => middleY(a) - middleY(b));
  const rows: { y0: number; y1: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const overlap = row ? Math.min(row.y1, glyph.y1) - Math.max(row.y0, glyph.y0) : 0;
    if (row && overlap > 0.5 * Math.min(row.y1 - row.y0, glyph.y1 - glyph.y0)) {
      row.glyphs.push(glyph);
      // The row stays as tall as its tallest sign.
      if (glyph.y1 - glyph.y0 > row.y1 - row.y0) [row.y0, row.y1] = [glyph.y0, glyph.y1];
    } else rows.push({ y0: glyph.y0, y1: glyph.y1, glyphs: [glyph] });
  }
  return rows.map(row => lineOf(row.glyphs)).filter(line => line.text !== '');
}

export function lineOf(unsorted: readonly Glyph[]): Line {
  const glyphs = [...unsorted].sort((a, b) => a.x0 - b.x0);
  const printed = glyphs.filter(({ text }) => text !== ' ');
  const box = around(printed.length > 0 ? printed : glyphs);
  return { ...box, glyphs: printed, size: Math.max(...glyphs.map(({ size }) => size)), text: textOf(glyphs) };
}

function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      if (last && !text.endsWith(' ')) text += ' ';
      continue;
    }
    if (last && !text.endsWith(' ')) {
      const gap = (glyph.x0 - last.x1) / Math.max(glyph.size, last.size);
      if (gap > (isHan(last.text) || isHan(glyph.text) ? BLANK_HAN : BLANK_LATIN)) text += ' ';
    }
    text += ordinary(glyph.text);
    last = glyph;
  }
  return text.trim();
}

const isHan = (text: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(text);

/** Fonts give some characters as the radicals that look the same, and letters tied to each other. */
const ordinary = (text: string): string =>
  /[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/.test(text)
    ? text.normalize('NFKC')
    : /[\u2e80-\u2ef3]/.test(text)
      ? text.replace(/./gu, char => RADICALS[char] ?? char)
      : text;

/** NFKC leaves these alone. */
const RADICALS: Record<string, string> = Object.fromEntries(
  '⺁厂⺄乙⺇几⺈刀⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺗心⺘手⺙攴⺛旡⺜日⺝月⺞歹⺟母⺠民⺡水⺢水⺣火⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺮竹⺰纟⺱网⺲网⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'
    .match(/../gu)!
    .map(pair => [...pair] as [string, string]),
);

/** The text of a cell: lines that only the cell's width broke are put together. */
export function cellText(glyphs: readonly Glyph[], cell: Box): string {
  const lines = linesOf(glyphs);
  if (lines.length === 0) return '';
  const upright = lines.every(
    line => middleX(line) >= cell.x0 - 1 && middleX(line) <= cell.x1 + 1 && line.y0 >= cell.y0 - line.size,
  );
  const room = upright ? roomIn(lines, cell) : Infinity;
  let text = lines[0]!.text;
  for (let i = 1; i < lines.length; i += 1) text = joinLines(text, lines[i - 1]!, lines[i]!, room);
  return text;
}

function roomIn(lines: readonly Line[], cell: Box): number {
  const left = Math.min(...lines.map(line => line.x0)) - cell.x0;
  const right = cell.x1 - Math.max(...lines.map(line => line.x1));
  return cell.x1 - cell.x0 - 2 * Math.max(0, Math.min(left, right));
}

/** A broken figure is one where its first part left no room for more; otherwise they are two, and nobody can tell. */
export function joinLines(before: string, above: Line, below: Line, room: number): string {
  const figures = /[\d.,]$/.test(above.text) && /^[\d.,]/.test(below.text);
  const digit = below.glyphs[0]!.x1 - below.glyphs[0]!.x0;
  if (figures && Number.isFinite(room) && above.x1 - above.x0 + digit <= room - 0.5) return `${before}\n${below.text}`;
  return before + glue(before, below.text) + below.text;
}

export const glue = (before: string, after: string): string =>
  /[A-Za-z,;:.!?]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
