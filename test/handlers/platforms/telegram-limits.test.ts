import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLimits } from '../../../handlers/platforms/telegram/limits.ts';
import { paceOf } from '../../bot-api/limits.ts';

/** Sends as fast as it is let, for so many milliseconds of a clock of its own. */
function sendAsFastAsLet(chats: readonly number[], ms: number) {
  let now = 0;
  const limits = createLimits(() => now);
  const calls: { method: string; fields: { chat_id: number }; at: number }[] = [];
  const unsent = [...chats];
  while (unsent.length > 0 && now < ms) {
    const next = unsent.findIndex(chat => limits.waitMs(chat) === 0);
    if (next < 0) {
      now += Math.max(1, Math.min(...new Set(unsent.map(chat => limits.waitMs(chat)))));
      continue;
    }
    const [chat] = unsent.splice(next, 1);
    const answered = limits.sending(chat!);
    calls.push({ method: 'sendMessage', fields: { chat_id: chat! }, at: now });
    answered();
  }
  return { calls, tookMs: now };
}

test('25 a second to many chats, evenly', () => {
  const chats = Array.from({ length: 500 }, (_, at) => at + 1);
  const { calls, tookMs } = sendAsFastAsLet(chats, 60_000);
  expect(calls).toHaveLength(500);
  expect(tookMs).toBeGreaterThan(19_500);
  expect(tookMs).toBeLessThan(20_500);
  expect(paceOf(calls).inASecond).toBeLessThanOrEqual(29);
});

test('one a second in a chat, 20 a minute in a group', () => {
  const pace = paceOf(sendAsFastAsLet([...Array(40).fill(7), ...Array(40).fill(-9)], 200_000).calls);
  expect(pace.betweenTwo).toBeGreaterThanOrEqual(1000);
  expect(pace.inAGroupsMinute).toBe(20);
});

test('whatever is to be sent to whom, no limit is broken and nothing waits for ever', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -4, max: 8 }), { maxLength: 120 }), chats => {
      const { calls } = sendAsFastAsLet(chats, 600_000);
      expect(calls).toHaveLength(chats.length);
      const pace = paceOf(calls);
      expect(pace.inASecond).toBeLessThanOrEqual(29);
      expect(pace.betweenTwo).toBeGreaterThanOrEqual(1000);
      expect(pace.inAGroupsMinute).toBeLessThanOrEqual(20);
    }),
    { numRuns: 50 },
  );
});

test('answers count, and are owed for a second at most', () => {
  let now = 0;
  const limits = createLimits(() => now);
  for (let chat = 1; chat <= 100; chat++) limits.sending(chat)();
  expect(limits.waitMs(999)).toBeGreaterThan(800);
  expect(limits.waitMs(999)).toBeLessThanOrEqual(1000);
  now += 1000;
  expect(limits.waitMs(999)).toBe(0);
});

test('a second in a chat begins when the answer is there', () => {
  let now = 0;
  const limits = createLimits(() => now);
  const answered = limits.sending(7);
  now = 700;
  answered();
  expect(limits.waitMs(7)).toBe(1000);
});

test('a pause that the server asks for holds its chat, and the others a little', () => {
  let now = 0;
  const limits = createLimits(() => now);
  limits.hold(7, 30_000);
  expect([limits.waitMs(7), limits.waitMs(8)]).toEqual([30_000, 1000]);
  now = 1000;
  expect([limits.waitMs(7), limits.waitMs(8)]).toEqual([29_000, 0]);
});

test('a clock that is put back neither keeps anybody waiting nor lets anybody past', () => {
  let now = 10_000_000;
  const limits = createLimits(() => now);
  limits.sending(7)();
  limits.hold(8, 5000);
  now = 0;
  expect([limits.waitMs(7), limits.waitMs(8)]).toEqual([1000, 5000]);
  now = 5000;
  expect([limits.waitMs(7), limits.waitMs(8)]).toEqual([0, 0]);
});
