// “启东 2023”, “2023年启东市政府办”, “啟東 二〇二三年年报” → body and year, as chat and command line both take them.
import { withoutYears, yearsSaid } from '../src/text/years.ts';
import { plain } from './command.ts';

export type AgencyAndYear =
  | { ok: true; agency: string /** null: the latest held. */; year: number | null }
  | { ok: false; why: 'no-agency' | 'several-years' | 'too-long' };

/** The longest names of bodies have some forty characters. */
export const LONGEST_NAME = 60;

const KIND_OF_REPORT = /的?(?:(?:政府)?信息公开(?:工作)?(?:年度报告|年报|报告)|年度报告|年报)(?=\s|$)/gu;

/** `today` is the day of the message where the bot's office is; 去年 depends on it. */
export function readAgencyAndYear(words: string, today: { year: number }): AgencyAndYear {
  const { years, rest: agency } = readYears(words, today);
  if (years.length > 1) return { ok: false, why: 'several-years' };
  if (!/[\p{L}\p{N}]/u.test(agency)) return { ok: false, why: 'no-agency' };
  if (agency.length > LONGEST_NAME) return { ok: false, why: 'too-long' };
  return { ok: true, agency, year: years[0] ?? null };
}

/** Every year named, each once, in the order of the words; `rest` is what remains, without signs and “年报”. */
export function readYears(words: string, today: { year: number }): { years: number[]; rest: string } {
  const line = plain(words);
  const said = yearsSaid(line, today.year);
  const rest = withoutYears(line, said)
    .replace(KIND_OF_REPORT, ' ')
    .replace(/[\s,，、;；。:：!！?？"“”'‘’<>《》[\]【】]+/gu, ' ')
    .trim();
  return { years: [...new Set(said.map(({ year }) => year))], rest };
}
