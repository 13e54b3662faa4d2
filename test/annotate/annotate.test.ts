// Comments in Word files of every shape that programs write: each stands where its words stand, and nothing else changes.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotateDocx } from '../../src/annotate/index.ts';
import type { Remark } from '../../src/model/remark.ts';
import { fullBudget } from '../../src/office/limits.ts';
import { readWord } from '../../src/office/word/read.ts';
import { openZip } from '../../src/office/zip.ts';
import { wrongIn } from './valid.ts';
import { commentsIn, paragraph, partOf, partsOf, relations, run, STRICT, TRANSITIONAL, wordFile } from './word-file.ts';

const WHEN = '2024-01-14T09:30:00';

test('a comment reaches over the runs that hold its words, and no further', async () => {
  const file = wordFile(paragraph('标题') + paragraph('共收到', '申请1', '62', '件，', '办结160件。'));
  const commented = await on(file, '162件');
  expect(onlyComment(commented).on).toBe('申请162件，');
  expect(partOf(commented, 'word/document.xml')).toContain(
    `<w:commentRangeStart w:id="0"/>${run('申请1')}${run('62')}${run('件，')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
  );
});

test('the text of the file stays character for character, odd writing and all', async () => {
  const odd = `<w:p  w:rsidR = '00A1'\n><!-- > --><w:r><w:t>甲&amp;乙&#x4E19;</w:t\n></w:r ><w:r><w:t/></w:r></w:p>`;
  const file = wordFile(`${odd}\r\n<w:sectPr/>`);
  const text = partOf(await on(file, '甲&乙丙'), 'word/document.xml');
  expect(text.replace(/<w:commentRange[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>/g, '')).toBe(
    partOf(file, 'word/document.xml'),
  );
});

test('several comments in one paragraph stand beside and over each other', async () => {
  const file = wordFile(paragraph('甲', '乙', '丙'));
  const commented = await on(file, '甲', '乙', '甲乙丙', '丙', '乙');
  expect(commentsIn(commented).map(one => one.on)).toEqual(['甲', '乙', '甲乙丙', '丙', '乙']);
});

test('the second of the same words is told from the first', async () => {
  const file = wordFile(paragraph('0', '，', '0'));
  const text = partOf(await annotated(file, [{ ...remark(1), start: 2, end: 3 }]), 'word/document.xml');
  expect(text).toContain(`${run('，')}<w:commentRangeStart w:id="0"/>${run('0')}<w:commentRangeEnd`);
});

test.each([
  ['a link', `<w:hyperlink w:anchor="a">${run('甲')}${run('乙')}</w:hyperlink>`],
  ['an insertion', `<w:ins w:id="7" w:author="a">${run('甲')}${run('乙')}</w:ins>`],
  ['a content control', `<w:sdt><w:sdtContent>${run('甲')}${run('乙')}</w:sdtContent></w:sdt>`],
  ['two wrappers', `<w:smartTag><w:ins w:id="7" w:author="a">${run('甲乙')}</w:ins></w:smartTag>`],
])('words in %s: the marks stand around it', async (_, wrapped) => {
  const file = wordFile(`<w:p>${run('前')}${wrapped}${run('后')}</w:p>`);
  expect(onlyComment(await on(file, '乙')).on).toBe('甲乙');
});

test('words in a field: the comment takes in the whole field, which Word may compute anew', async () => {
  const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `${part('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${part('separate')}${run('12')}${run('34')}${part('end')}`;
  const file = wordFile(`<w:p>${run('第')}${field}${run('页')}</w:p>`);
  const text = partOf(await on(file, '34'), 'word/document.xml');
  expect(text).toContain(`${run('第')}<w:commentRangeStart w:id="0"/>${part('begin')}`);
  expect(text).toContain(`${part('end')}<w:commentRangeEnd w:id="0"/>`);
});

test.each([
  ['with properties', '<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>', '<w:pPr><w:jc w:val="center"/></w:pPr>'],
  ['without an end tag', '<w:p/>', '<w:p>'],
  ['with attributes and no end tag', '<w:p w:rsidR="00A1" />', '<w:p w:rsidR="00A1" >'],
])('a blank cell, %s, takes comments', async (_, cell, before) => {
  const body = `${paragraph('标题')}<w:tbl><w:tr><w:tc>${paragraph('一')}</w:tc><w:tc>${cell}</w:tc></w:tr></w:tbl>`;
  const file = wordFile(body);
  const commented = await annotated(file, [remark(3), remark(3)]);
  expect(partOf(commented, 'word/document.xml')).toContain(
    `${before}<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeStart w:id="1"/>`,
  );
});

test('words in a text box: the comment stands at the box, since it may not stand in it', async () => {
  const inside = `<w:txbxContent>${paragraph('某市2023年报告')}</w:txbxContent>`;
  const box = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${inside}</mc:Choice><mc:Fallback>${inside}</mc:Fallback></mc:AlternateContent></w:r>`;
  const file = wordFile(`<w:p>${run('前')}${box}${run('后')}</w:p>${paragraph('正文')}`);
  const text = partOf(await on(file, '2023年'), 'word/document.xml');
  expect(text).toContain(`${run('前')}<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
});

test('a number that Word counts is not in the text, the words behind it are found all the same', async () => {
  const numbering = `<w:numbering xmlns:w="${TRANSITIONAL}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  const list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const file = wordFile(`<w:p>${list}${run('总体')}${run('情况一')}</w:p>`, {
    'word/numbering.xml': numbering,
    'word/_rels/document.xml.rels': relations(['numbering', 'numbering.xml']),
  });
  expect(await textOf(file)).toBe('一、总体情况一');
  const places = [place(2, 4), place(4, 7), place(0, 7), place(0, 2)];
  const commented = await annotated(file, places);
  expect(commentsIn(commented).map(one => one.on)).toEqual(['总体', '情况一', '总体情况一', '总体情况一']);
});

test('a remark without a place is not lost', async () => {
  const file = wordFile(`<w:p/>${paragraph('标题')}${paragraph('正文')}`);
  const commented = await annotated(file, [remark(0), remark(1), remark(77), { ...remark(2), start: 999, end: 9999 }]);
  expect(commentsIn(commented).map(one => one.on)).toEqual(['标题', '标题', '标题', '正文']);
});

test('others’ comments stay, ours follow theirs', async () => {
  const theirs = `<w:comment w:id="41" w:author="王五"><w:p>${run('请核对')}</w:p></w:comment>`;
  const body = `<w:p><w:commentRangeStart w:id="41"/>${run('甲乙')}<w:commentRangeEnd w:id="41"/><w:r><w:commentReference w:id="41"/></w:r>${run('丙')}</w:p>`;
  const file = wordFile(body, {
    'word/comments.xml': `<w:comments xmlns:w="${TRANSITIONAL}">${theirs}</w:comments>`,
    'word/commentsExtended.xml': '<w15:commentsEx xmlns:w15="w"/>',
    'word/_rels/document.xml.rels': relations(
      ['comments', 'comments.xml'],
      ['commentsExtended', 'commentsExtended.xml'],
    ),
  });
  const commented = await on(file, '丙');
  expect(commentsIn(commented)).toEqual([
    { id: 41, on: '甲乙', says: '请核对' },
    { id: 42, on: '丙', says: '【错误】题目\n应为162。' },
  ]);
  expect(partOf(commented, 'word/comments.xml')).toContain(theirs);
});

describe('a commented file that is sent in again', () => {
  const theirs = `<w:comment w:id="41" w:author="王五"><w:p>${run('请核对')}</w:p></w:comment>`;
  const body = `<w:p><w:commentRangeStart w:id="41"/>${run('甲乙')}<w:commentRangeEnd w:id="41"/><w:r><w:commentReference w:id="41"/></w:r>${run('丙')}</w:p><w:p/>`;
  const shapes: [string, Uint8Array][] = [
    ['without comments of others', wordFile(paragraph('甲乙', '丙') + paragraph('丁'))],
    [
      'with comments of others',
      wordFile(body, {
        'word/comments.xml': `<w:comments xmlns:w="${TRANSITIONAL}">${theirs}</w:comments>`,
        'word/_rels/document.xml.rels': relations(['comments', 'comments.xml']),
      }),
    ],
  ];

  test.each(shapes)('%s: the same remarks give the same bytes', async (_, file) => {
    const remarks = [place(2, 3), place(0, 2), remark(2), remark(0)];
    const once = await annotated(file, remarks);
    expect(await again(once, remarks)).toEqual(once);
    expect(await again(await again(once, [remark(1)]), remarks)).toEqual(once);
  });

  test.each(shapes)('%s: without remarks it is what it was before', async (_, file) => {
    const cleared = await again(await annotated(file, [place(2, 3), place(0, 2), remark(1)]), []);
    const before = partsOf(file);
    expect(partOf(cleared, 'word/document.xml')).toBe(partOf(file, 'word/document.xml'));
    if (before['word/comments.xml'])
      expect(partOf(cleared, 'word/comments.xml')).toBe(partOf(file, 'word/comments.xml'));
    else expect(commentsIn(cleared)).toEqual([]);
    expect(await again(file, [])).toBe(file);
  });

  test('what newer programs keep about our comments goes too, answers of others stay', async () => {
    const [w14, w15] = ['xmlns:w14="w14"', 'xmlns:w15="w15"'];
    const comment = (id: number, author: string) =>
      `<w:comment w:id="${id}" w:author="${author}"><w:p w14:paraId="0000000${id}">${run('好')}</w:p></w:comment>`;
    const range = (id: number) =>
      `<w:commentRangeStart w:id="${id}"/>${run('甲')}<w:commentRangeEnd w:id="${id}"/><w:ins w:id="9"><w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="${id}"/></w:r></w:ins>`;
    const names = ['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible'];
    const file = wordFile(`<w:p>${range(1)}${range(2)}</w:p>`, {
      'word/comments.xml': `<w:comments xmlns:w="${TRANSITIONAL}" ${w14}>${comment(1, '年报助手')}${comment(2, '王五')}</w:comments>`,
      'word/commentsExtended.xml': `<w15:commentsEx ${w15}><w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/></w15:commentsEx>`,
      'word/commentsIds.xml': `<c:commentsIds xmlns:c="c"><c:commentId c:paraId="00000001" c:durableId="A"/><c:commentId c:paraId="00000002" c:durableId="B"/></c:commentsIds>`,
      'word/commentsExtensible.xml': `<e:commentsExtensible xmlns:e="e"><e:commentExtensible e:durableId="A"/><e:commentExtensible e:durableId="B"/></e:commentsExtensible>`,
      'word/_rels/document.xml.rels': relations(...names.map((name): [string, string] => [name, `${name}.xml`])),
    });
    const cleared = await again(file, []);
    expect(commentsIn(cleared)).toEqual([{ id: 2, on: '甲', says: '好' }]);
    expect(partOf(cleared, 'word/document.xml')).toContain(`<w:p>${run('甲')}<w:ins w:id="9"></w:ins>`);
    expect(names.slice(1).map(name => partOf(cleared, `word/${name}.xml`))).toEqual([
      `<w15:commentsEx ${w15}><w15:commentEx w15:paraId="00000002" w15:done="0"/></w15:commentsEx>`,
      `<c:commentsIds xmlns:c="c"><c:commentId c:paraId="00000002" c:durableId="B"/></c:commentsIds>`,
      `<e:commentsExtensible xmlns:e="e"><e:commentExtensible e:durableId="B"/></e:commentsExtensible>`,
    ]);
  });

  test('marks of an id that somebody else’s comment bears as well stay', async () => {
    const both = ['年报助手', '王五'].map(author => `<w:comment w:id="41" w:author="${author}"><w:p/></w:comment>`);
    const file = wordFile(body, {
      'word/comments.xml': `<w:comments xmlns:w="${TRANSITIONAL}">${both.join('')}</w:comments>`,
      'word/_rels/document.xml.rels': relations(['comments', 'comments.xml']),
    });
    const cleared = await again(file, []);
    expect(commentsIn(cleared)).toEqual([{ id: 41, on: '甲乙', says: '' }]);
    expect(partOf(cleared, 'word/document.xml')).toBe(partOf(file, 'word/document.xml'));
  });
});

test.each([
  ['deleted', '<w:del w:id="7" w:author="a"/>'],
  ['moved', '<w:moveFrom w:id="7" w:author="a"/>'],
  ['hidden', '<w:vanish/>'],
])('words behind a paragraph mark that is %s', async (_, mark) => {
  const joined = `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${run('收到')}</w:p><w:p>${run('申请')}${run('162')}${run('件')}</w:p>`;
  const file = wordFile(paragraph('标题') + joined + paragraph('以上'));
  expect(await textOf(file)).toBe('标题\n收到申请162件\n以上');
  const commented = await on(file, '162', '到申', '收到', '件');
  expect(commentsIn(commented).map(one => one.on)).toEqual(['162', '收到申请', '收到', '件']);
});

test('moved, deleted and hidden words in between do not matter', async () => {
  const changed = (name: string) => `<w:${name} w:id="7" w:author="a">${run('0')}</w:${name}>`;
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>0</w:t></w:r>`;
  const file = wordFile(
    `<w:p>${run('0')}${changed('moveFrom')}${changed('del')}${hidden}${run('，')}${run('0')}</w:p>`,
  );
  expect(await textOf(file)).toBe('0，0');
  expect(onlyComment(await annotated(file, [place(2, 3)])).on).toBe('0');
  expect(onlyComment(await annotated(file, [place(1, 3)])).on).toBe('，0');
});

test.each([
  ['the main part has no relations', {}],
  ['a relation leads nowhere', { 'word/_rels/document.xml.rels': relations(['comments', 'gone.xml']) }],
  ['a part that nothing refers to has the name', { 'word/comments.xml': '<stray/>' }],
])('%s', async (_, parts) => {
  const file = wordFile(paragraph('甲'), parts);
  const commented = await annotateDocx(file, '年报.docx', [remark(1)], WHEN);
  expect(commented.ok && partsOf(commented.value)['word/comments2.xml'] === undefined).toBe(
    !('word/comments.xml' in parts),
  );
  expect(commented.ok && partOf(commented.value, 'word/_rels/document.xml.rels')).toMatch(
    /Id="rId\d" Type="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/comments" Target="\/word\/comments2?\.xml"\/><\/Relationships>$/,
  );
});

test('a strict file gets a strict comment', async () => {
  const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const file = wordFile('', {
    'word/document.xml': `<w:document xmlns:w="${STRICT}"><w:body>${paragraph('甲')}</w:body></w:document>`,
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']).replaceAll(
      /Type="[^"]*(?=\/)/g,
      `Type="${office}`,
    ),
  });
  const commented = await on(file, '甲');
  expect(partOf(commented, 'word/comments.xml')).toContain(`<w:comments xmlns:w="${STRICT}">`);
  expect(partOf(commented, 'word/_rels/document.xml.rels')).toContain(`Type="${office}/comments"`);
});

