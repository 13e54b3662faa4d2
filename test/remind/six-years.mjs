// Runs as a process of its own, with a machine's zone in TZ, on the built code: a planner's looks at 2025–2030. Prints what it
// would tell, as JSON: by windows that follow one another, and by the two days before each look.
import { DEFAULT_REMINDERS, DEFAULT_TIME } from '../../dist/src/remind/deadlines.js';
import { dueBetween, keyOf } from '../../dist/src/remind/due.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2024, 11, 25);
const END = Date.UTC(2031, 0, 1);
const SHANGHAI = 8 * HOUR;

const settings = {
  chat: 'telegram:1',
  kind: 'private',
  timeZone: 'Asia/Shanghai',
  schedules: DEFAULT_REMINDERS.map(({ deadline, daysBefore }, at) => ({
    ...{ id: at + 1, deadline, daysBefore: [...daysBefore], at: DEFAULT_TIME, text: null, topic: null },
    ...{ paused: false, since: new Date(START) },
  })),
};

/** Minute by minute around every midnight (of UTC, of Shanghai, of the machine) and around nine, every hour otherwise. */
function looksOf(day) {
  const date = new Date(day);
  const here = +new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const minutes = [day, day - SHANGHAI, here, day + 9 * HOUR - SHANGHAI].flatMap(moment =>
    Array.from({ length: 11 }, (_, at) => moment + (at - 5) * MINUTE),
  );
  return [...minutes, ...Array.from({ length: 24 }, (_, hour) => day + hour * HOUR)];
}

const looks = new Set();
for (let day = START; day <= END; day += DAY) for (const moment of looksOf(day)) looks.add(moment);

const following = [];
const keys = new Set();
let before = START;
for (const now of [...looks].sort((a, b) => a - b)) {
  for (const due of dueBetween(settings, new Date(before), new Date(now))) following.push(due.dueAt.toISOString());
  for (const due of dueBetween(settings, new Date(now - 2 * DAY), new Date(now))) keys.add(keyOf(due));
  before = now;
}
const offset = new Date(START).getTimezoneOffset();
console.log(JSON.stringify({ offset, looks: looks.size, following, keys: [...keys] }));
