// Beside figures: what the report itself says of their reason, or that it says nothing; what its text counts. Never a guess.
import type { Told } from '../../../src/answer/beside-figures.ts';
import type { HeldReport } from '../../../src/answer/held.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { paragraph } from './blocks.ts';
import { passageBlock, wordingRemarks } from './words-place.ts';

export function toldBlocks({ held, why, passages }: Told<HeldReport>): ReplyBlock[] {
  const { report } = held;
  if (passages.length === 0) return why ? [paragraph(report.summary ? SUMMARY_ONLY : '报告正文未说明原因。')] : [];
  const remarks = wordingRemarks(report, passages).join('');
  return [
    ...(why ? [] : [paragraph('报告正文另有表述，口径可能不同：')]),
    ...passages.map(one => passageBlock(held, one)),
    ...(remarks === '' ? [] : [paragraph(remarks)]),
  ];
}

const SUMMARY_ONLY = '收录的是本项目所写的摘要，没有说明原因；报告原文有没有说明不详。';
