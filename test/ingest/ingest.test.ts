// What is no readable text ends in one sentence; what is, keeps the place of every block.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Source } from '../../src/model/source.ts';
import { MAX_BYTES } from '../../src/office/limits.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string): Promise<Source> {
  const result = await ingest(bytes(text), { name: 'x' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

async function failure(content: Uint8Array): Promise<string> {
  const result = await ingest(content, { name: '年报.doc' });
  if (result.ok) throw new Error('was read');
  expect(result.failure.message).toMatch(/^“年报\.doc”[^。]+。$/);
  return result.failure.code;
}

describe('what cannot be read', () => {
  test('empty, blank', async () => {
    expect(await failure(new Uint8Array())).toBe('unreadable-file');
    expect(await failure(bytes('  \n \n'))).toBe('unreadable-file');
  });

  test('too large, too many lines', async () => {
    expect(await failure(new Uint8Array(MAX_BYTES + 1))).toBe('too-large');
    expect(await failure(bytes('年报\n'.repeat(20_001)))).toBe('limit');
    expect(await failure(bytes('年报'.repeat(500_001)))).toBe('limit');
  });

  test.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['a program', [0x4d, 0x5a, 0x90, 0x00]],
  ])('%s, whatever its name', async (_, head) => {
    expect(await failure(Uint8Array.from([...head, ...new Array<number>(100).fill(7)]))).toBe('unsupported-format');
  });

  test.each([
    ['是 PNG 图片，目前不能读取，请换成 Word、WPS、Excel、PDF、OFD、网页或文本文件后再试。', [0x89, 0x50, 0x4e, 0x47]],
    ['是 RAR 压缩包，目前不能打开，请解压后发送，或重新压缩为 .zip 再试。', [0x52, 0x61, 0x72, 0x21]],
    ['是 7z 压缩包，目前不能打开，请解压后发送，或重新压缩为 .zip 再试。', [0x37, 0x7a, 0xbc, 0xaf]],
    ['是 GZIP 压缩包，目前不能打开，请解压后发送，或重新压缩为 .zip 再试。', [0x1f, 0x8b]],
    ['是程序文件，不是年度报告，请核对是不是选错了文件。', [0x7f, 0x45, 0x4c, 0x46]],
    ['是程序文件，不是年度报告，请核对是不是选错了文件。', [0x4d, 0x5a, 0x00]],
  ])('it %s', async (words, head) => {
    const read = await ingest(Uint8Array.from([...head, 0, 7, 7]), { name: '年报' });
    expect(read).toMatchObject({ ok: false, failure: { message: `“年报”${words}` } });
  });

  test('containers that are damaged', async () => {
    const rest = new Array<number>(100).fill(7);
    expect(await failure(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...rest]))).toBe('unreadable-file');
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(await failure(Uint8Array.from([...ole, ...rest]))).toBe('unreadable-file');
  });

  test('bytes that are no text', async () => {
    expect(await failure(Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 31 + 7) % 256))).toBe('unreadable-file');
  });
});

describe('places', () => {
  test('of lines', async () => {
    const { text, blocks } = await read('一\r\n二二\n三');
    expect(blocks.map(block => block.place.line)).toEqual([1, 2, 3]);
    expect(blocks.map(block => text.slice(block.place.start, block.place.end))).toEqual(['一', '二二', '三']);
  });

  test('of cells in a page', async () => {
    const { text, blocks } = await read('<html>\n<table><tr><td>规章</td>\n<td>&nbsp;0</td></tr></table>');
    const table = blocks.find(block => block.kind === 'table');
    expect(table?.rows[0]?.map(cell => cell.text)).toEqual(['规章', '0']);
    expect(table?.rows[0]?.map(cell => cell.place.line)).toEqual([2, 3]);
    expect(text.slice(table?.rows[0]?.[0]?.place.start, table?.rows[0]?.[0]?.place.end)).toBe('<td>规章</td>');
  });

  test('of a page inside a JSON string, in the outer file', async () => {
    const page = `<p>政府信息公开</p>${'<p>年度报告</p>'.repeat(20)}<table><tr><td colspan="2">规章</td></tr></table>`;
    const file = JSON.stringify({ id: 1, content: page }).replace(/<\//g, '<\\/');
    const { text, blocks } = await read(file);
    const table = blocks.find(block => block.kind === 'table');
    expect(table?.rows[0]?.[0]).toMatchObject({ text: '规章', colspan: 2 });
    expect(text.slice(table?.rows[0]?.[0]?.place.start, table?.rows[0]?.[0]?.place.end)).toContain('规章');
  });
});

describe('pages', () => {
  test('spans, hidden parts and scripts', async () => {
    const { blocks } = await read(
      '<script>var x="<td>9</td>"</script><div style="display:none">藏</div><p>见<b>表</b></p>' +
        '<table><tr><td rowspan="2">甲</td><td>自<p>然</p>人</td></tr><tr><td>1</td></tr></table>',
    );
    expect(blocks[0]).toMatchObject({ kind: 'line', text: '见表' });
    expect(blocks[1]).toMatchObject({ kind: 'table', rows: [[{ text: '甲', rowspan: 2 }, {}], [{ text: '1' }]] });
    expect(blocks).toHaveLength(2);
  });

  test('a table that only lays out the page is flattened, the one inside it stays', async () => {
    const { blocks } = await read(
      '<table><tr><td><p>正文</p><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>',
    );
    expect(blocks.map(block => block.kind)).toEqual(['line', 'table']);
  });

  test('what the page says of itself', async () => {
    const { meta } = await read(
      '<head><title>某局年报</title><meta name="PubDate" content="2024-01-09 10:00"><meta name="ContentSource" content="某局"></head><body><p>x</p></body>',
    );
    expect(meta).toEqual({ title: '某局年报', publishedOn: '2024-01-09 10:00', publisher: '某局' });
  });
});

test('front matter becomes meta, a Markdown table a table', async () => {
  const { meta, blocks } = await read(
    '---\nagency: 某市\nyear: 2023\n---\n# 标题\n\n| 规章 | 0 |\n|---|---|\n| 文件 | 2 |\n',
  );
  expect(meta.front).toEqual({ agency: '某市', year: '2023' });
  expect(blocks.at(-1)).toMatchObject({
    kind: 'table',
    spansKnown: false,
    rows: [
      [{ text: '规章' }, { text: '0' }],
      [{ text: '文件' }, { text: '2' }],
    ],
  });
});
