// The chats port in the SQLite file of the store, through a connection of its own.
import type { ChatSettings, Schedule } from '../model/reminder.ts';
import type { Chats } from '../ports/chats.ts';
import { connect, type DatabaseOptions } from './libsql-database.ts';
import { moveChat } from './move-chat.ts';

interface ChatRecord {
  id: string;
  kind: ChatSettings['kind'];
  time_zone: string;
  next_schedule: number;
}

/** `schedules`: JSON, a list of `ScheduleRecord`. */
interface SettingsRecord extends ChatRecord {
  schedules: string;
}

interface ScheduleRecord {
  id: number;
  deadline: string;
  days_before: string;
  at: string;
  text: string | null;
  topic: string | null;
  paused: number;
  since: number;
}

/**
 * Chats that have set something, not those only written to; each with its schedules as one text: rows are dear here, and
 * every minute takes them all.
 */
const SETTINGS = `SELECT chats.*, json_group_array(json_object('id', schedules.id, 'deadline', deadline,
    'days_before', days_before, 'at', at, 'text', text, 'topic', topic, 'paused', paused, 'since', since)
    ORDER BY schedules.id) FILTER (WHERE schedules.id IS NOT NULL) AS schedules
  FROM chats LEFT JOIN schedules ON chat = chats.id WHERE time_zone IS NOT NULL`;
const SUBSCRIBED = `${SETTINGS} AND reachable = 1 GROUP BY chats.id HAVING min(paused) = 0`;
const OF_CHAT = `${SETTINGS} AND chats.id = ? GROUP BY chats.id`;
const PUT_CHAT = `INSERT INTO chats (id, kind, time_zone) VALUES (?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, time_zone = excluded.time_zone RETURNING next_schedule`;
const PUT = `INSERT INTO schedules (chat, id, deadline, days_before, at, text, topic, paused, since)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;
// Its key goes with it: in another time zone the same day and time may be still to come.
const CALL_OFF = "DELETE FROM outbox WHERE chat = ? AND schedule = ? AND state = 'waiting'";
const FORGET = [
  'DELETE FROM schedules WHERE chat = ?1',
  "DELETE FROM outbox WHERE chat = ?1 AND state <> 'sending'",
  'UPDATE chats SET time_zone = NULL WHERE id = ?1',
  // Otherwise `Outbox.prune` does it, when what is on its way has come there.
  'DELETE FROM chats WHERE id = ?1 AND id NOT IN (SELECT chat FROM outbox)',
];

/** Opens the database file, which is made with its folder where it is missing. Throws a `StoreError`. */
export function openLibsqlChats(file: string, options: DatabaseOptions = {}): Chats {
  const { run, query, change, together, close } = connect(file, options);

  const load = (chat: string): ChatSettings | null => query<SettingsRecord>(OF_CHAT, [chat]).map(settingsOf)[0] ?? null;

  function save({ chat, kind, timeZone, schedules }: ChatSettings): void {
    const before = load(chat);
    const [kept] = query<Pick<ChatRecord, 'next_schedule'>>(PUT_CHAT, [chat, kind, timeZone]);
    let next = kept!.next_schedule;
    change('DELETE FROM schedules WHERE chat = ?', [chat]);
    const now = schedules.map(schedule => (schedule.id === 0 ? { ...schedule, id: next++ } : schedule));
    for (const schedule of now) change(PUT, columnsOf(chat, schedule));
    change('UPDATE chats SET next_schedule = ? WHERE id = ?', [next, chat]);

    const same = new Set(before?.timeZone === timeZone ? now.map(momentsOf) : []);
    for (const schedule of before?.schedules ?? []) {
      if (!same.has(momentsOf(schedule))) change(CALL_OFF, [chat, schedule.id]);
    }
  }

  return {
    settings: chat => run(() => load(chat)),

    subscribed: () => run(() => query<SettingsRecord>(SUBSCRIBED).map(settingsOf)),

    save: settings =>
      run(() =>
        together(() => {
          save(settings);
          return load(settings.chat)!;
        }),
      ),

    setReachable: (chat, reachable) =>
      run(
        () =>
          void change('UPDATE chats SET reachable = ?1 WHERE id = ?2 AND reachable <> ?1', [reachable ? 1 : 0, chat]),
      ),

    isReachable: chat => run(() => query('SELECT 1 FROM chats WHERE id = ? AND reachable = 0', [chat]).length === 0),

    move: (from, to) => run(() => together(() => moveChat({ query, change }, from, to))),

    forget: chat =>
      run(() => {
        const held = together(() => {
          const schedules = load(chat)?.schedules.length ?? 0;
          for (const sql of FORGET) change(sql, [chat]);
          return schedules;
        });
        // The log beside the database still holds what was deleted.
        query('PRAGMA wal_checkpoint(TRUNCATE)');
        return held;
      }),

    close,
  };
}

const settingsOf = ({ id, kind, time_zone, schedules }: SettingsRecord): ChatSettings => ({
  ...{ chat: id, kind, timeZone: time_zone },
  schedules: (JSON.parse(schedules) as ScheduleRecord[]).map(scheduleOf),
});

function scheduleOf(row: ScheduleRecord): Schedule {
  return {
    id: row.id,
    deadline: JSON.parse(row.deadline),
    daysBefore: JSON.parse(row.days_before),
    ...{ at: row.at, text: row.text, topic: row.topic, paused: row.paused === 1, since: new Date(row.since) },
  };
}

function columnsOf(chat: string, { id, deadline, daysBefore, at, text, topic, paused, since }: Schedule): unknown[] {
  return [chat, id, JSON.stringify(deadline), JSON.stringify(daysBefore), at, text, topic, paused ? 1 : 0, +since];
}

/** What waits is put into words when it is sent: other words alone call nothing off. */
function momentsOf({ id, deadline: { month, day, year }, daysBefore, at, topic, paused, since }: Schedule): string {
  return JSON.stringify([id, month, day, year, daysBefore, at, topic, paused, +since]);
}
