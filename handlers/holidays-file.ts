// The file of HOLIDAYS_FILE: what the State Council's notices say of years that the program does not know yet. Wrong entries
// would make wrong numbers of working days, so whatever can be seen to be wrong is refused.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { HolidayNotice, HolidayNotices } from '../src/ports/working-days.ts';
import { weekdayOf } from '../src/remind/zone.ts';
import { shorten } from './present/sentences.ts';

export type HolidaysRead = { ok: true; notices: HolidayNotices } | { ok: false; why: string };

/** Holidays of every year; where one is missing, the year is not written down whole. */
const ALWAYS: readonly [string, string][] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
];

/** With our words for everything that may be wrong: zod's own are English. */
const DAY = z.iso.date('应为日期，形如 2027-01-01');
const NAME = z.string('节名应为文字').trim().min(1, '节名不能空着');
const SHAPE = z.record(
  z.string().regex(/^\d{4}$/),
  z.strictObject(
    {
      holidays: z.record(DAY, NAME, '应为日期和节名，形如 "2027-01-01": "元旦"'),
      workdays: z.array(DAY, '应为日期的列表'),
    },
    '应有且只有 holidays 和 workdays 两项',
  ),
  '应为四位数字的年度和该年的放假安排',
);

/** `file` undefined: nothing is added. */
export function readHolidays(file: string | undefined): HolidaysRead {
  if (file === undefined) return { ok: true, notices: {} };
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return wrong(error instanceof SyntaxError ? '不是 JSON 格式' : '无法读取');
  }
  const parsed = SHAPE.safeParse(content);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const where = path.map(part => (typeof part === 'number' ? `第 ${part + 1} 项` : String(part))).join(' ');
    return wrong(`${shorten(where, 40)} ${message}`.trim());
  }
  for (const [year, notice] of Object.entries(parsed.data)) {
    const why = contradiction(year, notice);
    if (why !== null) return wrong(`${year} ${why}`);
  }
  return { ok: true, notices: parsed.data };
}

const wrong = (why: string): HolidaysRead => ({ ok: false, why });

function contradiction(year: string, { holidays, workdays }: HolidayNotice): string | null {
  const before = `${Number(year) - 1}-12-`;
  const outside = [...Object.keys(holidays), ...workdays].find(
    day => !(day.startsWith(`${year}-`) || day.startsWith(before)),
  );
  if (outside) return `中的 ${outside} 不在这一年`;
  const missing = ALWAYS.find(([day]) => !(`${year}-${day}` in holidays));
  if (missing) return `的 holidays 中没有 ${year}-${missing[0]}（${missing[1]}），请把全年写全`;
  const odd = workdays.find(day => weekdayOf(day) < 6);
  if (odd) return `的 workdays 中 ${odd} 不是周末`;
  const both = workdays.find(day => day in holidays);
  return both ? `中的 ${both} 既放假又上班` : null;
}
