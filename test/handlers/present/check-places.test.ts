import { expect, test } from 'vitest';
import { whereOf } from '../../../handlers/present/check-findings.ts';
import { checkJson } from '../../../handlers/present/check-json.ts';
import { checkLines } from '../../../handlers/present/check-lines.ts';
import { checkPage } from '../../../handlers/present/check-page.ts';
import { placeWords } from '../../../handlers/present/check-places.ts';
import { spotOf } from '../../../handlers/present/printed-place.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { findingOf, uploadCheckOf } from '../../fixtures/finding.ts';
import { reportOf } from '../../helpers/report.ts';

const at = (line: number) => ({ line, start: 0, end: 0 });
const report = (format?: string): AnnualReport =>
  reportOf(
    {},
    {
      ...(format !== undefined && { format }),
      labels: [{ section: 3, raw: '（四）无法提供', place: at(40) }],
      sections: [
        {
          ...{ number: 5, heading: '存在的主要问题', headline: '五、存在的主要问题', text: '', place: at(100) },
          paragraphs: [
            { raw: '一是主动公开的意识还需要进一步增强。联系人13800138000。', place: at(101) },
            { raw: '手机13800138000是联系方式。', place: at(102), joints: [{ at: 3, line: 103, start: 9 }] },
          ],
        },
      ],
    },
  );
const place = (line: number | null, more: Partial<Finding> = {}) =>
  findingOf({ place: { section: 5, line }, cells: [], ...more });

test.each<[string, string | undefined, Finding, string]>([
  ['a text file has lines', '文本', place(118), '第 118 行'],
  ['so had what an older version kept', undefined, place(118, { quote: '意识' }), '第 118 行“意识”'],
  ['a Word file has words', 'Word 文档', place(101, { quote: '主动公开的意识' }), '“主动公开的意识”'],
  ['a web page too', '网页', place(101), '“一是主动公开的意识还需要进一步增…”一段'],
  ['a paragraph over several lines, personal data masked', 'Word 文档', place(103), '“手机138******00是联系…”一段'],
  ['a heading', 'Word 文档', place(100), '标题“五、存在的主要问题”'],
  ['a row of a table', 'Word 文档', place(40), '表格中“（四）无法提供”处'],
  ['a cell by its name', 'Word 文档', place(40, { cells: ['requests.granted.individual'] }), '“予以公开”的“自然人”'],
  ['nothing printed', 'Word 文档', place(null), ''],
  ['nothing known of it', 'Word 文档', place(7), ''],
])('%s', (_what, format, finding, words) => {
  expect(placeWords(finding, report(format))).toBe(words);
});

const cell = { raw: '3', value: 3, place: { line: 40, start: 400, end: 401 } };
const printed = {
  pages: [1, 2].map(() => ({ width: 595, height: 842 })),
  spots: [
    { start: 100, end: 110, page: 1, x0: 70, y0: 700, x1: 500, y1: 712 },
    { start: 110, end: 120, page: 1, x0: 70, y0: 715, x1: 480, y1: 727 },
    { start: 120, end: 130, page: 2, x0: 70, y0: 60, x1: 500, y1: 72 },
    { start: 400, end: 401, page: 2, x0: 300, y0: 300, x1: 340, y1: 320 },
  ],
};
const onPages: AnnualReport = { ...report('PDF 文档'), cells: { 'requests.granted.individual': cell }, printed };
const words = (start: number, end: number) =>
  findingOf({ place: { section: 5, line: 101, start, end }, cells: [], quote: '意识' });

test.each<[string, Finding, string, string]>([
  ['a cell', place(40, { cells: ['requests.granted.individual'] }), '第 2 页“予以公开”的“自然人”', '第 2 页'],
  ['words', words(105, 108), '第 1 页“意识”', '第 1 页'],
  ['words that begin on the next page', words(122, 124), '第 2 页“意识”', '第 2 页'],
  ['nothing printed', place(null), '', ''],
  ['a place on no page', words(300, 301), '“意识”', ''],
])('a file with pages has pages: %s', (_what, finding, both, page) => {
  expect(placeWords(finding, onPages)).toBe(both);
  const said = { ...finding, message: '“予以公开”的“自然人”填错，“意识”。' };
  expect(whereOf(said, onPages)).toBe(page);
});

test('words over two lines are where both are, as far as they stand on one page', () => {
  expect(spotOf(words(105, 115), onPages)).toMatchObject({ page: 1, x0: 70, y0: 700, x1: 500, y1: 727 });
  expect(spotOf(words(115, 125), onPages)).toMatchObject({ page: 1, y0: 715, y1: 727 });
});

test('the page is told to other programs too, where there is one', () => {
  const { outcome } = uploadCheckOf({ findings: [words(122, 124), place(101)] });
  const places = (one: AnnualReport) => checkJson('a.pdf', one, outcome, 1).findings.map(finding => finding.place);
  expect(places(onPages)).toEqual([
    { section: 5, line: 101, page: 2 },
    { section: 5, line: 101 },
  ]);
  expect(places(report('Word 文档'))[0]).toEqual({ section: 5, line: 101 });
});

test('no line is named for a Word file on the page and on the command line either', () => {
  const { outcome } = uploadCheckOf({ findings: [place(101), place(101, { quote: '主动公开' })] });
  const word = report('Word 文档');
  expect(checkPage(word, outcome, 'a.docx')).not.toMatch(/第 \d+ 行/);
  expect(checkLines('a.docx', word, outcome)).not.toMatch(/第 \d+ 行/);
  expect(checkLines('a.docx', word, outcome)).toContain('T3-SUM-ROW（“主动公开”） ');
  expect(checkPage(report('文本'), outcome, 'a.txt')).toContain('原文第 101 行');
});

test('what the reader of the format had to say is told wherever the check is', () => {
  const noted = { ...report('Word 文档'), notes: [{ code: 'format', message: '按接受全部修订后的文字读取。' }] };
  const { outcome } = uploadCheckOf();
  expect(checkPage(noted, outcome, 'a.docx')).toContain('<p class="remark">按接受全部修订后的文字读取。</p>');
  expect(checkLines('a.docx', noted, outcome)).toContain('\n按接受全部修订后的文字读取。');
});
