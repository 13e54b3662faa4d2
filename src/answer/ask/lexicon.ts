// Every phrase with what it means, looked up by position. The first list that has a phrase keeps it.
import { expand } from './expand.ts';
import { FACETS, RATES } from './lexicon-measures.ts';
import { ABOUTS, FILLERS, GROUPS, MARKS, REFUSALS, TOPIC_WORDS } from './lexicon-words.ts';
import type { Candidate, Meaning } from './tokens.ts';
import { at, numberOf } from './years.ts';

const PHRASES = new Map<string, Meaning>();
let longest = 0;

function add(pattern: string, meaning: Meaning): void {
  for (const phrase of expand(pattern)) {
    if (PHRASES.has(phrase)) continue;
    PHRASES.set(phrase, meaning);
    longest = Math.max(longest, phrase.length);
  }
}

for (const [because, pattern] of REFUSALS) add(pattern, { is: 'declined', because });
for (const [metrics, pattern] of RATES) add(pattern, { is: 'rate', metrics: metrics.split(' ') });
for (const [topic, pattern] of TOPIC_WORDS) add(pattern, { is: 'topic', topic });
for (const [about, pattern] of ABOUTS) add(pattern, { is: 'about', about });
for (const [side, ids, pattern] of FACETS) add(pattern, { is: 'facet', side, ids: ids.split(' ') });
for (const [mark, pattern] of MARKS) add(pattern, { is: 'mark', mark });
for (const [rank, pattern] of GROUPS) add(pattern, { is: 'group', rank, unit: null });
add('(政府信息公开|信息公开|依申请公开|依|)申请(来|的|了|过|件|)', { is: 'request' });
add('(全市|全县|全区|全州)(的|)', { is: 'scope', kind: 'government' });
add('(市本级|县本级|区本级|本级)(的|)', { is: 'scope', kind: 'office' });
add('其他(项|的|)', { is: 'vague', id: 'other' });
add('(总计|合计数)(的|)', { is: 'vague', id: 'total' });
add('(和|与|跟|及|以及|或|或者|加|还是)', { is: 'joint' });
add('(件|条|项|次|起|宗)(申请|)', { is: 'unit', of: 'case' });
add('其他需要报告的事项', { is: 'section', number: 6 });
for (const pattern of FILLERS) add(pattern, { is: 'filler' });

const N = '(\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百千]+)';
const U = '(?:\\s*(?:件|个|次|起|%|％|宗|项|万元|家))?';
type Reader = [RegExp, (match: RegExpExecArray) => Meaning];
const value = (match: RegExpExecArray) => numberIn(match[1]!);
const READERS: Reader[] = [
  [/第([一二三四五六])(?:部分|节|章|块)(?:的|内容)?/y, match => ({ is: 'section', number: numberOf(match[1]!) })],
  [
    new RegExp(`(?:前|最前面的?)${N}(?:名|位|家|个|强)?(?:单位|部门|县|的)?`, 'y'),
    match => ({ is: 'limit', count: value(match) }),
  ],
  [
    new RegExp(`(?<!前)${N}(?:个|家)(?:单位|部门|县|区|市|机关|地方)`, 'y'),
    match => ({ is: 'limit', count: value(match) }),
  ],
  [new RegExp(`最(?:多|高|大|少|低|小)的?${N}(?:个|家)`, 'y'), match => ({ is: 'limit', count: value(match) })],
  [/(?:不低于|不少于|至少|起码)(?:要|有)?/y, () => ({ is: 'bound', relation: '>=', before: true })],
  [/(?:超过|多于|大于|高于|超出|超)/y, () => ({ is: 'bound', relation: '>', before: true })],
  [/(?:不到|不足|低于|少于|小于|不满)/y, () => ({ is: 'bound', relation: '<', before: true })],
  [/(?:不超过|不多于|至多|最多不超过|不高于)/y, () => ({ is: 'bound', relation: '<=', before: true })],
  [/(?:及以上|以上)(?:的)?/y, () => ({ is: 'bound', relation: '>=', before: false })],
  [/(?:及以下|以下)(?:的)?/y, () => ({ is: 'bound', relation: '<=', before: false })],
  [new RegExp(`${N}${U}(?:到|至|-|—|~)+${N}${U}(?:之间)?(?:的)?`, 'y'), match => rangeOf(match)],
  [/之间(?:的)?/y, () => ({ is: 'between' })],
  [new RegExp(`${N}${U}(?:的)?`, 'y'), match => ({ is: 'number', value: value(match) })],
];

const rangeOf = (match: RegExpExecArray): Meaning => {
  const [low = 0, high = 0] = [numberIn(match[1]!), numberIn(match[2]!)].sort((a, b) => a - b);
  return { is: 'range', low, high };
};
const numberIn = (written: string): number => (/^[\d.]+$/.test(written) ? Number(written) : numberOf(written));

export function phrasesAt(text: string, start: number): Candidate[] {
  const found: Candidate[] = [];
  for (let length = Math.min(longest, text.length - start); length > 0; length--) {
    const meaning = PHRASES.get(text.slice(start, start + length));
    // Politeness and small words go last: 的 in a name is part of the name.
    // 不足100件 is a bound, no weakness.
    if (meaning?.is === 'topic' && /^\d/.test(text.slice(start + length))) continue;
    if (meaning) found.push({ end: start + length, meaning, price: meaning.is === 'filler' ? 2 : 0 });
  }
  for (const [pattern, read] of READERS) {
    const match = at(pattern, text, start);
    if (match) {
      const meaning = read(match);
      found.push({ end: start + match[0].length, meaning, price: meaning.is === 'number' ? 15 : 0 });
    }
  }
  const char = text[start]!;
  if (/[\s\p{P}\p{S}]/u.test(char)) {
    found.push({ end: start + 1, meaning: { is: 'sign', ends: /[,，;；?？。!！:：]/.test(char) }, price: 0 });
  }
  return found;
}

/** For slips of the pen: names of figures of four characters and more, by their first character. */
export const FIGURE_PHRASES: readonly string[] = [...PHRASES]
  .filter(
    ([phrase, meaning]) =>
      phrase.length >= 4 && phrase.length <= 8 && (meaning.is === 'facet' || meaning.is === 'rate'),
  )
  .map(([phrase]) => phrase);
