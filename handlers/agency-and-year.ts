// “启东 2023”, “2023年启东市政府办”, “啟東 二〇二三年年报” → body and year, as chat and command line both take them.
import { readChineseNumber } from '../src/text/numbers.ts';
import { plain } from './command.ts';

export type AgencyAndYear =
  | { ok: true; agency: string /** null: the latest held. */; year: number | null }
  | { ok: false; why: 'no-agency' | 'several-years' | 'too-long' };

/** The longest names of bodies have some forty characters. */
const LONGEST_NAME = 60;

const YEAR_SIGN = '(?:年度?(?:报告|报(?!社))?)';
const YEARS = new RegExp(
  [
    `(?<![\\d.])(?<full>\\d{4})(?![\\d.])\\s*${YEAR_SIGN}?`,
    `(?<chinese>[一二][〇○零九][〇○零一二三四五六七八九]{2})\\s*${YEAR_SIGN}?`,
    `(?<!\\d)(?<short>\\d{2})\\s*${YEAR_SIGN}`,
    '(?<relative>今年|本年度?|去年|上一?年度?|前年)',
  ].join('|'),
  'gu',
);
const KIND_OF_REPORT = /的?(?:(?:政府)?信息公开(?:工作)?(?:年度报告|年报|报告)|年度报告|年报)(?=\s|$)/gu;

/** `today` is the day of the message where the bot's office is; 去年 depends on it. */
export function readAgencyAndYear(words: string, today: { year: number }): AgencyAndYear {
  const line = plain(words);
  const years = new Set([...line.matchAll(YEARS)].map(match => yearOf(match.groups ?? {}, today.year)));
  if (years.size > 1) return { ok: false, why: 'several-years' };
  const agency = line
    .replace(YEARS, ' ')
    .replace(KIND_OF_REPORT, ' ')
    .replace(/[\s,，、;；。:：!！?？"“”'‘’<>《》[\]【】]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(agency)) return { ok: false, why: 'no-agency' };
  if (agency.length > LONGEST_NAME) return { ok: false, why: 'too-long' };
  return { ok: true, agency, year: [...years][0] ?? null };
}

const YEARS_BACK: [RegExp, number][] = [
  [/^(?:今|本)/, 0],
  [/^(?:去|上)/, 1],
  [/^前/, 2],
];

function yearOf(found: Record<string, string | undefined>, thisYear: number): number {
  if (found.full) return Number(found.full);
  if (found.short) return 2000 + Number(found.short);
  if (found.chinese) return readChineseNumber(found.chinese.replaceAll('○', '〇')) ?? 0;
  return thisYear - (YEARS_BACK.find(([sign]) => sign.test(found.relative ?? ''))?.[1] ?? 0);
}
