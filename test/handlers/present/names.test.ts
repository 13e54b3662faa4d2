import { expect, test } from 'vitest';
import { annotatedName, fileName, fileWithArchive, sayingFile } from '../../../handlers/present/names.ts';

test.each([
  ['启东.docx', '启东.docx', '启东.docx'],
  ['年报.zip!/启东.docx', '启东.docx', '启东.docx（年报.zip）'],
  ['年报.zip!/2023/内.zip!/乡镇/启东.docx', '启东.docx', '启东.docx（年报.zip）'],
  ['年报.zip!/', '年报.zip!/', '年报.zip!/（年报.zip）'],
])('%s is called %s', (name, short, long) => {
  expect([fileName(name), fileWithArchive(name)]).toEqual([short, long]);
});

test('a sentence about a member of an archive calls it so', () => {
  expect(sayingFile('“年报.zip!/a/启东.docx”已损坏。', '年报.zip!/a/启东.docx')).toBe('“启东.docx”已损坏。');
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
