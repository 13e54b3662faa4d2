// Whether a message is meant for the bot, and its words without the bot's own name. In a group it speaks only when spoken
// to, also where Telegram shows it everything because its privacy mode is off.
import type { Me, Message } from '../telegram-bot.ts';

/** A command of our own, such as `/stats` or `/统计`: in a group the others belong to other bots. */
export type IsCommand = (text: string) => boolean;

/** The words meant for the bot; null where the message is meant for somebody else. */
export function wordsForBot(message: Message, me: Me, isCommand: IsCommand): string | null {
  const said = message.text ?? message.caption ?? '';
  const command = /^\/([^\s@/]+)@(\w+)/.exec(said);
  const mention = new RegExp(`(?<![\\w@./])@${me.username}(?!\\w)`, 'gi');
  const isPrivate = message.chat.type === 'private';
  if (command) {
    const [head, name, bot] = command as unknown as [string, string, string];
    const ours = bot.toLowerCase() === me.username.toLowerCase();
    return ours || isPrivate ? `/${name}${said.slice(head.length).replace(mention, ' ')}`.trim() : null;
  }
  const words = said.replace(mention, ' ').trim();
  const addressed = isPrivate || words !== said.trim() || answersBot(message, me) || isCommandIn(words, isCommand);
  return addressed ? words : null;
}

const isCommandIn = (words: string, isCommand: IsCommand): boolean => words.startsWith('/') && isCommand(words);

function answersBot({ reply_to_message: answered }: Message, me: Me): boolean {
  return answered?.from?.id === me.id && answered.forum_topic_created === undefined;
}
