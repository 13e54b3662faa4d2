import { beforeAll, expect, test } from 'vitest';
import { render } from '../../../handlers/platforms/terminal/render.ts';
import { figuresAnswer } from '../../../handlers/present/ask/figures.ts';
import type { FiguresQuestion, HeldFigures } from '../../../src/answer/held.ts';
import { answerFigures } from '../../../src/answer/kinds/figures/index.ts';
import type { Operation } from '../../../src/model/question.ts';
import { TODAY } from '../../questions/corpus.ts';
import { judge } from '../../questions/judge.ts';
import {
  type Asked,
  amount,
  asked,
  groupOf,
  heldOfExamination,
  measure,
  named,
  questionsOf,
  truth,
  whenOf,
} from './examined.ts';

const FILES = [
  ...['01-requests-rows', '02-requests-columns', '03-disputes', '04-proactive', '06-rates-shares', '07-years'],
  ...['08-names', '09-wording', '10-compare-trend', '11-rank', '12-filter-count-sum'],
];
const COUNTIES = { 江苏省南通市: ['崇川区', '海门区', '启东市', '如皋市', '海安市', '如东县', '南通市通州区'] };
const around = {
  today: TODAY,
  divisions: (place: string, rank: string) =>
    rank === 'county' && place in COUNTIES
      ? COUNTIES['江苏省南通市'].map(name => `江苏省南通市${name.replace('南通市', '')}`)
      : null,
};

let all: HeldFigures[] = [];
beforeAll(async () => {
  all = await heldOfExamination();
}, 120_000);

/** Where no figure is expected, what is asked stands only in the words. */
const QIDONG = '启东市人民政府';
const of = (body: string, year: number, metric: string, operation: Operation = { kind: 'value' }) =>
  asked(named(body), { kind: 'years', years: [year] }, [measure(metric)], operation);
const ISSUED = 'proactive.normativeDocuments.issued';
const change: Operation = { kind: 'change' };
const BY_HAND: Record<string, FiguresQuestion> = {
  'undivided-other-02': of('南通市通州区人民政府', 2023, 'requests.otherHandled.correctionOverdue.total'),
  'undivided-other-04': of(QIDONG, 2020, 'requests.otherHandled.correctionOverdue.total'),
  'cell-uneven-02': of('微山县人民政府', 2023, 'rate.disclosed'),
  'cell-blank-01': of('启东市民政局', 2023, 'proactive.licences.decisions'),
  'cell-blank-02': of('启东市民政局', 2023, 'proactive.fees.amountWan'),
  'cell-blank-03': of('启东市民政局', 2023, 'disputes.litigationDirect.total'),
  'cell-blank-04': of('启东市民政局', 2023, 'proactive.licences.decisions'),
  'column-not-in-form-01': of(QIDONG, 2023, 'proactive.procurement.amountWan'),
  'column-not-in-form-02': of(QIDONG, 2023, 'proactive.otherServices.decisions'),
  'column-not-in-form-03': of(QIDONG, 2020, 'proactive.normativeDocuments.inForce'),
  'column-not-in-form-04': of(QIDONG, 2020, 'proactive.fees.amountWan'),
  'column-not-in-form-05': of(QIDONG, 2020, 'proactive.normativeDocuments.repealed'),
  'rate-not-applicable-01': of('南通市财政局', 2023, 'rate.disclosed'),
  'rate-not-applicable-02': of('雁峰区人民政府', 2023, 'rate.individual'),
  'rate-not-applicable-03': of('如皋市人民政府', 2023, 'rate.reconsiderationCorrected'),
  'rate-not-applicable-04': of('济宁市商务局', 2023, 'rate.reconsiderationCorrected'),
  'year-not-yet-01': of(QIDONG, 2025, 'requests.received.total'),
  'year-not-yet-02': of(QIDONG, 2025, 'requests.received.total'),
  'year-not-yet-03': of(QIDONG, 2025, 'requests.received.total'),
  'year-impossible-01': of(QIDONG, 1023, 'requests.received.total'),
  'year-impossible-02': of(QIDONG, 2033, 'requests.received.total'),
  'compare-different-years-01': asked(
    named('如东县人民政府', '海安市人民政府'),
    { kind: 'latest' },
    [amount('requests.received.total')],
    {
      ...{ kind: 'compare', order: 'most' },
    },
  ),
  'growth-undefined-02': of('南通市财政局', 2024, 'requests.received.total', change),
  'growth-missing-01': of('曲阜市人民政府', 2023, 'requests.received.total', change),
  'growth-missing-02': of('济宁市商务局', 2022, 'requests.received.total', change),
  'forms-not-comparable-01': asked(named(QIDONG), { kind: 'years', years: [2020, 2023] }, [amount(ISSUED)], change),
  'forms-not-comparable-02': asked(
    named(QIDONG),
    { kind: 'years', years: [2020, 2021, 2022, 2023] },
    [amount(ISSUED)],
    { kind: 'trend' },
  ),
  'forms-not-comparable-04': asked(
    named(QIDONG),
    { kind: 'years', years: [2020, 2023] },
    [amount('proactive.fees.amountWan')],
    change,
  ),
};

