// A number of a sheet as its program shows it. Formats are the file's: one that is no format shows the plain number.
import { format, isDateFormat } from 'numfmt';

/** Formats that a file names by number only, as the programs in Chinese show them. */
const BUILT_IN = new Map<number, string>(
  [
    [[1, 59], '0'],
    [[2, 60], '0.00'],
    [[3, 61], '#,##0'],
    [[4, 62], '#,##0.00'],
    [[5], '"¥"#,##0;"¥"-#,##0'],
    [[6], '"¥"#,##0;[Red]"¥"-#,##0'],
    [[7], '"¥"#,##0.00;"¥"-#,##0.00'],
    [[8], '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
    [[9, 67], '0%'],
    [[10, 68], '0.00%'],
    [[11], '0.00E+00'],
    [[12, 69], '# ?/?'],
    [[13, 70], '# ??/??'],
    [[14], 'yyyy/m/d'],
    [[15], 'd-mmm-yy'],
    [[16], 'd-mmm'],
    [[17], 'mmm-yy'],
    [[18], 'h:mm AM/PM'],
    [[19], 'h:mm:ss AM/PM'],
    [[20], 'h:mm'],
    [[21], 'h:mm:ss'],
    [[22], 'yyyy/m/d h:mm'],
    [[27, 36, 50, 52, 57], 'yyyy"年"m"月"'],
    [[28, 29, 51, 53, 54, 58], 'm"月"d"日"'],
    [[30], 'm-d-yy'],
    [[31], 'yyyy"年"m"月"d"日"'],
    [[32], 'h"时"mm"分"'],
    [[33], 'h"时"mm"分"ss"秒"'],
    [[34, 55], 'AM/PMh"时"mm"分"'],
    [[35, 56], 'AM/PMh"时"mm"分"ss"秒"'],
    [[37], '#,##0;-#,##0'],
    [[38], '#,##0;[Red]-#,##0'],
    [[39], '#,##0.00;-#,##0.00'],
    [[40], '#,##0.00;[Red]-#,##0.00'],
    [[41], '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
    [[42], '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
    [[43], '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
    [[44], '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
    [[45], 'mm:ss'],
    [[46], '[h]:mm:ss'],
    [[47], 'mm:ss.0'],
    [[48], '##0.0E+0'],
    [[49], '@'],
  ].flatMap(([ids, code]) => (ids as number[]).map(id => [id, code as string] as const)),
);

const GENERAL = 'General';
/** No program lets a person write a longer one. */
const LONGEST = 255;
/** Days between the first day of the calendar that old Macintosh files count from and the usual one. */
const DAYS_TO_1904 = 1462;

/** `own`: the formats that the file itself defines, by their number. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const code = own.get(id) ?? BUILT_IN.get(id) ?? GENERAL;
  if (code.length > LONGEST) return GENERAL;
  return code.replace(/G\/(?:通用格式|標準|General)/gi, GENERAL).replace(/上午\/下午/g, 'AM/PM');
}

export function shown(value: number, code: string, from1904 = false): string {
  if (code === GENERAL) {
    // Where the column is wide enough nobody sees 1.2E+11 or a fraction cut short: all digits that can be typed count.
    const whole = String(Number(value.toPrecision(15)));
    if (/^-?\d+(?:\.\d+)?$/.test(whole)) return whole;
  }
  try {
    const isDate = isDateFormat(code);
    const text = format(code, isDate && from1904 ? value + DAYS_TO_1904 : value, { locale: 'zh-CN' }).trim();
    return isDate && /\[DBNum[12]\]/i.test(code) ? inChinese(text) : text;
  } catch {
    return String(value);
  }
}

const NUMERALS = '〇一二三四五六七八九';

/** 2024年1月10日 → 二〇二四年一月十日. */
const inChinese = (date: string): string =>
  date.replace(/\d+/g, digits => {
    if (digits.length !== 2) return [...digits].map(digit => NUMERALS[Number(digit)]).join('');
    const [tens, ones] = [Number(digits[0]), Number(digits[1])];
    return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? NUMERALS[ones] : ''}`;
  });

/** `2024-01-10` or `2024-01-10T09:30:00` as a sheet counts days; null where it is no date. */
export function serialOf(date: string): number | null {
  const time = Date.parse(/T/.test(date) ? `${date.replace(/Z$/, '')}Z` : `${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}
