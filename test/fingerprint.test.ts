import { expect, test } from 'vitest';
import { changesBetween } from '../src/check-changes.ts';
import { fingerprints, placeOf } from '../src/fingerprint.ts';
import type { Finding } from '../src/model/finding.ts';
import { findingOf } from './fixtures/finding.ts';

const print = (finding: Partial<Finding>) => fingerprints([findingOf(finding)])[0]!;
const same = (one: Partial<Finding>, other: Partial<Finding>) => print(one) === print(other);
const samePlace = (one: Partial<Finding>, other: Partial<Finding>) => placeOf(print(one)) === placeOf(print(other));

const CELL = { cells: ['requests.granted.individual', 'requests.granted.total'], quote: '4', actual: 4, expected: 3 };

test('a finding is the same wherever its line has moved and however its words are typed', () => {
  expect(same({ quote: '收到申请１５９件' }, { quote: '收到 申請159件', place: { section: 3, line: 99 } })).toBe(true);
  expect(same({ message: '甲' }, { message: '乙' })).toBe(true);
  expect(same(CELL, { ...CELL, cells: [...CELL.cells].reverse() })).toBe(true);
});

test('another rule, cell, quotation or section makes another one', () => {
  for (const other of [{ rule: 'T3-BALANCE' }, { cells: [CELL.cells[0]!] }, { place: { section: 5, line: 1 } }])
    expect(samePlace(CELL, { ...CELL, ...other })).toBe(false);
  expect(samePlace({ quote: '本机关' }, { quote: '我单位' })).toBe(false);
});

test('another figure at the same place is the same place, and no more than that', () => {
  for (const other of [{ actual: 5, quote: '5' }, { expected: 2 }]) {
    expect(samePlace(CELL, { ...CELL, ...other })).toBe(true);
    expect(same(CELL, { ...CELL, ...other })).toBe(false);
  }
  expect(samePlace({ quote: '收到申请159件' }, { quote: '收到申请160件' })).toBe(true);
});

test('of two that are alike each has its own', () => {
  const prints = fingerprints([findingOf({ quote: '的的' }), findingOf({ quote: '的的' })]);
  expect(new Set(prints).size).toBe(2);
  expect(new Set(prints.map(placeOf)).size).toBe(1);
});

function changes(before: Partial<Finding>[], now: Partial<Finding>[], skipped: string[] = []) {
  const printed = (list: Partial<Finding>[]) => {
    const findings = list.map(findingOf);
    return fingerprints(findings).map((fingerprint, at) => ({ fingerprint, finding: findings[at]! }));
  };
  const { mended, added, remaining } = changesBetween(
    printed(before),
    printed(now),
    ({ rule }) => !skipped.includes(rule),
  );
  return [mended.length, added.size, remaining];
}

test('mended, new and remaining', () => {
  const [a, b, c] = [{ rule: 'A' }, { rule: 'B' }, { rule: 'C' }];
  expect(changes([], [])).toEqual([0, 0, 0]);
  expect(changes([a, b], [b, c])).toEqual([1, 1, 1]);
  expect(changes([a], [a, a])).toEqual([0, 1, 1]);
  expect(changes([a, a], [a])).toEqual([1, 0, 1]);
});

test('a figure that was changed and is still wrong remains; the one beside it is not taken for it', () => {
  expect(changes([CELL], [{ ...CELL, actual: 5, quote: '5' }])).toEqual([0, 0, 1]);
  const [one, two] = [{ quote: '共159件' }, { quote: '共160件' }];
  expect(changes([one, two], [two])).toEqual([1, 0, 1]);
});

test('what could not be looked for again is not mended', () => {
  expect(changes([{ rule: 'Y-CARRY' }, { rule: 'A' }], [], ['Y-CARRY'])).toEqual([1, 0, 0]);
});
