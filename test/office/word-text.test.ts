// What of a Word paragraph is text, and what an editor deleted, hid or only computes with.
import { describe, expect, test } from 'vitest';
import { linesOf, p, readBody, readBytes, t, wordFile } from './word-file.ts';

const field = (part: string) => `<w:r><w:fldChar w:fldCharType="${part}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const box = (text: string) => `<w:txbxContent>${p(t(text))}</w:txbxContent>`;

describe('inside a paragraph', () => {
  test.each([
    ['one figure over several runs', `${t('1')}<w:proofErr/>${t('2')}${t('件')}`, '12件'],
    [
      'breaks, tabulators, hyphens',
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丙</w:t></w:r>',
      '甲\t乙-丙',
    ],
    ['line breaks in the file are blanks', '<w:r><w:t>甲\n乙</w:t></w:r>', '甲 乙'],
    [
      'whatever wraps it',
      ['smartTag', 'ins', 'moveTo', 'hyperlink', 'fldSimple', 'customXml', 'dir', 'bdo']
        .map((name, at) => `<w:${name}>${t(String(at))}</w:${name}>`)
        .join(''),
      '01234567',
    ],
    ['content controls', `<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>${t('5')}</w:sdtContent></w:sdt>`, '5'],
    [
      'deleted, moved away',
      `<w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:moveFrom>${t('8')}</w:moveFrom>${t('9')}`,
      '9',
    ],
    [
      'hidden',
      `<w:r><w:rPr><w:vanish/></w:rPr><w:t>7</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>9</w:t></w:r>`,
      '9',
    ],
    ['the mark of a note', `${t('2')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`, '2¹'],
    ['a field', `${field('begin')}${instruction('=SUM(ABOVE)')}${field('separate')}${t('9')}${field('end')}`, '9'],
    [
      'a field in a field',
      `${field('begin')}${instruction('=')}${field('begin')}${instruction('REF a')}${field('separate')}${t('7')}${field('end')}${field('separate')}${t('9')}${field('end')}`,
      '9',
    ],
    [
      'comments and notes',
      `<w:commentRangeStart w:id="0"/>${t('9')}<w:r><w:commentReference w:id="0"/><w:footnoteReference w:id="1"/></w:r>`,
      '9',
    ],
    [
      'readings above words',
      '<w:r><w:ruby><w:rt><w:r><w:t>bào</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>报</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '报',
    ],
    [
      'symbols',
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F031"/><w:sym w:font="Wingdings" w:char="F081"/></w:r>',
      '√1①',
    ],
    [
      'a formula',
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
      '1/2',
    ],
  ])('%s', async (_, inside, wanted) => {
    expect(await linesOf(p(inside))).toEqual([wanted]);
  });

  test('a field that never ends costs its own paragraph only', async () => {
    expect(await linesOf(p(t('甲') + field('begin') + t('乙')) + p(t('丙')))).toEqual(['甲', '丙']);
  });

  test('hidden by a style, shown again by the run itself', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="Q"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      p(`<w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>7</w:t></w:r>${t('9')}`) +
      p(`${t('7')}<w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>8</w:t></w:r>`, '<w:pStyle w:val="P"/>');
    expect(await linesOf(body, { styles })).toEqual(['9', '8']);
  });
});

describe('paragraphs', () => {
  test('a deleted or hidden mark joins two; one whose words are deleted too is gone', async () => {
    const gone = p('<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>', '<w:rPr><w:del/></w:rPr>');
    const body = p(t('甲'), '<w:rPr><w:del/></w:rPr>') + p(t('乙')) + gone + p(t('丙'));
    const { source, origins } = await readBody(body);
    expect(source.text).toBe('甲乙\n丙');
    expect(origins).toEqual([0, 3]);
    expect(await linesOf(p(t('甲'), '<w:rPr><w:vanish/></w:rPr>') + p(t('乙')))).toEqual(['甲乙']);
  });

  test('text boxes come after the paragraph that holds them, in one of their two ways', async () => {
    const drawn = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const old = `<w:pict><v:textbox>${box('旧框')}</v:textbox><v:textpath string="艺术字"/></w:pict>`;
    const { source, origins } = await readBody(
      p(`<w:r>${drawn}</w:r>${t('前')}`) + p(`<w:r>${old}</w:r>`) + p(t('后')),
    );
    expect(source.text).toBe('前\n框\n旧框\n艺术字\n后');
    // Both ways have a paragraph of their own in the file.
    expect(origins).toEqual([0, 1, 4, undefined, 5]);
  });

  test('paragraphs of drawings are not counted', async () => {
    const { origins } = await readBody(p(`<w:r><w:drawing><a:p><a:r/></a:p></w:drawing></w:r>${t('甲')}`) + p(t('乙')));
    expect(origins).toEqual([0, 1]);
  });

  test('a dropped capital belongs to the next', async () => {
    expect(await linesOf(p(t('政'), '<w:framePr w:dropCap="drop"/>') + p(t('府信息公开')))).toEqual(['政府信息公开']);
  });
});

describe('what is said of the reading', () => {
  const remarksOf = async (...file: Parameters<typeof readBody>) =>
    (await readBody(...file)).source.remarks?.join() ?? '';

  test('nothing of a plain file', async () => {
    expect(await remarksOf(p(t('甲')))).toBe('');
  });

  test.each([
    ['修订', p(`<w:ins>${t('甲')}</w:ins>`)],
    ['修订', p(`${t('甲')}<w:del/>`)],
    ['修订', p(`${t('甲')}<w:moveFrom/>`)],
    ['修订', p(t('甲'), '<w:rPr><w:ins/></w:rPr>')],
    ['隐藏', p(`${t('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>`)],
    ['嵌入', `${p(t('甲'))}<w:altChunk r:id="r9"/>`],
    ['嵌入', p(`${t('甲')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`)],
  ])('%s', async (word, body) => {
    expect(await remarksOf(body)).toContain(word);
  });

  test('macros', async () => {
    expect(await remarksOf(p(t('甲')), { more: { 'word/vbaProject.bin': 'x' } })).toBe('文件带有宏，宏没有运行。');
  });

  test('heads and feet are running text', async () => {
    const { source } = await readBody(p(t('甲')), {
      header:
        p(t('页眉')) +
        p(`${t('- ')}${field('begin')}${instruction('PAGE')}${field('separate')}${t('1')}${field('end')}${t(' -')}`),
    });
    expect(source.text).toBe('甲');
    expect(source.meta).toEqual({ running: ['页眉', '- 1 -'] });
  });
});

