import { expect, test } from 'vitest';
import { failureJson, reportJson } from '../../../handlers/present/json.ts';
import { keysOfForm } from '../../../src/model/form.ts';
import { sectionOf } from '../../fixtures/report.ts';
import { reportOf } from '../../helpers/report.ts';

test('cells are numbers or null, raw holds the text of what is no bare number, what was not found has no key', () => {
  const json = reportJson(
    'a.txt',
    reportOf({
      'proactive.governmentRules.issued': '/',
      'proactive.licences.decisions': '',
      'proactive.compulsion.decisions': undefined,
      'requests.received.total': 159,
    }),
    4.08,
  );
  expect(json.cells).toMatchObject({
    'proactive.governmentRules.issued': null,
    'proactive.licences.decisions': null,
    'requests.received.total': 159,
  });
  expect(json.raw).toEqual({ 'proactive.governmentRules.issued': '/', 'proactive.licences.decisions': '' });
  expect(json.cells).not.toHaveProperty('proactive.compulsion.decisions');
  expect(json.coverage).toEqual({ read: 199, expected: 200 });
  expect(json.tookMs).toBe(4.1);
});

test.each(['2019', '2021'] as const)('cells stand in the order of the form of %s', form => {
  expect(Object.keys(reportJson('a', reportOf({}, { form }), 0).cells)).toEqual(keysOfForm(form));
});

test('a number with its unit is a number in cells and its text in raw', () => {
  const report = reportOf();
  report.cells['proactive.fees.amountWan'] = { raw: '347.92万元', value: 347.92, place: { line: 1, start: 0, end: 0 } };
  const json = reportJson('a', report, 0);
  expect(json.cells['proactive.fees.amountWan']).toBe(347.92);
  expect(json.raw).toEqual({ 'proactive.fees.amountWan': '347.92万元' });
});

test('sections, warnings and what is unknown', () => {
  const json = reportJson(
    'a',
    reportOf(
      {},
      {
        agency: null,
        publishedOn: null,
        sections: [sectionOf(1, '总体情况', '…')],
        notes: [{ code: 'x', message: '甲' }],
        settled: ['k'],
      },
    ),
    0,
  );
  expect(json).toMatchObject({
    agency: null,
    publishedOn: null,
    signedOn: null,
    sections: [{ number: 1, heading: '总体情况', text: '…' }],
    warnings: ['甲'],
    settled: ['k'],
  });
  expect(json.sections[0]).not.toHaveProperty('place');
});

test('a failure is file, code and message', () => {
  expect(failureJson('a', { code: 'not-a-report', message: '不是年报。' })).toEqual({
    file: 'a',
    error: { code: 'not-a-report', message: '不是年报。' },
  });
});
