// The years that a question is about.
import type { When } from '../../model/question.ts';
import type { Token } from './tokens.ts';

export interface Times {
  when: When | null;
  /** Against which year: 比2022年, 比上年; null where no year before is asked for. */
  against: number | 'before' | null;
  /** 前一年, to be counted from the year of the question before; 0 for none. */
  back: number;
}

export function timesIn(tokens: Token[], today: number, last: number | null): Times {
  const thanAt = tokens.findIndex(({ meaning }) => meaning.is === 'mark' && meaning.mark === 'than');
  const years: { at: number; years: number[] }[] = [];
  let against: Times['against'] = null;
  let back = 0;
  tokens.forEach(({ meaning, text }, at) => {
    if (meaning.is === 'years') years.push({ at, years: meaning.years });
    if (meaning.is === 'yearBefore') back = meaning.by;
    // 比上年 as one word.
    if (meaning.is === 'mark' && meaning.mark === 'than' && /年/.test(text)) against = 'before';
  });
  if (back !== 0 && thanAt >= 0) {
    against = 'before';
    back = 0;
  }
  const recent = tokens.find(({ meaning }) => meaning.is === 'recentYears')?.meaning;
  const behind = thanAt >= 0 ? years.filter(({ at }) => at > thanAt) : [];
  const inFront = years.filter(one => !behind.includes(one));
  if (behind.length > 0 && inFront.length > 0 && against === null && inFront.length === 1) {
    against = behind[0]!.years[0]!;
    return { when: { kind: 'years', years: inFront[0]!.years }, against, back: 0 };
  }
  // 2020年和2023年比.
  const namedBehind = tokens.slice(thanAt).some(({ meaning }) => meaning.is === 'bodies');
  if (thanAt >= 0 && behind.length === 0 && inFront.length === 2 && against === null && !namedBehind) {
    const [from, to] = inFront.map(one => one.years[0]!).sort((a, b) => a - b);
    return { when: { kind: 'years', years: [to!] }, against: from!, back: 0 };
  }
  const said = [...new Set(years.flatMap(one => one.years))];
  if (back !== 0) {
    const from = said.length === 1 ? said[0]! : (last ?? today);
    return { when: { kind: 'years', years: [from - back] }, against, back };
  }
  if (said.length > 0) return { when: { kind: 'years', years: said.sort((a, b) => a - b) }, against, back };
  if (recent?.is === 'recentYears') return { when: { kind: 'recent', count: recent.count }, against, back };
  if (tokens.some(({ meaning }) => meaning.is === 'latest')) return { when: { kind: 'latest' }, against, back };
  return { when: null, against, back };
}
