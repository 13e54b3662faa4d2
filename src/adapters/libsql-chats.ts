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

interface ScheduleRecord {
  chat: string;
  id: number;
  deadline: string;
  days_before: string;
  at: string;
  text: string | null;
  topic: string | null;
  paused: number;
  since: number;
}

/** Null where it was only written to. */
const CHAT = 'SELECT * FROM chats WHERE id = ? AND time_zone IS NOT NULL';
const SCHEDULES = 'SELECT * FROM schedules WHERE chat = ? ORDER BY id';
/** Each with its schedules as one text: rows are dear here, and every minute takes them all. */
const SUBSCRIBED = `SELECT chats.*, json_group_array(json_object('id', schedules.id, 'deadline', deadline,
    'days_before', days_before, 'at', at, 'text', text, 'topic', topic, 'paused', paused, 'since', since)
    ORDER BY schedules.id) AS schedules
  FROM chats JOIN schedules ON chat = chats.id WHERE reachable = 1 AND time_zone IS NOT NULL
  GROUP BY chats.id HAVING min(paused) = 0`;
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

  const load = (chat: string): ChatSettings | null => {
    const [found] = query<ChatRecord>(CHAT, [chat]);
    return found ? settingsOf(found, query(SCHEDULES, [chat])) : null;
  };

  function save({ chat, kind, timeZone, schedules }: ChatSettings): void {
    const [before] = query<ChatRecord>(CHAT, [chat]);
    const had = query<ScheduleRecord>(SCHEDULES, [chat]);
    const [kept] = query<Pick<ChatRecord, 'next_schedule'>>(PUT_CHAT, [chat, kind, timeZone]);
    let next = kept!.next_schedule;
    change('DELETE FROM schedules WHERE chat = ?', [chat]);
    const now = schedules.map(schedule => (schedule.id === 0 ? { ...schedule, id: next++ } : schedule));
    for (const schedule of now) change(PUT, columnsOf(chat, schedule));
    change('UPDATE chats SET next_schedule = ? WHERE id = ?', [next, chat]);

    const same = new Set(before?.time_zone === timeZone ? now.map(momentsOf) : []);
    for (const schedule of had.map(scheduleOf)) {
      if (!same.has(momentsOf(schedule))) change(CALL_OFF, [chat, schedule.id]);
    }
  }

  return {
    settings: chat => run(() => load(chat)),

    subscribed: () =>
      run(() => {
        const found = query<ChatRecord & { schedules: string }>(SUBSCRIBED);
        return found.map(({ schedules, ...chat }) => settingsOf(chat, JSON.parse(schedules)));
      }),

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
          const schedules = query(SCHEDULES, [chat]).length;
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

const settingsOf = (chat: ChatRecord, schedules: ScheduleRecord[]): ChatSettings => ({
  ...{ chat: chat.id, kind: chat.kind, timeZone: chat.time_zone },
  schedules: schedules.map(scheduleOf),
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
