// Word files as files: which are recognised, whether all of their words come out and no others, and what breaks on the way.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { Source } from '../../src/model/source.ts';
import { changeCharacters } from '../generate/characters.ts';
import { type Document, flow } from '../generate/document.ts';
import { renderFile } from '../generate/files.ts';
import { generateReport, Random } from '../generate/index.ts';
import { p, relations, t, wordFile } from '../office/word-file.ts';

async function read(bytes: Uint8Array, name = '年报.docx'): Promise<Source> {
  const result = await ingest(bytes, { name });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('recognised by what it holds', () => {
  test('under any name', async () => {
    for (const name of ['年报.docx', '年报.docm', '年报.doc', '年报.txt', '年报'])
      expect((await read(wordFile(p(t('甲'))), name)).format).toBe('Word 文档');
  });

  test('a wrapper around a page is that page', async () => {
    const more = {
      'word/_rels/document.xml.rels': relations([['aFChunk', 'page.html']]),
      'word/page.html': '<html><body><table><tr><td>规章</td><td>3</td></tr></table></body></html>',
    };
    const { blocks } = await read(wordFile('<w:altChunk r:id="r0"/>', { more }));
    expect(blocks[0]?.kind === 'table' && blocks[0].rows[0]?.map(cell => cell.text)).toEqual(['规章', '3']);
  });

  test('a page that nobody wrapped, and wrappers in wrappers, end in a sentence', async () => {
    const empty = await ingest(wordFile('<w:altChunk r:id="r0"/>'), { name: '年报.docx' });
    expect(empty.ok || empty.failure.message).toMatch(/^“年报\.docx”的内容是嵌入的其他文档[^。]+。$/);
  });
});

/** Words only: where lines break is the layout's affair. */
const words = (text: string): string => text.replace(/\s/g, '');

describe.each(['docx', 'docx-loose-grid'])('%s', layout => {
  test('every word and no other', async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const drawn: Document[] = [];
      const edit = (document: Document) => void drawn.push(document);
      const { bytes, quirks } = renderFile(generateReport(seed), layout, seed, { plain: true, edit });
      const parts = flow(drawn[0]!).map(part =>
        typeof part === 'string'
          ? part
          : part.rows
              .flat()
              .map(cell => cell.text)
              .join(''),
      );
      const { text } = await read(bytes);
      // The caption of a table inside a table is the file's own.
      expect(words(text.replace(/^附表$/gm, '')), `seed ${seed}`).toBe(words(changeCharacters(parts.join(''), quirks)));
    }
  });
});

test('damaged files end in a sentence', { timeout: 60_000 }, async () => {
  const random = new Random(5);
  const { bytes } = renderFile(generateReport(3), 'docx', 3);
  for (let round = 0; round < 100; round += 1) {
    const damaged = round % 4 === 0 ? bytes.slice(0, random.int(1, bytes.length)) : bytes.slice();
    for (let flips = random.int(1, 4); flips > 0; flips -= 1)
      damaged[random.int(0, damaged.length - 1)]! ^= 1 << random.int(0, 7);
    const result = await ingest(damaged, { name: '年报.docx' });
    if (!result.ok) expect(result.failure.message).toMatch(/^“年报\.docx”[^。]+。$/);
  }
});

test('a document of nothing but nesting is refused, not followed', async () => {
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(400) + p(t('甲')) + '</w:tc></w:tr></w:tbl>'.repeat(400);
  const result = await ingest(wordFile(deep), { name: '年报.docx' });
  expect(result.ok || result.failure.code).toBe('unreadable-file');
});
