import { expect, test } from 'vitest';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { lexicon } from '../../src/search/lexicon.ts';
import { termsOf, wordsOf } from '../../src/search/words.ts';

const segmenter = jiebaSegmenter(lexicon());
const words = (text: string) => wordsOf(text, segmenter);
const terms = (text: string) => termsOf(text, segmenter).map(({ word, inside }) => (inside ? `*${word}*` : word));

test.each([
  ['信息81条', ['信息', '81', '条']],
  ['１,２３４．５万元', ['1234.5', '万元']],
  ['99.92%', ['99.92']],
  ['1,2', ['1', '2']],
  ['0537-2320375', ['0537', '2320375']],
  ['“e政启东” APP', ['e', '政', '启东', 'app']],
  ['讀網巡查', ['读网', '巡查']],
  ['報(bào)告', ['报告']],
  ['資訊公開', ['信息', '公开', '信息公开']],
  ['😀\u0000~*+-:', []],
  ['', []],
])('%s is made of %j', (text, expected) => {
  expect(words(text).sort()).toEqual([...expected].sort());
});

test('a query is cut as a text is, each word once', () => {
  expect(terms('启东 啟東 讀網')).toEqual(['启东', '读网']);
  expect(terms('title:* ~ + -')).toEqual(['title']);
});

test('a character by itself is meant inside words as well; beside others it is not', () => {
  expect(terms('审')).toEqual(['*审*']);
  expect(terms('審 公开')).toEqual(['*审*', '公开']);
  expect(terms('“审”')).toEqual(['*审*']);
  expect(terms('3件')).toEqual(['3', '件']);
  expect(terms('3')).toEqual(['3']);
});

test('nothing to look for is no term; a pasted text is bounded', () => {
  for (const nothing of ['', '   ', '😀👍🏽', '\u0000\u001b', '~*+-:', '\ud800']) expect(terms(nothing)).toEqual([]);
  expect(terms(Array.from({ length: 500 }, (_, at) => `词${at}`).join(' '))).toHaveLength(64);
});
