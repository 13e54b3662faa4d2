import { describe, expect, test } from 'vitest';
import { amountOf, expectedKeys, layoutOf, outcomeRows, sumOf } from '../../src/figures/amounts.ts';
import { reportOf } from '../fixtures/report.ts';

const NONE: ReadonlySet<string> = new Set();

test('0, a blank, a sign, unclear text and a cell not found are five things', () => {
  const report = reportOf({ cells: { a: 0, b: null, c: '/', d: '251000' } });
  expect(amountOf(report, 'a')).toEqual({ state: 'known', value: 0, asZero: [] });
  expect(amountOf(report, 'b')).toEqual({ state: 'blank' });
  expect(amountOf(report, 'c')).toEqual({ state: 'sign', raw: '/' });
  expect(amountOf(report, 'd')).toEqual({ state: 'unclear', raw: '251000' });
  expect(amountOf(report, 'e')).toEqual({ state: 'unread', missing: ['e'] });
});

describe('a sum', () => {
  const report = reportOf({ cells: { a: 1, b: 2, blank: null, sign: '—', odd: '约五件' } });
  test('of known figures is known', () => {
    expect(sumOf(report, ['a', 'b'], NONE)).toEqual({ state: 'known', value: 3, asZero: [] });
  });
  test('with a blank or a sign is partly blank', () => {
    expect(sumOf(report, ['a', 'blank', 'sign'], NONE)).toEqual({
      state: 'partly-blank',
      atLeast: 1,
      blank: ['blank', 'sign'],
    });
  });
  test('with a blank that is shown to be 0 is known, and says so', () => {
    expect(sumOf(report, ['a', 'blank'], new Set(['blank']))).toEqual({ state: 'known', value: 1, asZero: ['blank'] });
  });
  test('of blanks only is blank', () => {
    expect(sumOf(report, ['blank', 'sign'], NONE)).toEqual({ state: 'blank' });
  });
  test('with a cell that was not read or not understood is unread, whatever else is known', () => {
    expect(sumOf(report, ['a', 'gone', 'blank'], new Set(['gone', 'blank']))).toEqual({
      state: 'unread',
      missing: ['gone'],
    });
    expect(sumOf(report, ['a', 'odd'], NONE)).toEqual({ state: 'unread', missing: ['odd'] });
  });
});

describe('the layout', () => {
  test('of a 2021 report with one row （六） is undivided', () => {
    const report = reportOf({ cells: { 'requests.otherHandled.total': 3 } });
    expect(layoutOf(report)).toEqual({ edition: '2021', undividedOther: true });
    expect(expectedKeys(report)).toHaveLength(186);
    expect(outcomeRows(layoutOf(report)!, 'otherHandled')).toEqual(['otherHandled']);
  });
  test('of a 2021 report with three rows, or none of them read, is divided', () => {
    expect(expectedKeys(reportOf({ zeros: true }))).toHaveLength(200);
    expect(expectedKeys(reportOf({}))).toHaveLength(200);
    expect(outcomeRows({ edition: '2021', undividedOther: false }, 'otherHandled')).toHaveLength(3);
  });
  test('of a hybrid follows table three; of section two only what is there is expected', () => {
    const cells = { 'proactive.licences.change': 1, 'requests.otherHandled.total': 0 };
    expect(layoutOf(reportOf({ form: 'hybrid', cells }))?.edition).toBe('2019');
    const divided = reportOf({ form: 'hybrid', cells: { 'requests.otherHandled.misc.total': 0 } });
    expect(layoutOf(divided)?.edition).toBe('2021');
    expect(expectedKeys(reportOf({ form: 'hybrid', cells }))).toHaveLength(1 + 161 + 15);
  });
  test('of a report without the national tables is none', () => {
    for (const form of ['pre2019', null] as const) {
      expect(layoutOf(reportOf({ form }))).toBeNull();
      expect(expectedKeys(reportOf({ form }))).toEqual([]);
    }
  });
});
