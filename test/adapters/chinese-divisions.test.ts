import { expect, test } from 'vitest';
import { chineseDivisions } from '../../src/adapters/chinese-divisions.ts';
import { divisionsOf } from '../../src/answer/divisions.ts';

const all = chineseDivisions();
const named = (name: string) => all.filter(one => one.name === name);

test('counties, prefectures and provinces with what they are in', () => {
  expect(named('启东市')).toEqual([{ name: '启东市', above: ['江苏省', '南通市'], former: false }]);
  expect(named('南通市')).toEqual([{ name: '南通市', above: ['江苏省'], former: false }]);
  expect(named('江苏省')).toEqual([{ name: '江苏省', above: [], former: false }]);
});

test('counties of a municipality and those directly below a province have no prefecture', () => {
  expect(named('浦东新区')[0]?.above).toEqual(['上海市']);
  expect(named('仙桃市')[0]?.above).toEqual(['湖北省']);
  expect(all.some(({ name }) => /直辖/.test(name))).toBe(false);
});

test('development zones are no divisions, and no name stands twice', () => {
  expect(all.filter(({ name }) => /开发区$|高新区$/.test(name))).toEqual([]);
  expect(new Set(all.map(({ name, above }) => [...above, name].join(''))).size).toBe(all.length);
});

test('former ones are marked', () => {
  expect(named('海门市')).toEqual([{ name: '海门市', above: ['江苏省', '南通市'], former: true }]);
  expect(named('海门区')[0]?.former).toBe(false);
});

test('how many counties a prefecture has, by the law of today', () => {
  const { within } = divisionsOf(all);
  expect(within('江苏省南通市', 'county')?.map(name => name.replace('江苏省南通市', ''))).toEqual(
    expect.arrayContaining(['启东市', '如皋市', '海安市', '如东县', '崇川区', '通州区', '海门区']),
  );
  expect(within('江苏省南通市', 'county')).toHaveLength(7);
  expect(within('江苏省', 'prefecture')).toHaveLength(13);
});
