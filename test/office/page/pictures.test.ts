// Which pictures on a page may hold some of the report, where they stand in the text, and what is said of them.
import { expect, test } from 'vitest';
import { pagedSource } from '../../../src/ingest/paged.ts';
import { Pages } from '../../../src/office/page/document.ts';
import { UNKNOWN } from '../../../src/office/page/ink.ts';
import { InkBuilder } from './ink-builder.ts';

const WORDS = '本机关认真贯彻落实条例，主动公开各类政府信息，依法办理申请。';

/** Headings 60, 400 and 700 points down, a line of text below each. */
function textPage(heads = ['一、总体情况', '二、主动公开', '三、依申请公开']): InkBuilder {
  const page = new InkBuilder();
  for (const [i, head] of heads.entries()) {
    const y = [60, 400, 700][i]!;
    page.text(70, y, head, { size: 14 }).text(70, y + 30, `${head.slice(0, 1)}${WORDS}`);
  }
  return page;
}

const scan = () => new InkBuilder().picture(0, 0, 595, 842);

function read(...pages: InkBuilder[]) {
  const all = new Pages();
  for (const page of pages) all.add(page.ink());
  const source = pagedSource(all.document(), 'PDF 文档', '年报.pdf');
  if (!source.ok) return { failure: source.failure.message };
  const { text, pictures = [], remarks = [], printed } = source.value;
  // The words before each picture.
  return { behind: pictures.map(at => text.slice(0, at).slice(-5)), remarks, pages: printed?.pictures };
}

const AMONG = '第 1 页有图片，图片中的内容没有读取；图片里有表格或正文的，请对照原件核对。';

test('a table put in as a picture is noticed in its section', () => {
  expect(read(textPage().picture(70, 450, 520, 680))).toEqual({
    behind: ['办理申请。'],
    remarks: [AMONG],
    pages: undefined,
  });
});

test('so is one that a program cut into strips', () => {
  const page = textPage();
  for (let y = 450; y < 680; y += 20) page.picture(70, y, 520, y + 20);
  expect(read(page).behind).toHaveLength(1);
  expect(read(page).remarks).toEqual([AMONG]);
});

test.each<[string, InkBuilder]>([
  ['a logo', textPage().picture(70, 10, 160, 50)],
  ['a seal', textPage().picture(400, 720, 520, 840)],
  ['a code', textPage().picture(480, 480, 560, 560)],
  ['a rule', textPage().picture(70, 95, 520, 98)],
  ['paper behind the text', textPage().picture(0, 0, 595, 842)],
])('%s hides nothing', (_, page) => {
  expect(read(page)).toEqual({ behind: [], remarks: [], pages: undefined });
});

test('a letterhead is the same on every page', () => {
  const pages = [1, 2].map(() => textPage().picture(60, 0, 535, 50));
  expect(read(...pages).remarks).toEqual([]);
});

test('pages of a scan are told from those of text, and stand in the section before them', () => {
  const { behind, remarks, pages } = read(
    textPage(['一、总体情况', '二、主动公开']),
    scan(),
    scan().text(290, 800, '- 3 -'),
    textPage(['五、存在的问题', '六、其他']),
    scan(),
  );
  expect(remarks).toEqual(['第 2、3、5 页是图片（可能是扫描件），上面的内容没有读取，请对照原件核对。']);
  expect(pages).toEqual([2, 3, 5]);
  expect(behind).toEqual(['办理申请。', '办理申请。']);
});

test('a file of scans only is not read, and the pages are named', () => {
  expect(read(scan(), scan(), scan())).toEqual({
    failure:
      '“年报.pdf”共 3 页，第 1–3 页是图片（可能是扫描件），其中的文字目前不能识别，请换成文字版的年度报告（Word、WPS 或由它们导出的 PDF、OFD）后再试。',
  });
});

test('nor is one without anything to read, or whose fonts do not tell their signs', () => {
  expect(read(new InkBuilder()).failure).toContain('共 1 页，里面没有可以读取的文字，请换成文字版');
  expect(read(new InkBuilder().text(70, 70, `1${UNKNOWN.repeat(30)}`)).failure).toContain('大多没有写明是什么字');
});

test('every line of a paragraph has its place, on whichever page', () => {
  const [above, below] = [new InkBuilder(), new InkBuilder()];
  const full = '公'.repeat(45);
  above.lines(70, 60, Array(50).fill(full));
  below.lines(70, 60, ['开'.repeat(45), '完。']);
  const all = new Pages();
  for (const page of [above, below]) all.add(page.ink());
  const source = pagedSource(all.document(), 'PDF 文档', '年报.pdf');
  const { text, printed } = source.ok ? source.value : { text: '', printed: undefined };
  expect(printed!.spots).toHaveLength(52);
  expect(printed!.spots.at(-1)).toMatchObject({ page: 2, start: text.length - 2, end: text.length, x0: 70, y0: 75 });
  expect(printed!.spots.map(({ start, end }) => end - start).slice(0, 3)).toEqual([45, 45, 45]);
});
