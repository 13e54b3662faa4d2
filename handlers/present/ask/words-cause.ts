// Beside a figure that somebody asks the reason of: what the report says of it, or that it says nothing. Never a guess.

import type { HeldReport } from '../../../src/answer/held.ts';
import { causesIn } from '../../../src/answer/kinds/words/cause.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { passageBlock, wordingRemarks } from './words-place.ts';

/** `names`: what the figure is called in reports (其他处理; 不予公开). */
export function causeBlocks(held: HeldReport, names: readonly string[]): ReplyBlock[] {
  const { report } = held;
  const passages = causesIn(report, names);
  if (passages.length > 0) {
    const remarks = wordingRemarks(report, passages).join('');
    return [
      ...passages.map(one => passageBlock(held, one)),
      ...(remarks === '' ? [] : [{ kind: 'paragraph' as const, text: remarks }]),
    ];
  }
  const text = report.summary
    ? '收录的是本项目所写的摘要，没有说明原因；报告原文有没有说明不详。'
    : '报告正文未说明原因。';
  return [{ kind: 'paragraph', text }];
}
