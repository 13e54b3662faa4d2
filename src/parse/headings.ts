// The six headings of the form among the pieces: damaged ones, reworded ones, ones listed in a preface or a table of
// contents, ones that stand in a table row, and ones that stand in another order than the form's.
import { SECTION_HEADINGS } from '../model/form.ts';
import { compact } from '../text/normalise.ts';
import { likeness } from '../text/similarity.ts';
import type { Piece } from './pieces.ts';

export interface Heading {
  /** 1 to 6. */
  number: number;
  /** Index of the piece that it is. */
  piece: number;
  text: string;
}

/** Wordings that offices use for each heading, in compact form; the form's own comes first. */
const WORDINGS: string[][] = SECTION_HEADINGS.map((own, i) => [
  compact(own),
  ...(
    [
      ['政府信息公开工作总体情况', '总体工作情况', '基本情况'],
      ['主动公开信息情况', '政府信息主动公开情况', '主动公开情况'],
      [
        '政府信息依申请公开办理情况',
        '依申请公开政府信息办理情况',
        '收到和处理政府信息公开申请的情况',
        '依申请公开情况',
      ],
      [
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议行政诉讼的情况',
        '因政府信息公开工作被申请行政复议提起行政诉讼情况',
        '因政府信息公开申请行政复议提起行政诉讼情况',
        '因政府信息公开申请行政复议提起行政诉讼的情况',
        '行政复议行政诉讼情况',
      ],
      [
        '政府信息公开工作存在的主要问题及改进情况',
        '存在问题及改进情况',
        '存在的主要问题及改进措施',
        '政府信息公开工作存在的主要问题和改进情况',
        '存在的问题及改进情况',
        '主要问题及改进情况',
      ],
      ['需要报告的其他事项', '其他需要报告事项', '其它需要报告的事项', '其他事项'],
    ] as const
  )[i]!,
]);

