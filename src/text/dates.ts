// Dates as reports write them. A run of digits that lost its 年月日 (2024119) is never read: it has two readings.

const YEAR = '((?:19|20)\\d\\s?\\d|[一二][〇零○OΟ九]?[〇零○O一二三四五六七八九]{2,3})';
const DATE = new RegExp(
  `${YEAR}\\s*(?:年|[-/.])\\s*(\\d{1,2}|[一二三]?十?[一二三四五六七八九十]?)\\s*(?:月|[-/.])\\s*(\\d{1,2}|[一二三]?十?[一二三四五六七八九十]?)\\s*日?`,
);

import { readChineseNumber } from './numbers.ts';

const asNumber = (text: string): number | undefined =>
  /^\d[\d\s]*$/.test(text) ? Number(text.replace(/\s/g, '')) : readChineseNumber(text.replace(/[○OΟ]/g, '〇'));

/** The first full date in normalised text as ISO, or undefined. */
export function readDate(text: string): string | undefined {
  const match = DATE.exec(text);
  return match ? isoDate(asNumber(match[1]!), asNumber(match[2]!), asNumber(match[3]!)) : undefined;
}

/** ISO date of three numbers, or undefined where there is no such day. */
export function isoDate(year?: number, month?: number, day?: number): string | undefined {
  if (!year || !month || !day || year < 1990 || year > 2100) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** A year as written before 年: 2023, 二〇二三, 2 023. Undefined outside 1990–2100. */
export function readYear(text: string): number | undefined {
  const value = asNumber(text.trim());
  return value && value >= 1990 && value <= 2100 ? value : undefined;
}

export const YEAR_PATTERN = YEAR;
