// What a chat can do about its reminders; settings in, settings out. Whether somebody may change them is asked before.
// `save` takes the place of all schedules of a chat: platforms answer the messages of a chat one after the other, so no
// change is lost to another one.
import type { ChatKind, ChatSettings, DueReminder, Schedule } from './model/reminder.ts';
import type { Chats } from './ports/chats.ts';
import type { Clock } from './ports/clock.ts';
import type { Outbox } from './ports/outbox.ts';
import { DEFAULT_REMINDERS, DEFAULT_TIME } from './remind/deadlines.ts';
import { dueBetween } from './remind/due.ts';

export type NewSchedule = Omit<Schedule, 'id' | 'since' | 'paused'> & { paused?: boolean };
export type ScheduleChange = Partial<NewSchedule>;

export interface Reminders {
  /** What the chat has set; our zone and no schedules where it has set nothing. */
  settings(chat: string, kind: ChatKind): Promise<ChatSettings>;
  /** Those that the chat has already are not added again: `added` may be fewer than given. */
  addSchedules(chat: string, kind: ChatKind, given: readonly NewSchedule[], timeZone?: string): Promise<Added>;
  /** All of them, or one. Null where there is none with that number. Nothing of the old ones comes after it. */
  changeSchedules(chat: string, id: number | null, change: ScheduleChange): Promise<ChatSettings | null>;
  /** Returns what is left. As `changeSchedules`. */
  removeSchedules(chat: string, id: number | null): Promise<ChatSettings | null>;
  setTimeZone(chat: string, kind: ChatKind, timeZone: string): Promise<ChatSettings>;
  /** The default schedules, for `addSchedules`. */
  defaultSchedules(topic: string | null): NewSchedule[];
  /** The next ones of these settings after now, at most `most`, within four years. */
  nextReminders(settings: ChatSettings, most: number): DueReminder[];
  /** Settings and whatever waits to be sent. How many schedules there were. */
  forget(chat: string): Promise<number>;
}

export type Added =
  /** `added` in their order, as kept; `held`: those of the given ones that the chat had, as kept. */
  | { ok: true; settings: ChatSettings; added: Schedule[]; held: Schedule[] }
  /** Nothing was added: there would be more than `MOST_SCHEDULES`. */
  | { ok: false; count: number };

export interface RemindersParts {
  chats: Chats;
  outbox: Pick<Outbox, 'isSending'>;
  clock: Clock;
  /** Of chats that have set none. */
  timeZone: string;
}

export const MOST_SCHEDULES = 50;

/** Four Januaries, whatever the day. */
const FORESIGHT_MS = 4 * 366 * 24 * 60 * 60 * 1000;

const POLL_MS = 50;
/** A sender that takes longer has died: what it held waits for its lease. */
const LONGEST_WAIT_MS = 30_000;

export function createReminders({ chats, outbox, clock, timeZone }: RemindersParts): Reminders {
  const settings = async (chat: string, kind: ChatKind): Promise<ChatSettings> =>
    (await chats.settings(chat)) ?? { chat, kind, timeZone, schedules: [] };

  /** Waits after a change until what was on its way has arrived: what comes later is by the new settings. */
  async function settled<T>(chat: string, changed: T): Promise<T> {
    for (let waited = 0; waited < LONGEST_WAIT_MS && (await outbox.isSending(chat, clock.now())); waited += POLL_MS)
      await new Promise(resolve => setTimeout(resolve, POLL_MS));
    return changed;
  }

  async function changeEach(chat: string, id: number | null, change: (schedule: Schedule) => Schedule[]) {
    const now = await chats.settings(chat);
    const isMeant = (schedule: Schedule) => id === null || schedule.id === id;
    if (!now?.schedules.some(isMeant)) return null;
    const schedules = now.schedules.flatMap(one => (isMeant(one) ? change(one) : [one]));
    return settled(chat, await chats.save({ ...now, schedules }));
  }

  return {
    settings,

    async addSchedules(chat, kind, given, zone) {
      const now = await settings(chat, kind);
      const heldAs = (one: NewSchedule) => now.schedules.find(other => isSame(one, other));
      const fresh = given.filter((one, at) => !heldAs(one) && given.findIndex(other => isSame(one, other)) === at);
      const held = given.flatMap(one => heldAs(one) ?? []);
      const count = now.schedules.length + fresh.length;
      if (fresh.length > 0 && count > MOST_SCHEDULES) return { ok: false, count };
      if (fresh.length === 0) return { ok: true, settings: now, added: [], held };
      const kept = await chats.save({
        ...{ ...now, kind, timeZone: zone ?? now.timeZone },
        schedules: [...now.schedules, ...fresh.map(one => ({ paused: false, ...one, id: 0, since: clock.now() }))],
      });
      const before = new Set(now.schedules.map(({ id }) => id));
      return { ok: true, settings: kept, added: kept.schedules.filter(({ id }) => !before.has(id)), held };
    },

    changeSchedules: (chat, id, change) =>
      changeEach(chat, id, schedule => {
        const changed = { ...schedule, ...change };
        return [movesReminders(schedule, changed) ? { ...changed, since: clock.now() } : changed];
      }),

    removeSchedules: (chat, id) => changeEach(chat, id, () => []),

    async setTimeZone(chat, kind, zone) {
      const now = await settings(chat, kind);
      const schedules = now.schedules.map(schedule => ({ ...schedule, since: clock.now() }));
      return settled(chat, await chats.save({ ...now, kind, timeZone: zone, schedules }));
    },

    defaultSchedules: topic =>
      DEFAULT_REMINDERS.map(({ deadline, daysBefore }) => ({
        ...{ deadline, daysBefore: [...daysBefore], at: DEFAULT_TIME, text: null, topic },
      })),

    nextReminders: (of, most) => {
      const now = clock.now();
      return dueBetween(of, now, new Date(+now + FORESIGHT_MS)).slice(0, most);
    },

    forget: async chat => settled(chat, await chats.forget(chat)),
  };
}

/** What is due while only the words of a schedule change is told all the same. */
const movesReminders = (before: Schedule, after: Schedule): boolean =>
  before.paused !== after.paused || momentsOf(before) !== momentsOf(after);

const momentsOf = ({ deadline: { month, day, year }, daysBefore, at, topic }: NewSchedule): string =>
  JSON.stringify([month, day, year, daysBefore, at, topic]);

/** Told at the same moments, of the same, in the same words. */
export const isSame = (one: NewSchedule, other: NewSchedule): boolean =>
  momentsOf(one) === momentsOf(other) && one.deadline.name === other.deadline.name && one.text === other.text;
