// The report of a check as a person sees it, in a real browser: on a screen, on a telephone, in the dark, on paper.
// NIANBAO_PICTURES=folder keeps the pictures to look at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPage } from '../../handlers/present/check-page.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { sketched } from '../check/sketch.ts';
import { Browser, browserPath, type Look } from '../helpers/browser.ts';
import { aboutCell, aboutWords, finding, onPages, outcomeOf } from '../helpers/check-page.ts';

const PHONE: Look = { width: 360, height: 740, phone: true };
const DESKTOP: Look = { width: 1200 };
/** What an A4 page has room for within its margins, in CSS pixels. */
const A4: Look = { width: 695, height: 1000, print: true };

const path = browserPath();

test.runIf(process.env.CI)('CI has a browser', () => expect(path).toBeDefined());

describe.skipIf(!path)(
  `in a browser${path ? '' : ' (skipped: neither chromium nor google-chrome is installed)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-pages-'));
    const pages: Record<string, string> = { '2021': busy(), '2019': large(), hostile: hostile(), printed: printed() };
    let browser: Browser;

    beforeAll(async () => {
      for (const [name, source] of Object.entries(pages)) writeFileSync(fileOf(name), source);
      browser = await Browser.start(path!);
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    const fileOf = (name: string) => join(folder, `${name}.html`);
    const open = (name: string, look: Look) => browser.open(fileOf(name), look);

    test.each(Object.keys(pages))('it opens without complaint and asks for nothing but itself: %s', async name => {
      const { requests, complaints } = await open(name, DESKTOP);
      expect(requests).toEqual([expect.stringMatching(/^file:.*\.html$/)]);
      expect(complaints).toEqual([]);
      // The policy let the style sheet through.
      expect(await browser.evaluate('look.styles("h1", "fontSize")[0].fontSize')).toBe('26px');
      expect(await browser.evaluate('look.isWritten("年", "报")'), 'a Chinese font is installed').toBe(true);
    });

    test.each(Object.keys(pages).flatMap(name => [320, 360, 768, 1200].map(width => [name, width] as const)))(
      'nothing but a table in its box is wider than the window: %s at %i',
      async (name, width) => {
        await open(name, { ...PHONE, width });
        expect(await browser.evaluate('look.overflow()')).toEqual({ width, out: [] });
      },
    );

    test.each(Object.keys(pages).flatMap(name => [DESKTOP, PHONE, A4].map(look => [name, look.width, look] as const)))(
      'no figure reaches out of its cell: %s at %i',
      async (name, _, look) => {
        await open(name, look);
        expect(await browser.evaluate('look.spilling()')).toEqual([]);
      },
    );

    test('on a telephone table three is seen whole where its figures are small', async () => {
      await open('2021', PHONE);
      const { width } = await browser.evaluate<{ width: number }>('look.box(".requests")');
      expect(width).toBeLessThanOrEqual(340);
    });

    test.each([
      ['desktop', DESKTOP],
      ['telephone', PHONE],
      ['dark', { ...DESKTOP, dark: true }],
      ['paper', A4],
    ] as [string, Look][])('what matters is seen: %s', async (_, look) => {
      await open('2021', look);
      const words = await browser.evaluate<string>('look.words()');
      for (const said of [
        '启东市商务局 2023 年度报告',
        '发现 3 处错误，应当改正；另有 1 处需要核实。',
        '读出 199/200 格',
        '“予以公开”的“总计”填为4，应为3。',
        '正文收到申请数与表格不符。',
        '报告中没有找到这一部分',
        '缺少：上年报告',
        '自动检查不能代替本单位的审核',
      ]) {
        expect(words).toContain(said);
      }
      const wanted =
        '.finding, .note, mark, td.culprit .figure, .expected, td.unread .word, td.blank .word, h1, .sentence, .ref';
      expect(await browser.evaluate(`look.hidden(${JSON.stringify(wanted)})`)).toEqual([]);
    });

    test.each([
      ['light', DESKTOP],
      ['dark', { ...DESKTOP, dark: true }],
      ['telephone', PHONE],
      ['paper, even where the screen is dark', { ...A4, dark: true }],
    ] as [string, Look][])('every text has enough contrast: %s', async (_, look) => {
      await open('2021', look);
      expect(await browser.evaluate('look.faint(4.5)')).toEqual([]);
      const [body] = await browser.evaluate<{ backgroundColor: string }[]>('look.styles("body", "backgroundColor")');
      expect(body!.backgroundColor).toBe(look.dark && !look.print ? 'rgb(20, 23, 27)' : 'rgb(255, 255, 255)');
    });

    test.each([
      ['screen', DESKTOP],
      ['dark', { ...DESKTOP, dark: true }],
      ['paper', A4],
    ] as [string, Look][])('marks are told by more than their colour: %s', async (_, look) => {
      await open('2021', look);
      const style = async (selector: string, ...names: string[]) => {
        const list = names.map(name => JSON.stringify(name)).join();
        const [first] = await browser.evaluate<Record<string, string>[]>(
          `look.styles(${JSON.stringify(selector)}, ${list})`,
        );
        return names.map(name => first![name]).join(' ');
      };
      expect(await style('td.culprit', 'outlineStyle', 'outlineWidth')).toBe('solid 3px');
      expect(await style('td.part', 'outlineStyle')).toBe('dotted');
      expect(await style('td.culprit .figure', 'fontWeight')).toBe('700');
      expect(await style('td.unread', 'backgroundImage')).toContain('repeating-linear-gradient');
      expect(await style('mark.error', 'textDecorationStyle')).toBe('solid');
      expect(await style('mark.warning', 'textDecorationStyle')).toBe('dashed');
      expect(await style('mark.info', 'textDecorationStyle')).toBe('dotted');
    });

    test('the colours of a mark reach the eye', async () => {
      await open('2021', DESKTOP);
      const colours = async (selector: string) => {
        const picture = await browser.picture(await browser.evaluate(`look.box(${JSON.stringify(selector)})`));
        return browser.evaluate<Record<string, number>>(`look.colours("${picture.toString('base64')}")`);
      };
      const culprit = await colours('td.culprit');
      expect(culprit['rgb(163, 21, 21)']).toBeGreaterThan(100);
      expect(culprit['rgb(253, 236, 234)']).toBeGreaterThan(300);
      const unread = await colours('td.unread');
      expect(unread['rgb(211, 216, 223)']).toBeGreaterThan(30);
      const right = await colours('[id="c-requests.received.individual"]');
      expect(right['rgb(163, 21, 21)']).toBeUndefined();
    });

    test.each([
      ['desktop', DESKTOP],
      ['telephone', PHONE],
      ['dark', { ...DESKTOP, dark: true }],
      ['paper', A4],
    ] as [string, Look][])(
      'the numbers beside the pages of the file can be read, and lie on nothing: %s',
      async (_, look) => {
        await open('printed', look);
        expect(await browser.evaluate('look.faint(4.5)')).toEqual([]);
        const boxes = await browser.evaluate<Area[]>(
          '[...document.querySelectorAll(".mark text")].map(one => one.getBoundingClientRect().toJSON())',
        );
        expect(boxes).toHaveLength(26);
        for (const { height } of boxes) expect(height).toBeGreaterThan(look.print ? 8 : 9);
        const apart = boxes.filter(one => boxes.some(other => other !== one && meet(one, other)));
        expect(apart).toEqual([]);
        const sketches = await browser.evaluate<{ width: number }[]>('look.styles(".sketch", "breakInside")');
        for (const { width } of sketches) expect(width).toBeLessThanOrEqual(look.width);
      },
    );

    test.each(['2021', '2019'])(
      'on paper each table stands on one page, links and navigation do not: %s',
      async name => {
        await open(name, A4);
        const tables = await browser.evaluate<Record<string, string | number>[]>(
          'look.styles(".sheet", "breakInside", "overflow")',
        );
        expect(tables.map(table => table.breakInside)).toEqual(['avoid', 'avoid', 'avoid']);
        for (const { height } of tables) expect(height).toBeLessThan(A4.height!);
        const widths = await browser.evaluate<{ width: number }[]>('look.styles("table")');
        for (const { width } of widths) expect(width).toBeLessThanOrEqual(A4.width);
        expect(await browser.evaluate('look.styles("nav", "display")[0].display')).toBe('none');
      },
    );

    test('the printed report is a handful of A4 pages', async () => {
      await open('2021', DESKTOP);
      const pdf = (await browser.pdf()).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(5);
      const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      for (const [x, y] of sizes) {
        expect(x).toBeCloseTo(595.3, 0);
        expect(y).toBeCloseTo(841.9, 0);
      }
      expect(sizes.length).toBeGreaterThan(0);
    });

    test.runIf(process.env.NIANBAO_PICTURES)('pictures to look at', async () => {
      const kept = process.env.NIANBAO_PICTURES!;
      mkdirSync(kept, { recursive: true });
      for (const name of Object.keys(pages)) {
        for (const [kind, look] of Object.entries({
          desktop: DESKTOP,
          phone: PHONE,
          dark: { ...DESKTOP, dark: true },
        })) {
          await open(name, look);
          writeFileSync(join(kept, `${name}-${kind}.png`), await browser.picture());
        }
        writeFileSync(join(kept, `${name}.pdf`), await browser.pdf());
      }
    });
  },
);

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const meet = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** From a file with pages, with many findings on one of them. */
function printed(): string {
  const report = onPages(sketched({ text: { 1: '共收到申请5件。' } }));
  const cells = Object.keys(report.cells).filter(key => key.startsWith('requests.'));
  const findings = [
    aboutWords(report, 1, '5件', { severity: 'info' }),
    ...cells.slice(0, 25).map((key, at) => aboutCell(report, [key], at % 2 > 0 ? { severity: 'warning' } : {})),
  ];
  return checkPage(report, outcomeOf(findings), '年报.pdf');
}

/** Everything that a page can have: marks of every kind, cells of every state, a missing section, skipped rules. */
function busy(): string {
  const report = sketched({
    agency: '启东市商务局',
    text: {
      1: `（一）主动公开情况。通过政府网站发布信息120条，较上年增长20%，通过政务新媒体发布信息98条。\n（二）依申请公开情况。本年度共收到申请5件，已全部办结；联系手机13812345678。\n（三）监督保障情况。${'开展业务培训，落实信息发布审核制度。'.repeat(6)}`,
      6: null,
    },
    cells: {
      'requests.received.individual': 3,
      'requests.received.total': 3,
      'requests.granted.individual': 3,
      'requests.granted.total': 4,
      'requests.total.individual': 3,
      'requests.total.total': 3,
      'requests.refused.thirdParty.business': '',
      'proactive.governmentRules.issued': '/',
      'disputes.litigationDirect.pending': undefined,
    },
    settled: ['requests.carriedIn.individual'],
  });
  const culprit = 'requests.granted.total';
  const identity = ['individual', 'business', 'research', 'nonprofit', 'legalServices', 'otherOrganisation'];
  const outcome = outcomeOf(
    [
      aboutCell(report, [culprit, ...identity.map(column => `requests.granted.${column}`)], {
        message: '“予以公开”的“总计”填为4，应为3。',
        actual: 4,
        expected: 3,
      }),
      aboutWords(report, 1, '共收到申请5件', {
        message: '正文收到申请数与表格不符。',
        cells: ['requests.received.total'],
        actual: 5,
        expected: 3,
      }),
      aboutWords(report, 1, '较上年增长20%', { severity: 'warning', message: '百分比与件数不符。', origin: 'reading' }),
      aboutWords(report, 1, '政务新媒体', { severity: 'info', message: '建议写明平台名称。', origin: 'page' }),
      finding({ message: '缺少第六部分。', place: { section: 6, line: null } }),
    ],
    {
      passed: ['T3-SUM-COL', 'T3-BALANCE', 'T4-SUM-LIT'],
      skipped: [{ rule: 'T4-SUM-RECON', missing: '上年报告' }],
      coverage: { read: 199, expected: 200 },
    },
  );
  return checkPage(report, outcome, '启东市商务局2023年政府信息公开工作年度报告（送审稿）.docx');
}

/** A province's figures. */
function large(): string {
  const report: AnnualReport = sketched({
    form: '2019',
    cells: { 'proactive.procurement.amountWan': '1234567.891234' },
  });
  for (const key of Object.keys(report.cells)) {
    if (key.startsWith('requests.') || key.startsWith('disputes.')) {
      report.cells[key] = { ...report.cells[key]!, raw: '123456', value: 123456 };
    }
  }
  const cells = Object.keys(report.cells).filter(key => key.endsWith('.total'));
  return checkPage(report, outcomeOf([aboutCell(report, cells, { actual: 123456, expected: 1234567 })]), '年报.html');
}

/** Words without end. */
function hostile(): string {
  const long = `https://www.example.gov.cn/${'art_2024_'.repeat(40)}`;
  const report = sketched({
    agency: long,
    text: { 1: long, 5: '１２３４５６７８９０'.repeat(60) },
    headings: { 6: `六、${long}` },
  });
  report.cells['requests.received.total']!.raw = long;
  report.cells['requests.received.total']!.value = null;
  const said = { message: long, repair: long, basis: long, rule: 'X'.repeat(200), expected: long, actual: '0' };
  const outcome = outcomeOf(
    [aboutWords(report, 1, long, said), aboutCell(report, ['requests.granted.total'], { ...said, actual: 0 })],
    { passed: ['Z'.repeat(300)], skipped: [{ rule: 'Y'.repeat(300), missing: long }] },
  );
  return checkPage(report, outcome, `${long}.html`);
}