test('a document without prefixes gets marks that bring their own', async () => {
  const file = wordFile('', {
    'word/document.xml': `<document xmlns="${TRANSITIONAL}"><body><p><r><t>甲</t></r></p><p/></body></document>`,
    'word/comments.xml': `<comments xmlns="${TRANSITIONAL}"/>`,
    'word/_rels/document.xml.rels': relations(['comments', 'comments.xml']),
  });
  const commented = await on(file, '甲');
  expect(partOf(commented, 'word/document.xml')).toContain(
    `<p><w:commentRangeStart xmlns:w="${TRANSITIONAL}" w:id="0"/><r><t>甲</t></r><w:commentRangeEnd xmlns:w=`,
  );
  expect(partOf(commented, 'word/comments.xml')).toMatch(/^<comments [^>]*><w:comment xmlns:w=.*<\/comments>$/);
});

test.each([
  ['UTF-8 with a mark', 'utf8', '\ufeff'],
  ['UTF-16', 'utf16le', '\ufeff'],
] as const)('%s stays what it is', async (_, encoding, mark) => {
  const text = `${mark}<w:document xmlns:w="${TRANSITIONAL}"><w:body>${paragraph('甲😀')}</w:body></w:document>`;
  const file = wordFile('', { 'word/document.xml': Buffer.from(text, encoding) });
  const commented = await on(file, '甲😀');
  const written = Buffer.from(partsOf(commented)['word/document.xml']!).toString(encoding);
  expect(written.replace(/<w:commentR.*?\/>(?:<\/w:r>)?/g, '').replaceAll('<w:r></w:p>', '</w:p>')).toBe(text);
  expect(await textOf(commented)).toBe('甲😀');
});

