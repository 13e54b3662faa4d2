// grammY behind the port. It is fed with updates as its own runner does; its polling and its retries are not used, so that
// both libraries behave alike.
import { Bot, GrammyError, HttpError, InputFile } from 'grammy';
import { type FetchTrouble, lostCall } from '../lost-call.ts';
import { Refused, type TelegramBot, type TelegramBotOptions, Upload } from '../telegram-bot.ts';

export function grammyBot({ token, apiRoot, listener }: TelegramBotOptions): TelegramBot {
  const bot = new Bot(token, apiRoot === null ? {} : { client: { apiRoot } });
  bot.use(context => listener(context.update as never));
  return {
    async call(method, parameters, signal) {
      try {
        const raw = bot.api.raw as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
        // A method that has no parameters takes the signal in their place.
        return await (method === 'getMe' ? raw.getMe!(signal) : raw[method]!(withFiles(parameters), signal));
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
  const entries = Object.entries(parameters).map(([name, value]) =>
    value instanceof Upload ? [name, new InputFile(value.bytes, value.name)] : [name, value],
  );
  return Object.fromEntries(entries);
}

/** Anything else is a bug, and stays what it is. */
function translated(method: string, error: unknown): unknown {
  if (error instanceof GrammyError) return new Refused(method, error.error_code, error.description, error.parameters);
  return error instanceof HttpError ? lostCall(method, error.error as FetchTrouble) : error;
}