describe('what cannot be read', () => {
  const failureOf = async (bytes: Uint8Array) => {
    const read = await readBytes(bytes);
    if (read.ok) throw new Error('was read');
    expect(read.failure.message).toMatch(/^“年报\.docx”[^。]+。$/);
    return read.failure;
  };

  test('no text, only pictures', async () => {
    expect((await failureOf(wordFile(p('')))).message).toContain('没有文字');
    expect((await failureOf(wordFile(p('<w:r><w:drawing/></w:r>')))).message).toContain('只有图片');
  });

  test('too many pages, drawn or asked for', async () => {
    for (const mark of ['<w:br w:type="page"/>', '<w:lastRenderedPageBreak/>']) {
      const page = p(`<w:r>${mark}</w:r>${t('甲')}`);
      expect((await failureOf(wordFile(page.repeat(301)))).code).toBe('limit');
      expect((await readBytes(wordFile(page.repeat(300)))).ok).toBe(true);
    }
  });

  test.each([
    ['the text', 'word/document.xml', '<w:document><w:body>'],
    ['types and entities', 'word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['the numbering', 'word/numbering.xml', '<w:numbering'],
    ['the relations', '_rels/.rels', 'x'],
  ])('damaged: %s', async (_, name, xml) => {
    expect((await failureOf(wordFile(p(t('甲')), { more: { [name]: xml } }))).code).toBe('unreadable-file');
  });
});

test('the main part under another name, and without its relation', async () => {
  const main = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
  const strict = (target: string) =>
    `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="${target}"/></Relationships>`;
  for (const target of ['/word/a/../document2.xml', 'word/document2.xml', 'word\\document2.xml']) {
    const more = { '_rels/.rels': strict(target), 'word/document2.xml': main };
    const { source, origins } = await readBody(p(t('乙')), { more });
    expect([source.text, origins]).toEqual(['甲', [0]]);
  }
  expect(await linesOf(p(t('乙')), { more: { '_rels/.rels': strict('../../etc/passwd') } })).toEqual(['乙']);
});
