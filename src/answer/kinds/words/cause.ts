// Why a figure is as it is: only where the report itself gives a reason. Nothing is guessed.
import type { AnnualReport } from '../../../model/report.ts';
import { MOST_PASSAGES, patternOf } from './find.ts';
import { type Passage, passageOf } from './passage.ts';
import { sentencesOf } from './sentences.ts';

const REASON = /原因|由于|因为|是因|系因|主要因|导致|所致|造成|受[^。;,]{2,16}影响/;

/** `words`: what the figure is called in the text (其他处理, 不予公开), any of them. Empty: the text gives no reason. */
export function causesIn(report: AnnualReport, words: readonly string[]): Passage[] {
  const all = sentencesOf(report);
  const named = words.map(patternOf);
  const told = all.filter(
    ({ section, text }) => section > 0 && REASON.test(text) && named.some(pattern => pattern.test(text)),
  );
  return told.slice(0, MOST_PASSAGES).flatMap(one => passageOf([one], all, { sentence: 160, hit: REASON }) ?? []);
}
