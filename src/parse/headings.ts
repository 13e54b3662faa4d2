// The six headings of the form among the pieces: damaged ones, reworded ones, ones listed in a preface or a table of
// contents and ones that stand in a table row.
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

const NUMERAL = /^[\s#*]*(?:第?\s*([一二三四五六])\s*(?:部分|、|[.,:．]|\s)|([一二三四五六])(?=[政主收因存其需总]))\s*/;
const NUMERALS = '一二三四五六';

/** Rows of table three that begin with 一、二、三、四 like a heading. */
const ROW_LABELS = [
  '本年新收政府信息公开申请数量',
  '上年结转政府信息公开申请数量',
  '本年度办理结果',
  '结转下年度继续办理',
];

interface Candidate extends Heading {
  score: number;
}

/** At most one piece for each number, in rising order; the later of two equals, since a list of contents comes first. */
export function headings(all: Piece[]): Heading[] {
  const candidates = all.flatMap((piece, index) => candidatesOf(piece, index));
  // A report has a dozen lines like headings; thousands are a list of something else.
  return candidates.length > 500 ? [] : bestChain(candidates);
}

function candidatesOf(piece: Piece, index: number): Candidate[] {
  const text = piece.text.replace(/[|\t]/g, ' ').trim();
  if (text.length < 4 || text.length > 60 || /[。;；]/.test(text)) return [];
  const numeral = NUMERAL.exec(text);
  const words = compact(numeral ? text.slice(numeral[0].length) : text.replace(/^[\s#*]+/, '')).replace(/表$/, '');
  if (words.length < 4 || words.length > 36) return [];
  const whole = WORDINGS.findIndex(wordings => wordings.includes(words));
  // Without its numeral a heading must be letter-perfect, since prefaces name the parts in the same words.
  if (!numeral) return whole < 0 ? [] : [{ number: whole + 1, piece: index, text, score: 1 }];
  const printed = NUMERALS.indexOf((numeral[1] ?? numeral[2])!) + 1;
  if (whole >= 0) return [{ number: whole + 1, piece: index, text, score: whole + 1 === printed ? 2 : 1 }];
  if (ROW_LABELS.some(label => likeness(label, words) > 0.7)) return [];
  const best = Math.max(...WORDINGS[printed - 1]!.map(wording => likeness(wording, words)));
  return best < 0.55 ? [] : [{ number: printed, piece: index, text, score: best + 1 }];
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
