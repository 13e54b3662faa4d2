// A chat's rows under another id: in every table that has a `chat` column, also one that is added later.
import type { Connection } from './libsql-database.ts';

type Tables = Pick<Connection, 'query' | 'change'>;

interface ScheduleRecord {
  id: number;
  /** What it reminds of, and when: two that agree in it are one. */
  means: string;
}

interface MessageRecord {
  id: number;
  key: string;
  schedule: number | null;
  state: 'waiting' | 'sending' | 'sent' | 'dropped';
}

const OTHER_TABLES = `SELECT tables.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
  WHERE tables.type = 'table' AND columns.name = 'chat' AND tables.name NOT IN ('schedules', 'outbox')`;
const MERGE_CHAT = `INSERT INTO chats (id, kind, time_zone, reachable, next_schedule)
  SELECT ?2, kind, time_zone, reachable, next_schedule FROM chats WHERE id = ?1
  ON CONFLICT (id) DO UPDATE SET time_zone = coalesce(time_zone, excluded.time_zone)`;
const NEXT_SCHEDULE = 'SELECT next_schedule AS next FROM chats WHERE id = ?';
const SCHEDULES = `SELECT id, json_array(deadline, days_before, at, text, topic) AS means FROM schedules
  WHERE chat = ? ORDER BY id`;
const MESSAGES = 'SELECT id, key, schedule, state FROM outbox WHERE chat = ? ORDER BY id';
const MOVE_MESSAGE = `UPDATE outbox SET chat = ?2, key = ?3, schedule = ?4,
  content = iif(?4 IS NULL OR content = '', content, json_set(content, '$.schedule', ?4)) WHERE id = ?1`;

/** Within a transaction. Of what both have, the new id's stays. */
export function moveChat(tables: Tables, from: string, to: string): void {
  const { query, change } = tables;
  if (from === to) return;
  const given = query<{ next: number }>(NEXT_SCHEDULE, [to])[0]?.next ?? 1;
  if (change(MERGE_CHAT, [from, to]) > 0) {
    moveMessages(tables, from, to, moveSchedules(tables, from, to, given));
    change('DELETE FROM chats WHERE id = ?', [from]);
  }
  for (const { name } of query<{ name: string }>(OTHER_TABLES)) {
    change(`UPDATE OR IGNORE ${name} SET chat = ? WHERE chat = ?`, [to, from]);
    change(`DELETE FROM ${name} WHERE chat = ?`, [from]);
  }
}

/** Returns the new numbers by the old ones. `given`: from here on the new id has not given any number. */
function moveSchedules({ query, change }: Tables, from: string, to: string, given: number): Map<number, number> {
  const theirs = new Map(query<ScheduleRecord>(SCHEDULES, [to]).map(({ id, means }) => [means, id]));
  let next = Math.max(given, query<{ next: number }>(NEXT_SCHEDULE, [from])[0]!.next);
  const numbers = new Map<number, number>();
  for (const { id, means } of query<ScheduleRecord>(SCHEDULES, [from])) {
    const same = theirs.get(means);
    const number = same ?? (id < given ? next++ : id);
    if (same === undefined)
      change('UPDATE schedules SET chat = ?, id = ? WHERE chat = ? AND id = ?', [to, number, from, id]);
    numbers.set(id, number);
  }
  change('UPDATE chats SET next_schedule = ? WHERE id = ?', [next, to]);
  return numbers;
}

/** What was told under the old id is not told again under the new one: a key names its chat and schedule. */
function moveMessages({ query, change }: Tables, from: string, to: string, numbers: Map<number, number>): void {
  for (const message of query<MessageRecord>(MESSAGES, [from])) {
    const schedule = message.schedule === null ? null : (numbers.get(message.schedule) ?? message.schedule);
    const key = message.key
      .split('|')
      .map((part, at) => (part === from ? to : schedule !== null && at === 2 ? schedule : part))
      .join('|');
    const [rival] = query<MessageRecord>('SELECT id, key, schedule, state FROM outbox WHERE key = ? AND id <> ?', [
      key,
      message.id,
    ]);
    if (rival) {
      const [kept, gone] = isFurther(message, rival) ? [message, rival] : [rival, message];
      change('DELETE FROM outbox WHERE id = ?', [gone.id]);
      if (kept === rival) continue;
    }
    change(MOVE_MESSAGE, [message.id, to, key, schedule]);
  }
}

const STATES = ['waiting', 'sending', 'dropped', 'sent'];
const isFurther = (one: MessageRecord, other: MessageRecord): boolean =>
  STATES.indexOf(one.state) > STATES.indexOf(other.state);
