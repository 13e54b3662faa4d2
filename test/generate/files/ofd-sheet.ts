// Pages as a typesetter sees them, before anything is written: lines of text with the width of every sign, and borders.
// Millimetres, y down; nothing here knows OFD.
import type { Random } from '../random.ts';

export interface SetLine {
  text: string;
  /** Where its first sign begins, and its baseline. */
  x: number;
  y: number;
  size: number;
  /** Of each sign. */
  widths: number[];
  /** One sign below the other, this far apart. */
  down?: number;
  /** Lines of one cell or paragraph have one number. */
  block: number;
}

export interface Border {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface Sheet {
  lines: SetLine[];
  /** Of every cell, all round. */
  cells: Border[];
  /** Heights at which no border closes the rows that are cut there. */
  open: number[];
}

export interface Look {
  /** Of the paper as a person holds it. */
  width: number;
  height: number;
  margin: number;
  /** Type size in tables and in text. */
  small: number;
  large: number;
  leading: number;
  pad: number;
  align: 'left' | 'center' | 'right';
  valign: 'top' | 'middle' | 'bottom';
  ruled: boolean;
  /** Of the text's measure. */
  tableWidth: number;
  repeatHead: boolean;
  cutRows: boolean;
  openCuts: boolean;
  vertical: boolean;
  /** Latin signs half as wide as Chinese ones, or as wide as they are in a font of their own. */
  latin: 'half' | 'proportional';
  header: string | null;
  numbers: 'none' | 'plain' | 'dashes' | 'words';
}

export const POINT = 25.4 / 72;

export interface Bounds {
  landscape?: boolean;
  narrow?: boolean;
  ruled: boolean;
}

export function drawLook(random: Random, { landscape = false, narrow = false, ruled }: Bounds): Look {
  const [width, height] = landscape ? [297, 210] : [210, 297];
  const small = (ruled ? random.pick([9, 10, 10.5, 11, 12, 14]) : random.pick([9, 10, 10.5, 12])) * POINT;
  return {
    width,
    height,
    margin: random.int(15, narrow ? 35 : 28),
    small: narrow ? Math.min(small, 10.5 * POINT) : small,
    large: random.pick([10.5, 12, 14, 16]) * POINT,
    leading: random.pick([1.25, 1.4, 1.6]),
    pad: random.pick(ruled ? [0.6, 1, 1.8] : [1.5, 2.2]),
    align: random.pick(['left', 'center', 'right']),
    valign: random.pick(['top', 'middle', 'bottom']),
    ruled,
    tableWidth: narrow ? random.pick([0.7, 0.8, 0.9]) : 1,
    repeatHead: random.chance(0.4),
    cutRows: ruled && random.chance(0.4),
    openCuts: random.chance(0.5),
    vertical: ruled && random.chance(0.3),
    latin: random.pick(['half', 'proportional']),
    header: random.chance(0.4) ? '某某县统计局2009年政府信息公开工作年度报告' : null,
    numbers: random.pick(['none', 'plain', 'dashes', 'words']),
  };
}

/** In type sizes. */
export function signWidth(sign: string, latin: Look['latin']): number {
  if (!/[\u0000-\u02ff]/.test(sign)) return 1;
  if (latin === 'half') return 0.5;
  if (/[.,:;!'|il /]/.test(sign)) return 0.28;
  if (/[mwMW%@]/.test(sign)) return 0.86;
  return /[A-Z]/.test(sign) ? 0.68 : 0.556;
}

export const widthsOf = (text: string, size: number, latin: Look['latin']): number[] =>
  [...text].map(sign => signWidth(sign, latin) * size);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Figures and words stay whole where a line has room for them. */
export function broken(text: string, size: number, room: number, latin: Look['latin'], first = 0): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let used = lines.length === 0 ? first : 0;
    for (const piece of paragraph.match(/[\d.,%]+|[A-Za-z]+|[\s\S]/gu) ?? []) {
      const wide = sum(widthsOf(piece, size, latin));
      for (const part of wide > room ? [...piece] : [piece]) {
        const own = sum(widthsOf(part, size, latin));
        if (used + own > room + 1e-6 && line !== '') {
          lines.push(line);
          [line, used] = ['', 0];
        }
        line += part;
        used += own;
      }
    }
    lines.push(line);
  }
  return lines;
}
