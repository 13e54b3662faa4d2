// What is written down → sent. Every step ends in the database before the next one begins: claimed, sent, recorded.
import type { Chats } from '../ports/chats.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Messenger, Delivery as Tried } from '../ports/messenger.ts';
import type { Claimed, Outbox, Outcome } from '../ports/outbox.ts';
import type { Ticking, Ticks } from '../ports/ticks.ts';
import { afterFailure, isHopeless } from './retry.ts';
import { tell, type Words } from './telling.ts';

export interface PumpParts extends Words {
  chats: Chats;
  outbox: Outbox;
  messenger: Messenger;
  ticks: Ticks;
  clock: Clock;
  log: Log;
  /** Different for every run of the program. */
  owner: string;
}

export interface Pump {
  /** Sends what is due, and looks again when the next one is. */
  wake(): void;
  /** Begins nothing new, and resolves when what is being sent has been recorded. */
  stop(): Promise<void>;
}

const LEASE_MS = 60_000;
/** One try must end within the lease, also one that begins last. */
const BEGIN_WITHIN_MS = LEASE_MS / 2;
const AT_ONCE = 3;
/** Claimed ahead: enough not to ask the database for each, few enough that a sudden end leaves little in doubt. */
const AHEAD = 12;
/** A shorter wait is sat out, for a longer one others are let past. */
const SHORT_WAIT_MS = 2000;
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

export function createPump(parts: PumpParts): Pump {
  const { chats, outbox, messenger, ticks, clock, log, owner } = parts;
  /** Ours by now, and not begun. */
  const held = new Map<Claimed, Date>();
  /** By the id of the message. */
  const sending = new Map<number, Promise<void>>();
  /** What the database would not take. */
  const unrecorded = new Map<Claimed, Outcome>();
  let turning: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let broken = false;
  let timer: Ticking | null = null;

  function wake(): void {
    again = true;
    if (turning !== null || stopped) return;
    turning = turn().finally(() => {
      turning = null;
      if (again) wake();
    });
  }

  /** Never rejects: what the database refuses now, it is asked for again a minute later. */
  async function turn(): Promise<void> {
    again = false;
    timer?.stop();
    timer = null;
    let wait: number | null = MINUTE_MS;
    try {
      wait = await advance();
      if (broken) log.info('数据库恢复正常，提醒继续发送。');
      broken = false;
    } catch (error) {
      if (!broken) log.error('数据库出错，提醒暂时发不出去，每分钟再试一次。', error);
      broken = true;
    }
    if (wait !== null && !stopped) timer = ticks.after(Math.min(wait, MINUTE_MS), wake);
  }

  /** Begins what can be begun. Returns when to look again, in milliseconds; null where the end of a try will tell. */
  async function advance(): Promise<number | null> {
    for (const [message, outcome] of unrecorded) await record(message, outcome);
    while (!stopped) {
      const putOff = await beginHeld();
      if (sending.size >= AT_ONCE) return null;
      if (putOff) return SECOND_MS;
      // What is held has to wait; others need not.
      if (held.size > AHEAD / 2) break;
      const claimed = await outbox.claim(owner, clock.now(), LEASE_MS, AHEAD - held.size);
      if (claimed.length === 0) break;
      for (const message of claimed) if (!isInHand(message)) held.set(message, clock.now());
    }
    if (held.size > 0) return Math.min(...[...held.keys()].map(({ chat }) => messenger.waitMs(chat)));
    if (sending.size > 0) return null;
    const next = await outbox.nextDue();
    if (next === null) return null;
    const wait = +next - +clock.now();
    return wait > 0 ? wait : SECOND_MS;
  }

  /** Its lease ended while it was on its way, as on a machine that slept: it comes back to the one that has it already. */
  function isInHand({ id }: Claimed): boolean {
    return sending.has(id) || [...held.keys(), ...unrecorded.keys()].some(message => message.id === id);
  }

  /** Whether any was given back, since it has to wait for long. */
  async function beginHeld(): Promise<boolean> {
    let putOff = false;
    for (const [message, since] of held) {
      if (sending.size >= AT_ONCE || stopped) break;
      const now = clock.now();
      const wait = messenger.waitMs(message.chat);
      const stale = Math.abs(+now - +since) > BEGIN_WITHIN_MS;
      if (!stale && wait > 0 && wait <= SHORT_WAIT_MS) continue;
      held.delete(message);
      if (!stale && wait === 0) begin(message, since);
      else await record(message, { kind: 'later', notBefore: new Date(+now + wait) });
      putOff ||= wait > SHORT_WAIT_MS;
    }
    return putOff;
  }

  function begin(message: Claimed, since: Date): void {
    const work = attempt(message)
      .then(async outcome => {
        if (outcome === null) held.set(message, since);
        else await record(message, outcome);
      })
      // It stays unrecorded until the next turn, which says so.
      .catch(() => {})
      .finally(() => {
        sending.delete(message.id);
        wake();
      });
    sending.set(message.id, work);
  }

  async function record(message: Claimed, outcome: Outcome): Promise<void> {
    unrecorded.set(message, outcome);
    await outbox.record(message.id, owner, outcome, clock.now());
    unrecorded.delete(message);
  }

  /** Null where it has to wait a little after all. Never rejects. */
  async function attempt(message: Claimed): Promise<Outcome | null> {
    const { chat, topic } = message;
    try {
      // Left over from before the clock was put back.
      if (message.dueAt > clock.now()) return { kind: 'later', notBefore: message.dueAt };
      if (isHopeless(message)) return givenUp(message, '多次发送都没有结果');
      const told = await tell(message, clock.now(), chats, parts);
      if ('dropped' in told) return { kind: 'dropped', reason: told.dropped };
      return await outcomeOf(message, await messenger.deliver({ chat, topic }, told.reply));
    } catch (error) {
      log.error(`${chat} 的提醒没有发成，稍后再试。`, error);
      return afterFailure(message, 'no', 'error', clock.now());
    }
  }

  async function outcomeOf(message: Claimed, tried: Tried): Promise<Outcome | null> {
    const now = clock.now();
    switch (tried.kind) {
      case 'sent':
        return tried;
      case 'wait':
        return tried.ms > SHORT_WAIT_MS ? { kind: 'later', notBefore: new Date(+now + tried.ms) } : null;
      case 'unreachable':
        await chats.setReachable(message.chat, false);
        log.info(`${message.chat} 已停用或移出机器人，提醒暂停；恢复后继续。`);
        return { kind: 'later', notBefore: now };
      case 'moved':
        await chats.move(message.chat, tried.to);
        return { kind: 'later', notBefore: now };
      case 'refused':
        return givenUp(message, tried.reason);
      case 'failed': {
        const outcome = afterFailure(message, tried.arrived, tried.reason, now);
        return outcome.kind === 'dropped' ? givenUp(message, tried.reason) : outcome;
      }
    }
  }

  function givenUp({ chat }: Claimed, reason: string): Outcome {
    log.error(`${chat} 的一条提醒没有送达，不再发送：${reason}。`);
    return { kind: 'dropped', reason };
  }

  return {
    wake,
    async stop() {
      stopped = true;
      timer?.stop();
      await turning;
      await Promise.all(sending.values());
      // So that the next run need not wait for the lease, nor doubt whether these were sent.
      for (const message of held.keys()) unrecorded.set(message, { kind: 'later', notBefore: clock.now() });
      for (const [message, outcome] of unrecorded) await record(message, outcome);
    },
  };
}
