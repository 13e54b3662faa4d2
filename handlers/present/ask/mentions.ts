// Which reports mention some words → the answer: how many of how many, and one quotation of each.

import type { HeldReport } from '../../../src/answer/held.ts';
import type { Mentions } from '../../../src/answer/kinds/words/mentions.ts';
import { reportTitle } from '../names.ts';
import { shorten } from '../sentences.ts';
import type { WordsAnswer } from './answer.ts';
import { paragraph } from './blocks.ts';
import { passageBlock, sourceOf, wordingRemarks } from './words-place.ts';

/** More are named, not quoted. */
const [MOST_QUOTED, MOST_NAMED] = [5, 40];

/** `range`: where was searched, as the question said it (南通的年报, 2023 年的年报); null for all that is held. */
export function mentionsAnswer(
  { words, found, searched }: Mentions<HeldReport>,
  range: string | null = null,
): WordsAnswer {
  const where = range ?? '已收录的年报';
  const asked = `“${shorten(words.join(' '))}”`;
  if (found.length === 0) {
    const text = `查找了${where} ${searched} 份，没有一份提到${asked}。`;
    return { status: 'not-found', reply: { blocks: [paragraph(text)] }, values: [], sources: [] };
  }
  const quoted = found.slice(0, MOST_QUOTED);
  const named = found.slice(MOST_QUOTED);
  const remarks = new Set(quoted.flatMap(({ held, passage }) => wordingRemarks(held.report, [passage])));
  // Of several reports only some may be our summaries.
  remarks.delete('收录的文字是本项目所写的摘要，不是报告原文。');
  return {
    status: 'answered',
    reply: {
      blocks: [
        paragraph(`${found.length} 份年报提到${asked}（查找了${where} ${searched} 份）：`),
        ...quoted.map(({ held, passage }) => passageBlock(held, passage)),
        ...(named.length > 0 ? [paragraph(namesOf(named))] : []),
        ...(remarks.size > 0 ? [paragraph([...remarks].join(''))] : []),
      ],
    },
    values: [],
    sources: found.map(({ held, passage }) => sourceOf(held, passage.section, passage.quote)),
  };
}

function namesOf(mentions: Mentions<HeldReport>['found']): string {
  const names = mentions.slice(0, MOST_NAMED).map(({ held }) => reportTitle(held.report));
  const rest = mentions.length > MOST_NAMED ? ` 等 ${mentions.length} 份` : '';
  return `还有：${names.join('、')}${rest}。`;
}
