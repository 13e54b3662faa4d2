// Nothing that a report says may become markup, and the page needs nothing but itself.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from '../../../../handlers/present/check-page/markup.ts';
import { checkPage } from '../../../../handlers/present/check-page.ts';
import { checkReport } from '../../../../src/check/index.ts';
import type { AnnualReport } from '../../../../src/model/report.ts';
import { sketched } from '../../../check/sketch.ts';
import { finding, outcomeOf } from '../../../helpers/check-page.ts';
import { attribute, type Page, pageOf, textOf, wordsOf } from '../../../helpers/page.ts';

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">点这里</a>',
  '</style><style>*{display:none}',
  '</title><base href=http://evil.example/>',
  '&lt;b&gt; &#60;i&#62; &amp;amp;',
  '<!-- --><![CDATA[x]]>',
  '{{7*7}}',
].join(' ');

/** The same words in every place that a report, a finding or a file name can bring to the page. */
function hostile(): string {
  const report: AnnualReport = sketched({
    agency: EVIL,
    text: { 0: EVIL, 1: EVIL, 2: EVIL, 5: EVIL },
    headings: { 1: `一、${EVIL}` },
    cells: { 'requests.received.total': EVIL, 'proactive.governmentRules.issued': EVIL },
  });
  report.publishedOn = EVIL;
  const place = { section: 1, ...report.sections[1]!.paragraphs[0]!.place };
  const said = { message: EVIL, repair: EVIL, basis: EVIL, quote: EVIL, expected: EVIL, actual: EVIL };
  const outcome = outcomeOf(
    [
      finding({ ...said, place }),
      finding({ ...said, rule: EVIL, cells: ['requests.received.total', EVIL], place: { section: 3, line: null } }),
      finding({ ...said, cells: ['requests.granted.total'], actual: 0, place: { section: 3, line: null } }),
    ],
    { passed: [EVIL], skipped: [{ rule: EVIL, missing: EVIL }] },
  );
  return checkPage(report, outcome, EVIL);
}

/** A right report with an error found by the engine itself. */
function usual(): string {
  const report = sketched({ cells: { 'requests.received.total': 3 } });
  return checkPage(report, checkReport(report), '年报.docx');
}

const TAGS = new Set(
  (
    'html head meta title style body header nav main footer section div p h1 h2 h3 ul ol li dl dt dd b a q mark span ' +
    'table caption colgroup thead tbody tr th td'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'lang charset name content http-equiv class id href value aria-label aria-labelledby role tabindex title scope ' +
    'colspan rowspan span data-findings'
  ).split(' '),
);

function expectSafe(page: Page): void {
  expect(page.elements.filter(one => !TAGS.has(one.tagName)).map(one => one.tagName)).toEqual([]);
  const attributes = page.elements.flatMap(one => one.attrs.map(({ name }) => name));
  expect(attributes.filter(name => !ATTRIBUTES.has(name))).toEqual([]);
  const ids = page.elements.flatMap(one => attribute(one, 'id') ?? []);
  expect(ids).toHaveLength(new Set(ids).size);
  const links = page.elements.flatMap(one => attribute(one, 'href') ?? []);
  expect(links.filter(link => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
}

test.each([
  ['a usual report', usual()],
  ['a hostile one', hostile()],
])('no script, nothing loaded, every link within the page: %s', (_, source) => {
  const page = pageOf(source);
  expectSafe(page);
  expect(source).toMatch(/^<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">/);
  const [style] = page.byTag('style');
  expect(page.byTag('style')).toHaveLength(1);
  expect(textOf(style!)).not.toMatch(/url\(|@import|@font-face/);
  const policy = page.byTag('meta').find(one => attribute(one, 'http-equiv') === 'Content-Security-Policy')!;
  const hash = createHash('sha256').update(textOf(style!)).digest('base64');
  expect(attribute(policy, 'content')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
});

test('hostile words are shown as they are written', () => {
  const page = pageOf(hostile());
  expect(wordsOf(page.byId('p-1-1')!)).toBe(`${EVIL}1`);
  expect(wordsOf(page.byId('c-requests.received.total')!)).toContain(EVIL);
  expect(wordsOf(page.byTag('h1')[0]!)).toContain(EVIL);
  expect(wordsOf(page.byClass('says')[0]!)).toContain(EVIL);
});

test('signs that are not seen, or that turn the writing, are left out; half a character is shown as lost', () => {
  expect(html`${'甲\u202e乙\u0000丙\u2066丁\u200f\ud83d戊😀'}`.source).toBe('甲乙丙丁\ufffd戊😀');
});

test('what is filled in is escaped, markup is not escaped twice, nothing stands for nothing', () => {
  const inner = html`<b>${'a<b'}</b>`;
  expect(html`<p title="${'"x"'}">${[inner, 1, null, undefined, false, 0]}</p>`.source).toBe(
    '<p title="&quot;x&quot;"><b>a&lt;b</b>10</p>',
  );
});

test('headings go down step by step, and every head of a table says what it heads', () => {
  const page = pageOf(usual());
  const levels = page.elements.flatMap(one => (/^h\d$/.test(one.tagName) ? [Number(one.tagName[1])] : []));
  expect(levels[0]).toBe(1);
  expect(levels.filter(level => level === 1)).toHaveLength(1);
  expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
  const heads = page.byTag('th').filter(one => attribute(one, 'class') !== 'corner');
  expect(heads.filter(one => !/^(?:col|row|colgroup|rowgroup)$/.test(attribute(one, 'scope') ?? ''))).toEqual([]);
  expect(page.byTag('caption').map(wordsOf)).toEqual([
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
  ]);
});
