import { expect, test } from 'vitest';
import type { AnnualReport } from '../../../../src/model/report.ts';
import { sketched } from '../../../check/sketch.ts';
import { aboutCell, aboutWords, drawn, finding } from '../../../helpers/check-page.ts';
import { attribute, below, type Element, type Page, wordsOf } from '../../../helpers/page.ts';

const WORDS = '（一）主动公开情况。共发布信息120条，收到申请5件，答复4件。';

const marks = (page: Page): string[] => page.byTag('mark').map(wordsOf);

/** What stands beside an element: its own notes. */
const notesBeside = (page: Page, element: Element): string[] => {
  const box = [...page.byClass('beside'), ...page.byClass('opening')].find(one => below(one).includes(element))!;
  return below(box).flatMap(one => (attribute(one, 'class')?.startsWith('note ') ? [wordsOf(one)] : []));
};

test('the six sections stand in order with the words of the report', () => {
  const report = sketched({ text: { 1: `${WORDS}\n（二）其他。` } });
  const page = drawn(report);
  const heads = [0, 1, 2, 3, 4, 5, 6].map(number => wordsOf(page.byId(`s-${number}`)!));
  expect(heads).toEqual(['标题和开头', ...report.sections.slice(1).map(section => section.headline)]);
  expect(wordsOf(page.byId('p-1-1')!)).toBe(WORDS);
  expect(wordsOf(page.byId('p-1-2')!)).toBe('（二）其他。');
});

test('the words of a finding are marked, its number stands behind them, what it says beside the paragraph', () => {
  const report = sketched({ text: { 1: `前面一段。\n${WORDS}` } });
  const page = drawn(report, [aboutWords(report, 1, '申请5件', { severity: 'warning', message: '件数不符。' })]);
  expect(marks(page)).toEqual(['申请5件']);
  expect(attribute(page.byTag('mark')[0]!, 'class')).toBe('warning');
  const paragraph = page.byId('p-1-2')!;
  expect(wordsOf(paragraph)).toBe(WORDS.replace('申请5件', '申请5件1'));
  expect(notesBeside(page, paragraph)).toEqual(['1 提醒 件数不符。 请改正。']);
  expect(notesBeside(page, page.byId('p-1-1')!)).toEqual([]);
  const link = below(page.byId('f-1')!).find(one => attribute(one, 'href') === '#p-1-2');
  expect(wordsOf(link!)).toMatch(/^原文第 \d+ 行$/);
});

test('two findings on overlapping words are both told', () => {
  const report = sketched({ text: { 1: WORDS } });
  const page = drawn(report, [
    aboutWords(report, 1, '收到申请5件', { message: '甲' }),
    aboutWords(report, 1, '5件，答复4件', { message: '乙', severity: 'info' }),
  ]);
  expect(page.byTag('mark').map(one => [wordsOf(one), attribute(one, 'class')])).toEqual([
    ['收到申请', 'error'],
    ['5件', 'error'],
    ['，答复4件', 'info'],
  ]);
  expect(wordsOf(page.byId('p-1-1')!)).toBe('（一）主动公开情况。共发布信息120条，收到申请5件1，答复4件2。');
  expect(notesBeside(page, page.byId('p-1-1')!)).toHaveLength(2);
});

/** A paragraph that the page's width broke in two: “甲乙丙丁戊己”, its second half 50 characters further on. */
function broken(): AnnualReport {
  const report = sketched({ text: { 5: '甲乙丙丁戊己' } });
  const paragraph = report.sections.find(one => one.number === 5)!.paragraphs[0]!;
  paragraph.joints = [{ at: 3, line: 90, start: paragraph.place.start + 50 }];
  return report;
}

test.each([
  ['before the break', 1, 3, '乙丙'],
  ['behind the break', 50, 52, '丁戊'],
  ['across the break', 2, 51, '丙丁'],
  ['up to what stands between', 1, 10, '乙丙'],
  ['beyond the end', 52, 300, '己'],
])('words of a joined paragraph are found by their places: %s', (_, from, to, words) => {
  const report = broken();
  const { start } = report.sections.find(one => one.number === 5)!.paragraphs[0]!.place;
  const page = drawn(report, [finding({ place: { section: 5, line: 1, start: start + from, end: start + to } })]);
  expect(marks(page)).toEqual([words]);
});

test('words over two paragraphs are marked in both and told once', () => {
  const report = sketched({ text: { 5: '甲乙丙\n丁戊己' } });
  const [first, second] = report.sections.find(one => one.number === 5)!.paragraphs;
  const place = { section: 5, line: first!.place.line, start: first!.place.start + 1, end: second!.place.start + 1 };
  const page = drawn(report, [finding({ place })]);
  expect(marks(page)).toEqual(['乙丙', '丁']);
  expect(page.byClass('note')).toHaveLength(1);
});

