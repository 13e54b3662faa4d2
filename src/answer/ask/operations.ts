// What is to be done with the figures: told by marks, and by how many bodies, years and figures there are.
import type { Measure, Operation } from '../../model/question.ts';
import type { Mark, Token } from './tokens.ts';

export interface Asked {
  operation: Operation;
  leastBase: number | null;
  /** All bodies are asked about where none was named. */
  ofAll: boolean;
}

interface Setting {
  bodies: number;
  group: boolean;
  /** Several years, or a stretch of them. */
  stretch: boolean;
  against: boolean;
  /** Exactly two years were named. */
  twoYears: boolean;
  measures: Measure[];
  by: 'row' | 'applicant' | 'result' | null;
  /** Several figures in one clause with 合计. */
  together: boolean;
}

interface Bound {
  relation: '>' | '>=' | '<' | '<=' | '=';
  value: number;
}

export function askedFor(tokens: Token[], setting: Setting): Asked {
  const marks = new Set(tokens.flatMap(({ meaning }) => (meaning.is === 'mark' ? [meaning.mark] : [])));
  const is = (...names: Mark[]) => names.some(name => marks.has(name));
  // 最低的五个 is one word.
  const fewest = tokens.some(({ meaning, text }) => meaning.is === 'limit' && /最[少低小]/.test(text));
  const order = fewest || (is('least') && !is('most')) ? ('least' as const) : ('most' as const);
  const bounds = boundsIn(tokens);
  const limit = limitIn(tokens);
  const ofRate = setting.measures[0]?.kind !== 'amount';
  const superlative = tokens.some(
    ({ meaning, text }) =>
      meaning.is === 'mark' && ['most', 'least'].includes(meaning.mark) && /最|第一|垫底|居首|末位/.test(text),
  );
  const asked = (operation: Operation, ofAll = false, leastBase: number | null = null): Asked => ({
    operation,
    ofAll,
    leastBase,
  });

  if (is('whichYear')) return asked({ kind: 'peak', order });
  if (setting.bodies > 1) {
    if (is('sum')) return asked({ kind: 'sum' });
    if (is('average')) return asked({ kind: 'average' });
    if (superlative || is('rank')) return asked({ kind: 'rank', order, limit: is('rank') ? limit : (limit ?? 1) });
    if (is('which', 'than', 'against', 'most', 'least', 'change')) return asked({ kind: 'compare', order });
    return asked({ kind: 'value' });
  }
  const many = setting.group || setting.bodies === 0;
  if (many) {
    const [first, second] = bounds;
    if (is('howManyBodies') && !superlative) {
      const bound = first ?? (is('none') ? { relation: '=' as const, value: 0 } : { relation: '>' as const, value: 0 });
      return asked(filter(bound, second, true), true);
    }
    if (superlative || is('rank') || limit !== null) {
      const leastBase = ofRate && first && ['>', '>='].includes(first.relation) ? first.value : null;
      const one = is('which') || (superlative && !is('whichMany', 'rank'));
      return asked(
        { kind: 'rank', order: orderOf(tokens, order), limit: limit ?? (one && !is('rank') ? 1 : null) },
        true,
        leastBase,
      );
    }
    if (first) return asked(filter(first, second, false), true);
    if (setting.group && (setting.against || is('change'))) return asked({ kind: 'change' });
    if (is('average')) return asked({ kind: 'average' }, setting.group);
    // 申请总数 of a group are added up.
    const total = tokens.some(({ text }) => /总(?:数|量|和|计)/.test(text)) && !ofRate;
    if ((is('sum') || total) && setting.group) return asked({ kind: 'sum' });
    if (is('none') && (setting.group || is('which', 'whichMany')))
      return asked(filter({ relation: '=', value: 0 }, undefined, false), true);
    if (is('some') || (is('whichMany') && !setting.by) || (setting.group && is('whether'))) {
      return asked(filter({ relation: '>', value: 0 }, undefined, false), true);
    }
    if (is('which') && is('most', 'least')) return asked({ kind: 'rank', order, limit: 1 }, true);
    // 对比 is no contest: those with few cases are among them, marked.
    if (setting.group && is('against', 'trend')) return asked({ kind: 'rank', order: 'most', limit: null }, true, 0);
    if (setting.group) return asked(ofRate && is('sum') ? { kind: 'average' } : { kind: 'value' });
  }
  if (setting.by) return asked({ kind: 'breakdown', by: setting.by });
  if (setting.against) return asked({ kind: 'change' });
  if (setting.twoYears && is('change') && setting.measures.length === 1) return asked({ kind: 'change' });
  if (is('sum') && setting.stretch) return asked({ kind: 'sum' });
  if (is('average') && setting.stretch) return asked({ kind: 'average' });
  if (setting.stretch && setting.measures.length > 1 && !is('trend')) return asked({ kind: 'value' });
  if (setting.stretch) return asked({ kind: superlative ? 'peak' : 'trend', order } as Operation);
  if (is('change')) return asked({ kind: 'change' });
  if (is('trend')) return asked({ kind: 'trend' });
  if (setting.together) return asked({ kind: 'sum' });
  return asked({ kind: 'value', ...(is('whether') ? { lead: true } : {}) });
}

function filter(bound: Bound, also: Bound | undefined, count: boolean): Operation {
  return { kind: 'filter', bound, ...(also ? { and: also } : {}), count };
}

/** 从低到高 begins with the least. */
function orderOf(tokens: Token[], order: 'most' | 'least'): 'most' | 'least' {
  const text = tokens.map(token => token.text).join('');
  if (/[由从](?:低到高|少到多|小到大)/.test(text)) return 'least';
  return /[由从](?:高到低|多到少|大到小)/.test(text) ? 'most' : order;
}

function limitIn(tokens: Token[]): number | null {
  const limit = tokens.find(({ meaning }) => meaning.is === 'limit')?.meaning;
  return limit?.is === 'limit' ? limit.count : null;
}

export function boundsIn(tokens: Token[]): Bound[] {
  const meaningful = tokens.filter(
    ({ meaning }) => meaning.is !== 'sign' && meaning.is !== 'unit' && meaning.is !== 'filler',
  );
  const range = meaningful.find(({ meaning }) => meaning.is === 'range')?.meaning;
  if (range?.is === 'range')
    return [
      { relation: '>=', value: range.low },
      { relation: '<=', value: range.high },
    ];
  const numbers = meaningful.flatMap(({ meaning }) => (meaning.is === 'number' ? [meaning.value] : []));
  if (meaningful.some(({ meaning }) => meaning.is === 'between') && numbers.length === 2) {
    const [low = 0, high = 0] = numbers.sort((a, b) => a - b);
    return [
      { relation: '>=', value: low },
      { relation: '<=', value: high },
    ];
  }
  return meaningful.flatMap(({ meaning }, at) => {
    if (meaning.is !== 'bound') return [];
    const beside = meaningful[meaning.before ? at + 1 : at - 1]?.meaning;
    return beside?.is === 'number' ? [{ relation: meaning.relation, value: beside.value }] : [];
  });
}
