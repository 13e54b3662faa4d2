// How much of one report's text stands in another's: sets of four-character pieces, figures and dates taken out, sentences
// that every report has left out. A sketch of each set (its smallest hashes) tells most pairs apart without comparing them.
import type { AnnualReport } from '../model/report.ts';
import { normalise } from '../text/normalise.ts';

export interface TextPrint {
  /** Characters that were compared; too few tell nothing. */
  length: number;
  pieces: ReadonlySet<number>;
  sketch: readonly number[];
}

const PIECE = 4;
const SKETCH = 64;
/** Said in every report: the basis, what the parts are, how it can be had. */
const BOILERPLATE =
  /(?:根据|按照|依据|依照).{0,60}(?:条例|格式)|统计期限|统计时限|六(?:个)?部分|现公布|如对本报告|联系电话|习近平新时代|二十大精神|十九大精神|见下表|表格形式/;

const known = new WeakMap<AnnualReport, Map<number, TextPrint>>();

/** The text of one section. */
export function printOf(report: AnnualReport, section: number): TextPrint {
  const own = known.get(report) ?? new Map<number, TextPrint>();
  known.set(report, own);
  const made = own.get(section) ?? make(report, section);
  own.set(section, made);
  return made;
}

function make(report: AnnualReport, section: number): TextPrint {
  // Peers may be many: only the one section is normalised.
  const text = normalise(report.sections.find(one => one.number === section)?.text ?? '')
    .text.split(/[。;!?\n]/)
    .filter(sentence => !BOILERPLATE.test(sentence))
    .map(sentence => sentence.replace(/[^\u4e00-\u9fff]|[一二三四五六七八九十百千万亿零〇两]/g, ''))
    .join('');
  const pieces = new Set<number>();
  for (let i = 0; i + PIECE <= text.length; i++) {
    let hash = 0;
    for (let j = i; j < i + PIECE; j++) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(j)) >>> 0;
    pieces.add(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0);
  }
  const sketch = [...pieces].sort((a, b) => a - b).slice(0, SKETCH);
  return { length: text.length, pieces, sketch };
}

/** 1 for the same, 0 for nothing in common; 0 at once where lengths or sketches already tell that it is under `least`. */
export function likeness(one: TextPrint, other: TextPrint, least: number): number {
  const [small, large] = one.pieces.size < other.pieces.size ? [one, other] : [other, one];
  const most = (2 * small.pieces.size) / (small.pieces.size + large.pieces.size || 1);
  if (most < least || sketchLikeness(one, other) < least - 0.3) return 0;
  let shared = 0;
  for (const piece of small.pieces) if (large.pieces.has(piece)) shared += 1;
  return (2 * shared) / (small.pieces.size + large.pieces.size || 1);
}

/** An estimate from the smallest hashes of both. */
function sketchLikeness(one: TextPrint, other: TextPrint): number {
  const own = one.sketch;
  const theirs = other.sketch;
  let shared = 0;
  for (let i = 0, j = 0; i < own.length && j < theirs.length; ) {
    const a = own[i]!;
    const b = theirs[j]!;
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  const joined = Math.min(SKETCH, own.length + theirs.length - shared);
  return joined === 0 ? 0 : Math.min(1, (2 * shared) / (joined + shared));
}

/** 0.934 → 93%. */
export const percent = (share: number): string => `${Math.floor(share * 100)}%`;
