import { expect, test } from 'vitest';
import { annotatedName, failureWords, fileName, fileWithArchive, shortNames } from '../../../handlers/present/names.ts';
import type { FailureCode } from '../../../src/model/result.ts';

test.each([
  ['启东.docx', '启东.docx', '启东.docx'],
  ['年报.zip!/启东.docx', '启东.docx', '启东.docx（年报.zip）'],
  ['年报.zip!/2023/内.zip!/乡镇/启东.docx', '启东.docx', '2023/内.zip/乡镇/启东.docx（年报.zip）'],
  ['发来/年报.zip!/启东.docx', '启东.docx', '启东.docx（年报.zip）'],
  ['甲镇/年报.docx', '年报.docx', '甲镇/年报.docx'],
  ['年报.zip!/', '年报.zip!/', '年报.zip!/（年报.zip）'],
])('%s is called %s', (name, short, long) => {
  expect([fileName(name), fileWithArchive(name)]).toEqual([short, long]);
});

test('a sentence about a member of an archive calls it so', () => {
  const words = (code: FailureCode, name: string, called?: string) =>
    failureWords({ code, message: `“${name}”不行，请重发。` }, name, called);
  expect(words('unreadable-file', '年报.zip!/a/启东.docx')).toBe('“启东.docx”不行，请重发。');
  expect(words('unreadable-file', '年报.zip!/a/启东.docx', 'a/启东.docx')).toBe('“a/启东.docx”不行，请重发。');
  expect(words('encrypted', '年报.zip!/内.zip!/启东.docx')).toBe('“年报.zip”里的“启东.docx”不行，请重发。');
  expect(words('encrypted', '启东.docx')).toBe('“启东.docx”不行，请重发。');
  expect(words('encrypted', '年报.zip!/$&.docx')).toBe('“年报.zip”里的“$&.docx”不行，请重发。');
  // A path on the disk stays whole.
  const gone = { code: 'unreadable-file', message: '“/家/甲/年报.docx”读不了。' } as const;
  expect(failureWords(gone, '甲/年报.docx')).toBe(gone.message);
});

test.each([
  [
    ['a/年报.docx', 'b/启东.docx'],
    ['年报.docx', '启东.docx'],
  ],
  [
    ['a/年报.docx', 'b/年报.docx', 'c.docx'],
    ['a/年报.docx', 'b/年报.docx', 'c.docx'],
  ],
  [
    ['x.zip!/a/b/1', 'y.zip!/a/b/1', 'y.zip!/a/c/1'],
    ['x.zip/a/b/1', 'y.zip/a/b/1', 'c/1'],
  ],
  [
    ['1', 'a/1', 'a/1'],
    ['1', 'a/1', 'a/1'],
  ],
  [
    ['1', '1'],
    ['1', '1'],
  ],
  [[`${'a/'.repeat(9999)}1`, `b/${'a/'.repeat(9999)}1`], Array(2).fill(`${'a/'.repeat(11)}1`)],
  [[], []],
])('%j are called %j', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});

test.each([
  ['启东.送审.docx', '启东.送审（批注）.docx'],
  ['启东.DOCM', '启东（批注）.DOCM'],
  ['启东.doc', '启东（批注）.docx'],
  ['启东', '启东（批注）.docx'],
  ['第2.3节说明文字稿', '第2.3节说明文字稿（批注）.docx'],
])('%s with comments is %s', (name, annotated) => {
  expect(annotatedName(name)).toBe(annotated);
});
