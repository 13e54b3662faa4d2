// Periods in every notation, deadlines, signatures: what the rules on dates rest on.
import { describe, expect, test } from 'vitest';
import { dayOff, deadlineOf, dutyOf } from '../../src/check/deadline.ts';
import { ask, RULES } from '../../src/check/index.ts';
import { periodWords, statedPeriods, unreadPeriods } from '../../src/check/periods.ts';
import type { Sketch } from '../../src/check/rule.ts';
import { signatureOf } from '../../src/check/signature.ts';
import { staleYears } from '../../src/check/stale-years.ts';
import { yearsOf } from '../../src/check/years.ts';
import { sketched } from './sketch.ts';

const preface = (text: string) => sketched({ text: { 0: `根据条例编制。${text}` } });

describe('the stated period', () => {
  test.each([
    '统计期限为2023年1月1日至2023年12月31日。',
    '统计期限自 2023 年 1 月 1 日起至 12 月 31 日止。',
    '数据统计时间：2023.1.1-2023.12.31。',
    '统计时限：2023.01.01—12.31',
    '统计时间为2023-01-01至2023-12-31。',
    '统计期限：2023/1/1－2023/12/31。',
    '统计期限为二〇二三年一月一日至二○二三年十二月三十一日。',
    '统计期限为2023年1-12月。',
    '统计时段为2023年1月1日00:00至12月31日24:00。',
    '统计范围为2023年1月1日（含）至2023年12月31日（含）。',
    '统计时间为2023年1月1日一12月31日。',
    '统计期限自2023年1月1日起，至2023年12月31日止。',
    '统计期限自2023年1月1日起至当年12月31日止。',
    '报告期为2023年1月1日至12月31日。',
    '现将我局2023年1月1日至12月31日政府信息公开工作情况报告如下：',
  ])('is understood: %s', text => {
    const [period] = statedPeriods(preface(text));
    expect(period && periodWords(period)).toMatch(/^2023年1月1日至(?:2023年)?12月31日$/);
  });

  test.each([
    ['统计期限为2023年1月1日至11月30日。', '2023年1月1日至11月30日'],
    ['统计期限自1月1日起至2023年6月30日止。', '1月1日至2023年6月30日'],
    ['统计期限为2022年12月26日至2023年12月25日。', '2022年12月26日至2023年12月25日'],
    ['统计期限为2023年1月至11月。', '2023年1月1日至2023年11月30日'],
  ])('is read as printed: %s', (text, words) => {
    expect(statedPeriods(preface(text)).map(periodWords)).toEqual([words]);
  });

  test.each([
    '2023年1月1日至6月30日，12345热线共接到工单76件。',
    '数据显示，自2023年3月1日至6月30日共访问20万次。',
    '据市统计局公布，2023年1月至6月增长5%。',
  ])('is something else: %s', text => {
    expect(statedPeriods(sketched({ text: { 0: '', 1: text } }))).toEqual([]);
  });

  test('broken over two lines is read on', () => {
    const report = preface('本报告所列数据的统计期限为2023年1月1日\n至2023年12月31日。');
    expect(statedPeriods(report)).toHaveLength(1);
  });

  test('that lost its characters is told from one that is not there', () => {
    expect(unreadPeriods(preface('统计期限自202311日起至20231231日止。')).lost).toHaveLength(1);
    expect(unreadPeriods(preface('统计期限为2023年度。')).loose).toHaveLength(1);
    expect(unreadPeriods(preface('统计数据由各科室提供。'))).toEqual({ lost: [], loose: [] });
  });
});

describe('the year of a report', () => {
  const year = (sketch: Sketch) => yearsOf(sketched(sketch)).year;
  const now = { 1: '2023年，我局公开信息30条。' };
  test('is that of the title, even where the period is another', () => {
    expect(year({ text: { 0: '统计期限为2022年1月1日至2022年12月31日。', ...now } })).toBe(2023);
  });
  test('is that on which period, text and dates agree against the title', () => {
    expect(year({ title: '启东市商务局2022年政府信息公开工作年度报告', text: now })).toBe(2023);
  });
  test('is that of text and dates where the title has none and the period is wrong', () => {
    const text = { 0: '统计期限为2022年1月1日至2022年12月31日。', ...now };
    expect(year({ title: null, text })).toBe(2023);
  });
});

