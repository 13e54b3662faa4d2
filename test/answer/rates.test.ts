import { describe, expect, test } from 'vitest';
import { growth, RATE_METRICS, type RateMetric, ratesOf } from '../../src/answer/rates.ts';
import { QIDONG_CELLS } from '../fixtures/qidong.ts';
import { type ReportWish, reportOf } from '../fixtures/report.ts';

const qidong = (wish: ReportWish = {}) => reportOf({ zeros: true, ...wish, cells: { ...QIDONG_CELLS, ...wish.cells } });
const rate = (metric: RateMetric, wish: ReportWish = {}) => ratesOf(qidong(wish)).find(one => one.metric === metric)!;

test('every rate of a report that adds up', () => {
  const known = ratesOf(qidong()).map(one => [
    one.metric,
    one.state === 'computed' ? one.value : one.state,
    ...[one.numerator, one.denominator].map(amount => (amount.state === 'known' ? amount.value : amount.state)),
  ]);
  expect(known).toEqual([
    ['rate.disclosed', 43.21, 70, 162],
    ['rate.granted', 25.93, 42, 162],
    ['rate.refused', 1.23, 2, 162],
    ['rate.unavailable', 17.28, 28, 162],
    ['rate.notProcessed', 3.7, 6, 162],
    ['rate.otherHandled', 34.57, 56, 162],
    ['rate.carriedOut', 0, 0, 162],
    ['rate.individual', 100, 159, 159],
    ['rate.reconsideration', 3.7, 6, 162],
    ['rate.litigation', 0, 0, 162],
    ['rate.reconsiderationCorrected', 0, 0, 6],
    ['rate.reconsiderationCorrectedOfAll', 0, 0, 6],
    ['rate.litigationCorrected', 'not-applicable', 0, 0],
    ['rate.litigationCorrectedOfAll', 'not-applicable', 0, 0],
  ]);
});

test('of nothing there is no rate, neither 0 nor 100', () => {
  expect(new Set(ratesOf(reportOf({ zeros: true })).map(one => one.state))).toEqual(new Set(['not-applicable']));
});

test('a small base carries its caveat, up to nine', () => {
  const few = (handled: number) => rate('rate.granted', { cells: { 'requests.total.total': handled } });
  expect(few(9)).toMatchObject({ smallBase: true });
  expect(few(10)).toMatchObject({ smallBase: false });
});

test('pending cases are taken off the cases decided', () => {
  const cells = {
    'disputes.litigationDirect.upheld': 2,
    'disputes.litigationDirect.corrected': 1,
    'disputes.litigationDirect.pending': 2,
    'disputes.litigationDirect.total': 5,
    'disputes.litigationAfterReconsideration.upheld': 1,
    'disputes.litigationAfterReconsideration.pending': 1,
    'disputes.litigationAfterReconsideration.total': 2,
  };
  expect(rate('rate.litigationCorrected', { cells })).toMatchObject({ value: 25, denominator: { value: 4 } });
  expect(rate('rate.litigationCorrectedOfAll', { cells })).toMatchObject({ value: 14.29, denominator: { value: 7 } });
  expect(rate('rate.litigation', { cells })).toMatchObject({ value: 4.32, numerator: { value: 7 } });
});

test('where every case is pending nothing was decided', () => {
  const cells = { 'disputes.reconsideration.pending': 6, 'disputes.reconsideration.upheld': 0 };
  expect(rate('rate.reconsiderationCorrected', { cells }).state).toBe('not-applicable');
  expect(rate('rate.reconsiderationCorrectedOfAll', { cells })).toMatchObject({ value: 0 });
});

describe('there is no rate', () => {
  test('where a part was not read', () => {
    const wish = { unread: ['requests.refused.thirdParty.total'] };
    expect(rate('rate.refused', wish)).toMatchObject({
      state: 'cannot-compute',
      because: 'unread',
      numerator: { missing: wish.unread },
    });
    expect(rate('rate.granted', wish).state).toBe('computed');
    expect(rate('rate.granted', { unread: ['requests.total.total'] })).toMatchObject({ because: 'unread' });
  });
  test('where a part is blank and nothing shows it to be 0', () => {
    const cells = { 'requests.granted.total': null, 'requests.granted.individual': null };
    expect(rate('rate.disclosed', { cells })).toMatchObject({ state: 'cannot-compute', because: 'blank' });
    expect(rate('rate.carriedOut', { cells: { 'requests.received.total': '/' } })).toMatchObject({ because: 'blank' });
  });
  test('where pending cases are blank', () => {
    const cells = { 'disputes.reconsideration.pending': null, 'disputes.reconsideration.upheld': null };
    expect(rate('rate.reconsiderationCorrected', { cells })).toMatchObject({ because: 'blank' });
  });
  test('of figures that count nothing', () => {
    expect(rate('rate.granted', { cells: { 'requests.granted.total': 1.5 } })).toMatchObject({ because: 'irregular' });
    expect(rate('rate.granted', { cells: { 'requests.granted.total': -1 } })).toMatchObject({ because: 'irregular' });
    const cells = { 'disputes.reconsideration.pending': 7 };
    expect(rate('rate.reconsiderationCorrected', { cells })).toMatchObject({ because: 'irregular' });
  });
  test('in a report without the national tables', () => {
    expect(ratesOf(reportOf({ form: 'pre2019' }))).toEqual([]);
  });
});

test('a blank that the table itself shows to be 0 counts as 0, and is named', () => {
  const cells = { 'requests.refused.thirdParty.total': null };
  expect(rate('rate.refused', { cells })).toMatchObject({ value: 1.23, numerator: { asZero: Object.keys(cells) } });
});

test('the 2019 form has one row of otherwise handled', () => {
  const cells = {
    'requests.otherHandled.total': 1,
    'requests.otherHandled.individual': 1,
    'requests.granted.total': 2,
    'requests.total.total': 3,
  };
  const found = ratesOf(reportOf({ form: '2019', zeros: true, cells }));
  expect(found.map(one => one.metric)).toEqual([...RATE_METRICS]);
  expect(found.find(one => one.metric === 'rate.otherHandled')).toMatchObject({ value: 33.33, smallBase: true });
});

test.each([
  [159, 106, 50],
  [106, 159, -33.33],
  [1, 3, -66.67],
  [5, 5, 0],
  [5, 0, null],
])('from %d, last year %d: %d %%', (now, before, value) => {
  expect(growth(now, before)).toBe(value);
});

test('no rate rests on a total that is not the sum of its own row', () => {
  // As 洪泽 printed it for 2023: results 10 and 1, total 0.
  const cells = { 'disputes.reconsideration.upheld': 10, 'disputes.reconsideration.corrected': 1 };
  const found = ratesOf(
    reportOf({ zeros: true, cells: { ...cells, 'requests.total.total': 21, 'requests.total.individual': 21 } }),
  );
  const state = (metric: RateMetric) => found.find(one => one.metric === metric);
  expect(state('rate.reconsideration')).toMatchObject({ state: 'cannot-compute', because: 'uneven' });
  expect(state('rate.reconsiderationCorrected')).toMatchObject({ state: 'cannot-compute', because: 'uneven' });
  expect(state('rate.litigation')).toMatchObject({ state: 'computed', value: 0 });
});
