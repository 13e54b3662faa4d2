// Doubled characters and words of running text that are slips of the hand: 业务培训训, 的的, 进行进行. Two words may meet in
// the same character (公开+开展, 学习+习近平), so a doubled one counts only where every other reading fails. Silence is
// better than a false alarm: most doublings are left alone.
import { COMMON_WORDS } from './lexicons/common-words.ts';
import {
  BOUND,
  MAY_DOUBLE,
  NEVER_ENDS,
  NEVER_TWICE,
  PARTICLES,
  TWICE_BEFORE_A_MARK,
  TWICE_RIGHTLY,
  VERBS_ALONE,
} from './lexicons/doubled.ts';

export interface Doubled {
  /** Of the word with the slip, for the quote. */
  from: number;
  to: number;
  /** What should stand there. */
  right: string;
}

// No blanks: print puts them inside words, and menus between words.
const MARK = /[，。；、：！？,.;:!?)）”》\]】]/;
const BEGINS = /[，。；、：！？,.;:!?()（）“”《》的]/;
const NEVER_A_SLIP = /[市县区省局镇乡街委州旗上下中内外前后一二三四五六七八九十]/;
const list = (words: string): string => words.trim().split(/\s+/).join('|');
const TWICE = new RegExp(`(${list(NEVER_TWICE)})\\1`, 'g');
const TWICE_AT_END = new RegExp(
  `(${list(TWICE_BEFORE_A_MARK)})\\1(?=[，。；、：！？,.;:!?)）”》\\d的了和与及等])`,
  'g',
);

/** 及及时, 加加强: the first one hardly ends a word where nothing or a word complete in itself stands before it. */
const BEGUN_TWICE =
  /(?<=^|[，。；、：,;:]|进一步|持续|切实|需要?|要|应当?|须|将|仍|有待|还|着力|未能?|不够|能够|做到|[一二三四五六七八九]是)([加及进不])\1(?:强|大(?!型)|快|时(?!间)|一步|断)/g;
/** 县政政府; 财政+政府采购, 行政+政府 are right. */
const GOVERNMENT_TWICE =
  /(?<![行家民财党村施参专邮乡市])政政府|(?<=人民)政政府|(?<=市)政政府(?=门户|网站|信息公开|办公|办|令|工作|和|及|的)/g;
/** 政府信息信息发布. */
const INFORMATION_TWICE = /(信息)\1(?=(?:发布|公开|审核|更新)(?!员))/g;
/** 民意征集民意征集8件. */
const LONG_TWICE = /([\u4e00-\u9fff]{4,8})\1(?=共?计?\s?\d+\s?[件条次个项篇])/g;
/** 自然资源局局认真…: what a bureau does itself stands behind the second one. */
const BODY_TWICE =
  /([\u4e00-\u9fff]{2}([局厅]))\2(?=认真|严格|高度重视|积极|坚持|始终|不断|切实|进一步|持续|主动公开|共|收到|未|没有|按照|根据|依法)/g;

/** In normalised text of sentences; a line without marks may be a menu. */
export function doubledIn(text: string): Doubled[] {
  if (text.length < 12 || !/[，。；,;]/.test(text)) return [];
  const found: Doubled[] = [];
  for (const match of text.matchAll(/([\u4e00-\u9fff])\1/g)) {
    const at = match.index;
    const char = match[1]!;
    // Three of a kind are a count or a cry.
    if (text[at - 1] === char || text[at + 2] === char || isPair(text, at)) continue;
    const slip = particle(text, at, char) ?? tail(text, at, char) ?? head(text, at, char);
    if (slip) found.push(slip);
  }
  for (const pattern of [TWICE, TWICE_AT_END]) {
    for (const { index, 0: both, 1: word } of text.matchAll(pattern)) {
      const behind = text.slice(index + word!.length, index + word!.length + 6);
      if (pattern === TWICE && TWICE_RIGHTLY.test(behind)) continue;
      found.push({ from: index, to: index + both.length, right: word! });
    }
  }
  for (const { index, 0: both, 1: char } of text.matchAll(BEGUN_TWICE)) {
    found.push({ from: index, to: index + both.length, right: both.slice(char!.length) });
  }
  for (const pattern of [INFORMATION_TWICE, LONG_TWICE, BODY_TWICE]) {
    for (const { index, 0: both, 1: word } of text.matchAll(pattern)) {
      found.push({ from: index, to: index + both.length, right: word! });
    }
  }
  for (const { index } of text.matchAll(GOVERNMENT_TWICE)) found.push({ from: index, to: index + 3, right: '政府' });
  const seen = new Set<number>();
  return found.filter(({ from }) => !seen.has(from) && seen.add(from));
}

