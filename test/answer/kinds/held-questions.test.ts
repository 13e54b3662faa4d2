// Dates, continuity and what is held, on the examination's corpus.
import { beforeAll, expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { continuityAnswer } from '../../../handlers/present/ask/continuity.ts';
import { datesAnswer } from '../../../handlers/present/ask/dates.ts';
import { holdingsAnswer } from '../../../handlers/present/ask/holdings.ts';
import type { HeldFigures } from '../../../src/answer/held.ts';
import { answerContinuity } from '../../../src/answer/kinds/continuity.ts';
import { answerDates } from '../../../src/answer/kinds/dates.ts';
import { answerHoldings } from '../../../src/answer/kinds/holdings.ts';
import type { When, Who } from '../../../src/model/question.ts';
import { TODAY } from '../../questions/corpus.ts';
import { judge } from '../../questions/judge.ts';
import { groupOf, heldOfExamination, named, questionsOf, truth } from './examined.ts';

let all: HeldFigures[] = [];
beforeAll(async () => {
  all = await heldOfExamination();
}, 120_000);

const around = { today: TODAY };
const in2023: When = { kind: 'years', years: [2023] };
const in2024: When = { kind: 'years', years: [2024] };
const latest: When = { kind: 'latest' };
const everyone: Who = { kind: 'group', said: '所有机关', place: null, rank: null, unit: null };
const dates = (who: Who, order: 'most' | null, late = false) =>
  datesAnswer(answerDates({ kind: 'dates', who, when: in2023, order, late }, all, around));
const holdings = (who: Who | null, when: When, missing = false) =>
  holdingsAnswer(answerHoldings({ kind: 'holdings', who, when, missing }, all, around));
const counties = groupOf('南通各县');

const ANSWERS = {
  'rank-date-01': () => dates(everyone, 'most'),
  'rank-date-02': () => dates(everyone, 'most'),
  'filter-late-01': () => dates({ ...everyone, rank: 'department' } as Who, null, true),
  'cross-year-check-01': () =>
    continuityAnswer(
      answerContinuity(
        { kind: 'continuity', who: named('启东市人民政府'), when: in2023, of: 'carriedOver' },
        all,
        around,
      ),
    ),
  'filter-missing-01': () => holdings(counties, in2024, true),
  'filter-missing-02': () => holdings(counties, in2024, true),
  'holdings-05': () => holdings(null, latest),
  'holdings-06': () => holdings(named('启东市人民政府'), latest),
  'holdings-07': () => holdings(named('济宁市商务局'), latest),
  'holdings-08': () => holdings({ ...everyone, place: '江苏省南通市' } as Who, latest),
  'holdings-09': () => holdings(null, { kind: 'years', years: [2022] }),
  'holdings-10': () => holdings(named('如东县人民政府'), in2024),
};

test.each(Object.entries(ANSWERS))('%s', (id, answer) => {
  const files = ['10-compare-trend', '11-rank', '12-filter-count-sum', '16-about-holdings'];
  const question = files.flatMap(questionsOf).find(one => one.id === id)!;
  const { status, values, reply } = answer();
  expect(judge(question, { status, values, text: render(reply) }, truth)).toEqual({ verdict: 'right', why: [] });
});

test('documents in force are held against last year', () => {
  const question = { kind: 'continuity', who: named('启东市人民政府'), when: in2023, of: 'documents' } as const;
  const { values, reply } = continuityAnswer(answerContinuity(question, all, around));
  // 52 + 16 − 5 = 63, and the report says 62.
  expect(render(reply)).toContain('对不上，相差 1 件');
  expect(values[0]).toMatchObject({ year: 2023, metric: 'proactive.normativeDocuments.inForce', value: 62 });
});
