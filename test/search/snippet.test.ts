import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opening, type Snippet, snippet } from '../../src/search/snippet.ts';

const shown = (found: Snippet | null) =>
  found &&
  `${found.cutBefore ? '<' : ''}${found.parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')}${found.cutAfter ? '>' : ''}`;
const filler = (count: number) => '这里是一些不相干的文字'.repeat(count);

test.each([
  ['全年培训3次。', ['培训'], '全年[培训]3次。'],
  ['严格落实“三审三校”制度', ['三审三校', '制度'], '严格落实“[三审三校]”[制度]'],
  ['主动公开信息', ['主动', '公开', '主动公开'], '[主动公开]信息'],
  ['組織培訓', ['培训'], '組織[培訓]'],
  ['報(bào)告已公開', ['报告', '公开'], '[報(bào)告]已[公開]'],
  ['收到１５９件，另有15件', ['15'], '收到１５９件，另有[15]件'],
  ['第一行\n第二行培训', ['培训'], '第一行 第二行[培训]'],
  ['的确的', ['的'], '[的]确[的]'],
  ['的确培训的', ['的', '培训'], '的确[培训]的'],
  ['用APP办理', ['app'], '用[APP]办理'],
  ['没有', ['培训'], null],
  ['', ['培训'], null],
])('%s with %j', (text, words, expected) => {
  expect(shown(snippet(text, words))).toBe(expected);
});

test('of a long text it is the passage with most of the words, from the beginning of a sentence', () => {
  const text = `${filler(8)}培训。${filler(8)}。本年组织了业务培训和考核，效果好。${filler(8)}`;
  const found = shown(snippet(text, ['培训', '考核']))!;
  expect(found).toMatch(/^<本年组织了业务\[培训\]和\[考核\]，效果好。/);
  expect(found).toMatch(/>$/);
});

test('it neither begins nor ends in the middle of a number', () => {
  const text = `培训${'甲'.repeat(76)}1234567件${filler(5)}`;
  expect(shown(snippet(text, ['培训']))).toMatch(/甲1234567>$/);
});

test('the opening of a text ends with a sentence where one ends nearby', () => {
  expect(shown(opening(`  ${'甲'.repeat(70)}。${filler(5)}`))).toBe(`${'甲'.repeat(70)}。>`);
  expect(shown(opening('短。'))).toBe('短。');
  expect(opening(' \n ').parts).toEqual([]);
});

test('whatever the text, its parts are the author’s own characters in their order', () => {
  const text = fc.string({
    unit: fc.constantFrom('培训', '公開', '甲', '。', '\n', '３', '7', '(bào)', '報', '😀', '𠮷', ' ', 'Ａ', '\u200b'),
    maxLength: 200,
    size: 'max',
  });
  fc.assert(
    fc.property(text, fc.subarray(['培训', '公开', '7', '37', '报', 'a', '甲']), (written, words) => {
      const found = snippet(written, words);
      if (!found) return;
      const plain = (one: string) => one.replace(/\s+/g, '');
      const all = found.parts.map(part => part.text).join('');
      expect(plain(written)).toContain(plain(all));
      expect([...all].some(char => /^[\ud800-\udfff]$/.test(char))).toBe(false);
      expect(found.parts.some(part => part.hit)).toBe(true);
      expect(found.parts.every(part => part.text !== '')).toBe(true);
      expect(all.length).toBeLessThanOrEqual(160);
    }),
    { numRuns: 500 },
  );
});
