// telegraf behind the port. Its own polling is not used: it waits for a whole batch before it asks for the next, and it
// cannot be stopped while it waits for a lost network.
import { Telegraf, TelegramError } from 'telegraf';
import { type FetchTrouble, lostCall } from '../lost-call.ts';
import { Refused, type TelegramBot, type TelegramBotOptions, Upload } from '../telegram-bot.ts';

export function telegrafBot({ token, apiRoot, listener }: TelegramBotOptions): TelegramBot {
  const bot = new Telegraf(token, {
    // It would give up a long answer after 90 seconds, and end the process with it.
    handlerTimeout: Number.POSITIVE_INFINITY,
    // It resolves method names against the root as a web page does: without the slash the last part of a path is lost.
    ...(apiRoot === null ? {} : { telegram: { apiRoot: `${apiRoot}/` } }),
  });
  bot.use(context => listener(context.update as never));
  return {
    async call(method, parameters, signal) {
      try {
        return await bot.telegram.callApi(method as never, withFiles(parameters) as never, { signal: signal as never });
      } catch (error) {
        throw translated(method, error);
      }
    },
    introduce: me => {
      bot.botInfo = me as never;
    },
    handle: update => bot.handleUpdate(update as never),
  };
}

function withFiles(parameters: Record<string, unknown>): Record<string, unknown> {
  const uploads = Object.values(parameters).some(value => value instanceof Upload);
  const entries = Object.entries(parameters).map(([name, value]) => {
    if (value instanceof Upload) return [name, { source: Buffer.from(value.bytes), filename: quotable(value.name) }];
    // In a form it writes only `reply_markup` as JSON by itself; other objects it takes for files and leaves out.
    return [name, uploads && typeof value === 'object' && value !== null ? JSON.stringify(value) : value];
  });
  return Object.fromEntries(entries);
}

/** It puts the name between quotation marks as it is. */
function quotable(name: string): string {
  return name.replace(/["\r\n]/g, '_');
}

/** Anything else is a bug, and stays what it is. */
function translated(method: string, error: unknown): unknown {
  if (error instanceof TelegramError) return new Refused(method, error.code, error.description, error.parameters);
  const { name, code } = error as FetchTrouble;
  const isNetwork = name === 'FetchError' || name === 'AbortError' || code !== undefined;
  return isNetwork ? lostCall(method, error as FetchTrouble) : error;
}
