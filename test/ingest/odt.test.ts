// OpenDocument texts element by element, in the container and flat.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Result } from '../../src/model/result.ts';
import type { Source } from '../../src/model/source.ts';

interface Parts {
  styles?: string;
  automatic?: string;
  masters?: string;
}

const file = (content: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(content).map(([name, text]) => [name, strToU8(text)])));

const odt = (body: string, { styles = '', automatic = '', masters = '' }: Parts = {}): Uint8Array =>
  file({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles><office:styles>${styles}</office:styles>${masters}</office:document-styles>`,
  });

const tried = (bytes: Uint8Array): Promise<Result<Source>> => ingest(bytes, { name: '年报.odt' });

async function read(body: string, parts?: Parts): Promise<Source> {
  const result = await tried(odt(body, parts));
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const lines = async (body: string, parts?: Parts): Promise<string[]> => (await read(body, parts)).text.split('\n');

const rowsOf = ({ blocks }: Source): string[][] =>
  blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.map(row => row.map(cell => `${cell.text}:${cell.colspan}x${cell.rowspan}`))
      : [],
  );

const p = (text: string, more = '') => `<text:p${more}>${text}</text:p>`;

describe('text', () => {
  test('blanks, tabulators, breaks, spans, fields', async () => {
    expect(
      await lines(
        p(
          'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d<text:span>e</text:span>\n  f<text:title>t</text:title>',
        ),
      ),
    ).toEqual(['a  b\tc', 'de ft']);
  });

  test.each([
    ['notes', '<text:note><text:note-body><text:p>5</text:p></text:note-body></text:note>'],
    ['comments', '<office:annotation><dc:creator>x</dc:creator><text:p>5</text:p></office:annotation>'],
    ['hidden words', '<text:span text:style-name="H">5</text:span>'],
    ['words hidden by a parent style', '<text:span text:style-name="H2">5</text:span>'],
    ['hidden fields', '<text:hidden-text text:is-hidden="true">5</text:hidden-text>'],
    ['names of pictures', '<draw:frame><draw:image/><svg:title>5</svg:title></draw:frame>'],
  ])('%s are not seen', async (_, inside) => {
    const automatic =
      '<style:style style:family="text" style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:family="text" style:name="H2" style:parent-style-name="H"/>';
    expect(await lines(p(`1${inside}2`), { automatic })).toEqual(['12']);
  });

  test('hidden sections are not, others are; styles may name themselves as parents', async () => {
    const styles = '<style:style style:family="paragraph" style:name="P" style:parent-style-name="P"/>';
    const { text, remarks } = await read(
      `<text:section text:display="none">${p('5')}</text:section><text:section>${p('1', ' text:style-name="P"')}</text:section>`,
      { styles },
    );
    expect([text, remarks]).toEqual(['1', ['文件里有隐藏的文字，这部分没有读取。']]);
  });

  test('deleted words are not, and it is said', async () => {
    const { text, remarks } = await read(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('5')}</text:deletion></text:changed-region></text:tracked-changes>${p('1<text:change/>2')}`,
    );
    expect([text, remarks]).toEqual(['12', ['文件带有修订痕迹，按接受全部修订后的文字读取。']]);
  });

  test('text boxes after their paragraph; heads and feet apart', async () => {
    const masters = `<office:master-styles><style:master-page><style:header>${p('h')}</style:header></style:master-page></office:master-styles>`;
    const { text, meta } = await read(
      p(`a<draw:frame><draw:text-box>${p('box')}</draw:text-box></draw:frame>b`) + p('c'),
      { masters },
    );
    expect([text, meta.running]).toEqual(['ab\nbox\nc', ['h']]);
  });
});

