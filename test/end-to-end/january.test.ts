// A whole January in less than a minute: 300 chats, 20,000 reminders, a process that is killed in the midst of sending, a server
// that refuses, breaks off and is silent. Seed and size by NIANBAO_JANUARY_SEED and NIANBAO_JANUARY_MESSAGES.
import { expect, test } from 'vitest';
import { faultsOf } from '../helpers/january-expected.ts';
import { playJanuary } from '../helpers/january-run.ts';
import { makeJanuary } from '../helpers/january-world.ts';

const SEED = Number(process.env.NIANBAO_JANUARY_SEED ?? 1);
const MESSAGES = Number(process.env.NIANBAO_JANUARY_MESSAGES ?? 20_000);

test(`nothing lost, nothing twice without need, nothing after the end; seed ${SEED}`, {
  timeout: 600_000,
}, async () => {
  const january = makeJanuary(SEED, MESSAGES);
  const played = await playJanuary(january);
  const { sendings, runs, counts, tookMs } = played;
  const arrived = sendings.filter(one => one.arrived).length;
  console.log(
    `seed ${SEED}: ${january.chats.length} chats, ${sendings.length} tries, ${arrived} arrived, ${runs.length} runs, ${Math.round(tookMs / 1000)} s`,
  );
  const faults = faultsOf(january, played);
  if (process.env.DUMP) (await import('node:fs')).writeFileSync(process.env.DUMP, JSON.stringify({ january, played, faults }));
  expect(faults.slice(0, 20), `${faults.length} faults with seed ${SEED}\n${played.log.slice(0, 2000)}`).toEqual([]);
  expect(arrived).toBeGreaterThan(0.8 * MESSAGES);
  expect(counts).toMatchObject({ sending: 0 });
});
