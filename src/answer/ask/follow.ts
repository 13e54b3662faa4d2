// A question that goes on from the one before: only the side that was said is new (那部分公开呢？换成济宁呢？前一年呢？).
import type { Measure, Operation, Question, When, Who } from '../../model/question.ts';
import { shareOf } from '../amounts.ts';
import type { HeldBody } from '../select.ts';
import type { Figures } from './figures.ts';
import type { Mark, Token } from './tokens.ts';
import type { Times } from './when.ts';

export interface Earlier {
  question: Question;
  who: Who | null;
  when: When | null;
  /** The only year it was about. */
  year: number | null;
}

export function earlierOf(last: Question | undefined): Earlier | null {
  if (!last || last.kind === 'knowledge' || last.kind === 'command') return null;
  const when = last.when;
  return {
    question: last,
    who: last.who,
    when,
    year: when.kind === 'years' && when.years.length === 1 ? when.years[0]! : null,
  };
}

interface Said {
  measures: Measure[];
  figures: Figures;
  said: When | null;
  times: Times;
  tokens: Token[];
  marks: Set<Mark>;
}

/** Null where there is nothing to go on from, or nothing was said that could be new. */
export function fromEarlier(earlier: Earlier | null, now: Said, who: Who | null, held: HeldBody[]): Question | null {
  if (!earlier?.who) return null;
  const { question } = earlier;
  const has = (...names: Mark[]) => names.some(name => now.marks.has(name));
  const before = question.kind === 'figures' ? question : null;
  if (
    now.measures.length === 0 &&
    !who &&
    !now.said &&
    !has('share', 'than', 'change', 'each', 'parts', 'whichMany', 'why', 'trend')
  )
    return null;
  const body = who ?? earlier.who;
  let when = whenOf(now.said, earlier.when!, who, held);
  if (now.measures.length === 0 && !before)
    return now.said || who ? ({ ...question, who: body, when } as Question) : null;
  const beside = besideEarlier(earlier.who, who, has('than', 'against'));
  if (before && beside && now.measures.length === 0)
    return { ...before, who: beside, when: now.said ?? before.when, operation: { kind: 'compare', order: 'most' } };
  let measures = now.measures.length > 0 ? now.measures : before!.measures;
  let operation: Operation =
    now.measures.length > 0 && before && !['trend', 'change'].includes(before.operation.kind)
      ? { kind: 'value' }
      : (before?.operation ?? { kind: 'value' });
  if (operation.kind === 'breakdown' && now.measures.length > 0) operation = { kind: 'value' };
  if (now.measures.length === 0) {
    if (has('share')) measures = measures.flatMap(one => (one.kind === 'amount' ? (shareOf(one, null) ?? one) : one));
    if (has('than', 'change') || now.times.against !== null)
      operation = {
        kind: 'change',
        asked:
          has('change') && /百分|率|同比|增长/.test(now.tokens.map(one => one.text).join('')) ? 'growth' : 'difference',
      };
    else if (has('trend')) {
      operation = { kind: 'trend' };
      if (!now.said) when = { kind: 'recent', count: null };
    } else if (has('each', 'parts', 'whichMany', 'why') && !who)
      operation = { kind: 'breakdown', by: rowsOrApplicants(measures) };
  } else if (now.figures.by) operation = { kind: 'breakdown', by: now.figures.by };
  return {
    kind: 'figures',
    who: body,
    when,
    measures,
    operation,
    leastBase: null,
    ...(has('why') ? { why: true } : {}),
  };
}

/** 跟如皋比呢: both together. */
function besideEarlier(earlier: Who, now: Who | null, compared: boolean): Who | null {
  if (!compared || earlier.kind !== 'named' || now?.kind !== 'named') return null;
  return { kind: 'named', bodies: [...earlier.bodies, ...now.bodies] };
}

function rowsOrApplicants(measures: Measure[]): 'row' | 'applicant' | 'result' {
  const first = measures[0];
  const metric = first?.kind === 'amount' ? first.metric : '';
  if (metric.startsWith('disputes')) return 'result';
  return metric.startsWith('requests.received') ? 'applicant' : 'row';
}

/** Another body may not have the year of the question before: then its latest is taken, which the answer says. */
function whenOf(said: When | null, before: When, who: Who | null, held: HeldBody[]): When {
  if (said) return said;
  if (!who || who.kind === 'group' || before.kind !== 'years') return before;
  const years = who.bodies.flatMap(({ address }) => held.find(body => body.address === address)?.years ?? []);
  return before.years.some(year => years.includes(year)) ? before : { kind: 'latest', prefer: before.years.at(-1)! };
}
