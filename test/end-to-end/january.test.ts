// A whole January in less than a minute, as two bots side by side: together 300 chats, 20,000 reminders, processes that are killed
// in the midst of sending, servers that refuse, break off and are silent. Seed and size by NIANBAO_JANUARY_SEED and
// NIANBAO_JANUARY_MESSAGES.
import { expect, test } from 'vitest';
import { faultsOf } from '../helpers/january-expected.ts';
import { playJanuary } from '../helpers/january-run.ts';
import { makeJanuary } from '../helpers/january-world.ts';

const SEED = Number(process.env.NIANBAO_JANUARY_SEED ?? 1);
const MESSAGES = Number(process.env.NIANBAO_JANUARY_MESSAGES ?? 20_000) / 2;

test.concurrent.each([SEED, SEED + 1])(
  'nothing lost, nothing twice without need, nothing after the end; seed %i',
  { timeout: 600_000 },
  async seed => {
    const january = makeJanuary(seed, MESSAGES);
    const played = await playJanuary(january);
    const { sendings, runs, counts, tookMs } = played;
    const arrived = sendings.filter(one => one.arrived).length;
    console.log(
      `seed ${seed}: ${january.chats.length} chats, ${sendings.length} tries, ${arrived} arrived, ${runs.length} runs, ${Math.round(tookMs / 1000)} s`,
    );
    const faults = faultsOf(january, played);
    expect(faults.slice(0, 20), `${faults.length} faults with seed ${seed}\n${played.log.slice(0, 2000)}`).toEqual([]);
    expect(arrived).toBeGreaterThan(0.8 * MESSAGES);
    expect(counts).toMatchObject({ sending: 0 });
  },
);
