// “启东 2023 一 2” → body, year, section and page of /report.
import { SECTION_HEADINGS } from '../src/model/form.ts';
import { simplify } from '../src/text/simplify.ts';
import { type AgencyAndYear, readAgencyAndYear } from './agency-and-year.ts';
import { plain } from './command.ts';

export type ReportWords =
  | {
      ok: true;
      agency: string;
      year: number | null;
      /** 0 is what stands before section one; null: none was named. */
      section: number | null;
      /** From 1; null where none was named. */
      page: number | null;
    }
  | { ok: false; why: (AgencyAndYear & { ok: false })['why'] }
  | { ok: false; why: 'no-such-section'; said: string };

const NUMERALS = '〇一二三四五六';
const BY_NUMBER = /^[第(]?([〇一二三四五六0-6])\)?(?:(?:个?部分|节|章)|[、.].*)?$/u;
/** A numeral that is none of the six. */
const WRONG_NUMBER = /^(?:[第(]?(?:[七八九]|十[一二三四五六七八九]?)\)?(?:个?部分|节|章)?|\d{1,3})$/u;
const BY_WORD = [
  /^(?:前言|序言|引言|开头)$/u,
  /^(?:总体|概况|总体情况)$/u,
  /^主动公开/u,
  /^(?:收到和处理|依?申请|办理)/u,
  /复议|诉讼/u,
  /^(?:存在的?)?(?:主要)?问题|^改进/u,
  /^其[他它](?:需要报告的?)?(?:事项)?$/u,
];

/** `today` as for `readAgencyAndYear`. */
export function readReportWords(words: string, today: { year: number }): ReportWords {
  const tokens = plain(words).split(' ');
  const page = tokens.length > 2 && /^\d{1,3}$/.test(tokens.at(-1)!) && sectionOf(tokens.at(-2)!) !== null;
  const pageNumber = page ? Number(tokens.pop()) : null;
  const last = tokens.length > 1 ? tokens.at(-1)! : '';
  const section = sectionOf(last);
  if (section !== null) tokens.pop();
  else if (last !== '' && (WRONG_NUMBER.test(last) || standsBehindYear(tokens, today)))
    return { ok: false, why: 'no-such-section', said: last };
  const asked = readAgencyAndYear(tokens.join(' '), today);
  return asked.ok ? { ...asked, section, page: pageNumber } : asked;
}

/** How a section is written in a command. */
export const sectionWord = (section: number): string => (section === 0 ? '前言' : NUMERALS[section]!);

function sectionOf(token: string): number | null {
  const [, number] = BY_NUMBER.exec(token) ?? [];
  if (number !== undefined) return /\d/.test(number) ? Number(number) : NUMERALS.indexOf(number);
  const words = simplify(token);
  const heading = SECTION_HEADINGS.indexOf(words);
  const found = heading >= 0 ? heading + 1 : BY_WORD.findIndex(pattern => pattern.test(words));
  return found >= 0 ? found : null;
}

/** Body and year are complete, and one word more follows them: it can only be meant for a section. */
function standsBehindYear(tokens: string[], today: { year: number }): boolean {
  const before = readAgencyAndYear(tokens.slice(0, -1).join(' '), today);
  const after = readAgencyAndYear(tokens.at(-1)!, today);
  const isPlainWord = after.ok && after.year === null;
  return before.ok && before.year !== null && isPlainWord && /\d|年/.test(tokens.at(-2)!);
}
