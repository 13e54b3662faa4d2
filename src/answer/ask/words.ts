// Questions about what a report says or when it came out, not about a figure.
import type { Question, Topic, When, Who } from '../../model/question.ts';
import type { Earlier } from './follow.ts';
import type { Searched } from './spoken.ts';
import type { Token } from './tokens.ts';
import type { Whose } from './who.ts';

const EVERYBODY: Who = { kind: 'group', said: '', place: null, rank: null, unit: null };
/** Topics of which single sentences are asked for: the word itself says which. */
const BY_SENTENCE = new Set<string>(['channels', 'socialMedia', 'meetings', 'interpretations', 'supervision']);

export function wordsQuestion(
  tokens: Token[],
  text: string,
  searched: Searched | null,
  whose: Whose,
  said: When | null,
  earlier: Earlier | null,
): Question | null {
  const abouts = new Set(tokens.flatMap(({ meaning }) => (meaning.is === 'about' ? [meaning.about] : [])));
  const marks = new Set(tokens.flatMap(({ meaning }) => (meaning.is === 'mark' ? [meaning.mark] : [])));
  const topics = tokens.flatMap(({ meaning, text: own }) =>
    meaning.is === 'topic' ? [{ topic: meaning.topic as Topic, said: own }] : [],
  );
  const section = tokens.find(({ meaning }) => meaning.is === 'section')?.meaning;
  const figures = tokens.some(({ meaning }) => meaning.is === 'facet' || meaning.is === 'rate');
  const when: When = said ?? { kind: 'latest' };
  // For a body to choose, the question of the first; `finish` makes the others.
  const own: Who | null =
    whose.kind === 'who'
      ? whose.who
      : whose.kind === 'choose'
        ? { kind: 'named', bodies: [{ said: '', address: whose.choices[0]!.address }] }
        : null;
  const who = own ?? (earlier?.who && said === null ? earlier.who : null);
  if (searched?.kind === 'mentions')
    return {
      kind: 'mentions',
      who: own ?? EVERYBODY,
      when: said ?? { kind: 'recent', count: null },
      words: searched.words,
    };
  if (searched && who) return { kind: 'words', who, when, about: { kind: 'search', words: searched.words } };
  if (marks.has('continues')) {
    const documents = /规范性文件|规章|现行有效/.test(text);
    // 2023年…和上年: the year named, not the one before it.
    const named = tokens.flatMap(({ meaning }) => (meaning.is === 'years' ? meaning.years : []));
    const all = named.length > 0 ? named : said?.kind === 'years' ? said.years : [];
    const years = all.length > 0 ? { kind: 'years' as const, years: [Math.max(...all)] } : when;
    return who && { kind: 'continuity', who, when: years, of: documents ? 'documents' : 'carriedOver' };
  }
  // 2022年末现行有效应该是多少: what the year after counts back to.
  if (marks.has('should') && /现行有效/.test(text) && who && said?.kind === 'years')
    return { kind: 'continuity', who, when: { kind: 'years', years: [said.years.at(-1)! + 1] }, of: 'documents' };
  if (abouts.has('tables') && who) return { kind: 'tables', who, when };
  if (abouts.has('published') || marks.has('late')) {
    const asked = own ?? (marks.has('which') || marks.has('whichMany') ? EVERYBODY : who);
    const late = /过了?1月31|逾期发|晚于/.test(text);
    const ordered = asked?.kind === 'group' || marks.has('which') || marks.has('whichMany');
    const order = /早/.test(text) ? ('least' as const) : ('most' as const);
    if (!asked) return null;
    return { kind: 'dates', who: asked, when, order: ordered ? order : null, ...(late ? { late } : {}) };
  }
  if (section?.is === 'section' && who)
    return { kind: 'words', who, when, about: { kind: 'section', number: section.number } };
  if (abouts.has('summary') && who) return { kind: 'words', who, when, about: { kind: 'summary', ...sentences(text) } };
  if (abouts.has('absent')) return { kind: 'holdings', who: own, when, missing: true };
  const holdings =
    abouts.has('held') ||
    (/哪些年份|哪几年/.test(text) && !figures) ||
    (/(?:年报|报告)/.test(text) &&
      (marks.has('whichMany') || marks.has('whether') || marks.has('parts')) &&
      !figures &&
      topics.length === 0);
  // 哪些单位没有2023年年报.
  if (holdings) return { kind: 'holdings', who: own, when, missing: marks.has('none') && said !== null };
  if (topics.length > 0) {
    const asked = who ?? (topics[0]!.topic === 'informationFee' ? EVERYBODY : null);
    if (!asked) return null;
    const { topic } = topics[0]!;
    const named = topics.filter(one => BY_SENTENCE.has(one.topic)).map(one => keyword(one.said));
    return {
      kind: 'words',
      who: asked,
      when,
      about: { kind: 'topic', topic, ...(named.length > 0 ? { said: named } : {}) },
    };
  }
  return null;
}

function sentences(text: string): { sentences?: number } {
  const said = /([一两三四五])句话/.exec(text)?.[1];
  return said ? { sentences: ' 一两三四五'.indexOf(said) } : {};
}

/** 政府网站发布了 → 网站; 公开了几条 → 发布. */
function keyword(said: string): string {
  const named = /网站|公众号|微博|微信|抖音|客户端|新媒体|发布会|政策解读|解读|培训|考核|责任追究|社会评议/.exec(
    said,
  )?.[0];
  return named ?? (/条/.test(said) ? '发布' : said);
}
