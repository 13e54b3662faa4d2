// Replies drawn for Telegram. The server of test/bot-api says whether it would take them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut } from '../../../handlers/platforms/telegram/layout.ts';
import { cut } from '../../../handlers/platforms/telegram/markup.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { readHtml } from '../../bot-api/markup.ts';

const drawn = (...blocks: ReplyBlock[]) =>
  layOut({ blocks }).map(part => (part.kind === 'text' ? part.text.html : part.name));

test('every kind of block has its form', () => {
  expect(
    drawn(
      { kind: 'title', text: '题<1>' },
      { kind: 'paragraph', text: '段 & 落' },
      { kind: 'heading', text: '目' },
      { kind: 'list', items: ['甲', '乙'], numbered: true },
      { kind: 'list', items: ['丙'] },
      { kind: 'list', items: ['丁\n又一行', '戊'], numbered: [4, 7] },
      { kind: 'quote', text: '原话\n两行', source: '出处' },
    ),
  ).toEqual([
    '<b>题&lt;1&gt;</b>\n段 &amp; 落\n\n<b>目</b>\n1. 甲\n2. 乙\n· 丙\n4. 丁\n　又一行\n7. 戊\n<blockquote>原话\n两行\n—— 出处</blockquote>',
  ]);
});

test('a narrow table stands in columns, a wide one becomes lines', () => {
  const columns = [{ align: 'left' as const }, { align: 'right' as const }];
  const head = ['结果', '件数'];
  expect(
    drawn({
      kind: 'table',
      columns,
      head,
      rows: [
        ['予以公开', '42'],
        ['  其他<', '8'],
      ],
    }),
  ).toEqual(['<pre>结果      件数\n予以公开    42\n  其他&lt;      8</pre>']);
  const long = '一'.repeat(20);
  expect(
    drawn({
      kind: 'table',
      columns,
      head,
      rows: [
        [long, '42'],
        [`  ${long}`, ''],
      ],
    }),
  ).toEqual([`· <b>${long}</b>：件数 42\n　· ${long}`]);
});

test('other people’s control characters and half characters never get out', () => {
  expect(drawn({ kind: 'paragraph', text: '启\u0000\u202e东\ud800' })).toEqual(['启东']);
});

test('a reply without words makes no message', () => {
  expect(drawn()).toEqual([]);
  expect(drawn({ kind: 'paragraph', text: ' \n ' })).toEqual([]);
  expect(layOut({ blocks: [], files: [{ name: 'a/b.csv', bytes: new Uint8Array(1) }] })).toMatchObject([
    { kind: 'document', name: 'a_b.csv' },
  ]);
});

test('a heading is not left behind at the end of a message', () => {
  const parts = drawn(
    { kind: 'paragraph', text: '年'.repeat(3990) },
    { kind: 'heading', text: '目' },
    { kind: 'paragraph', text: '报'.repeat(100) },
  );
  expect(parts).toEqual(['年'.repeat(3990), `<b>目</b>\n${'报'.repeat(100)}`]);
});

test('a long quote is divided into quotes, a long table into tables', () => {
  const quote = drawn({ kind: 'quote', text: Array(5).fill('年'.repeat(1200)).join('\n'), source: '出处' });
  expect(quote).toHaveLength(2);
  for (const part of quote) expect(part).toMatch(/^<blockquote>[^<]+<\/blockquote>$/);
});

test('a picture stands where it was put', () => {
  const picture = { kind: 'picture', name: 'p.png', bytes: new Uint8Array(1), caption: '图'.repeat(2000) } as const;
  const parts = layOut({ blocks: [{ kind: 'paragraph', text: '前' }, picture, { kind: 'paragraph', text: '后' }] });
  expect(parts.map(part => part.kind)).toEqual(['text', 'photo', 'text']);
  expect(parts[1]!.text.plain.length).toBeLessThanOrEqual(1024);
});

test('long text is cut at the end of a sentence, else anywhere but within a character', () => {
  expect(cut('年报。已经发布', 4)).toEqual(['年报。', '已经发布']);
  expect(cut('𠮷𠮷𠮷', 3)).toEqual(['𠮷', '𠮷', '𠮷']);
  expect(cut('abc', 3)).toEqual(['abc']);
});

const text = fc.string({ unit: fc.constantFrom('年', '<', '&', '&amp;', '\n', ' ', '。', '𠮷', '\u0007', '<b>') });
const long = fc.tuple(text, fc.nat(9000)).map(([part, length]) => (part || 'x').repeat(length / 4).slice(0, length));
const block: fc.Arbitrary<ReplyBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('title', 'heading', 'paragraph'), text: long }) as fc.Arbitrary<ReplyBlock>,
  fc.record({ kind: fc.constant('quote' as const), text: long, source: text }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(long, { maxLength: 3 }) }),
  fc
    .record({ rows: fc.array(fc.tuple(text, text), { maxLength: 50 }) })
    .map(({ rows }): ReplyBlock => ({ kind: 'table', columns: [{ align: 'left' }, { align: 'right' }], rows })),
);

test('whatever is said, Telegram takes it: well formed, not empty, short enough, and the same without markup', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), blocks => {
      const parts = layOut({ blocks });
      expect(parts.filter(part => part.kind === 'text').length).toBeLessThanOrEqual(4);
      for (const part of parts) {
        expect(readHtml(part.text.html)).toBe(part.text.plain);
        expect(part.text.plain.length).toBeLessThanOrEqual(part.kind === 'text' ? 4096 : 1024);
        if (part.kind === 'text') expect(part.text.plain.trim()).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});