/** 方方面面, 清清楚楚. */
const isPair = (text: string, at: number): boolean =>
  /^([\u4e00-\u9fff])\1/.test(text.slice(at + 2, at + 4)) ||
  /([\u4e00-\u9fff])\1$/.test(text.slice(Math.max(0, at - 2), at));

function particle(text: string, at: number, char: string): Doubled | undefined {
  const own = PARTICLES.find(one => one.char === char);
  if (!own || own.before.includes(text[at - 1] ?? '。') || own.behind.includes(text[at + 2] ?? '。')) return undefined;
  // A particle needs words around it.
  if (!/[\u4e00-\u9fff”》]/.test(text[at - 1] ?? '') || !/[\u4e00-\u9fff“《]/.test(text[at + 2] ?? ''))
    return undefined;
  return { from: at - 1, to: at + 3, right: text[at - 1]! + char + text[at + 2]! };
}

/** 培训训: a word that ends with the first one, and what follows begins another word without the second. */
function tail(text: string, at: number, char: string): Doubled | undefined {
  const word = [text.slice(at - 1, at + 1), text.slice(at - 2, at + 1)].find(one => COMMON_WORDS.has(one));
  if (!word || NEVER_A_SLIP.test(char) || COMMON_WORDS.has(text.slice(at + 1, at + 3))) return undefined;
  const behind = text.slice(at + 2);
  const followers = BOUND.get(char);
  const slip = { from: at + 1 - word.length, to: at + 2, right: word };
  if (behind === '' || MARK.test(behind[0]!)) return slip;
  if (MAY_DOUBLE.includes(char) && !followers) return undefined;
  // A count follows a whole word: 答复复76件.
  if (/^ ?\d/.test(behind)) return char === '到' ? undefined : slip;
  if (behind[0] === ' ' || VERBS_ALONE.includes(char)) return undefined;
  if (followers && !followers.includes(behind[0]!)) return slip;
  return COMMON_WORDS.has(behind.slice(0, 2)) && !beginsWord(behind.slice(1)) ? slip : undefined;
}

/** 公公开: a word that begins with the second one, and what stands before the first is whole without it. */
function head(text: string, at: number, char: string): Doubled | undefined {
  const word = text.slice(at + 1, at + 3);
  if (!COMMON_WORDS.has(word) || COMMON_WORDS.has(text.slice(at - 1, at + 1)) || MAY_DOUBLE.includes(char)) {
    return undefined;
  }
  const before = text[at - 1];
  const free = before === undefined || BEGINS.test(before);
  const behindWord =
    NEVER_ENDS.includes(char) && COMMON_WORDS.has(text.slice(at - 2, at)) && !endsWord(text.slice(0, at - 1));
  return free || behindWord ? { from: at, to: at + 3, right: word } : undefined;
}

const beginsWord = (text: string): boolean =>
  text === '' || MARK.test(text[0]!) || /^[的了和与及等]/.test(text) || COMMON_WORDS.has(text.slice(0, 2));

const endsWord = (text: string): boolean =>
  COMMON_WORDS.has(text.slice(-2)) || text === '' || BEGINS.test(text.at(-1)!);
