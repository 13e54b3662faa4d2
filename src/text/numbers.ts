// Figures as reports write them. Decimal arithmetic is done on digits, never on binary fractions.

export interface Figure {
  value: number;
  /** 万元 or 元, 件 … as it stands behind the figure; '' where there is none. */
  unit: string;
  /** What stands behind figure and unit, e.g. a remark in brackets. */
  remark: string;
}

/** Signs that offices write for “not applicable”: no figure, and not 0. */
const SIGN = /^[/\\—–\-_－*无]+$|^不适用$|^不涉及$|^N\/?A$/i;

export function isSign(text: string): boolean {
  return SIGN.test(text);
}

/**
 * A cell's text (normalised) as a figure: thousands separators, a leading stray “?”, signs (+2, 增3, 减1), units and
 * remarks in brackets are understood. Undefined where it is no unmistakable figure. `wholeCell`: the text is known to be
 * one cell, so blanks inside its digits separate nothing (1 59 is 159).
 */
export function readFigure(text: string, wholeCell = false): Figure | undefined {
  const trimmed = text.replace(/^[\s?？]+|^\s*(?:人民币|[¥￥])\s*/, '').trim();
  if (!/[0-9oOlI〇零]/.test(trimmed) || trimmed.length > 40) return undefined;
  const match =
    /^(增加?|减少?|新增|[+＋\-－−])?\s*([0-9][0-9,，\s]*(?:\.\s*[0-9]+)?|[oO〇零])\s*(万元|亿元|万|元|件|条|项|个|份|例|宗|起|人次|次|人|家|户|篇|部|批)?\s*((?:\(.*\)|\[.*\])?)\s*[。.;；]?$/.exec(
      trimmed.replace(/(?<=\d)[oO](?=[\dO]|$)/g, '0').replace(/(?<=\d)[lI](?=\d|$)/g, '1'),
    );
  if (!match) return undefined;
  const digits = match[2]!.replace(/[,，\s]/g, '');
  if (!groupsAreSound(match[2]!.trim(), wholeCell)) return undefined;
  const value = /^[oO〇零]$/.test(digits) ? 0 : Number(digits);
  const negative = /^[减\-－−]/.test(match[1] ?? '') && value !== 0;
  const remark = match[4] ?? '';
  // 976.81(万元): the unit may stand in brackets.
  const unit = match[3] ?? /^\((万元|亿元|元)\)$/.exec(remark)?.[1] ?? '';
  return { value: negative ? -value : value, unit: unit === '万' ? '万元' : unit, remark };
}

/** “1,234” is one number, “1,2” is two: separators are believed only where every group behind one has three digits. */
function groupsAreSound(written: string, wholeCell: boolean): boolean {
  const whole = written.split('.')[0]!.trim();
  if (/[,，]/.test(whole)) return /^\d{1,3}(\s*[,，]\s*\d{3})+$/.test(whole);
  if (/\s/.test(whole)) return /^[1-9]\d{0,2}(\s\d{3})+$/.test(whole) || (wholeCell && !whole.startsWith('0'));
  return true;
}

/** A bare number needs no `raw` beside it: digits, a minus sign, decimals, nothing else. */
export function isBareNumber(raw: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(raw.trim());
}

/** Yuan to ten thousand yuan by moving the decimal point: 75394432.52 → 7539.443252. */
export function yuanToWan(value: number): number {
  const written = String(Math.abs(value));
  if (/e/i.test(written)) return value / 10_000;
  const [whole = '0', fraction = ''] = written.split('.');
  const padded = whole.padStart(5, '0');
  const out = Number(`${padded.slice(0, -4)}.${padded.slice(-4)}${fraction}`);
  return value < 0 ? -out : out;
}

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 二〇二三 → 2023, 一百零三 → 103, 一亿二千三百万 → 123000000; undefined where it is no Chinese numeral. */
export function readChineseNumber(text: string): number | undefined {
  if (!text) return undefined;
  if ([...text].every(char => char in DIGITS)) return Number([...text].map(char => DIGITS[char]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of text) {
    if (char in DIGITS) digit = DIGITS[char]!;
    else if (char in UNITS) {
      section += (digit ?? 1) * UNITS[char]!;
      digit = undefined;
    } else if (char === '万') {
      section = (section + (digit ?? 0)) * 10_000;
      total += section;
      section = 0;
      digit = undefined;
    } else if (char === '亿') {
      total = (total + section + (digit ?? 0)) * 100_000_000;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
