// What a chat command is, and how a message finds its command. Commands know nothing of each other.
import type { App } from '../src/app.ts';
import type { Input, Out } from './platforms/types.ts';

export interface Command {
  /** After the slash, as Telegram's menu has it: `stats`. */
  name: string;
  /** Chinese words that call it without a slash, followed by a blank: 统计 启东 2023. */
  words: readonly string[];
  /** A few words for menus. */
  summary: string;
  /** One line of form, then examples: `/stats 机关 [年份]`. */
  usage: { form: string; examples: readonly string[]; note?: string };
  /** In a terminal: what of the words behind it, as typed, are paths; null where these words name no files. */
  paths?(said: string): string | null;
  /** Messages without any command that are meant for it all the same: a file sent alone. */
  isMeant?(input: Input): boolean;
  run(input: CommandInput, app: App, out: Out): Promise<void>;
}

export interface CommandInput extends Input {
  /** What stands behind the command, cleaned by `plain`. */
  words: string;
}

export type Call =
  | { kind: 'command'; command: Command; words: string }
  | { kind: 'empty' }
  | { kind: 'unknown'; said: string };

export function findCommand(text: string, commands: readonly Command[]): Call {
  const said = plain(text);
  if (said === '') return { kind: 'empty' };
  const slash = said.startsWith('/');
  const rest = slash ? said.slice(1).trimStart() : said;
  for (const command of commands) {
    for (const word of slash ? [command.name, ...command.words] : command.words) {
      if (isCalled(rest, word, slash)) return { kind: 'command', command, words: rest.slice(word.length).trim() };
    }
  }
  return { kind: 'unknown', said };
}

/** After a slash 启东 may follow without a blank (`/统计启东`); without one, 统计局 is a body and no command. */
function isCalled(said: string, word: string, slash: boolean): boolean {
  if (said.slice(0, word.length).toLowerCase() !== word) return false;
  const next = said.slice(word.length, word.length + 1);
  return next === '' || next === ' ' || (slash && !/[\w]/.test(next)) || (slash && /^\p{Script=Han}/u.test(word));
}

/** One line of ordinary characters: full width folded, control and format characters and emoji gone, blanks single. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u20E3/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD\s]+/gu, ' ')
    .trim();
}
