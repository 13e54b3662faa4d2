// What the words around an operation say of it: which figure a ranking goes by, which of two numbers comes first.
import type { Measure, Operation } from '../../model/question.ts';
import { figuresIn } from './figures.ts';
import type { Asked } from './operations.ts';
import type { Mark, Token } from './tokens.ts';

interface Refined {
  operation: Operation;
  measures: Measure[];
}

/** `said`: numbers that are set against each other (正文写162，表里159). */
export function refined(
  tokens: Token[],
  text: string,
  { operation, leastBase }: Asked,
  asked: readonly Measure[],
  oldForm: boolean,
  said: readonly number[],
): Refined {
  // 公开率最高的三家，办结至少50件.
  const measures = leastBase ? asked.filter((measure, i) => i === 0 || measure.kind !== 'amount') : [...asked];
  switch (operation.kind) {
    case 'rank':
      return ranking(tokens, operation, measures, oldForm);
    case 'compare':
      return {
        operation: asksHowMuch(tokens) ? { ...operation, difference: true } : operation,
        // 谁的结转多: what is left to be done comes first.
        measures: isBothCarried(measures) ? measures.toReversed() : measures,
      };
    case 'value':
      return { operation: said.length > 0 ? { ...operation, said: [...said] } : operation, measures };
    case 'change': {
      const first = /百分|率|同比|环比|增幅|增速|涨幅|增长/.test(text) ? ('growth' as const) : ('difference' as const);
      return { operation: { ...operation, asked: first }, measures };
    }
    default:
      return { operation, measures };
  }
}

/** 申请量前三的单位自然人占比: ranked by what stands before the number, shown is what stands behind it. */
function ranking(
  tokens: Token[],
  operation: Operation & { kind: 'rank' },
  measures: Measure[],
  oldForm: boolean,
): Refined {
  const limit = tokens.findIndex(({ meaning }) => meaning.is === 'limit');
  const behind = limit < 0 ? [] : tokens.slice(limit);
  if (measures.length < 2 || !behind.some(({ meaning }) => meaning.is === 'facet' || meaning.is === 'rate'))
    return { operation, measures };
  const by = figuresIn(tokens.slice(0, limit), oldForm).measures[0];
  const shown = measures.filter(measure => JSON.stringify(measure) !== JSON.stringify(by));
  return by && shown.length > 0 ? { operation: { ...operation, by }, measures: shown } : { operation, measures };
}

function asksHowMuch(tokens: Token[]): boolean {
  const has = (of: (mark: Mark, text: string) => boolean) =>
    tokens.some(({ meaning, text }) => meaning.is === 'mark' && of(meaning.mark, text));
  return has((_, text) => /多少|几/.test(text)) && has(mark => mark === 'than');
}

const isBothCarried = (measures: readonly Measure[]): boolean =>
  measures.map(one => (one.kind === 'amount' ? one.metric : '')).join() ===
  'requests.carriedIn.total,requests.carriedOut.total';
