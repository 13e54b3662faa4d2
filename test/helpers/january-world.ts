// A January made up from a seed: chats with what they have set, what they do, and what the servers and the process go through.
import type { ChatKind, ChatSettings, Deadline } from '../../src/model/reminder.ts';
import { Random } from '../generate/random.ts';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
export const BEGIN = Date.UTC(2027, 0, 1);
export const LAST_DUE = Date.UTC(2027, 1, 1);
export const END = LAST_DUE + 3 * DAY;

/** Minutes before UTC; in January none of them changes. */
export const ZONES: Record<string, number> = {
  'Asia/Shanghai': 480,
  'Asia/Urumqi': 360,
  'Asia/Kathmandu': 345,
  'Europe/Berlin': 60,
  'America/New_York': -300,
};

/** What a chat asks for itself; the bot confirms it. */
export type Act = { id: string; at: number; chat: string } & (
  | { kind: 'pause' | 'resume' | 'remove' | 'forget' | 'back' }
  | { kind: 'change'; to: string }
);

/** What befalls a chat at the server. */
export interface Event {
  at: number;
  chat: number;
  kind: 'block' | 'unblock' | 'move';
}

export type Trouble = { code: number } | 'reset' | 'gateway';

export interface Outage {
  from: number;
  to: number;
  trouble: Trouble;
}

/** The process ends in the midst of that call, counted from the first one, and begins again after a while. */
export interface Stop {
  call: number;
  how: 'before' | 'after' | 'between' | 'orderly';
  gapMs: number;
}

export interface January {
  seed: number;
  chats: ChatSettings[];
  acts: Act[];
  events: Event[];
  outages: Outage[];
  stops: Stop[];
}

export const idOf = (chat: string): number => Number(chat.split(':')[1]);
/** The supergroup that a group becomes. */
export const movedIdOf = (chat: number): number => chat - 1_000_000_000;

const DEADLINES: Deadline[] = [
  { kind: 'department', name: '部门年报', month: 1, day: 31, year: null, basis: null },
  { kind: 'submit', name: '交本局', month: 1, day: 20, year: null, basis: null },
  { kind: 'preReview', name: '预审', month: 1, day: 25, year: 2027, basis: null },
  { kind: 'publish', name: '公布', month: 2, day: 15, year: null, basis: null },
  { kind: 'overall', name: '总报告', month: 3, day: 31, year: null, basis: null },
];
const TIMES = ['09:00', '14:00'];
const SINCE = new Date(BEGIN - DAY);

export function makeJanuary(seed: number, messages: number): January {
  const random = new Random(seed);
  const chats = makeChats(random, messages);
  const groups = chats.filter(({ kind }) => kind === 'group').slice(2);
  const others = random.sample(chats.filter(chat => !groups.includes(chat)).slice(2), 80);
  const day = () => BEGIN + random.int(3, 26) * DAY + random.int(0, DAY - 1);
  const acts: Act[] = [];
  const events: Event[] = [];
  const act = (
    chat: string,
    at: number,
    what: { kind: 'change'; to: string } | { kind: Exclude<Act['kind'], 'change'> },
  ) => acts.push({ id: `${what.kind} ${acts.length}`, at, chat, ...what } as Act);
  for (const [at, { chat }] of others.entries()) {
    const when = day();
    if (at < 16) {
      act(chat, when, { kind: 'pause' });
      act(chat, when + random.int(1, 5) * DAY, { kind: 'resume' });
    } else if (at < 30) act(chat, when, { kind: 'remove' });
    else if (at < 42) act(chat, when, { kind: 'change', to: random.pick(TIMES) });
    else if (at < 54) act(chat, when, { kind: 'forget' });
    else {
      events.push({ at: when, chat: idOf(chat), kind: 'block' });
      const back = when + random.pick([2 * HOUR, DAY, 3 * DAY]);
      if (at < 70) events.push({ at: back, chat: idOf(chat), kind: 'unblock' });
      if (at < 70) act(chat, back, { kind: 'back' });
    }
  }
  for (const { chat } of random.sample(groups, 6)) events.push({ at: day(), chat: idOf(chat), kind: 'move' });
  return {
    ...{ seed, chats },
    acts: acts.sort((a, b) => a.at - b.at),
    events: events.sort((a, b) => a.at - b.at),
    outages: makeOutages(random),
    stops: makeStops(random, messages),
  };
}

function makeChats(random: Random, messages: number): ChatSettings[] {
  const chats = Array.from({ length: Math.max(150, Math.ceil(messages / 67)) }, (_, at): ChatSettings => {
    const kind: ChatKind = at % 3 === 0 ? 'group' : 'private';
    const timeZone = random.weighted(Object.keys(ZONES).map((zone, nth) => [zone, nth === 0 ? 6 : 1] as const));
    return { chat: `telegram:${kind === 'group' ? -1000 - at : 1000 + at}`, kind, timeZone, schedules: [] };
  });
  let due = 0;
  for (let at = 0; due < messages; at++) {
    const settings = chats[at % chats.length]!;
    // More in a minute than a group may be told.
    const many = at < 2 * chats.length && at % chats.length < 4 ? 12 : 1;
    for (let nth = 0; nth < many; nth++) due += addSchedule(random, settings, many > 1);
  }
  return chats;
}

/** How many of its reminders fall into January. */
function addSchedule(random: Random, settings: ChatSettings, together: boolean): number {
  const deadline = together ? DEADLINES[0]! : random.pick(DEADLINES);
  const on = Date.UTC(2027, deadline.month - 1, deadline.day);
  const all = Array.from({ length: 100 }, (_, nth) => 99 - nth);
  const inJanuary = (days: number) => on - days * DAY >= BEGIN + DAY && on - days * DAY < LAST_DUE - DAY;
  const daysBefore = together ? [25, 11, 4] : all.filter(days => inJanuary(days) && random.chance(0.95));
  settings.schedules.push({
    ...{ id: settings.schedules.length + 1, deadline, daysBefore },
    at: together ? '09:00' : random.weighted(TIMES.map(time => [time, time === '09:00' ? 3 : 1] as const)),
    text: null,
    topic: settings.kind === 'group' && random.chance(0.3) ? '7' : null,
    ...{ paused: false, since: SINCE },
  });
  return daysBefore.length;
}

function makeOutages(random: Random): Outage[] {
  const outage = (day: number, ms: number, trouble: Trouble): Outage => {
    // Nine o'clock in Shanghai, when most is to be told.
    const from = BEGIN + day * DAY + HOUR + random.int(-10, 0) * 60_000;
    return { from, to: from + ms, trouble };
  };
  return [outage(5, HOUR / 2, { code: 500 }), outage(12, HOUR / 6, 'reset'), outage(19, HOUR / 4, 'gateway')];
}

/** Six kills and three orderly ends, spread over all calls. */
function makeStops(random: Random, messages: number): Stop[] {
  const hows: Stop['how'][] = [
    ...(['before', 'after', 'between'] as const).flatMap(how => [how, how]),
    ...Array<'orderly'>(3).fill('orderly'),
  ];
  const gaps = [6 * HOUR, 3 * DAY, -2 * HOUR];
  const order = random.sample(hows, hows.length);
  return order.map((how, nth) => ({
    how,
    call: Math.floor((messages * (nth + random.next())) / order.length),
    gapMs: nth % 3 === 1 ? gaps[Math.floor(nth / 3)]! : random.int(5, 600) * 1000,
  }));
}
