// Right tables of random figures, one to three cells of them changed: whoever is named must be one of the changed.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arithmeticOf, mended } from '../../src/check/arithmetic.ts';
import { REQUEST_COLUMNS, requestKeys, requestRows } from '../../src/model/form.ts';
import { sketched } from './sketch.ts';

const APPLICANTS = REQUEST_COLUMNS.slice(0, 6).map(column => column.id);
const OUTCOMES = requestRows('2021')
  .map(row => row.id)
  .filter(id => !['received', 'carriedIn', 'total', 'carriedOut'].includes(id));
const KEYS = requestKeys('2021');

/** Most cells 0, as in real tables. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 90 }) },
);

const table = fc
  .tuple(fc.array(figure, { minLength: 22 * 6, maxLength: 22 * 6 }), fc.array(figure, { minLength: 12, maxLength: 12 }))
  .map(([outcomes, carried]) => {
    const cells: Record<string, number> = {};
    const add = (key: string, value: number) => {
      cells[key] = (cells[key] ?? 0) + value;
    };
    APPLICANTS.forEach((column, c) => {
      let handled = 0;
      OUTCOMES.forEach((row, r) => {
        const value = outcomes[r * 6 + c]!;
        handled += value;
        add(`requests.${row}.${column}`, value);
      });
      const carriedOut = carried[c]!;
      const carriedIn = Math.min(carried[6 + c]!, handled + carriedOut);
      add(`requests.total.${column}`, handled);
      add(`requests.carriedOut.${column}`, carriedOut);
      add(`requests.carriedIn.${column}`, carriedIn);
      add(`requests.received.${column}`, handled + carriedOut - carriedIn);
    });
    for (const row of requestRows('2021')) {
      add(
        `requests.${row.id}.total`,
        APPLICANTS.reduce((sum, one) => sum + cells[`requests.${row.id}.${one}`]!, 0),
      );
    }
    return cells;
  });

const change = fc.record({ key: fc.constantFrom(...KEYS), by: fc.constantFrom(-10, -3, -1, 1, 2, 7, 90) });

test('a right table has no mistake and nothing loose', () => {
  fc.assert(
    fc.property(table, cells => {
      expect(arithmeticOf(sketched({ cells }))).toMatchObject({ mistakes: [], loose: [] });
    }),
    { numRuns: 50 },
  );
});

test('one changed cell is named with the figure that it had', () => {
  fc.assert(
    fc.property(table, change, (cells, { key, by }) => {
      fc.pre(cells[key]! + by >= 0);
      const { mistakes, loose } = arithmeticOf(sketched({ cells: { ...cells, [key]: cells[key]! + by } }));
      expect(mistakes).toMatchObject([{ cell: key, actual: cells[key]! + by, expected: cells[key]! }]);
      expect(loose).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('two changed cells are nearly always both named, and hardly ever others', () => {
  let [tried, named, misnamed] = [0, 0, 0];
  fc.assert(
    fc.property(table, change, change, (cells, one, other) => {
      fc.pre(one.key !== other.key && cells[one.key]! + one.by >= 0 && cells[other.key]! + other.by >= 0);
      const wrong = { ...cells, [one.key]: cells[one.key]! + one.by, [other.key]: cells[other.key]! + other.by };
      const report = sketched({ cells: wrong });
      const { mistakes } = arithmeticOf(report);
      const right = mistakes.filter(
        mistake => cells[mistake.cell] === mistake.expected && wrong[mistake.cell] !== mistake.expected,
      );
      tried += 1;
      if (right.length === 2) named += 1;
      if (right.length < mistakes.length) misnamed += 1;
      // Whatever is named must mend everything.
      if (mistakes.length > 0) expect(arithmeticOf(mended(report))).toMatchObject({ mistakes: [], loose: [] });
    }),
    { numRuns: 300 },
  );
  expect(named / tried).toBeGreaterThan(0.95);
  expect(misnamed / tried).toBeLessThan(0.02);
});