function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}

function toQuestion(one: Asked): FiguresQuestion | null {
  const { ask, values, operation, pattern } = one;
  const [first] = values;
  if (BY_HAND[one.id]) return BY_HAND[one.id]!;
  if (!first) return null;
  const bodies = unique(values.map(value => value.agency));
  const years = unique(values.map(value => value.year));
  const metrics = unique(values.map(value => value.metric)).filter(metric => !/OfAll$/.test(metric));
  const plain = first.metric.replace(/^(?:difference|growth|sum|mean|pooled|count)\./, '');
  const when = whenOf(ask, years);
  const value: Operation = { kind: 'value', lead: pattern === 'yesno' };
  if (first.metric.startsWith('share.')) {
    const of = first.metric.slice('share.'.length);
    const parts: Record<string, string> = {
      'share-of-part-03': 'requests.refused.total',
      'share-of-part-04': 'requests.unavailable.total',
      'share-of-part-05': 'disputes.litigation.total',
    };
    const base =
      parts[one.id] ?? (of.startsWith('requests.received') ? 'requests.received.total' : 'requests.total.total');
    return asked(named(...bodies), when, [{ kind: 'share', of: amount(of), base: amount(base) }], value);
  }
  switch (pattern) {
    case 'list-applicants':
      return asked(named(...bodies), when, [amount('requests.received.total')], { kind: 'breakdown', by: 'applicant' });
    case 'list-outcomes':
      return asked(named(...bodies), when, [amount('requests.total.total')], { kind: 'breakdown', by: 'row' });
    case 'list-reasons':
      return asked(named(...bodies), when, [amount('requests.refused.total')], { kind: 'breakdown', by: 'row' });
    case 'list-group':
      return asked(named(...bodies), when, [amount(`requests.${first.metric.split('.')[1]}.total`)], {
        kind: 'breakdown',
        by: 'row',
      });
    case 'trend-extreme':
      return asked(named(...bodies), when, [measure(plain)], {
        kind: 'peak',
        order: /最少/.test(ask) ? 'least' : 'most',
      });
    case 'rates-compare-many':
      return asked(groupOf(ask), when, [measure(plain), measure('rate.litigationCorrected')], value);
    case 'rank-then-rate':
      return asked(groupOf(ask), when, [measure(plain)], {
        kind: 'rank',
        order: 'most',
        limit: 3,
        by: amount('requests.received.total'),
      });
  }
  switch (operation) {
    case 'trend':
      return asked(named(...bodies), when, [measure(plain)], { kind: 'trend' });
    case 'compare': {
      const order = /少|低/.test(ask) ? 'least' : 'most';
      return pattern === 'cross-year-check'
        ? null
        : asked(named(...bodies), when, metrics.map(measure), { kind: 'compare', order });
    }
    case 'difference': {
      const than = pattern === 'difference-two';
      if (than)
        return asked(named(...bodies), when, [measure(plain)], { kind: 'compare', order: 'most', difference: true });
      const growth = first.metric.startsWith('growth.');
      return asked(named(...bodies), { kind: 'years', years: [first.year] }, [measure(plain)], {
        ...{ kind: 'change', asked: growth ? 'growth' : 'difference' },
      });
    }
    case 'rank': {
      const limit = one.values.length;
      const order = /最少|最低|垫底|从低到高/.test(ask) ? 'least' : 'most';
      const who = /三个鼓楼区/.test(ask)
        ? named('南京市鼓楼区人民政府', '福州市鼓楼区人民政府', '徐州市鼓楼区人民政府')
        : groupOf(ask);
      const limited = /最|前|第一|垫底|谁/.test(ask);
      const question = asked(who, when, [measure(plain)], { kind: 'rank', order, limit: limited ? limit : null });
      return { ...question, leastBase: /至少(\d+)件/.test(ask) ? Number(/至少(\d+)件/.exec(ask)![1]) : null };
    }
    case 'filter':
    case 'count': {
      const number = Number(
        /(\d+)(?:件|%)?(?:以上)?(?:的|到|有|$|；|？|\?)|超过(\d+)/
          .exec(ask.replace(/20\d\d年/g, ''))
          ?.slice(1)
          .find(Boolean) ?? 0,
      );
      const zero = /零申请|一件申请都没|没有收到过|没有发生/.test(ask);
      const count = operation === 'count';
      const of = /申请/.test(ask) && zero ? 'requests.toHandle.total' : plain;
      const between = /(\d+)到(\d+)件之间/.exec(ask);
      const op: Operation = between
        ? {
            kind: 'filter',
            bound: { relation: '>=', value: Number(between[1]) },
            and: { relation: '<=', value: Number(between[2]) },
            count,
          }
        : {
            kind: 'filter',
            bound: {
              relation: zero ? '=' : /不到|不足|低于/.test(ask) ? '<' : /以上/.test(ask) ? '>=' : '>',
              value: zero ? 0 : number,
            },
            count,
          };
      return asked(groupOf(ask), when, [measure(of)], op);
    }
    case 'sum':
      if (/^(?:mean|pooled)/.test(first.metric))
        return asked(groupOf(ask), when, [measure(plain)], { kind: 'average' });
      if (pattern === 'sum-years') return asked(named(...bodies), when, [measure(plain)], { kind: 'sum' });
      if (one.id === 'sum-region-05')
        return asked(named('启东市人民政府', '如皋市人民政府'), when, [measure(plain)], { kind: 'sum' });
      if (one.id === 'sum-region-06')
        return asked(named('如皋市人民政府', '海安市人民政府', '海门区人民政府'), when, [measure(plain)], {
          kind: 'sum',
        });
      if (first.metric.startsWith('sum.')) return asked(groupOf(ask), when, [measure(plain)], { kind: 'sum' });
      return asked(named(...bodies), when, metrics.map(measure), value);
    case 'value':
    case 'list':
    case 'share':
      return asked(named(...bodies), when, metrics.map(measure), value);
  }
  return null;
}

test('the questions of the examination about figures are answered with the right numbers', () => {
  const wrong: string[] = [];
  const skipped: string[] = [];
  let right = 0;
  for (const one of FILES.flatMap(questionsOf)) {
    const question = toQuestion(one);
    if (!question) {
      skipped.push(one.id);
      continue;
    }
    const { status, values, reply } = figuresAnswer(answerFigures(question, all, around));
    const text = render(reply);
    const { verdict, why } = judge(one, { status, values, text }, truth);
    if (verdict === 'right') right += 1;
    else wrong.push(`${one.id} ${one.ask} ${verdict}: ${why.join('; ')}`);
  }
  if (process.env.NIANBAO_EXAMINED)
    console.log(
      `${right} right, ${wrong.length} not, ${skipped.length} skipped\n${wrong.join('\n')}\nskipped ${skipped.join(' ')}`,
    );
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(400);
});
