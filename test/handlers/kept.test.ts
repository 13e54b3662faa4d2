import { expect, test } from 'vitest';
import { keptFor } from '../../handlers/kept.ts';

const at = (minutes: number) => new Date(minutes * 60_000);

test('what is kept is there until its time is over, each under its own key', () => {
  const kept = keptFor<string>(15);
  kept.keep('wang', '启东', at(0));
  kept.keep('zhao', '济宁', at(10));
  expect([kept.of('wang', at(14)), kept.of('zhao', at(14)), kept.of('li', at(14))]).toEqual([
    '启东',
    '济宁',
    undefined,
  ]);
  expect([kept.of('wang', at(15)), kept.of('zhao', at(24))]).toEqual([undefined, '济宁']);
});

test('keeping it again begins its time anew', () => {
  const kept = keptFor<number>(15);
  kept.keep('wang', 1, at(0));
  kept.keep('wang', 2, at(10));
  expect(kept.of('wang', at(20))).toBe(2);
});