const NUMERAL =
  /^[\s#*]*(?:第?\s*([一二三四五六七八])\s*(?:部分|、|[.,:．]|\s)|([一二三四五六])(?=[政主收因存其需总]))\s*/;
const NUMERALS = '一二三四五六七八';

/** Rows of table three that begin with 一、二、三、四 like a heading. */
const ROW_LABELS = [
  '本年新收政府信息公开申请数量',
  '上年结转政府信息公开申请数量',
  '本年度办理结果',
  '结转下年度继续办理',
];

interface Candidate extends Heading {
  score: number;
  /** Its words are a known wording, or very like one. */
  sure: boolean;
}

/** From here on a heading with a numeral of another section is that section's own: “三、政府信息公开行政复议…”. */
const UNMISTAKABLE = 0.8;

/** At most one piece for each number, in the order of the report, which is rising unless sections stand elsewhere. */
export function headings(all: Piece[]): Heading[] {
  const candidates = all.flatMap((piece, index) => candidatesOf(piece, index));
  // A report has a dozen lines like headings; thousands are a list of something else.
  if (candidates.length > 500) return [];
  const contents = contentsOf(candidates, all);
  const weighed = candidates.map(one => (contents.has(one) ? { ...one, score: one.score - 0.6 } : one));
  const chain = bestChain(weighed);
  const whole = [...chain, ...reworded(chain, all)].sort(byPiece);
  const elsewhere = candidates.filter(one => one.sure && !contents.has(one) && isNew(one, whole));
  const moved = [...new Map(elsewhere.map(one => [one.number, one])).values()];
  return [...whole, ...moved.map(({ number, piece, text }) => ({ number, piece, text }))].sort(byPiece);
}

const byPiece = (one: Heading, other: Heading): number => one.piece - other.piece;

/** Of a section that has no heading yet. */
const isNew = (one: Heading, found: Heading[]): boolean =>
  found.length > 0 && !found.some(({ number, piece }) => number === one.number || piece === one.piece);

/** A stop inside so short a line is a slip in a heading, not the end of a sentence. */
const SHORT = 16;

function candidatesOf(piece: Piece, index: number): Candidate[] {
  const text = piece.text
    .replace(/[|\t]/g, ' ')
    .trim()
    .replace(/[。;；:：]+$/, '');
  if (text.length < 4 || text.length > 60 || (text.length > SHORT && /[。;；]/.test(text))) return [];
  const numeral = NUMERAL.exec(text);
  const words = compact(
    numeral ? text.slice(numeral[0].length).replace(/^20\d\d\s*年度?/, '') : text.replace(/^[\s#*]+/, ''),
  ).replace(/表$/, '');
  if (words.length < (numeral ? 3 : 4) || words.length > 36) return [];
  const whole = WORDINGS.findIndex(wordings => wordings.includes(words));
  const found = (number: number, score: number, sure: boolean): Candidate[] => [
    { number, piece: index, text, score, sure },
  ];
  // Without its numeral a heading must be letter-perfect, since prefaces name the parts in the same words.
  if (!numeral) return whole < 0 ? numberedOtherwise(text, found) : found(whole + 1, 1, false);
  const printed = NUMERALS.indexOf((numeral[1] ?? numeral[2])!) + 1;
  if (whole >= 0) return found(whole + 1, whole + 1 === printed ? 2 : 1, true);
  if (ROW_LABELS.some(label => likeness(label, words) > 0.7)) return [];
  const likes = WORDINGS.map(wordings => Math.max(...wordings.map(wording => likeness(wording, words))));
  const own = likes[printed - 1] ?? 0;
  if (own >= 0.55) return found(printed, own + 1, own >= UNMISTAKABLE);
  const most = Math.max(...likes);
  return most < UNMISTAKABLE ? [] : found(likes.indexOf(most) + 1, most, true);
}

const OTHER_NUMBER = /^[\s#*]*(?:第[1-6]部分|\(?[一二三四五六]\)|\(?[1-6]\)?)\s*[、.．:：,，]?\s*/;

/** “1.总体情况”, “(三)收到和处理政府信息公开申请情况”: of the first three only the form's own words, since others head parts of section one. */
function numberedOtherwise(
  text: string,
  found: (number: number, score: number, sure: boolean) => Candidate[],
): Candidate[] {
  const number = OTHER_NUMBER.exec(text);
  const words = number ? compact(text.slice(number[0].length)) : '';
  const whole = WORDINGS.findIndex((wordings, i) => (i < 3 ? wordings[0] === words : wordings.includes(words)));
  return whole < 0 ? [] : found(whole + 1, 1, false);
}

/** Three or more on lines right behind each other are a table of contents, or sections whose tables are pictures. */
function contentsOf(candidates: Candidate[], all: Piece[]): Set<Candidate> {
  const out = new Set<Candidate>();
  let run: Candidate[] = [];
  for (const one of candidates) {
    const last = run.at(-1);
    if (last && !all.slice(last.piece + 1, one.piece).every(piece => piece.text.trim() === '')) run = [];
    run.push(one);
    if (run.length >= 3) for (const member of run) out.add(member);
  }
  return out;
}

/** Short lines that bear the numeral of a section without a heading, where it would stand, whatever their words. */
function reworded(chain: Heading[], all: Piece[]): Heading[] {
  if (chain.length < 3) return [];
  const out: Heading[] = [];
  for (let number = 1; number <= 6; number++) {
    if (chain.some(heading => heading.number === number)) continue;
    const before = chain.filter(heading => heading.number < number).at(-1);
    const after = chain.find(heading => heading.number > number);
    const lines = all
      .slice((before?.piece ?? -1) + 1, after?.piece ?? all.length)
      .map((piece, i) => ({ text: piece.text.replace(/[|\t]/g, ' ').trim(), piece: i + (before?.piece ?? -1) + 1 }))
      .filter(({ text }) => text.length <= 40 && /^[\s#*]*[一二三四五六]\s*、/.test(text) && !isTableRow(text));
    const own = lines.filter(({ text }) => isReworded(text, number));
    const missing = NUMERALS.slice(before?.number ?? 0, (after?.number ?? 7) - 1);
    const bare = lines.map(({ text }) => text.replace(/[\s#*]/g, '')[0]).join('');
    // In a list of its own (一、… 二、…) the numeral says nothing of sections.
    if (own.length === 1 && (lines.length === 1 || bare === missing)) out.push({ number, ...own[0]! });
  }
  return out;
}

/** 一、本年新收… of table three, whole or cut off, with its figures or without. */
function isTableRow(text: string): boolean {
  const words = compact(text.replace(/^[\s#*]*[一二三四五六]\s*、|\d/g, ''));
  return ROW_LABELS.some(
    label => label.startsWith(words) || words.startsWith(label.slice(0, 4)) || likeness(label, words) > 0.6,
  );
}

/** What the heading of a section at least speaks of, in whatever words. */
const SUBJECTS = [
  /情况|概[述况]|总体|工作|综述|引言/,
  /主动公开|公开.*信息/,
  /申请/,
  /复议|诉讼/,
  /问题|不足|改进|措施|打算|困难|计划|安排/,
  /事项|其他|其它|报告|说明|附则|补充/,
];

function isReworded(text: string, number: number): boolean {
  const numeral = /^[\s#*]*([一二三四五六])\s*、\s*/.exec(text);
  if (!numeral || NUMERALS[number - 1] !== numeral[1] || /[。;；,，:：]|\s{2,}|\d/.test(text)) return false;
  const words = compact(text.slice(numeral[0].length));
  return words.length >= 2 && words.length <= 30 && SUBJECTS[number - 1]!.test(words);
}

function bestChain(candidates: Candidate[]): Heading[] {
  const best: { sum: number; previous: number }[] = [];
  let end = -1;
  candidates.forEach((candidate, i) => {
    let sum = 0;
    let previous = -1;
    for (let j = 0; j < i; j++) {
      if (candidates[j]!.number < candidate.number && candidates[j]!.piece < candidate.piece && best[j]!.sum >= sum) {
        sum = best[j]!.sum;
        previous = j;
      }
    }
    best.push({ sum: sum + candidate.score + candidate.piece * 1e-6, previous });
    if (end < 0 || best[i]!.sum >= best[end]!.sum) end = i;
  });
  const chain: Heading[] = [];
  for (let i = end; i >= 0; i = best[i]!.previous) {
    const { number, piece, text } = candidates[i]!;
    chain.unshift({ number, piece, text });
  }
  return chain;
}
