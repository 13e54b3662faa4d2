// What the text says of how many normative documents there are: sentences that count them.
import type { AnnualReport } from '../../../model/report.ts';
import { type Passage, passageOf } from './passage.ts';
import { sentencesOf } from './sentences.ts';

const MOST = 2;
const NAMED = /规范性文件/;
const COUNTED = /\d+\s*(?:件|份|部|个|项)/;

export function documentsIn(report: AnnualReport): Passage[] {
  const all = sentencesOf(report);
  const told = all.filter(({ section, text }) => section > 0 && NAMED.test(text) && COUNTED.test(text));
  return told.slice(0, MOST).flatMap(one => passageOf([one], all, { sentence: 160, hit: COUNTED }) ?? []);
}
