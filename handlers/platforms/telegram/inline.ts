// Inline mode: what is typed behind the bot's name in any chat → what can be put into it. A message put so has no buttons.
import type { InlineQuery } from '../telegram-bot.ts';
import type { Offer, Offers } from '../types.ts';
import type { Call } from './api.ts';
import { layOut } from './layout.ts';

/** Telegram asks anew with every letter; what it was told is good for so many seconds. */
const KEPT_SECONDS = 60;
/** More than these Telegram does not take. */
const MOST = 50;

/** Too late for an answer is no trouble: the person has typed on. */
export async function answerInline({ id, query }: InlineQuery, offers: Offers, call: Call): Promise<void> {
  const results = (await offers(query)).slice(0, MOST).flatMap(articleOf);
  const parameters = { inline_query_id: id, results, cache_time: KEPT_SECONDS };
  await call('answerInlineQuery', parameters).catch(() => {});
}

/** Only what is one message: an offer that takes more is left out. */
function articleOf({ title, description, reply }: Offer, at: number) {
  const [first, ...more] = layOut({ blocks: reply.blocks });
  if (first?.kind !== 'text' || more.length > 0) return [];
  return {
    ...{ type: 'article', id: String(at), title, description },
    input_message_content: { message_text: first.text.html, parse_mode: 'HTML' },
  };
}
