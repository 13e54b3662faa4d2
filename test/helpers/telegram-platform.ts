// The Telegram platform in this process, over a library and the loopback server, with answers that a test makes up.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { grammyBot } from '../../handlers/platforms/grammy/grammy-bot.ts';
import { telegrafBot } from '../../handlers/platforms/telegraf/telegraf-bot.ts';
import { createTelegram } from '../../handlers/platforms/telegram/telegram.ts';
import type { TelegramBot, TelegramBotOptions } from '../../handlers/platforms/telegram-bot.ts';
import type { ChatChange, Platform, Receive, Undelivered } from '../../handlers/platforms/types.ts';
import { openLibsqlInbox } from '../../src/adapters/libsql-inbox.ts';
import type { Tokens } from '../../src/ports/tokens.ts';
import { BotApi } from '../bot-api/server.ts';
import { temporaryFolder } from './run.ts';

export interface RunningPlatform {
  api: BotApi;
  log: string[];
  tokens: Map<string, string>;
  platform: Platform;
  changes: ChatChange[];
  undelivered: Undelivered[];
  stop(): void;
  ended: Promise<void>;
}

export const LIBRARIES = [
  ['grammy', grammyBot],
  ['telegraf', telegrafBot],
] as const;

export type Library = (options: TelegramBotOptions) => TelegramBot;

export interface Setting {
  token?: string;
  /** Behind the root of the server. */
  path?: string;
  prepare?: (api: BotApi) => void;
  /** Of an earlier platform, to go on with. */
  api?: BotApi;
  /** Where it keeps what came in. */
  folder?: string;
  graceMs?: number;
  now?: () => Date;
  onChange?: (change: ChatChange) => Promise<void>;
}

export async function startPlatform(
  library: Library,
  receive: Receive,
  { token, path = '', prepare, api: earlier, folder = temporaryFolder(), graceMs = 4000, now, onChange }: Setting = {},
): Promise<RunningPlatform> {
  const api = earlier ?? (await new BotApi().start());
  api.path = path;
  prepare?.(api);
  const log: string[] = [];
  const tokens = new Map<string, string>();
  const changes: ChatChange[] = [];
  const undelivered: Undelivered[] = [];
  const inbox = openLibsqlInbox(join(folder, 'nianbao.db'));
  const platform = createTelegram({
    library,
    token: token ?? api.token,
    apiRoot: api.root + path,
    tokens: memoryTokens(tokens),
    inbox,
    menu: [{ command: 'stats', description: '统计' }],
    isCommand: text => text.startsWith('/stats'),
    log: { info: message => log.push(message), error: (message, error) => log.push(`${message} ${error ?? ''}`) },
    now: now ?? (() => new Date()),
    waits: { pollSeconds: 1, callMs: 1000, graceMs },
    undelivered: async answer => void undelivered.push(answer),
    onFailure: error => {
      log.push(String(error));
      return '没有处理成功。';
    },
  });
  const ended = platform.run(receive, async change => {
    changes.push(change);
    await onChange?.(change);
  });
  ended.catch(() => {});
  onTestFinished(async () => {
    platform.stop();
    await ended.catch(() => {});
    await inbox.close();
    await api.close();
  });
  return { api, log, tokens, platform, changes, undelivered, stop: () => platform.stop(), ended };
}

export function memoryTokens(kept: Map<string, string>): Tokens {
  return {
    async keep(words, chat) {
      return words.map(text => {
        const token = createHash('sha256').update(`${chat} ${text}`).digest('hex').slice(0, 32);
        kept.set(`${chat} ${token}`, text);
        return token;
      });
    },
    find: async (token, chat) => kept.get(`${chat} ${token}`) ?? null,
    close: async () => {},
  };
}
