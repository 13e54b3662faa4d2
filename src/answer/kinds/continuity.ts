// Does this year's report go on from last year's? What was carried over, column by column; and documents in force.
import { type Amount, amountOf } from '../../figures/amounts.ts';
import { exactSum } from '../../figures/exact.ts';
import { REQUEST_COLUMNS } from '../../model/form.ts';
import type { Question } from '../../model/question.ts';
import type { CompactReport } from '../compact.ts';
import { type Around, type HeldFigures, type Lacking, reportOfYear } from '../held.ts';
import type { Scope } from '../scope.ts';
import { takeReports } from '../scope.ts';
import type { HeldBody } from '../select.ts';

export type ContinuityQuestion = Question & { kind: 'continuity' };

export interface Continued {
  body: HeldBody;
  last: CompactReport;
  now: CompactReport;
  /** What last year's report leads to expect, and what this year's says; null where a part is not known. */
  expected: number | null;
  actual: number | null;
  /** Of what was carried over: both figures of each column, the total first. */
  columns: { column: string; last: Amount; now: Amount }[];
  /** Of documents: last year's in force, this year's issued and repealed, in force. */
  documents: { before: Amount; issued: Amount; repealed: Amount; inForce: Amount } | null;
  /** The edition of either year has no such columns. */
  notInForm: number[];
}

export interface ContinuityAnswer {
  question: ContinuityQuestion;
  today: string;
  scope: Scope;
  items: Continued[];
  /** Where the year before is not held. */
  without: Alone[];
}

/** A year whose year before is not held. Of documents: how many were then in force, as this year's figures count back. */
export interface Alone extends Lacking {
  now: CompactReport;
  documents: { before: number; issued: number; repealed: number; inForce: number } | null;
}

export function answerContinuity(question: ContinuityQuestion, all: HeldFigures[], around: Around): ContinuityAnswer {
  const { who, when, of } = question;
  // Two years named are the pair that is meant.
  const wanted =
    when.kind === 'years'
      ? { ...when, years: when.years.length > 1 ? when.years.slice().sort().slice(1) : when.years }
      : when;
  const { reports, scope } = takeReports({ who, when: wanted }, all, around, false);
  const items: Continued[] = [];
  const without: Alone[] = [];
  for (const { held, report } of reports) {
    const last = reportOfYear(held, report.year! - 1);
    if (!last) without.push(alone(held.body, report, of));
    else items.push(of === 'documents' ? documents(held.body, last, report) : carriedOver(held.body, last, report));
  }
  return { question, today: around.today, scope, items, without };
}

function alone(body: HeldBody, now: CompactReport, of: ContinuityQuestion['of']): Alone {
  const cell = (column: string) => known(amountOf(now, `proactive.normativeDocuments.${column}`));
  const [issued, repealed, inForce] = [cell('issued'), cell('repealed'), cell('inForce')];
  const all = of === 'documents' && issued !== null && repealed !== null && inForce !== null;
  return {
    ...{ body, year: now.year! - 1, now },
    documents: all ? { before: exactSum([inForce, -issued, repealed]), issued, repealed, inForce } : null,
  };
}

function carriedOver(body: HeldBody, last: CompactReport, now: CompactReport): Continued {
  const ids = ['total', ...REQUEST_COLUMNS.map(column => column.id).filter(id => id !== 'total')];
  const columns = ids.map(column => ({
    column,
    last: amountOf(last, `requests.carriedOut.${column}`),
    now: amountOf(now, `requests.carriedIn.${column}`),
  }));
  const [total] = columns;
  return {
    ...{ body, last, now, columns, documents: null },
    expected: known(total!.last),
    actual: known(total!.now),
    notInForm: [last, now].filter(one => !one.layout).map(one => one.year!),
  };
}

function documents(body: HeldBody, last: CompactReport, now: CompactReport): Continued {
  const cell = (report: CompactReport, column: string) => amountOf(report, `proactive.normativeDocuments.${column}`);
  const parts = {
    before: cell(last, 'inForce'),
    issued: cell(now, 'issued'),
    repealed: cell(now, 'repealed'),
    inForce: cell(now, 'inForce'),
  };
  const [before, issued, repealed] = [known(parts.before), known(parts.issued), known(parts.repealed)];
  const all = before !== null && issued !== null && repealed !== null;
  return {
    ...{ body, last, now, columns: [], documents: parts },
    expected: all ? exactSum([before, issued, -repealed]) : null,
    actual: known(parts.inForce),
    notInForm: [last, now].filter(one => !one.keys.has('proactive.normativeDocuments.inForce')).map(one => one.year!),
  };
}

const known = (amount: Amount): number | null => (amount.state === 'known' ? amount.value : null);
