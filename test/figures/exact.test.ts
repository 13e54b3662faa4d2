import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum, percent } from '../../src/figures/exact.ts';

test.each([
  [[0.1, 0.2], 0.3],
  [[347.92, -0.92], 347],
  [[1e21, 1], 1e21 + 1],
  [[5e-7, 5e-7], 1e-6],
  [[], 0],
])('%j add up to %d', (figures, sum) => {
  expect(exactSum(figures)).toBe(sum);
});

test.each([
  [70, 162, 43.21],
  [2, 162, 1.23],
  [28, 162, 17.28],
  [6, 162, 3.7],
  [56, 162, 34.57],
  [1, 3, 33.33],
  [2, 3, 66.67],
  [1, 200_000, 0],
  [1, 20_000, 0.01],
  [201, 20_000, 1.01],
  [-201, 20_000, -1.01],
  [3, 2, 150],
  [0, 7, 0],
  [0.04, 3.68, 1.09],
])('%d of %d is %d %%', (numerator, denominator, value) => {
  expect(percent(numerator, denominator)).toBe(value);
});

test('there is no share of nothing', () => {
  expect(percent(0, 0)).toBeNull();
  expect(percent(1, -1)).toBeNull();
});

const count = fc.integer({ min: 0, max: 1_000_000 });
const twoDecimals = fc.integer({ min: -1e9, max: 1e9 }).map(cents => cents / 100);

test('a percentage is the nearest hundredth, the upper one of two', () => {
  fc.assert(
    fc.property(
      count,
      count.map(n => n + 1),
      (n, d) => {
        const hundredths = BigInt(Math.round(percent(n, d)! * 100));
        const twiceOff = 2n * (hundredths * BigInt(d) - BigInt(n) * 10_000n);
        expect(twiceOff > -BigInt(d) && twiceOff <= BigInt(d)).toBe(true);
      },
    ),
  );
});

test('amounts with two decimals add up as whole cents do', () => {
  fc.assert(
    fc.property(fc.array(twoDecimals, { maxLength: 8 }), figures => {
      const cents = figures.reduce((sum, figure) => sum + Math.round(figure * 100), 0);
      expect(exactSum(figures)).toBe(cents / 100 + 0);
    }),
  );
});