describe('numbering', () => {
  const level = (name: string, at: number, more: string) => `<text:${name} text:level="${at}" ${more}/>`;
  const automatic = `<text:list-style style:name="L">${[
    level('list-level-style-number', 1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"'),
    level('list-level-style-number', 2, 'style:num-format="一, 二, 三, ..." loext:num-list-format="（%2%）"'),
    level('list-level-style-number', 3, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'),
    level('list-level-style-bullet', 4, 'text:bullet-char="•"'),
  ].join('')}</text:list-style>`;
  const list = (items: string, more = '') => `<text:list text:style-name="L"${more}>${items}</text:list>`;
  const item = (inside: string, more = '') => `<text:list-item${more}>${inside}</text:list-item>`;

  test('levels, parts without a number, bullets', async () => {
    const inner = list(item(p('b') + list(item(p('c') + list(item(p('d')))))));
    expect(
      await lines(
        list(`<text:list-header>${p('0')}</text:list-header>${item(p('a') + p('a2') + inner)}${item(p('e'))}`),
        { automatic },
      ),
    ).toEqual(['0', '一、a', 'a2', '（一）b', '一.1.c', 'd', '二、e']);
  });

  test('lists that go on, begin anew, or start elsewhere', async () => {
    const body = [
      list(item(p('a')), ' xml:id="x"'),
      list(item(p('b')), ' text:continue-numbering="true"'),
      list(item(p('c'))),
      list(item(p('d')), ' text:continue-list="x"'),
      list(item(list(item(p('e')))), ' text:continue-list="x"'),
      list(item(p('f')), ' text:continue-list="x"'),
      list(item(p('g'), ' text:start-value="20"')),
    ];
    expect(await lines(body.join(''), { automatic })).toEqual([
      '一、a',
      '二、b',
      '一、c',
      '三、d',
      '（一）e',
      '四、f',
      '二十、g',
    ]);
  });

  test('headings by the outline, numbered paragraphs', async () => {
    const styles = `<text:outline-style>${level('outline-level-style', 1, 'style:num-format="1" style:num-prefix="第" style:num-suffix="部分 "')}</text:outline-style>`;
    const h = (text: string) => `<text:h text:outline-level="1">${text}</text:h>`;
    const alone = (text: string) =>
      `<text:numbered-paragraph text:list-id="n" text:level="1" text:style-name="L">${p(text)}</text:numbered-paragraph>`;
    expect(await lines(h('a') + alone('b') + h('c') + alone('d'), { styles, automatic })).toEqual([
      '第1部分 a',
      '一、b',
      '第2部分 c',
      '二、d',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, more = '') => `<table:table-cell${more}>${text && p(text)}</table:table-cell>`;
  const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
  const covered = '<table:covered-table-cell/>';

  test('spans, covered places, counts, heads', async () => {
    const source = await read(
      `<table:table><table:table-header-rows>${row(cell('a', ' table:number-columns-spanned="2"') + covered + cell('b', ' table:number-rows-spanned="2"'))}</table:table-header-rows>${row(
        `${cell('0', ' table:number-columns-repeated="2"')}${covered}`,
      )}${row(cell('z') + cell('', ' table:number-columns-repeated="2"'), ' table:number-rows-repeated="2"')}</table:table>`,
    );
    expect(rowsOf(source)).toEqual([
      ['a:2x1', 'b:1x2'],
      ['0:1x1', '0:1x1'],
      ['z:1x1', ':1x1', ':1x1'],
      ['z:1x1', ':1x1', ':1x1'],
    ]);
  });

  test('a place called covered by nothing is an empty cell', async () => {
    expect(rowsOf(await read(`<table:table>${row(cell('a') + covered + cell('b'))}</table:table>`))).toEqual([
      ['a:1x1', ':1x1', 'b:1x1'],
    ]);
  });

  test('counts made to exhaust the reader', async () => {
    const many = '999999999';
    const empty = `<table:table>${row(cell('a') + cell('', ` table:number-columns-repeated="${many}"`), ` table:number-rows-repeated="3"`)}</table:table>`;
    expect(rowsOf(await read(empty))[0]!.length).toBeLessThan(200);
    const full = `<table:table>${row(cell('a', ` table:number-columns-repeated="${many}"`), ` table:number-rows-repeated="${many}"`)}</table:table>`;
    expect(await tried(odt(full))).toMatchObject({ ok: false, failure: { code: 'limit' } });
  });
});

describe('the file', () => {
  test('flat', async () => {
    const flat = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:meta/><office:body><office:text>${p('1')}<table:table><table:table-row><table:table-cell/></table:table-row></table:table></office:text></office:body></office:document>`;
    const result = await tried(strToU8(flat));
    expect(result).toMatchObject({
      ok: true,
      value: { text: expect.stringMatching(/^1/), format: 'OpenDocument 文本' },
    });
    expect(await tried(strToU8(flat.slice(0, -30)))).toMatchObject({ ok: false, failure: { code: 'unreadable-file' } });
  });

  test.each([
    [
      'encrypted',
      {
        'content.xml': 'x',
        'META-INF/manifest.xml': '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      },
    ],
    ['encrypted', { mimetype: 'x', 'encrypted-package': 'x' }],
    ['unreadable-file', { 'content.xml': '<office:document-content><office:body>' }],
    ['unreadable-file', { 'content.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }],
    ['unreadable-file', { 'content.xml': '<a><body><text/></body></a>' }],
    ['unsupported-format', { 'content.xml': '<a><office:body><office:spreadsheet/></office:body></a>' }],
  ])('%s', async (code, content) => {
    const result = await tried(file(content as Record<string, string>));
    expect(result).toMatchObject({ ok: false, failure: { code } });
    expect(!result.ok && result.failure.message).toMatch(/^“年报\.odt”[^。]+。$/);
  });
});
