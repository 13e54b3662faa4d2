// StatsAnswer → Reply: the card, or what is held instead.
import type { StatsAnswer } from '../../src/app.ts';
import type { Reply } from '../../src/model/reply.ts';
import { notFoundReply } from './not-found.ts';
import { statsCardReply } from './stats-card.ts';

/** `words` and `year` as asked for; `year` null where none was. */
export function statsReply(answer: StatsAnswer, words: string, year: number | null): Reply {
  if (answer.kind === 'found') return statsCardReply(answer.card, { words, ...answer });
  return notFoundReply(answer, {
    words,
    year,
    again: (name, wanted) => ['/stats', name, wanted ?? ''].join(' ').trim(),
  });
}
