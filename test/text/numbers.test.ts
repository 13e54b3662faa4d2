import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBareNumber, isSign, readChineseNumber, readFigure, yuanToWan } from '../../src/text/numbers.ts';

describe('readFigure', () => {
  test.each([
    ['0', 0, ''],
    ['1,234', 1234, ''],
    ['12 345', 12345, ''],
    ['? 0', 0, ''],
    ['+2', 2, ''],
    ['-35', -35, ''],
    ['增3', 3, ''],
    ['减1', -1, ''],
    ['减0', 0, ''],
    ['347.92万元', 347.92, '万元'],
    ['251000元', 251000, '元'],
    ['12件', 12, '件'],
    ['0(雁峰区无集采中心)', 0, ''],
    ['24252.311082', 24252.311082, ''],
    ['O', 0, ''],
    ['1O3', 103, ''],
  ])('%s', (text, value, unit) => {
    expect(readFigure(text)).toMatchObject({ value, unit });
  });

  test.each(['', '无', '/', '见附件', '12%', '1,2', '1 59', '0 0', '2023年', '1.2.3', '12-3', 'abc'])(
    '%s is none',
    text => {
      expect(readFigure(text)).toBeUndefined();
    },
  );

  test('in a cell of its own, blanks inside the digits separate nothing; a leading zero shows two figures', () => {
    expect(readFigure('1 59', true)?.value).toBe(159);
    expect(readFigure('0 59', true)).toBeUndefined();
  });

  test('every count that is printed plainly, or in groups of three, is read back', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), value => {
        expect(readFigure(String(value))?.value).toBe(value);
        expect(readFigure(value.toLocaleString('en-US'))?.value).toBe(value);
      }),
    );
  });
});

test.each(['/', '—', '－', '-', '无', '不适用', '*'])('%s is a sign', text => {
  expect(isSign(text)).toBe(true);
});

test.each(['0', '', '无误', '有'])('%j is no sign', text => {
  expect(isSign(text)).toBe(false);
});

test.each([
  ['3', true],
  ['-1', true],
  ['3.68', true],
  ['+2', false],
  ['3.68万元', false],
  ['１２', false],
  ['1,234', false],
])('%s is bare: %s', (raw, bare) => {
  expect(isBareNumber(raw)).toBe(bare);
});

describe('yuanToWan moves the point and rounds nothing', () => {
  test.each([
    [75394432.52, 7539.443252],
    [251000, 25.1],
    [1, 0.0001],
    [0, 0],
    [-400, -0.04],
  ])('%d', (yuan, wan) => {
    expect(yuanToWan(yuan)).toBe(wan);
  });

  test('every amount in cents', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 99 }), (yuan, cents) => {
        const written = `${yuan}.${String(cents).padStart(2, '0')}`;
        const digits = `${yuan}`.padStart(5, '0');
        const expected = `${digits.slice(0, -4)}.${digits.slice(-4)}${String(cents).padStart(2, '0')}`;
        expect(yuanToWan(Number(written))).toBe(Number(expected));
      }),
    );
  });
});

describe('Chinese numerals', () => {
  test.each([
    ['二〇二五', 2025],
    ['一百零三', 103],
    ['贰拾', 20],
    ['十', 10],
    ['十二', 12],
    ['三千二百万', 32_000_000],
    ['一亿二千三百万', 123_000_000],
    ['两万五', 20_005],
  ])('%s', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  test('what is none is undefined', () => {
    expect(readChineseNumber('')).toBeUndefined();
    expect(readChineseNumber('若干')).toBeUndefined();
  });

  test('every number below a hundred million, written the long way, is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), value => {
        expect(readChineseNumber(inChinese(value))).toBe(value);
      }),
    );
  });
});

function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const below = (n: number): string => {
    let out = '';
    let gap = false;
    for (const [size, unit] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / size) % 10;
      if (digit === 0) gap = out !== '';
      else {
        out += (gap ? '零' : '') + digits[digit] + unit;
        gap = false;
      }
    }
    return out;
  };
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  return (high ? `${below(high)}万` : '') + (high && low && low < 1000 ? '零' : '') + below(low);
}
