// What other programs make of a commented file: mammoth finds each comment at its words, LibreOffice opens the file, shows it
// on pages and keeps all comments when it saves it again.
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { Remark } from '../../src/model/remark.ts';
import { throughLibreOffice, withoutLibreOffice } from '../helpers/libreoffice.ts';
import { annotated, read } from './checked-file.ts';
import { commentsIn, paragraph, partOf, relations, wordFile } from './word-file.ts';

const THEIRS = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="王五" w:initials="王"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment></w:comments>`;
const BODY = [
  paragraph('某市2023年政府信息公开工作', '年度报告'),
  `<w:p><w:commentRangeStart w:id="3"/><w:r><w:t>本年</w:t></w:r><w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:r><w:t>收到申请</w:t></w:r><w:r><w:t>162</w:t></w:r><w:r><w:t>件。</w:t></w:r></w:p>`,
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph('总计')}</w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
  paragraph('2024年1月14日'),
].join('');
const FILE = wordFile(`${BODY}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`, {
  'word/comments.xml': THEIRS,
  'word/_rels/document.xml.rels': relations(['comments', 'comments.xml']),
});
const PLACES: [words: string, line: number][] = [
  ['年度报告', 1],
  ['162', 2],
  ['', 4],
  ['2024年1月14日', 5],
];

test('mammoth finds each comment behind its words', async () => {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await commented()) },
    { styleMap: ['comment-reference => sup'] },
  );
  const text = value.replace(/<sup>.*?\[(.*?)\].*?<\/sup>/g, '［$1］').replace(/<dl>.*/s, '');
  expect(text.replace(/<[^>]+>/g, '')).toBe(
    '某市2023年政府信息公开工作年度报告［年报1］本年［王2］收到申请162［年报3］件。总计［年报4］2024年1月14日［年报5］',
  );
  const said = [...value.matchAll(/<dd><p>(.*?)<\/dd>/g)].map(([, words]) => words!.replace(/<[^>]+>/g, ' '));
  expect(said.map(words => words.trim().split(/\s+/, 1)[0])).toEqual([
    '【错误】1',
    '请核对',
    '【错误】2',
    '【错误】4',
    '【错误】5',
  ]);
});

const lacking = await withoutLibreOffice();

test.skipIf(lacking !== null)('LibreOffice opens it and keeps the comments', { timeout: 120_000 }, async () => {
  const file = await commented();
  const named = [{ name: 'report.docx', bytes: file }];
  const [pdf] = await throughLibreOffice(named, 'pdf');
  expect(Buffer.from(pdf!.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  const [again] = await throughLibreOffice(named, 'docx', 'MS Word 2007 XML');
  // It marks a comment on nothing by its place alone.
  const said = (bytes: Uint8Array) => commentsIn(bytes).map(({ on, says }) => `${says}：${on ?? ''}`);
  expect(said(again!.bytes).sort()).toEqual(said(file).sort());
  expect(partOf(again!.bytes, 'word/comments.xml')).toContain('w:date="2024-01-14T09:30:00');
  const [source, before] = [await read(again!.bytes), await read(FILE)];
  expect(source.text).toBe(before.text);
});

async function commented(): Promise<Uint8Array> {
  const { text } = await read(FILE);
  const remarks = PLACES.map(([words, line]): Remark => {
    const start = words === '' ? 0 : text.indexOf(words);
    return { line, start, end: start + words.length, title: `【错误】${line}`, text: '应为162。\n改法：请改正。' };
  });
  return annotated(FILE, remarks);
}