test('styles for comments are found by their names, whatever their ids', async () => {
  const style = (type: string, id: string, name: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const file = wordFile(paragraph('甲'), {
    'word/styles.xml': `<w:styles xmlns:w="${TRANSITIONAL}">${style('paragraph', 'a3', 'annotation text')}${style('character', 'a5', 'annotation reference')}</w:styles>`,
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml']),
  });
  const commented = await on(file, '甲');
  expect(partOf(commented, 'word/comments.xml')).toContain('<w:pStyle w:val="a3"/>');
  expect(partOf(commented, 'word/document.xml')).toContain(
    '<w:r><w:rPr><w:rStyle w:val="a5"/></w:rPr><w:commentReference w:id="0"/></w:r>',
  );
});

test('who wrote it, when, and every character that XML can hold', async () => {
  const text = '应为<162>，\u0000\ud800“&”\r\n\r\n第二段';
  const commented = await annotated(wordFile(paragraph('甲')), [{ ...remark(1), text }]);
  expect(partOf(commented, 'word/comments.xml')).toContain(
    'w:author="年报助手" w:date="2024-01-14T09:30:00Z" w:initials="年报"',
  );
  expect(onlyComment(commented).says).toBe('【错误】题目\n应为<162>，“&”\n第二段');
});

test('a signature that the comments would break is left out, and a comment says so', async () => {
  const origin = ['digital-signature/origin', '_xmlsignatures/origin.sigs'] as [string, string];
  const file = wordFile(paragraph('标题') + paragraph('甲'), {
    '_rels/.rels': relations(['officeDocument', 'word/document.xml'], origin),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/sig1.xml': '<Signature/>',
    'custom/item1.bin': new Uint8Array([0, 255, 3]),
  });
  const result = await annotateDocx(file, '年报.docx', [{ ...remark(2) }], WHEN);
  if (!result.ok) throw new Error(result.failure.message);
  expect(Object.keys(partsOf(result.value)).filter(name => name.includes('sig'))).toEqual([]);
  expect(partOf(result.value, '_rels/.rels')).toBe(relations(['officeDocument', 'word/document.xml']));
  expect(partsOf(result.value)['custom/item1.bin']).toEqual(new Uint8Array([0, 255, 3]));
  expect(commentsIn(result.value).map(one => one.says.slice(0, 8))).toEqual(['【说明】数字签名', '【错误】题目\n应']);
});

test.each([
  ['a text', new TextEncoder().encode('年报')],
  ['a workbook', wordFile('', { 'word/document.xml': '<workbook/>' })],
  ['any other archive', zipSync({ 'content.xml': strToU8('<office/>') })],
])('%s takes no comments', async (_, file) => {
  expect(await annotateDocx(file, '年报.odt', [remark(1)], WHEN)).toEqual({
    ok: false,
    failure: { code: 'unsupported-format', message: expect.stringMatching(/^“年报\.odt”不是 \.docx/) },
  });
});

test('a damaged file is said to be one', async () => {
  const broken = wordFile('<w:p>');
  expect(await annotateDocx(broken, '年报.docx', [remark(1)], WHEN)).toEqual({
    ok: false,
    failure: { code: 'unreadable-file', message: expect.stringMatching(/^“年报\.docx”/) },
  });
});

const remark = (line: number): Remark => ({ line, start: 0, end: 0, title: '【错误】题目', text: '应为162。' });
const place = (start: number, end: number): Remark => ({ ...remark(1), start, end });

/** With a comment on each of these words, at their first place in the text. */
async function on(file: Uint8Array, ...words: string[]): Promise<Uint8Array> {
  const text = await textOf(file);
  const remarks = words.map(word => {
    const start = text.indexOf(word);
    const line = text.slice(0, start).split('\n').length;
    return { ...remark(line), start, end: start + word.length };
  });
  return annotated(file, remarks);
}

/** Right in every respect, with the same text as before. */
async function annotated(file: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array> {
  const result = await annotateDocx(file, '年报.docx', remarks, WHEN);
  if (!result.ok) throw new Error(result.failure.message);
  expect(wrongIn(result.value, file)).toEqual([]);
  expect(await textOf(result.value)).toBe(await textOf(file));
  return result.value;
}

/** A copy of ours that is sent in once more. */
async function again(file: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array> {
  const result = await annotateDocx(file, '年报.docx', remarks, WHEN);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function textOf(file: Uint8Array): Promise<string> {
  const zip = await openZip(file, '年报.docx', fullBudget());
  if (!zip.ok) throw new Error(zip.failure.message);
  const read = await readWord(zip.value, '年报.docx');
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.source.text;
}

function onlyComment(file: Uint8Array) {
  const comments = commentsIn(file);
  expect(comments).toHaveLength(1);
  return comments[0]!;
}