describe('deadlines', () => {
  test.each([
    ['启东市商务局', 'department'],
    ['启东市发展和改革委员会', 'department'],
    ['江苏省统计局', 'department'],
    ['重庆市大足区人民政府外事办公室', 'department'],
    ['启东市人民政府', 'level'],
    ['雁峰区', 'level'],
    ['甘孜州人民政府', 'level'],
    ['大兴安岭地区行政公署', 'level'],
    ['启东市人民政府办公室', 'office'],
    ['启东市政府办', 'office'],
    ['吕四港镇人民政府', 'town'],
    ['鹿城区人民政府七都街道办事处', 'town'],
    ['临洮县新添镇', 'town'],
    ['平潭综合实验区', 'zone'],
    ['六安经济技术开发区管理委员会', 'zone'],
    ['六安市生态环境局金安区分局', 'other'],
    ['霍山县第一中学', 'other'],
  ])('%s is a %s', (agency, duty) => {
    expect(dutyOf(agency)).toBe(duty);
  });

  test('31 January for departments, 31 March for a level’s report and for everyone before 2019', () => {
    expect(deadlineOf('启东市商务局', 2023).last).toBe('2024-01-31');
    expect(deadlineOf('启东市人民政府', 2023).last).toBe('2024-03-31');
    expect(deadlineOf('启东市商务局', 2018).last).toBe('2019-03-31');
  });

  test.each([
    ['2021-01-31', '星期日', true],
    ['2022-01-31', '春节假期', true],
    ['2023-01-31', null, true],
    ['2026-01-31', '星期六', true],
    ['2027-01-31', '星期日', false],
    ['2028-01-31', null, false],
    ['2024-03-31', '星期日', true],
  ])('%s: %s', (day, reason, certain) => {
    expect(dayOff(day)).toEqual({ reason, certain });
  });
});

describe('the signature', () => {
  const signed = (tail: string, publishedOn: string | null = null) =>
    signatureOf(sketched({ publishedOn, text: { 6: `无。\n${tail}` } }));
  test.each([
    ['启东市商务局\n2024119', 'lost', ['2024-01-19', '2024-11-09']],
    ['启东市商务局\n20240119', 'lost', ['2024-01-19']],
    ['启东市商务局\n20241月19日', 'lost', ['2024-01-19']],
    ['启东市商务局\n2024年2月30日', 'impossible', []],
    ['启东市商务局\n2024年  月  日', 'unfilled', []],
    ['启东市商务局\n2024.1.9日', 'mixed', ['2024-01-09']],
  ])('%j is %s', (tail, kind, readings) => {
    expect(signed(tail).broken).toMatchObject({ kind, readings });
  });
  test.each([
    '启东市商务局\n2024年1月9日',
    '启东市商务局（盖章）　2024 年 1 月 9 日',
    '启东市商务局\n2024.1.9',
    '启东市商务局\n2024年1月',
    '启东市商务局\n二〇二四年一月九日',
    '本年度共20231件。',
  ])('%j is not broken', tail => {
    expect(signed(tail).broken).toBeNull();
  });
  test('a reading after publication is none', () => {
    expect(signed('启东市商务局\n2024119', '2024-01-28').broken?.readings).toEqual(['2024-01-19']);
  });
  test('its name may end the last paragraph', () => {
    expect(signed('实际收取0元。启东市商务局\n2024年1月9日').name?.text).toBe('启东市商务局');
  });
});

describe('sentences under another year', () => {
  const stale = (section: number, text: string) =>
    staleYears(sketched({ text: { 1: '2023年，我局公开信息30条。', [section]: text } }), 2023);
  test.each([
    [1, '2022年，我局公开信息30条。'],
    [1, '2022年以来，启东市商务局坚持应公开尽公开。'],
    [1, '2022年，在市委、市政府的坚强领导下，我局认真落实条例。'],
    [1, '一年来，我局认真落实《条例》，2022年各项公开工作有序开展。'],
    [1, '2023年，我局公开30条。\n（五）监督保障情况。2022年未发生责任追究情形。'],
    [1, '2024年，我局共收到政府信息公开申请5件。'],
    [5, '2022年，我局政府信息公开工作虽有进步，但解读少。'],
    [6, '2022年未收取信息处理费。'],
  ])('in section %i: %s', (section, text) => {
    expect(stale(section, text)).toMatchObject([{ doubtful: false }]);
  });
  test.each([
    [1, '2023年公开30条，较2022年的25条增加5条。'],
    [1, '2022年，我局被评为政务公开先进单位。2023年公开30条。'],
    [1, '2023年公开30条。\n2022年，我局公开25条，较上年多5条。'],
    [1, '2019年以来，我局坚持公开。2023年公开30条。'],
    [1, '2023年，我局公开2022年度部门决算。'],
    [1, '2022年，启东市商务局由原商务局和外办合并成立。2023年公开30条。'],
    [1, '2022年结转的2件申请均已办结，2023年新收3件。'],
    [5, '2022年，我局存在更新不及时的问题，2023年已整改。'],
    [5, '2024年，我局将公开信息不少于50条。'],
  ])('not in section %i: %s', (section, text) => {
    expect(stale(section, text)).toEqual([]);
  });
  test('one that only compares is doubtful', () => {
    expect(stale(1, '2023年收到申请3件。2022年收到1件。')).toMatchObject([{ doubtful: true }]);
  });
});

test('a draft is not asked for its dates', () => {
  const published = RULES.filter(rule => rule.published).map(rule => rule.id);
  expect(published).toEqual(
    expect.arrayContaining(['D-EARLY', 'D-LATE', 'D-SIGN-AFTER-PUB', 'D-SIGN-FORMAT', 'D-SIGN-YEAR']),
  );
  const late = RULES.find(rule => rule.id === 'D-LATE')!;
  const context = { previous: null, peers: [], draft: true };
  expect(ask(late, sketched({ publishedOn: '2024-06-01' }), context)).toHaveProperty('skip');
});