test('by its line alone a finding stands beside the paragraph, its quoted words marked', () => {
  const report = sketched({ text: { 5: '甲乙丙\n丁戊己' } });
  const { line } = report.sections.find(one => one.number === 5)!.paragraphs[1]!.place;
  const page = drawn(report, [finding({ place: { section: 5, line }, quote: '戊' })]);
  expect(marks(page)).toEqual(['戊']);
  expect(notesBeside(page, page.byId('p-5-2')!)).toHaveLength(1);
});

test('a masked quote that is not found in the line leaves the words unmarked', () => {
  const report = sketched({ text: { 5: '甲乙丙' } });
  const { line } = report.sections.find(one => one.number === 5)!.paragraphs[0]!.place;
  const page = drawn(report, [finding({ place: { section: 5, line }, quote: '甲**' })]);
  expect(marks(page)).toEqual([]);
  expect(notesBeside(page, page.byId('p-5-1')!)).toHaveLength(1);
});

test('a finding on a heading stands beside it', () => {
  const report = sketched({ headings: { 6: '六、需要报告的其他事项' } });
  const { place } = report.sections.find(one => one.number === 6)!;
  const page = drawn(report, [finding({ place: { section: 6, ...place }, quote: '需要报告的其他事项' })]);
  expect(marks(page)).toEqual(['需要报告的其他事项']);
  expect(notesBeside(page, page.byId('s-6')!)).toHaveLength(1);
});

test('a section that is missing is shown as missing, with what is said of it', () => {
  const page = drawn(sketched({ text: { 5: null } }), [finding({ place: { section: 5, line: null } })]);
  expect(wordsOf(page.byId('s-5')!)).toBe('五、存在的主要问题及改进情况 报告中没有找到这一部分');
  expect(notesBeside(page, page.byId('s-5')!)).toHaveLength(1);
});

test('what is about cells or about words of a table stands below that table', () => {
  const report = sketched();
  const label = report.labels.find(one => one.section === 2)!;
  const page = drawn(report, [
    aboutCell(report, ['requests.received.total'], { message: '合计不符。' }),
    finding({ place: { section: 2, line: label.place.line, start: label.place.start, end: label.place.end } }),
  ]);
  const chapters = page.byClass('chapter').map(one => below(one));
  const notes = chapters.map(all => all.filter(one => attribute(one, 'class')?.startsWith('note ')).map(wordsOf));
  expect(notes[2]).toEqual(['1 错误 总计填错。 请改正。']);
  expect(notes[3]).toEqual(['2 错误 合计不符。 请改正。']);
  expect(below(page.byId('f-1')!).some(one => attribute(one, 'href') === '#table-proactive')).toBe(true);
  expect(below(page.byId('f-2')!).some(one => attribute(one, 'href') === '#c-requests.received.total')).toBe(true);
});

test('what is about the whole report points nowhere', () => {
  const page = drawn(sketched(), [finding()]);
  expect(below(page.byId('f-1')!).filter(one => one.tagName === 'a')).toEqual([]);
  expect(page.byClass('note')).toEqual([]);
});

test('words before the table stand before it, words behind it behind', () => {
  const report = sketched({ text: { 3: '表前一句。\n表后一句。' } });
  report.sections.find(one => one.number === 3)!.paragraphs[1]!.place.line = 10_000;
  const page = drawn(report);
  const order = ['p-3-1', 'table-requests', 'p-3-2'].map(id => page.elements.indexOf(page.byId(id)!));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('signs of Markdown are no words of the report', () => {
  const report = sketched({ text: { 0: '## 年度报告标题' } });
  const page = drawn(report, [aboutWords(report, 0, '报告')]);
  expect(wordsOf(page.byId('p-0-1')!)).toBe('年度报告1标题');
});

test('a heading of Markdown that was broken in two keeps its places', () => {
  const report = sketched({ text: { 0: '## 甲乙丙丁' } });
  const paragraph = report.sections[0]!.paragraphs[0]!;
  paragraph.joints = [{ at: 5, line: 9, start: 70 }];
  const page = drawn(report, [finding({ place: { section: 0, line: 9, start: 71, end: 72 } })]);
  expect(marks(page)).toEqual(['丁']);
});

test('our summary of a report is not passed off as its words', () => {
  const lead = (summary: boolean) => wordsOf(drawn(sketched({ summary })).byClass('lead')[1]!);
  expect(lead(true)).toContain('收录的文字部分是摘要，不是报告原文');
  expect(lead(false)).not.toContain('摘要');
});
