import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact, isPinyin, normalise } from '../../src/text/normalise.ts';

describe('normalise', () => {
  test.each([
    ['⾃然⼈', '自然人'],
    ['（一）予以公開', '(一)予以公开'],
    ['㈠予以公开', '(一)予以公开'],
    ['１２３．５', '123.5'],
    ['報(bào)告', '报告'],
    ['復(fù)議、辦(bàn)理', '复议、办理'],
    ['政府資訊公開', '政府信息公开'],
    ['5\u00a0件\u3000', '5 件 '],
    ['零\u200b宽\ufeff', '零宽'],
    ['APP(bet)', 'APP(bet)'],
    ['公众号(app)', '公众号(app)'],
    ['名著', '名著'],
    ['①重复申请', '1.重复申请'],
    ['2①', '2(1)'],
    ['2¹²', '2(1)(2)'],
    ['¹²', '12'],
    ['5m²', '5m2'],
  ])('%j', (original, meaning) => {
    expect(normalise(original).text).toBe(meaning);
  });

  test('the map leads every character back to what the author wrote', () => {
    const original = '啟東市報(bào)告（２０２３）';
    const { text, map } = normalise(original);
    expect(text).toBe('启东市报告(2023)');
    expect(original.slice(map[text.indexOf('报')], map[text.indexOf('报') + 2])).toBe('報(bào)告');
    expect(original.slice(map[text.indexOf('2023')], map[text.length - 1])).toBe('２０２３');
    expect(map[text.length]).toBe(original.length);
  });

  test('of any text: the map is as long as it must be, never goes back, and stays inside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), original => {
        const { text, map } = normalise(original);
        expect(map).toHaveLength(text.length + 1);
        expect(map.every((offset, i) => i === 0 || offset >= map[i - 1]!)).toBe(true);
        expect(map.at(-1)).toBe(original.length);
      }),
    );
  });
});

test.each(['bào', 'shuāng', 'lǜ', 'er', 'zhuang', 'bao'])('%s is a syllable', letters => {
  expect(isPinyin(letters)).toBe(true);
});

test.each(['app', 'bet', 'km', 'pdf'])('%s is none', letters => {
  expect(isPinyin(letters)).toBe(false);
});

test('compact keeps what a label is told by', () => {
  expect(compact('3.危及“三安全一稳定” ')).toBe('3危及三安全一稳定');
});
