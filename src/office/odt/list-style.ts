// How the levels of an OpenDocument list are numbered, and how a number is written.

import { numeral } from '../numerals.ts';
import { attribute, type Element } from '../xml.ts';

export const LEVELS = 10;
/** No list counts further; the number is only there to be hostile. */
const HIGHEST = 32_767;

export interface Level {
  /** As `numeral` calls it; '' where the level has no number of its own. */
  format: string;
  prefix: string;
  suffix: string;
  /** How many levels the number shows, its own included. */
  shown: number;
  start: number;
  /** `第%1%章`, where the program says it so; then the other marks only repeat it. */
  pattern: string | undefined;
}

/** By level from 0; undefined for bullets and pictures. */
export type ListStyle = (Level | undefined)[];

/** Chinese formats are named by their beginning: `一, 二, 三, ...`. */
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '１': 'decimalFullWidth',
  '①': 'decimalEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
  '㊀': 'ideographEnclosedCircle',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  〇: 'ideographDigital',
};

export function listStyleOf(style: Element): ListStyle {
  const levels: ListStyle = [];
  for (const child of style.children) {
    if (typeof child === 'string') continue;
    if (child.name !== 'list-level-style-number' && child.name !== 'outline-level-style') continue;
    const at = wholeNumber(attribute(child, 'level'), 0, LEVELS) - 1;
    if (at >= 0) levels[at] = levelOf(child);
  }
  return levels;
}

function levelOf(element: Element): Level {
  const format = (attribute(element, 'num-format') ?? '').trim();
  return {
    format: format.startsWith('壹, 貳') ? 'ideographLegalTraditional' : (FORMATS[[...format][0] ?? ''] ?? ''),
    prefix: attribute(element, 'num-prefix') ?? '',
    suffix: attribute(element, 'num-suffix') ?? '',
    shown: Math.max(1, wholeNumber(attribute(element, 'display-levels'), 1, LEVELS)),
    start: wholeNumber(attribute(element, 'start-value'), 1, HIGHEST),
    pattern: attribute(element, 'num-list-format'),
  };
}

/** `counts` are of the levels from the first to this one. */
export function writtenNumber(style: ListStyle, at: number, counts: readonly number[]): string {
  const level = style[at];
  if (!level) return '';
  const one = (of: number): string => {
    const format = style[of]?.format ?? '';
    return format === '' ? '' : numeral(counts[of] ?? 1, format);
  };
  if (level.pattern !== undefined)
    return level.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => one(Number(digits) - 1));
  const parts: string[] = [];
  for (let of = Math.max(0, at - level.shown + 1); of <= at; of += 1) if (one(of) !== '') parts.push(one(of));
  return level.prefix + parts.join('.') + level.suffix;
}

/** Counts in the file are not to be trusted: what is no whole number becomes `otherwise`, what is too large the most. */
export function wholeNumber(value: string | undefined, otherwise: number, most: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Math.min(Number(value), most) : otherwise;
}
