// What a January must look like from outside, computed apart from the product: plain arithmetic on minutes, since no zone in it
// changes its time in January. It is compared with the server's record only.
import type { Played, Run, Sending } from './january-run.ts';
import { BEGIN, DAY, END, HOUR, idOf, type January, ZONES } from './january-world.ts';

const LATE = HOUR / 6;
const DROPPED_AFTER = 2 * DAY;
/** After trouble of the server so much may pass until the next try, and the rest of what has piled up. */
const RECOVERY = HOUR;

/** A schedule from one change of it to the next; `[from, to]` where its beginning and end are not known to the minute. */
interface Era {
  chat: number;
  schedule: number;
  topic: number | undefined;
  zone: string;
  on: number;
  daysBefore: number[];
  at: string;
  begins: Span;
  ends: Span;
}

interface Span {
  from: number;
  to: number;
}

export interface Expected {
  chat: number;
  key: string;
  dueAt: number;
  topic: number | undefined;
  /** Once at least; never; or it depends on minutes. */
  told: 'must' | 'never' | 'may';
}

const momentOf = (on: number, days: number, at: string, zone: string): number => {
  const [hours, minutes] = at.split(':').map(Number) as [number, number];
  return on - days * DAY + (hours * 60 + minutes - ZONES[zone]!) * 60_000;
};

const dayText = (on: number): string => new Date(on).toISOString().slice(0, 10);

/** Those in which anything may be due, and twice a day. */
export function dueMinutes(january: January): number[] {
  const minutes = new Set<number>();
  for (let at = BEGIN; at < END; at += 12 * HOUR) minutes.add(at);
  // Whoever comes back is told within the minute what there is.
  for (const { at } of january.acts) minutes.add((Math.floor(at / 60_000) + 1) * 60_000);
  for (const era of erasOf(january, new Map()))
    for (const days of era.daysBefore) minutes.add(momentOf(era.on, days, era.at, era.zone));
  return [...minutes].filter(at => at >= BEGIN && at <= END).sort((a, b) => a - b);
}

export function expectedOf(january: January, { sendings, runs }: Played): Expected[] {
  const confirmed = confirmedOf(sendings);
  const healthy = (chat: number) => healthySpans(january, runs, confirmed, chat);
  const spans = new Map<number, Span[]>();
  return erasOf(january, confirmed).flatMap(era => {
    if (!spans.has(era.chat)) spans.set(era.chat, healthy(era.chat));
    const dues = era.daysBefore.map(days => momentOf(era.on, days, era.at, era.zone));
    return era.daysBefore.flatMap((days, nth) => {
      const dueAt = dues[nth]!;
      if (dueAt < BEGIN || dueAt <= era.begins.from || dueAt > era.ends.to) return [];
      const until = Math.min(dueAt + DROPPED_AFTER, dues[nth + 1] ?? Number.POSITIVE_INFINITY);
      const certain =
        dueAt > era.begins.to && isServed(spans.get(era.chat)!, dueAt, Math.min(until, era.ends.from), RECOVERY);
      const possible = isServed(spans.get(era.chat)!, dueAt, Math.min(until, era.ends.to), 0);
      return [
        {
          ...{ chat: era.chat, dueAt, topic: era.topic },
          key: [era.schedule, dayText(era.on), days, era.at].join('|'),
          told: certain ? 'must' : possible ? 'may' : 'never',
        } as Expected,
      ];
    });
  });
}

/** Whether it could be sent for so long between two moments. */
const isServed = (spans: readonly Span[], from: number, to: number, long: number): boolean =>
  spans.some(span => Math.min(span.to, to) - Math.max(span.from, from) >= long && span.to >= from && span.from <= to);

