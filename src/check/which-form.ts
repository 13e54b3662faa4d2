// Which edition of the form a report's year calls for, told only where the report states its year for certain.
import type { Edition } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { tableWords } from './table-words.ts';
import { yearsOf } from './years.ts';

/** The 2021 form holds from the reports of 2021 on (国办公开办函〔2021〕30号 of September 2021). */
const FIRST_YEAR_OF_2021 = 2021;
const FIRST_YEAR_OF_2019 = 2019;

export interface DueForm {
  year: number;
  edition: Edition;
}

/** Null where title and period are silent or call for different editions, and for years before 2019. */
export function dueForm(report: AnnualReport): DueForm | null {
  const { title, period, year } = yearsOf(report);
  const stated = [title, period].filter(one => one !== null);
  if (year === null || stated.length === 0) return null;
  const editions = new Set([...stated, year].map(editionOf));
  const [edition] = editions;
  return editions.size === 1 && edition ? { year, edition } : null;
}

const editionOf = (year: number): Edition | null =>
  year >= FIRST_YEAR_OF_2021 ? '2021' : year >= FIRST_YEAR_OF_2019 ? '2019' : null;

/** Has table three the three rows of the 2021 form under （六）其他处理? */
export const hasDividedOther = (report: AnnualReport): boolean =>
  Object.keys(report.cells).some(key => /^requests\.otherHandled\.(?:correctionOverdue|feeUnpaid|misc)\./.test(key));

/**
 * Columns of both forms in section two, or columns of the 2019 form there and the divided row of the 2021 form in section
 * three. Two heads of each tell it even where their rows could not be read.
 */
export const isMixed = (report: AnnualReport): boolean =>
  report.form === 'hybrid' ||
  (report.form === '2019' && hasDividedOther(report)) ||
  (['2019', '2021'] as const).every(edition => headsOf(report, edition) >= 2);

const HEADS: Record<Edition, readonly string[]> = {
  '2019': ['本年新制作数量', '本年新公开数量', '对外公开总数量', '上一年项目数量', '采购项目数量', '采购总金额'],
  '2021': ['本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量'],
};

/** Different heads of one edition that are printed; a printed page has those of a row on one line. */
const headsOf = (report: AnnualReport, edition: Edition): number =>
  HEADS[edition].filter(head => tableWords(report).some(({ words }) => words.includes(head))).length;

/** Words that stand in one edition's tables only; half of one is enough, since printing loses the other half. */
export const MARKS: Record<Edition, RegExp> = {
  '2019': /本年新制作(?:数量)?|本年新公开(?:数量)?|对外公开总数量?|上一年项目数量?|采购项目数量?|采购总金额/,
  '2021':
    /本年制发件数?|本年发件|本年废止件数?|现行有效件数?|本年处理决定(?:数量)?|本年收费金额?|逾期不补正|逾期未按收费/,
};
