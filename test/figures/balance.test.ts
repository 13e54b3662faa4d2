import { describe, expect, test } from 'vitest';
import { balanceOf } from '../../src/figures/balance.ts';
import { QIDONG_CELLS } from '../fixtures/qidong.ts';
import { type ReportWish, reportOf } from '../fixtures/report.ts';

const qidong = (wish: ReportWish = {}) => reportOf({ zeros: true, ...wish, cells: { ...QIDONG_CELLS, ...wish.cells } });
const names = (wish: ReportWish) => balanceOf(qidong(wish)).uneven.map(one => `${one.kind} ${one.of}`);
/** 25 rows, 7 columns, 7 balances, 3 rows of disputes. */
const ALL = 42;

test('a table that adds up has every identity checked', () => {
  const { firm, ...rest } = balanceOf(qidong());
  expect(rest).toEqual({ checked: ALL, unchecked: 0, uneven: [], zeros: new Set() });
  expect(firm).toHaveLength(ALL);
  expect(firm.filter(({ left, right }) => left.sum !== right.sum)).toEqual([]);
});

test('a report without the tables has nothing to check', () => {
  expect(balanceOf(reportOf({ form: null }))).toEqual({
    checked: 0,
    unchecked: 0,
    uneven: [],
    firm: [],
    zeros: new Set(),
  });
});

test('one wrong figure fails its row and its column, with both sides told', () => {
  const { uneven } = balanceOf(qidong({ cells: { 'requests.granted.individual': 41 } }));
  expect(uneven.map(({ kind, of, left, right }) => [kind, of, left.sum, right.sum])).toEqual([
    ['row', 'granted', 41, 42],
    ['column', 'individual', 161, 162],
  ]);
  expect(uneven[0]?.right.keys).toEqual(['requests.granted.total']);
});

test('the balance and the disputes are checked too', () => {
  expect(names({ cells: { 'requests.carriedOut.total': 1, 'requests.carriedOut.individual': 1 } })).toEqual([
    'balance individual',
    'balance total',
  ]);
  expect(names({ cells: { 'disputes.reconsideration.upheld': 5 } })).toEqual(['dispute reconsideration']);
});

test('the undivided row （六） takes the place of the three', () => {
  const three = ['correctionOverdue', 'feeUnpaid', 'misc'];
  const cells = Object.fromEntries(
    Object.entries(QIDONG_CELLS).filter(([key]) => !three.some(row => key.includes(`.${row}.`))),
  );
  const report = reportOf({
    zeros: true,
    undividedOther: true,
    cells: { ...cells, 'requests.otherHandled.individual': 56, 'requests.otherHandled.total': 56 },
  });
  expect(balanceOf(report)).toMatchObject({ checked: ALL - 2, unchecked: 0, uneven: [] });
});

test('what was not read is not checked, and not taken for 0', () => {
  const { checked, unchecked, uneven } = balanceOf(qidong({ unread: ['requests.granted.total'] }));
  expect({ checked, unchecked, uneven }).toEqual({ checked: ALL - 2, unchecked: 2, uneven: [] });
});

test('what rests on a figure that was itself worked out is not checked', () => {
  expect(balanceOf(qidong({ settled: ['requests.granted.total'] }))).toMatchObject({ unchecked: 2, uneven: [] });
});

describe('blanks', () => {
  test('that the figures beside them leave no room for are 0', () => {
    const { zeros, uneven } = balanceOf(qidong({ cells: { 'requests.refused.stateSecret.total': null } }));
    expect([...zeros]).toEqual(['requests.refused.stateSecret.total']);
    expect(uneven).toEqual([]);
  });
  test('that could make up the difference prove nothing and break nothing', () => {
    const cells = { 'requests.granted.total': null, 'requests.granted.individual': null };
    expect(balanceOf(qidong({ cells }))).toMatchObject({ unchecked: 2, uneven: [], zeros: new Set() });
  });
  test('of a total leave its row open, however much stands in it', () => {
    expect(balanceOf(qidong({ cells: { 'requests.received.total': null } }))).toMatchObject({
      unchecked: 2,
      uneven: [],
      zeros: new Set(),
    });
  });
  test('on both sides prove nothing even where the rest is equal', () => {
    const cells = { 'requests.carriedIn.business': null, 'requests.carriedOut.business': null };
    const report = qidong({ cells, unread: ['requests.carriedIn.research', 'requests.carriedOut.research'] });
    expect(balanceOf(report).zeros).toEqual(new Set());
  });
  test('cannot save a side that is already too large', () => {
    const cells = { 'requests.granted.business': null, 'requests.granted.individual': 43 };
    expect(names({ cells })).toEqual(['row granted', 'column individual']);
  });
  test('are not called 0 by one identity where another one fails on them', () => {
    const cells = { 'requests.refused.thirdParty.total': null, 'requests.refused.thirdParty.business': 1 };
    expect(balanceOf(qidong({ cells })).zeros).toEqual(new Set());
  });
});
