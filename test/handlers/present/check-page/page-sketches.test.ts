// The drawings of the file's pages: marks where findings stand, and links both ways.
import { expect, test } from 'vitest';
import { sketched } from '../../../check/sketch.ts';
import { aboutCell, aboutWords, drawn, finding, onPages } from '../../../helpers/check-page.ts';
import { attribute, below, type Element, wordsOf } from '../../../helpers/page.ts';

const report = onPages(sketched({ text: { 1: '共收到申请5件。' } }));
const TOTAL = 'requests.received.total';

const number = (element: Element, name: string) => Number(attribute(element, name));
const within = (element: Element, name: string) => below(element).filter(one => attribute(one, 'class') === name);
const boxOf = (element: Element) => ['x', 'y', 'width', 'height'].map(name => number(element, name));

function spotOf(key: string) {
  const { start } = report.cells[key]!.place;
  const { x0, y0, x1, y1 } = report.printed!.spots.find(spot => spot.start === start)!;
  return [x0, y0, x1 - x0, y1 - y0];
}

test('each page with a finding is drawn once, with all its marks where they stand', () => {
  const page = drawn(report, [
    aboutWords(report, 1, '5件', { message: '件数不符。', cells: [TOTAL] }),
    aboutCell(report, [TOTAL, 'requests.received.individual'], { message: '总计填错。' }),
    aboutCell(report, ['requests.granted.total'], { severity: 'warning' }),
  ]);
  const sketches = page.byClass('sketch');
  expect(sketches.map(one => attribute(one, 'id'))).toEqual(['page-1', 'page-3']);
  const [words, table] = sketches.map(one => within(one, 'spot').map(boxOf));
  expect(words).toHaveLength(1);
  expect(table).toEqual([spotOf(TOTAL), spotOf('requests.granted.total')]);
  // The figure that the words are compared with, and the one that takes part in the sum.
  expect(within(sketches[1]!, 'aside error').map(boxOf)).toEqual([
    spotOf(TOTAL),
    spotOf('requests.received.individual'),
  ]);
  const marks = page.byClass('mark').map(one => [attribute(one, 'href'), attribute(one, 'class'), wordsOf(one)]);
  expect(marks).toEqual([
    ['#f-1', 'mark error', '第1条问题（错误）：件数不符。1'],
    ['#f-2', 'mark error', '第2条问题（错误）：总计填错。2'],
    ['#f-3', 'mark warning', '第3条问题（提醒）：总计填错。3'],
  ]);
});

test('the finding says on which page and leads to its drawing, and so does every figure of the tables', () => {
  const page = drawn(report, [aboutCell(report, [TOTAL])]);
  const entry = page.byId('f-1')!;
  const links = below(entry).filter(one => one.tagName === 'a' && attribute(one, 'href') === '#page-3');
  expect(links.map(wordsOf)).toEqual(['第 3 页上部']);
  expect(wordsOf(entry)).toContain('位置第 3 页上部，“本年新收政府信息公开申请数量”的“总计”一格');
  expect(attribute(page.byId('c-requests.granted.total')!, 'title')).toBe('“予以公开”的“总计”，原件第 3 页');
  expect(page.byTag('nav').map(wordsOf)[0]).toContain('原件位置');
});

test('numbers stand beside the page, apart from each other and within its height, however many', () => {
  const keys = Object.keys(report.cells).filter(key => key.startsWith('requests.'));
  const page = drawn(
    report,
    keys.map(key => aboutCell(report, [key])),
  );
  const [sketch] = page.byClass('sketch');
  const [left, top, width, height] = attribute(within(sketch!, 'leaf')[0]!.parentNode as Element, 'viewBox')!
    .split(' ')
    .map(Number) as [number, number, number, number];
  const badges = within(sketch!, 'badge').map(boxOf);
  expect(badges).toHaveLength(keys.length);
  for (const [at, [x, y, w, h]] of badges.entries()) {
    expect(x! >= left && x! + w! <= left + width && y! >= top && y! + h! <= top + height).toBe(true);
    expect(x! + w! <= 0 || x! >= 595).toBe(true);
    const close = badges.filter(([a, b], other) => other !== at && Math.abs(a! - x!) < w! && Math.abs(b! - y!) < h!);
    expect(close).toEqual([]);
  }
});

test('a screen reader hears what each drawing shows', () => {
  const page = drawn(report, [aboutCell(report, [TOTAL])]);
  const svg = page.byTag('svg')[0]!;
  const named = attribute(svg, 'aria-labelledby')!.split(' ');
  expect(named.map(id => wordsOf(page.byId(id)!))).toEqual(['原件第 3 页示意图', '第1条在上部。']);
});

test('nothing is drawn of a file without pages, nor where no finding has a place', () => {
  const plain = drawn(sketched(), [aboutCell(sketched(), [TOTAL])]);
  const nowhere = drawn(report, [finding()]);
  for (const page of [plain, nowhere]) {
    expect(page.byTag('svg')).toEqual([]);
    expect(page.byId('pages')).toBeUndefined();
  }
  expect(wordsOf(plain.byId('f-1')!)).not.toContain('页');
});
