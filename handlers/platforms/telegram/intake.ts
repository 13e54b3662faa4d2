// Updates are written down before Telegram is told that we have them, and crossed out when they are answered: a process that
// is killed answers after its restart.

import type { Inbox } from '../../../src/ports/inbox.ts';
import type { Log } from '../../../src/ports/log.ts';
import type { Update } from '../telegram-bot.ts';
import { givenUp, inboxTrouble } from './sentences.ts';

export interface Intake {
  /** Those that are new. */
  keep(updates: readonly Update[]): Promise<readonly Update[]>;
  /** Answered. Several are crossed out together, a moment later. */
  done(ids: readonly number[]): void;
  /** What an earlier run has left. */
  resume(): Promise<Update[]>;
  /** Resolves when all that is done has been crossed out. */
  idle(): Promise<void>;
}

export interface IntakeParts {
  inbox: Inbox;
  now(): Date;
  log: Log;
}

/** One that has ended the process twice would end it again. */
const MOST_BEGUN = 2;
/** Nobody waits for an answer any longer. */
const MOST_AGE_MS = 24 * 60 * 60 * 1000;

export function createIntake({ inbox, now, log }: IntakeParts): Intake {
  const trouble = (error: unknown) => log.error(inboxTrouble(), error);
  let finished: number[] = [];
  let crossing = Promise.resolve();

  async function cross(): Promise<void> {
    const ids = finished;
    finished = [];
    if (ids.length > 0) await inbox.done(ids).catch(trouble);
  }

  return {
    async keep(updates) {
      try {
        const rows = updates.map(update => ({ id: update.update_id, update: withoutOwnWords(update) }));
        const fresh = new Set(await inbox.keep(rows, now()));
        return updates.filter(update => fresh.has(update.update_id));
      } catch (error) {
        // Whoever asks is answered all the same.
        trouble(error);
        return updates;
      }
    },
    done(ids) {
      if (finished.length === 0) setImmediate(() => (crossing = crossing.then(cross)));
      finished.push(...ids);
    },
    async resume() {
      try {
        const left = await inbox.resume();
        const wanted = left.filter(({ begun, at }) => begun <= MOST_BEGUN && +now() - +at < MOST_AGE_MS);
        const unwanted = left.filter(one => !wanted.includes(one)).map(one => one.id);
        if (unwanted.length > 0) log.error(givenUp(unwanted.length));
        await inbox.done(unwanted);
        return wanted.map(({ update }) => update as Update);
      } catch (error) {
        trouble(error);
        return [];
      }
    },
    idle() {
      crossing = crossing.then(cross);
      return crossing;
    },
  };
}

/** What stands above a pressed button are our own words, perhaps about what the chat has had forgotten since. */
function withoutOwnWords(update: Update): Update {
  const { callback_query: press } = update;
  if (!press?.message) return update;
  const { message_id, date, chat, from, message_thread_id, is_topic_message, text } = press.message;
  const message = {
    ...{ message_id, date, chat },
    ...(from && { from }),
    ...(message_thread_id !== undefined && { message_thread_id }),
    ...(is_topic_message !== undefined && { is_topic_message }),
    ...(text !== undefined && { text: '' }),
  };
  return { ...update, callback_query: { ...press, message } };
}