function erasOf(january: January, confirmed: Confirmed): Era[] {
  const always: Span = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return january.chats.flatMap(({ chat, timeZone: zone, schedules }) => {
    const acts = january.acts.filter(act => act.chat === chat);
    return schedules.flatMap(({ id, deadline, daysBefore, at, topic }) => {
      const common = {
        ...{ chat: idOf(chat), schedule: id, topic: topic === null ? undefined : Number(topic), zone, daysBefore },
        on: Date.UTC(2027, deadline.month - 1, deadline.day),
      };
      let current: Era | null = { ...common, at, begins: { from: 0, to: 0 }, ends: always };
      const eras = [current];
      for (const act of acts) {
        const span = spanOf(act, confirmed);
        if (act.kind === 'back' || (act.kind === 'remove' && id !== 1)) continue;
        if (current) current.ends = span;
        current = null;
        if (act.kind !== 'resume' && act.kind !== 'change') continue;
        current = { ...common, at: act.kind === 'change' ? act.to : at, begins: span, ends: always };
        eras.push(current);
      }
      return eras;
    });
  });
}

/** When each act was confirmed first. */
type Confirmed = Map<string, number>;

function confirmedOf(sendings: readonly Sending[]): Confirmed {
  const confirmed: Confirmed = new Map();
  for (const { text, arrived, at } of sendings) {
    const id = text.slice(3);
    if (arrived && text.startsWith('ok|') && !confirmed.has(id)) confirmed.set(id, at);
  }
  return confirmed;
}

/** From when it was asked for until it was confirmed. */
const spanOf = ({ id, at }: January['acts'][number], confirmed: Confirmed): Span => ({
  from: at,
  to: confirmed.get(id) ?? Number.POSITIVE_INFINITY,
});

/** When the process ran, the server answered, and the chat took messages. */
function healthySpans(
  { outages, events, acts }: January,
  runs: readonly Run[],
  confirmed: Confirmed,
  chat: number,
): Span[] {
  const gone = events
    .filter(event => event.chat === chat && event.kind === 'block')
    .map(({ at }) => {
      const back = acts.find(act => idOf(act.chat) === chat && act.kind === 'back');
      return { from: at, to: back ? spanOf(back, confirmed).to : Number.POSITIVE_INFINITY };
    });
  let spans: Span[] = runs.map(({ from, to }) => ({ from, to }));
  for (const hole of [...outages, ...gone])
    spans = spans.flatMap(({ from, to }) =>
      [
        { from, to: Math.min(to, hole.from) },
        { from: Math.max(from, hole.to), to },
      ].filter(span => span.from < span.to),
    );
  return spans;
}

/** What is wrong with it, a line each. */
export function faultsOf(january: January, played: Played): string[] {
  const expected = new Map(expectedOf(january, played).map(one => [`${one.chat}|${one.key}`, one]));
  return [
    ...wrongCounts(expected, played),
    ...wrongWords(expected, played),
    ...wrongTimes(played),
    ...afterEnd(january, played),
  ];
}

const isReminder = ({ text }: Sending): boolean => !text.startsWith('ok|');
const keyOf = ({ chat, text }: Sending): string => `${chat}|${text.split('|').slice(0, 4).join('|')}`;
const told = (at: number): string => new Date(at).toISOString();

function wrongCounts(expected: Map<string, Expected>, { sendings }: Played): string[] {
  const tries = grouped(sendings.filter(isReminder), keyOf);
  const faults: string[] = [];
  for (const key of tries.keys()) if (!expected.has(key)) faults.push(`never asked for: ${key}`);
  for (const [key, one] of expected) {
    const all = tries.get(key) ?? [];
    const arrived = all.filter(sending => sending.arrived);
    const doubts = all.filter(sending => sending.inDoubt).length;
    if (one.told === 'must' && arrived.length === 0)
      faults.push(`missed: ${key}, due ${told(one.dueAt)}, ${all.length} tries`);
    if (one.told === 'never' && arrived.length > 0)
      faults.push(`not to be told: ${key}, due ${told(one.dueAt)}, told ${told(arrived[0]!.at)}`);
    if (arrived.length > 1 + doubts) faults.push(`${arrived.length} times with ${doubts} in doubt: ${key}`);
  }
  return faults;
}

