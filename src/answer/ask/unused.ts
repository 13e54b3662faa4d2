// What was said and is not in the question: an average of one figure, a bound on nothing. It is named as not understood rather
// than dropped.
import type { Measure, Operation, Who } from '../../model/question.ts';
import type { Token } from './tokens.ts';

interface Made {
  operation: Operation;
  leastBase: number | null;
  measures: Measure[];
  who: Who;
  /** A year before was named, or meant. */
  against: boolean;
}

/** 那1件申请是什么结果: the number only says which. */
const TOLD = ['value', 'breakdown'];

/** The words of `tokens` that the question made of them does not hold. */
export function unusedIn(tokens: Token[], { operation, leastBase, measures, who, against }: Made): string[] {
  const over = operation.kind;
  const among = ['rank', 'peak', 'compare', 'filter'].includes(over);
  const isAsked =
    tokens.some(({ text }) => /^(?:吗|吧|嘛|么)$/.test(text)) ||
    tokens.some(({ meaning }) => meaning.is === 'mark' && meaning.mark === 'whether');
  const isBetween = tokens.some(({ meaning }) => meaning.is === 'mark' && meaning.mark === 'which');
  const bounds = [
    ...(operation.kind === 'filter' ? [operation.bound.value, operation.and?.value] : []),
    ...(leastBase === null ? [] : [leastBase]),
  ];
  const inMoney = measures.some(measure => measure.kind === 'amount' && measure.metric.endsWith('.amountWan'));
  return tokens.flatMap(({ meaning, text }) => {
    const used = () => {
      if (meaning.is === 'bound' || meaning.is === 'between') return over === 'filter' || leastBase !== null;
      if (meaning.is === 'limit') return over === 'rank' || who.kind === 'named';
      if (meaning.is === 'group') return meaning.rank === null || who.kind === 'group';
      if (meaning.is === 'range') return over === 'filter';
      if (meaning.is === 'number')
        return bounds.includes(meaning.value) || over === 'rank' || (who.kind === 'named' && TOLD.includes(over));
      if (meaning.is === 'topic' || meaning.is === 'section') return false;
      if (meaning.is !== 'mark') return true;
      switch (meaning.mark) {
        case 'none':
          return over === 'filter' || isAsked;
        case 'how-many':
          return inMoney || !/[钱元万]/.test(text);
        case 'sum':
          return over !== 'sum' || measures.every(measure => measure.kind === 'amount') || who.kind === 'group';
        case 'average':
          return over === 'average';
        case 'share':
          return measures.some(measure => measure.kind !== 'amount');
        case 'than':
          return against || over === 'compare';
        case 'change':
          return over !== 'value' && over !== 'sum' && over !== 'average';
        case 'rank':
          return over === 'rank' || over === 'compare';
        case 'whichYear':
          return over === 'peak';
        case 'most':
        case 'least':
          // 不予公开和无法提供哪个多: both figures tell.
          return among || over === 'change' || over === 'trend' || (measures.length > 1 && isBetween);
        default:
          return true;
      }
    };
    return used() ? [] : [text];
  });
}
