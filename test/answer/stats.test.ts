import { describe, expect, test } from 'vitest';
import { statsCard } from '../../src/answer/stats.ts';
import { QIDONG_CELLS } from '../fixtures/qidong.ts';
import { type ReportWish, reportOf } from '../fixtures/report.ts';

const qidong = (wish: ReportWish = {}) => reportOf({ zeros: true, ...wish, cells: { ...QIDONG_CELLS, ...wish.cells } });
const known = (value: number) => ({ state: 'known', value, asZero: [] });

test('the card of a report read whole', () => {
  const card = statsCard(qidong({ publishedOn: '2024-01-14', source: 'https://example.org/a', summary: true }));
  expect(card).toMatchObject({
    agency: '启东市人民政府办公室',
    year: 2023,
    form: '2021',
    publishedOn: '2024-01-14',
    source: 'https://example.org/a',
    summary: true,
    coverage: { read: 200, expected: 200 },
    balance: { checked: 42, unchecked: 0 },
  });
  expect([card.unread, card.blank, card.signs, card.unclear, card.uneven, card.settled]).toEqual([
    [],
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(card.requests).toEqual({
    received: known(159),
    carriedIn: known(3),
    toHandle: known(162),
    outcomes: [
      { group: 'granted', amount: known(42), details: [] },
      { group: 'partiallyGranted', amount: known(28), details: [] },
      {
        group: 'refused',
        amount: known(2),
        details: [
          { row: 'refused.internalAffairs', key: 'requests.refused.internalAffairs.total', value: 1 },
          { row: 'refused.administrativeQuery', key: 'requests.refused.administrativeQuery.total', value: 1 },
        ],
      },
      expect.objectContaining({ group: 'unavailable', amount: known(28) }),
      expect.objectContaining({ group: 'notProcessed', amount: known(6) }),
      expect.objectContaining({ group: 'otherHandled', amount: known(56) }),
    ],
    handled: known(162),
    carriedOut: known(0),
  });
  expect(card.requests?.outcomes[5]?.details.map(detail => [detail.row, detail.value])).toEqual([
    ['otherHandled.correctionOverdue', 3],
    ['otherHandled.misc', 53],
  ]);
  expect(card.rates[0]).toMatchObject({ metric: 'rate.disclosed', value: 43.21 });
});

test('disputes are three rows of five, section two follows its edition', () => {
  const card = statsCard(qidong());
  expect(card.disputes.map(row => row.row)).toEqual([
    'reconsideration',
    'litigationDirect',
    'litigationAfterReconsideration',
  ]);
  expect(card.disputes[0]?.cells.map(cell => cell.amount)).toEqual([6, 0, 0, 0, 6].map(known));
  const shape = (form: '2019' | '2021') =>
    statsCard(reportOf({ form, zeros: true })).proactive.map(row => `${row.row} ${row.cells.map(cell => cell.column)}`);
  expect(shape('2021')).toEqual([
    'governmentRules issued,repealed,inForce',
    'normativeDocuments issued,repealed,inForce',
    'licences decisions',
    'penalties decisions',
    'compulsion decisions',
    'fees amountWan',
  ]);
  expect(shape('2019')).toEqual([
    'governmentRules made,published,publishedTotal',
    'normativeDocuments made,published,publishedTotal',
    'licences previousItems,change,decisions',
    'otherServices previousItems,change,decisions',
    'penalties previousItems,change,decisions',
    'compulsion previousItems,change,decisions',
    'fees previousItems,change',
    'procurement items,amountWan',
  ]);
});

test('a hybrid shows the columns of both editions that it has', () => {
  const cells = { 'proactive.licences.previousItems': 3, 'proactive.licences.decisions': null };
  expect(statsCard(reportOf({ form: 'hybrid', cells })).proactive).toEqual([
    {
      row: 'licences',
      cells: [
        { column: 'previousItems', key: 'proactive.licences.previousItems', amount: known(3) },
        { column: 'decisions', key: 'proactive.licences.decisions', amount: { state: 'blank' } },
      ],
    },
  ]);
});

describe('what was not read', () => {
  test('is told by table and row, and is never 0', () => {
    const unread = ['requests.granted.total', 'requests.carriedIn.total'];
    const card = statsCard(qidong({ unread }));
    expect(card.unread).toEqual([
      {
        table: 'requests',
        whole: false,
        count: 2,
        rows: [
          { row: 'carriedIn', keys: ['requests.carriedIn.total'], whole: false },
          { row: 'granted', keys: ['requests.granted.total'], whole: false },
        ],
      },
    ]);
    expect(card.coverage).toEqual({ read: 198, expected: 200 });
    expect(card.requests?.carriedIn.state).toBe('unread');
    expect(card.requests?.toHandle).toEqual({ state: 'unread', missing: ['requests.carriedIn.total'] });
    expect(card.requests?.outcomes[0]?.amount.state).toBe('unread');
    expect(card.balance.unchecked).toBe(4);
  });
  test('may be a whole table', () => {
    const unread = Object.keys(qidong().cells).filter(key => key.startsWith('disputes.'));
    const card = statsCard(qidong({ unread }));
    expect(card.unread).toMatchObject([{ table: 'disputes', whole: true, count: 15 }]);
    expect(card.unread[0]?.rows.every(row => row.whole)).toBe(true);
    expect(card.disputes[0]?.cells[4]?.amount.state).toBe('unread');
  });
});

describe('blanks, signs and unclear cells', () => {
  test('stand apart from each other and from 0', () => {
    const card = statsCard(
      qidong({
        cells: {
          'requests.carriedIn.business': null,
          'proactive.governmentRules.issued': '/',
          'proactive.fees.amountWan': '若干',
        },
      }),
    );
    expect(card.unread).toEqual([]);
    const rows = [card.blank, card.signs, card.unclear].map(gaps => gaps.map(gap => gap.rows.map(row => row.row)));
    expect(rows).toEqual([[['carriedIn']], [['governmentRules']], [['fees']]]);
    expect(card.proactive.find(row => row.row === 'fees')?.cells[0]?.amount).toEqual({ state: 'unclear', raw: '若干' });
  });
  test('a sum with a blank is known only where the table leaves no room for more', () => {
    const sure = statsCard(qidong({ cells: { 'requests.refused.thirdParty.total': null } }));
    expect(sure.requests?.outcomes[2]?.amount).toMatchObject({ state: 'known', value: 2 });
    const unsure = statsCard(
      qidong({ cells: { 'requests.refused.thirdParty.total': null, 'requests.total.total': null } }),
    );
    // The row's own applicants, all 0, still show that 0 is meant; without them nothing does.
    expect(unsure.requests?.outcomes[2]?.amount).toMatchObject({ state: 'known', value: 2 });
    const open = statsCard(
      qidong({
        cells: {
          'requests.refused.thirdParty.total': null,
          'requests.refused.thirdParty.individual': null,
          'requests.total.total': null,
        },
      }),
    );
    expect(open.requests?.outcomes[2]?.amount).toEqual({
      state: 'partly-blank',
      atLeast: 2,
      blank: ['requests.refused.thirdParty.total'],
    });
    expect(open.requests?.handled).toEqual({ state: 'blank' });
  });
});

test('identities that fail are told with both sides', () => {
  const card = statsCard(qidong({ cells: { 'requests.received.total': 160 } }));
  expect(card.uneven.map(one => [one.kind, one.of, one.left.sum, one.right.sum])).toEqual([
    ['row', 'received', 159, 160],
    ['balance', 'total', 163, 162],
  ]);
});

test('a report without the national tables has no figures, and nothing missing from them', () => {
  const card = statsCard(reportOf({ form: 'pre2019', year: 2016 }));
  expect(card).toMatchObject({ form: 'pre2019', requests: null, rates: [], disputes: [], proactive: [], unread: [] });
});
