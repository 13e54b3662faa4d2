// Who charged an information fee → the answer: how many of how many, each with its sentence.

import type { HeldReport } from '../../../src/answer/held.ts';
import { feesIn } from '../../../src/answer/kinds/words/fees.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { reportTitle } from '../names.ts';
import type { WordsAnswer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { feeLine } from './words-lead.ts';
import { passageBlock, sourceOf } from './words-place.ts';

const MOST_QUOTED = 10;

export function feesAnswer(held: readonly HeldReport[]): WordsAnswer {
  const { charged, free, untold } = feesIn(held);
  const counted = `查找了 ${held.length} 份年报：写明未收取的 ${free} 份，没有写明或不能确定的 ${untold} 份`;
  const lead =
    charged.length === 0
      ? `没有一份写明收取了信息处理费或发出了收费通知。${counted}。`
      : `${charged.length} 份写明收取了信息处理费或发出了收费通知（${counted}）：`;
  const more = charged.slice(MOST_QUOTED).map(one => reportTitle(one.held.report));
  return {
    status: 'answered',
    reply: {
      blocks: [
        paragraph(lead),
        ...charged
          .slice(0, MOST_QUOTED)
          .flatMap(({ held: one, fee, passage }): ReplyBlock[] => [
            paragraph(`${reportTitle(one.report)}：${feeLine(fee) ?? ''}`),
            ...(passage ? [passageBlock(one, passage)] : []),
          ]),
        ...(more.length > 0 ? [paragraph(`还有：${more.join('、')}。`)] : []),
        paragraph('信息处理费没有专门的表格，以上取自各报告的文字。'),
      ],
    },
    values: [],
    sources: charged.map(one => sourceOf(one.held, one.passage?.section ?? 6, one.passage?.quote ?? null)),
  };
}
