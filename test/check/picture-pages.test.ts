// What may stand on a page that is a picture is not said to be missing.
import { expect, test } from 'vitest';
import { checkReport } from '../../src/check/index.ts';
import { sketched } from './sketch.ts';

const bare = sketched({ text: { 0: null, 6: '无其他需要报告的事项。' }, publishedOn: null, signedOn: null });
const pages = [1, 2].map(() => ({ width: 595, height: 842 }));
const rulesOf = (pictures?: number[]) => {
  const report = { ...bare, printed: { pages, spots: [], ...(pictures && { pictures }) } };
  const { findings, skipped } = checkReport(report, { previous: null, peers: [], draft: false });
  const unread = skipped.filter(one => one.missing === '图片页上的文字').map(one => one.rule);
  return { found: findings.map(finding => finding.rule), unread };
};

const OF_ABSENCE = ['D-PERIOD-MISSING', 'L-BASIS', 'S-CONTACT', 'S-SIGNOFF', 'U-FEE', 'U-PUBDATE-UNKNOWN'];

test('where every page was read, what was not found is missing', () => {
  const { found, unread } = rulesOf();
  expect(found).toEqual(expect.arrayContaining(OF_ABSENCE));
  expect(unread).toEqual([]);
});

test('where one is a picture, nobody knows', () => {
  const { found, unread } = rulesOf([2]);
  expect(found.filter(rule => OF_ABSENCE.includes(rule))).toEqual([]);
  expect(unread).toEqual(expect.arrayContaining(OF_ABSENCE));
});
