// Headings that are not as the form has them: reworded, numbered otherwise, out of order, missing, listed before.
import { describe, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { parse } from '../../src/parse/index.ts';
import { generateReport, render } from '../generate/index.ts';

async function read(lines: readonly string[]): Promise<AnnualReport> {
  const source = await ingest(new TextEncoder().encode(lines.join('\n')), { name: '年报.txt' });
  const result = source.ok ? parse(source.value, { name: '年报.txt' }) : source;
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A right report, part by part: what stands before section one, then each section with its heading. */
const PARTS: readonly (readonly string[])[] = (() => {
  const made = generateReport(11, { right: true, edition: '2021' });
  const { text } = render(made, 'pipe-rows', 11, { plain: true });
  const parts: string[][] = [[]];
  for (const line of text.split('\n')) {
    const number = '一二三四五六'.indexOf(line[0] ?? ' ') + 1;
    if (number === parts.length && /^.、(?!本年|上年|结转)/.test(line)) parts.push([HEADINGS[number - 1]!]);
    else parts.at(-1)!.push(line);
  }
  return parts;
})();

/** The parts in this order; `headings` replaces headings, '' for none. */
const laid = (order: readonly number[], headings: Record<number, string> = {}): string[] =>
  order.flatMap(number => {
    const [heading, ...text] = PARTS[number]!;
    if (number === 0) return PARTS[0]!;
    return [headings[number] ?? heading!, ...text];
  });

const ALL = [0, 1, 2, 3, 4, 5, 6];
const numbers = (report: AnnualReport): number[] => report.sections.map(({ number }) => number);

test('the parts are those of the form', async () => {
  expect(PARTS).toHaveLength(7);
  const report = await read(laid(ALL));
  expect(numbers(report)).toEqual(ALL);
  expect(report.coverage).toEqual({ read: 200, expected: 200 });
});

describe('reworded', () => {
  test.each([
    [1, '一、概述'],
    [1, '一、2020年政府信息公开总体情况'],
    [1, '一、政府信息公开工作的基本情况'],
    [3, '三、办理群众申请工作'],
    [4, '四、复议和诉讼情况'],
    [5, '五、下一步工作打算'],
    [6, '六、有关说明'],
    [6, '六、附则'],
    [1, '一、总体情况。'],
    [1, '一、总。情况'],
  ])('section %i as “%s”', async (number, heading) => {
    const report = await read(laid(ALL, { [number]: heading }));
    expect(numbers(report)).toEqual(ALL);
    expect(report.sections[number]!.headline).toBe(heading);
    expect(report.coverage.read).toBe(200);
  });

  test('two behind each other', async () => {
    const report = await read(laid(ALL, { 5: '五、工作不足与措施', 6: '六、有关说明' }));
    expect(numbers(report)).toEqual(ALL);
  });

  test('a list in section five is no heading of its own', async () => {
    const lines = laid([0, 1, 2, 3, 4, 5], { 5: '五、存在的主要问题及改进情况\n一、公开意识不强\n二、更新不及时' });
    expect(numbers(await read(lines))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('a row of table three is no heading', async () => {
    const report = await read(laid(ALL, { 3: '' }));
    expect(numbers(report)).toEqual([0, 1, 2, 4, 5, 6]);
    expect(report.coverage.read).toBe(200);
  });
});

describe('numbered otherwise', () => {
  test.each([
    ['1.', (heading: string, at: number) => `${at}.${heading.slice(2)}`],
    ['（一）', (heading: string) => `（${heading[0]}）${heading.slice(2)}`],
    ['第一部分', (heading: string) => `第${heading[0]}部分 ${heading.slice(2)}`],
    ['none', (heading: string) => heading.slice(2)],
  ])('%s', async (_, change) => {
    const headings = Object.fromEntries(HEADINGS.map((heading, i) => [i + 1, change(heading, i + 1)]));
    expect(numbers(await read(laid(ALL, headings)))).toEqual(ALL);
  });

  test('the number of another section', async () => {
    const report = await read(laid(ALL, { 4: '三、政府信息公开行政复议、行政诉讼情况' }));
    expect(numbers(report)).toEqual(ALL);
    expect(report.sections[4]!.headline).toBe('三、政府信息公开行政复议、行政诉讼情况');
  });

  test('a section of the old outline moves the others on', async () => {
    const headings = {
      5: '五、收费及减免情况\n无。\n六、存在的主要问题及改进情况',
      6: '七、其他需要报告的事项',
    };
    const report = await read(laid(ALL, headings));
    expect(report.sections.map(({ headline }) => headline).slice(5)).toEqual([
      '六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ]);
  });
});

describe('out of order', () => {
  test.each([[[0, 2, 1, 3, 4, 5, 6]], [[0, 1, 3, 2, 4, 5, 6]], [[0, 1, 2, 4, 3, 5, 6]], [[0, 1, 2, 3, 4, 6, 5]]])(
    '%j',
    async order => {
      const report = await read(laid(order));
      expect(numbers(report)).toEqual(order);
      expect(report.coverage.read).toBe(200);
    },
  );

  test('only the words of two headings in each other’s place', async () => {
    const headings = { 2: '二、收到和处理政府信息公开申请情况', 3: '三、主动公开政府信息情况' };
    const report = await read(laid(ALL, headings));
    expect(numbers(report)).toEqual([0, 1, 3, 2, 4, 5, 6]);
    expect(report.coverage.read).toBe(200);
  });
});

describe('a table of contents', () => {
  test('is not the report', async () => {
    const report = await read([...HEADINGS, ...laid(ALL)]);
    expect(report.sections.find(({ number }) => number === 1)!.place.line).toBeGreaterThan(HEADINGS.length);
    expect(report.coverage.read).toBe(200);
  });

  test('does not stand in for a section that is missing', async () => {
    const report = await read([...HEADINGS, ...laid([0, 1, 2, 3, 5, 6])]);
    expect(numbers(report)).toEqual([0, 1, 2, 3, 5, 6]);
    expect(report.coverage.read).toBe(185);
  });

  test('nor do sections whose tables are pictures', async () => {
    const report = await read([...laid([0, 1]), ...HEADINGS.slice(1, 4), ...laid([5, 6])]);
    expect(numbers(report)).toEqual(ALL);
  });
});

test('a sentence of section three that breaks off at a label is no row of its table', async () => {
  const sentence = '全年收到申请9件，均已在期限内办结。本年度作出答复9件，其中予以公开';
  const [heading, ...table] = PARTS[3]!;
  const parts = [...laid([0, 1, 2]), heading!, sentence, '、部分公开共7件。', '', ...table, ...laid([4, 5, 6])];
  const report = await read(parts);
  expect(report.sections[3]!.text).toContain(sentence);
  expect(report.coverage).toEqual({ read: 200, expected: 200 });
});