function wrongWords(expected: Map<string, Expected>, { sendings }: Played): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const newest = new Map<number, number>();
  for (const sending of sendings.filter(isReminder)) {
    const key = keyOf(sending);
    const one = expected.get(key);
    if (!one) continue;
    const [late, again] = sending.text.split('|').slice(4);
    if ((late === 'late') !== sending.at - one.dueAt > LATE)
      faults.push(`late or not: ${sending.text} at ${told(sending.at)}`);
    if (sending.at < one.dueAt) faults.push(`too early: ${sending.text} at ${told(sending.at)}`);
    if (sending.topic !== one.topic) faults.push(`another topic: ${sending.text}`);
    if (!sending.arrived) continue;
    if (seen.has(key) && again !== 'again') faults.push(`a second time without a word: ${sending.text}`);
    if (!seen.has(key) && one.dueAt < (newest.get(one.chat) ?? 0)) faults.push(`out of order: ${key}`);
    seen.add(key);
    newest.set(one.chat, Math.max(newest.get(one.chat) ?? 0, one.dueAt));
  }
  return faults;
}

/** A new process does not know what the one before it sent. */
function wrongTimes({ sendings }: Played): string[] {
  const faults: string[] = [];
  for (const [run, all] of grouped(sendings, sending => sending.run)) {
    const most = (of: readonly Sending[], count: number, ms: number, what: string) => {
      for (let at = count; at < of.length; at++)
        if (of[at]!.at - of[at - count]!.at < ms)
          faults.push(`${what}: more than ${count} in ${ms} ms at ${told(of[at]!.at)}, run ${run}`);
    };
    most(all, 30, 1000, 'all');
    for (const [room, own] of grouped(all, sending => sending.room)) {
      most(own, 1, 1000, `chat ${room}`);
      if (room < 0) most(own, 20, 60_000, `group ${room}`);
    }
  }
  return faults;
}

/** By the order of the record, not by the clock: nothing comes after the confirmation, and hardly a try where the bot is blocked. */
function afterEnd({ acts, events, outages }: January, { sendings, runs }: Played): string[] {
  const faults: string[] = [];
  for (const { id, chat, kind } of acts) {
    if (kind !== 'pause' && kind !== 'remove' && kind !== 'forget') continue;
    const from = sendings.findIndex(({ text, arrived }) => arrived && text === `ok|${id}`);
    if (from < 0) faults.push(`never confirmed: ${id}`);
    const rest = sendings.slice(from + 1).filter(sending => sending.chat === idOf(chat));
    const until = rest.findIndex(({ text }) => text.startsWith('ok|'));
    const own = rest
      .slice(0, until < 0 ? rest.length : until)
      .filter(({ text }) => kind !== 'remove' || text.startsWith('1|'));
    if (from >= 0 && own.length > 0) faults.push(`after ${id}: ${own[0]!.text}`);
  }
  for (const { chat, at, kind } of events) {
    if (kind !== 'block') continue;
    const back = acts.find(act => act.kind === 'back' && idOf(act.chat) === chat)?.at ?? Number.POSITIVE_INFINITY;
    const isDown = (moment: number) => outages.some(({ from, to }) => from <= moment && moment < to);
    const tries = sendings.filter(one => one.chat === chat && one.at >= at && one.at < back && !isDown(one.at)).length;
    if (tries > 2 + runs.length) faults.push(`${tries} tries in ${chat}, where the bot is blocked`);
  }
  return faults;
}

function grouped<K>(sendings: readonly Sending[], by: (sending: Sending) => K): Map<K, Sending[]> {
  const groups = new Map<K, Sending[]>();
  for (const sending of sendings) {
    const group = groups.get(by(sending));
    if (group) group.push(sending);
    else groups.set(by(sending), [sending]);
  }
  return groups;
}
