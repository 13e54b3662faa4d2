// The reminders of article 49 in 2025–2030 fall where they should, each once, whatever the zone of the machine.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../helpers/project.ts';
import { run, temporaryFolder } from '../helpers/run.ts';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];
const DAYS = ['01-10', '01-20', '01-27', '01-31', '03-20', '03-31'];
/** 09:00 in Shanghai. */
const MOMENTS = YEARS.flatMap(year => DAYS.map(day => `${year}-${day}T01:00:00.000Z`));
const KEYS = YEARS.flatMap(year => [
  ...[21, 11, 4, 0].map(days => `remind|telegram:1|1|${year}-01-31|${days}|09:00`),
  ...[11, 0].map(days => `remind|telegram:1|2|${year}-03-31|${days}|09:00`),
]);

test.concurrent.each([
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
  ['Europe/London', 0],
  ['Asia/Kathmandu', -345],
])(
  'on a machine in %s',
  async (zone, offset) => {
    const ran = await run(join(projectRoot, 'test', 'remind', 'six-years.mjs'), {
      ...{ folder: temporaryFolder(), env: { TZ: zone } },
    });
    expect(ran.stderr).toBe('');
    const { looks, following, keys, offset: met } = JSON.parse(ran.stdout);
    expect(met).toBe(offset);
    expect(looks).toBeGreaterThan(100_000);
    expect(following).toEqual(MOMENTS);
    expect(keys).toEqual(KEYS);
  },
  60_000,
);
