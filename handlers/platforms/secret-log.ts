// A log that never shows a secret, wherever it got into a message: libraries put the bot's token into addresses, and
// addresses into the texts and stacks of their errors.
import { inspect } from 'node:util';
import type { Log } from '../../src/ports/log.ts';

export function secretLog(log: Log, secret: string): Log {
  const hidden = (text: string) => text.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***');
  return {
    info: message => log.info(hidden(message)),
    error: (message, error) => log.error(hidden(message), error === undefined ? undefined : hidden(told(error))),
  };
}

function told(error: unknown): string {
  return error instanceof Error ? inspect(error) : String(error);
}
