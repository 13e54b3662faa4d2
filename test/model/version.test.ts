import { describe, expect, test } from 'vitest';
import { bySameRegion, regionsAgree, type Version, withShown } from '../../src/model/version.ts';

const version = (hash: string, rest: Partial<Version> = {}): Version => ({
  hash,
  agency: '朝阳区人民政府',
  region: null,
  year: 2023,
  publishedOn: null,
  readAt: '2024-02-01',
  summary: false,
  ...rest,
});
const shown = (...versions: Version[]) =>
  withShown(versions)
    .filter(one => one.shown)
    .map(one => one.hash)
    .join(' ');

test.each([
  ['江苏省南通市启东市', '启东市', true],
  ['江苏省启东市', '江苏省南通市启东市', true],
  ['北京市朝阳区', '吉林省长春市朝阳区', false],
  ['朝阳区', '朝阳市', false],
  [null, '启东市', true],
  [null, null, true],
])('%s and %s', (a, b, agree) => {
  expect(regionsAgree(a, b)).toBe(agree);
  expect(regionsAgree(b, a)).toBe(agree);
});

test('a region that fits several places belongs to none of them', () => {
  const rows = ['北京市朝阳区', '长春市朝阳区', '吉林省长春市朝阳区', '朝阳区', null].map(region => ({ region }));
  expect(bySameRegion(rows).map(group => group.map(row => row.region))).toEqual([
    ['北京市朝阳区'],
    ['长春市朝阳区', '吉林省长春市朝阳区'],
    ['朝阳区'],
    [null],
  ]);
});

describe('of several versions of one report the one shown', () => {
  test('is the latest published', () => {
    expect(shown(version('a', { publishedOn: '2024-01-30' }), version('b', { publishedOn: '2024-02-28' }))).toBe('b');
    expect(shown(version('a', { publishedOn: '2024-01-30' }), version('b', { readAt: '2025-01-01' }))).toBe('a');
  });
  test('is the report itself before a summary, then the latest read, then always the same', () => {
    expect(shown(version('a'), version('b', { summary: true, readAt: '2025-01-01' }))).toBe('a');
    expect(shown(version('a'), version('b', { readAt: '2025-01-01' }))).toBe('b');
    expect(shown(version('a'), version('b'))).toBe(shown(version('b'), version('a')));
  });
});

test('other years and reports without name or year are no versions of each other', () => {
  expect(shown(version('a'), version('b', { year: 2022 }))).toBe('a b');
  expect(shown(version('a', { agency: null }), version('b', { agency: null }))).toBe('a b');
  expect(shown(version('a', { year: null }), version('b', { year: null }))).toBe('a b');
});
