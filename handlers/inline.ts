// `@bot 启东 2023` in any chat: what can be put into it, the card first, then figures and passages, or the answer to a question.
import type { App } from '../src/app.ts';
import type { Reply, ReplyBlock } from '../src/model/reply.ts';
import { readAgencyAndYear } from './agency-and-year.ts';
import { plain } from './command.ts';
import type { Offer, Offers } from './platforms/types.ts';
import { answered } from './present/ask/asked.ts';
import { shorten } from './present/sentences.ts';
import { statsReply } from './present/stats-answer.ts';

/** Asked of the body and year that were typed. */
const FIGURES = ['收到多少件申请', '公开率', '办结多少件', '行政复议和行政诉讼各多少件'];
const PASSAGES = ['存在哪些问题', '改进措施'];

/** Nothing is offered for words that mean no report and are no question: there is no place to ask back. */
export const createOffers =
  (app: App): Offers =>
  async words => {
    const said = plain(words);
    if (said === '') return [];
    const asked = readAgencyAndYear(said, { year: app.yearOf(app.now()) });
    const stats = asked.ok ? await app.stats(asked.agency, asked.year) : null;
    if (!asked.ok || stats?.kind !== 'found') return answerTo(said, app);
    const card = statsReply(stats, asked.agency, asked.year);
    const { agency, year } = stats.card;
    const name = `${stats.body.address}${year ?? ''}年`;
    const about = await Promise.all([...FIGURES, ...PASSAGES].map(question => answerTo(`${name}${question}`, app)));
    return [{ title: `${agency} ${year ?? ''} 年主要数据`, description: '插入数据卡', reply: card }, ...about.flat()];
  };

async function answerTo(words: string, app: App): Promise<Offer[]> {
  const { asked } = await app.ask(words, {});
  if (asked.kind === 'command') return [];
  const answer = await answered(asked);
  if (answer.status !== 'answered') return [];
  const { blocks } = answer.reply;
  const [first = '', ...rest] = blocks.flatMap(textOf);
  return [{ title: shorten(first), description: shorten(rest.join(' ')), reply: { blocks } satisfies Reply }];
}

function textOf(block: ReplyBlock): string[] {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'table':
      return block.rows.map(row => row.join(' '));
    case 'picture':
      return [];
    default:
      return [block.text];
  }
}
