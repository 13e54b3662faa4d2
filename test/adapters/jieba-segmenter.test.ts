import { expect, test } from 'vitest';
import { jiebaSegmenter } from '../../src/adapters/jieba-segmenter.ts';
import { lexicon } from '../../src/search/lexicon.ts';

const segmenter = jiebaSegmenter(lexicon());

test.each([
  ['三审三校', ['三审三校']],
  ['严格落实三审三校制度', ['三审三校', '制度']],
  ['行政规范性文件', ['行政规范性文件', '规范性文件', '规范', '文件']],
  ['政府信息公开申请', ['政府信息公开', '信息公开', '公开', '申请']],
  ['网站适老化改造', ['网站', '适老化', '改造']],
])('%s has the words %j', (run, words) => {
  expect(segmenter.cut(run)).toEqual(expect.arrayContaining(words));
});

test('words of one’s own are cut whole, and without them are not', () => {
  expect(jiebaSegmenter([]).cut('适老化改造')).not.toContain('适老化');
  expect(jiebaSegmenter(['适老化']).cut('适老化改造')).toContain('适老化');
});

test('the edition tells of the words', () => {
  expect(jiebaSegmenter(['甲乙']).edition).toBe(jiebaSegmenter(['甲乙']).edition);
  expect(jiebaSegmenter(['甲乙']).edition).not.toBe(jiebaSegmenter(['甲丙']).edition);
});

test('nothing and rare characters are cut without a failure', () => {
  expect(segmenter.cut('')).toEqual([]);
  expect(segmenter.cut('𠮷野家〇').join('')).toContain('𠮷');
});
