// Of a report of which next to nothing was read nothing is said to be missing; and one slip of the numbering is one finding.
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check/index.ts';
import type { Sketch } from '../../src/check/rule.ts';
import { sketched } from './sketch.ts';

const rulesOf = (sketch: Sketch) => checkReport(sketched(sketch)).findings.map(finding => finding.rule);
const NO_TABLES: Sketch = { without: ['proactive', 'requests', 'disputes'], readAs: null };
const COVER: Sketch = {
  ...NO_TABLES,
  agency: '横山镇人民政府',
  text: { 0: '欢迎阅读。', 1: null, 2: null, 3: null, 4: null, 5: null, 6: null },
  ...{ publishedOn: null, signedOn: null },
};

describe('next to nothing was read', () => {
  test.each([
    ['a cover page', COVER],
    ['without its year', { ...COVER, year: null }],
    ['one heading', { ...COVER, text: { ...COVER.text, 1: '全镇认真贯彻落实条例。' } }],
    ['a draft', { ...COVER, publishedOn: '2024-01-16' }],
  ])('%s: one finding of the reading', (_, sketch) => {
    const { findings, skipped } = checkReport(sketched(sketch));
    expect(findings).toMatchObject([{ rule: 'R-INCOMPLETE', origin: 'reading', severity: 'warning' }]);
    for (const rule of ['U-FEE', 'S-ASSESS', 'S-SIGNOFF', 'D-PERIOD-MISSING', 'S-SECTION-MISSING', 'S-CONTACT'])
      if (sketch.year !== null || rule !== 'U-FEE') expect(skipped).toContainEqual({ rule, missing: '报告全文' });
  });

  test('what must not be printed is told all the same', () => {
    expect(rulesOf({ ...COVER, text: { ...COVER.text, 0: '机密\n联系人手机13812345678。' } })).toContain('P-SECRET');
  });

  test.each([
    ['two headings', { ...COVER, text: { ...COVER.text, 1: '无。', 6: '无。' } }],
    ['one heading and one table', { ...COVER, without: ['proactive', 'requests'] as const, readAs: '2021' as const }],
    ['a report of before 2019', { ...COVER, year: 2017 }],
    [
      'headings that ran into the text',
      { ...COVER, text: { ...COVER.text, 0: '一、总体情况 做好公开。二、主动公开政府信息情况 做好公开。' } },
    ],
  ])('%s: is more', (_, sketch) => {
    expect(rulesOf(sketch)).toContain('D-PERIOD-MISSING');
  });
});

describe('numerals that are off', () => {
  const NAMES = [
    ...['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况'],
    ...['政府信息公开行政复议、行政诉讼情况', '存在的主要问题及改进情况', '其他需要报告的事项'],
  ];
  const slips = (numerals: string) => {
    const headings = Object.fromEntries(NAMES.map((name, i) => [i + 1, `${numerals[i]}、${name}`]));
    const { findings } = checkReport(sketched({ headings }));
    return findings.filter(({ rule }) => rule === 'S-SECTION-ORDER');
  };

  test.each([
    ['一一二三四五', '从第二部分（“一、主动公开政府信息情况”）起，各部分的序号都少1'],
    ['一二一二三四', '从第三部分（“一、收到和处理政府信息公开申请情况”）起，各部分的序号都少2'],
    ['一三四五六七', '从第二部分（“三、主动公开政府信息情况”）起，各部分的序号都多1'],
  ])('%s: one finding', (numerals, says) => {
    expect(slips(numerals).map(({ message }) => message.startsWith(says))).toEqual([true]);
  });

  test.each([
    ['一二三四五六', 0],
    ['一二三三五六', 1],
    ['一二三四五五', 1],
    ['一一二四五六', 2],
    ['一二三三六五', 3],
  ])('%s: told one by one', (numerals, count) => {
    expect(slips(numerals).map(({ message }) => message.includes('按顺序应为'))).toEqual(Array(count).fill(true));
  });
});
