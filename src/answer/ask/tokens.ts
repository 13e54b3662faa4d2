// What the pieces of a question can be. Every character of a question is part of one token or is not understood.
import type { HeldBody } from '../select.ts';

/** Sides of a figure; what is named on several sides makes one figure: individual + granted. */
export const SIDES = ['flow', 'outcome', 'applicant', 'dispute', 'result', 'row', 'column'] as const;
export type Side = (typeof SIDES)[number];

export type Mark =
  /** 各, 分别. */
  | 'each'
  /** 合计, 一共; says nothing where there is one figure only. */
  | 'sum'
  | 'average'
  | 'most'
  | 'least'
  /** 排名, 从高到低. */
  | 'rank'
  /** 对比, 比较. */
  | 'against'
  /** 比: of bodies or of years. */
  | 'than'
  /** 同比, 增长, 多多少, 变化多少. */
  | 'change'
  | 'trend'
  /** 谁, 哪个单位: bodies are asked for. */
  | 'which'
  | 'whichYear'
  /** 哪些单位: a list of bodies is asked for. */
  | 'whichMany'
  /** 几个单位: how many bodies. */
  | 'howManyBodies'
  /** 有没有, 是不是. */
  | 'whether'
  | 'how-many'
  /** 占比, 率. */
  | 'share'
  /** 里, 中: what stands before holds what follows. */
  | 'within'
  /** 理由, 构成, 分布. */
  | 'parts'
  | 'applicantKinds'
  | 'outcomes'
  | 'results'
  | 'why'
  /** 被…了, 有…的: more than none. */
  | 'some'
  | 'none'
  | 'notAll'
  | 'allDone'
  | 'follow'
  | 'items'
  | 'continues'
  | 'should'
  | 'disagree'
  | 'late';

export type Meaning =
  | { is: 'filler' }
  /** Punctuation; `ends` a clause. */
  | { is: 'sign'; ends: boolean }
  | { is: 'joint' }
  | { is: 'facet'; side: Side; ids: string[] }
  /** 申请: the matter of most questions, a figure of its own only where there is no other. */
  | { is: 'request' }
  /** 其他, 总计: names of several rows and columns. */
  | { is: 'vague'; id: 'other' | 'total' }
  | { is: 'rate'; metrics: string[] }
  | { is: 'mark'; mark: Mark }
  | { is: 'number'; value: number }
  | { is: 'bound'; relation: '>' | '>=' | '<' | '<='; before: boolean }
  | { is: 'between' }
  /** 100到200件. */
  | { is: 'range'; low: number; high: number }
  | { is: 'limit'; count: number }
  | { is: 'unit'; of: 'case' | 'body' | 'year' | 'money' | 'percent' }
  | { is: 'years'; years: number[] }
  | { is: 'recentYears'; count: number | null }
  /** 比上年, 前一年: counted from the year in the question. */
  | { is: 'yearBefore'; by: number }
  | { is: 'since'; to: boolean }
  | { is: 'latest' }
  | { is: 'bodies'; found: HeldBody[]; by: string; said: string }
  /** A body or place that is not held. */
  | { is: 'missing'; said: string; near: HeldBody[] }
  /** A division held something of, as the place of a group. */
  | { is: 'place'; place: string; said: string }
  | { is: 'group'; rank: 'province' | 'prefecture' | 'county' | 'town' | 'department' | null; unit: string | null }
  /** 全市 and 本级 choose between a government and its office. */
  | { is: 'scope'; kind: 'government' | 'office' }
  | { is: 'topic'; topic: string }
  | {
      is: 'about';
      about: 'tables' | 'published' | 'summary' | 'mentions' | 'held' | 'absent' | 'report' | 'say' | 'what';
    }
  | { is: 'section'; number: number }
  | { is: 'declined'; because: string }
  | { is: 'unknown' };

export interface Token {
  start: number;
  end: number;
  text: string;
  meaning: Meaning;
}

export interface Candidate {
  end: number;
  meaning: Meaning;
  /** Added to the price of a token: the higher, the less likely. */
  price: number;
}

const TOKEN = 10;
const UNKNOWN = 100;

/** The cheapest way to cover the whole text: as few characters unknown as can be, then as few tokens. */
export function cover(text: string, candidatesAt: (start: number) => Candidate[]): Token[] {
  const best: { price: number; token: Token }[] = new Array(text.length + 1);
  const price = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY);
  price[0] = 0;
  for (let start = 0; start < text.length; start++) {
    const unknown = { end: start + 1, meaning: { is: 'unknown' } as const, price: UNKNOWN };
    for (const { end, meaning, price: added } of [...candidatesAt(start), unknown]) {
      const total = price[start]! + TOKEN + added;
      // Of equal prices the one that begins earlier is longer.
      if (total < price[end]!) {
        price[end] = total;
        best[end] = { price: total, token: { start, end, text: text.slice(start, end), meaning } };
      }
    }
  }
  const tokens: Token[] = [];
  for (let end = text.length; end > 0; end = tokens[0]!.start) tokens.unshift(best[end]!.token);
  return joinUnknown(tokens, text);
}

function joinUnknown(tokens: Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.meaning.is === 'unknown' && last?.meaning.is === 'unknown') {
      joined[joined.length - 1] = { ...last, end: token.end, text: text.slice(last.start, token.end) };
    } else joined.push(token);
  }
  return joined;
}
