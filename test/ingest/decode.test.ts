import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const TEXT = '启东市2023年政府信息公开工作年度报告\n一、总体情况\n全年收到申请3件。\n';
/** GB18030 of 政府信息公开 and of 年度报告. */
const GB = Uint8Array.from([
  0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8,
  0xe6,
]);

const utf16 = (text: string, bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap(char => {
      const code = char.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('decode', () => {
  test('UTF-8 with and without its mark', () => {
    const bytes = new TextEncoder().encode(TEXT);
    expect(decode(bytes)).toMatchObject({ text: TEXT, encoding: 'utf-8', broken: 0 });
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))?.text).toBe(TEXT);
  });

  test('GB18030, even where the page declares UTF-8', () => {
    expect(decode(GB)).toMatchObject({ text: '政府信息公开年度报告', encoding: 'gb18030' });
    const page = Uint8Array.from([...new TextEncoder().encode('<meta charset="utf-8"><p>'), ...GB]);
    expect(decode(page)?.text).toContain('政府信息公开');
  });

  test('UTF-16 of both orders, with and without its mark', () => {
    for (const bigEndian of [false, true]) {
      expect(decode(utf16(TEXT, bigEndian))?.text).toBe(TEXT);
      expect(decode(utf16(`\ufeff${TEXT}`, bigEndian))?.text).toBe(TEXT);
    }
  });

  test('UTF-8 cut inside a character keeps all but that character', () => {
    const bytes = new TextEncoder().encode(TEXT);
    const cut = decode(bytes.subarray(0, bytes.length - 3));
    expect(cut).toMatchObject({ encoding: 'utf-8', broken: 1 });
    expect(cut?.text.startsWith('启东市2023年')).toBe(true);
  });

  test('bytes with zeros that are no UTF-16 are no text', () => {
    expect(decode(Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 251))).toBeUndefined();
  });
});
