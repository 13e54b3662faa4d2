// The outbox port in the SQLite file of the store, through a connection of its own.
import type { ChatKind } from '../model/reminder.ts';
import type { Claimed, Outbox, OutboxCounts, Outcome } from '../ports/outbox.ts';
import { connect, type DatabaseOptions } from './libsql-database.ts';
import { contentOf, textOf } from './reply-text.ts';

interface MessageRecord {
  id: number;
  chat: string;
  kind: ChatKind;
  topic: string | null;
  key: string;
  content: string;
  due_at: number;
  expires_at: number;
  attempt: number;
  uncertain: number;
}

const ADD_CHAT = 'INSERT INTO chats (id, kind) VALUES (?, ?) ON CONFLICT DO NOTHING';
const ADD = `INSERT INTO outbox (chat, topic, key, schedule, content, due_at, not_before, expires_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7) ON CONFLICT (key) DO NOTHING`;

/**
 * The oldest open message of each chat that can be reached, found by steps through the index `outbox_open`: from a chat to the
 * next one, past all its other messages.
 */
const HEADS = `WITH RECURSIVE
  open_chats (chat) AS (
    SELECT min(chat) FROM outbox WHERE state IN ('waiting', 'sending')
    UNION ALL
    SELECT (SELECT min(chat) FROM outbox WHERE state IN ('waiting', 'sending') AND chat > open_chats.chat)
    FROM open_chats WHERE chat IS NOT NULL
  ),
  heads AS (
    SELECT outbox.id, state, due_at, not_before, expires_at, lease_until FROM open_chats
    JOIN chats ON chats.id = open_chats.chat AND chats.reachable = 1
    JOIN outbox ON outbox.id = (
      SELECT id FROM outbox WHERE chat = open_chats.chat AND state IN ('waiting', 'sending') ORDER BY due_at, id LIMIT 1
    )
  )`;
const CLAIM = `${HEADS} UPDATE outbox SET state = 'sending', owner = ?2, lease_until = ?1 + ?3, attempt = attempt + 1,
  uncertain = uncertain + (state = 'sending')
  WHERE id IN (
    SELECT id FROM heads WHERE expires_at > ?1 AND CASE state
      WHEN 'waiting' THEN due_at <= ?1 AND not_before <= ?1
      ELSE lease_until <= ?1 OR lease_until > ?1 + 2 * ?3
    END ORDER BY due_at, id LIMIT ?4
  ) RETURNING *, (SELECT kind FROM chats WHERE chats.id = outbox.chat) AS kind`;
const NEXT = `${HEADS} SELECT min(CASE state WHEN 'waiting' THEN max(due_at, not_before) ELSE lease_until END) AS due
  FROM heads`;

const MINE = "id = ?1 AND owner = ?2 AND state = 'sending'";
/** What it said is of no use any more, and may be somebody's own. */
const SETTLE = `UPDATE outbox SET state = ?3, message = ?4, reason = ?5, settled_at = ?6,
  content = '', owner = NULL, lease_until = NULL WHERE ${MINE}`;
const GIVE_BACK = `UPDATE outbox SET state = 'waiting', not_before = ?3, attempt = attempt - ?4, uncertain = uncertain + ?5,
  reason = ?6, owner = NULL, lease_until = NULL WHERE ${MINE}`;
const IS_SENDING = "SELECT 1 FROM outbox WHERE chat = ? AND state = 'sending' AND lease_until > ? LIMIT 1";
const EXPIRE = `UPDATE outbox SET state = 'dropped', reason = 'late', settled_at = ?1,
  content = '', owner = NULL, lease_until = NULL
  WHERE state IN ('waiting', 'sending') AND expires_at <= ?1 AND (state = 'waiting' OR lease_until <= ?1)`;
const PRUNE = 'DELETE FROM outbox WHERE settled_at < ?';
/** Known for nothing but what was sent to it. */
const DROP_BARE_CHATS = `DELETE FROM chats WHERE time_zone IS NULL AND reachable = 1 AND id NOT IN (SELECT chat FROM outbox)`;
const COUNTS = 'SELECT state, count(*) AS count FROM outbox GROUP BY state';

/** Opens the database file, which is made with its folder where it is missing. Throws a `StoreError`. */
export function openLibsqlOutbox(file: string, options: DatabaseOptions = {}): Outbox {
  const { run, query, change, together, close } = connect(file, options);

  function write(id: number, owner: string, outcome: Outcome, at: number): number {
    switch (outcome.kind) {
      case 'sent':
        return change(SETTLE, [id, owner, 'sent', outcome.message, null, at]);
      case 'dropped':
        return change(SETTLE, [id, owner, 'dropped', null, outcome.reason, at]);
      case 'later':
        return change(GIVE_BACK, [id, owner, +outcome.notBefore, 1, 0, null]);
      case 'failed':
        return change(GIVE_BACK, [id, owner, +outcome.notBefore, 0, outcome.uncertain ? 1 : 0, outcome.reason]);
    }
  }

  return {
    add: messages =>
      run(() => {
        if (messages.length === 0) return 0;
        return together(() => {
          let added = 0;
          const known = new Set<string>();
          for (const { chat, kind, topic, key, content, dueAt, expiresAt } of messages) {
            if (!known.has(chat)) change(ADD_CHAT, [chat, kind]);
            known.add(chat);
            const schedule = content.kind === 'reminder' ? content.schedule : null;
            added += change(ADD, [chat, topic, key, schedule, textOf(content), +dueAt, +expiresAt]);
          }
          return added;
        });
      }),

    claim: (owner, now, leaseMs, limit) =>
      run(() => {
        const rows = together(() => query<MessageRecord>(CLAIM, [+now, owner, leaseMs, limit]));
        return rows.sort((a, b) => a.due_at - b.due_at || a.id - b.id).map(claimedOf);
      }),

    record: (id, owner, outcome, at) => run(() => together(() => write(id, owner, outcome, +at)) > 0),

    isSending: (chat, now) => run(() => query(IS_SENDING, [chat, +now]).length > 0),

    expire: now => run(() => together(() => change(EXPIRE, [+now]))),

    nextDue: () =>
      run(() => {
        const [next] = query<{ due: number | null }>(NEXT);
        return next?.due == null ? null : new Date(next.due);
      }),

    counts: () =>
      run(() => {
        const counts: OutboxCounts = { waiting: 0, sending: 0, sent: 0, dropped: 0 };
        for (const { state, count } of query<{ state: keyof OutboxCounts; count: number }>(COUNTS))
          counts[state] = count;
        return counts;
      }),

    prune: before =>
      run(() =>
        together(() => {
          const pruned = change(PRUNE, [+before]);
          change(DROP_BARE_CHATS);
          return pruned;
        }),
      ),

    close,
  };
}

function claimedOf(row: MessageRecord): Claimed {
  return {
    ...{ id: row.id, chat: row.chat, kind: row.kind, topic: row.topic, key: row.key },
    content: contentOf(row.content),
    ...{ dueAt: new Date(row.due_at), expiresAt: new Date(row.expires_at) },
    ...{ attempt: row.attempt, uncertain: row.uncertain },
  };
}
