import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf } from '../../../handlers/present/pages.ts';

test('a short text is one page, an empty one too', () => {
  expect(pagesOf('一句。')).toEqual(['一句。']);
  expect(pagesOf('  \n')).toEqual(['']);
});

test('pages end with a sentence or a paragraph', () => {
  expect(pagesOf('一二三。四五！六七\n八九。', 5)).toEqual(['一二三。', '四五！', '六七', '八九。']);
  expect(pagesOf('他说：“好。”再见。', 7)).toEqual(['他说：“好。”', '再见。']);
});

test('a sentence without an end is cut all the same', () => {
  const pages = pagesOf('年'.repeat(3000));
  expect(pages.length).toBeGreaterThan(2);
  expect(Math.max(...pages.map(page => page.length))).toBeLessThanOrEqual(1200);
});

test('nothing but blanks between pages is lost, whatever the text', () => {
  const words = fc.array(fc.constantFrom('全年', '公开', '。', '！', '；', '\n', ' ', '\u{20BB7}', '”', 'a'), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 50 }), (parts, size) => {
      const text = parts.join('');
      const solid = (one: string) => one.replace(/\s/g, '');
      expect(solid(pagesOf(text, size).join(''))).toBe(solid(text));
    }),
  );
});
