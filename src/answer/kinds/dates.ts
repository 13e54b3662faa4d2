// When reports were published or signed, and which of them behind the legal term (article 49: departments by 31 January,
// governments by 31 March of the next year).
import type { Question } from '../../model/question.ts';
import type { CompactReport } from '../compact.ts';
import { type Around, aboutBody, type HeldFigures } from '../held.ts';
import type { Scope } from '../scope.ts';
import { takeReports } from '../scope.ts';
import type { HeldBody } from '../select.ts';

export type DatesQuestion = Question & { kind: 'dates' };

export interface DatedReport {
  body: HeldBody;
  report: CompactReport;
  year: number;
  publishedOn: string | null;
  signedOn: string | null;
  /** The last day of the legal term. */
  due: string;
  /** Null where the day of publication is not known. */
  late: boolean | null;
}

export interface DatesAnswer {
  question: DatesQuestion;
  today: string;
  scope: Scope;
  /** As asked for: latest or earliest first, or by body and year. Of unknown dates last. */
  reports: DatedReport[];
}

export function answerDates(question: DatesQuestion, all: HeldFigures[], around: Around): DatesAnswer {
  const { who, when, order, late } = question;
  const { reports, scope } = takeReports({ who, when }, all, around, order !== null || late === true);
  const dated = reports.map(({ held, report }) => datedReport(held.body, report, around));
  const known = dated.filter(one => one.publishedOn !== null);
  const unknown = dated.filter(one => one.publishedOn === null);
  const sorted =
    order === null && !late
      ? dated
      : [
          ...[...known].sort((a, b) => (order === 'least' ? 1 : -1) * compare(a.publishedOn!, b.publishedOn!)),
          ...unknown,
        ];
  return { question, today: around.today, scope, reports: late ? sorted.filter(one => one.late !== false) : sorted };
}

function datedReport(body: HeldBody, report: CompactReport, around: Around): DatedReport {
  const { publishedOn, signedOn } = report;
  const year = report.year!;
  const due = `${year + 1}-${aboutBody(body, around).kind === 'government' ? '03-31' : '01-31'}`;
  return { body, report, year, publishedOn, signedOn, due, late: publishedOn === null ? null : publishedOn > due };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
