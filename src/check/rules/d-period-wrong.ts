import type { AnnualReport } from '../../model/report.ts';
import { earlyCutOff, periodWords, type StatedPeriod, statedPeriods, unreadPeriods } from '../periods.ts';
import { defineRule, type Hit } from '../rule.ts';
import { yearsOf } from '../years.ts';

export default defineRule({
  id: 'D-PERIOD-WRONG',
  title: '统计期限错误',
  severity: 'error',
  basis: '《政府信息公开条例》第四十九条：公布上一年度的报告，即当年1月1日至12月31日',
  explains:
    '统计期限应为报告年度的1月1日至12月31日，年份写成别的年份、没有从1月1日开始或没有到12月31日结束的为错误。' +
    '机关在年内成立、组建的，期限可以不满一年，只作提醒；只漏写一个“日”字的只作提示。',
  forms: null,
  needs: ['year', 'text'],
  messages: {
    cutOff: {
      says: '数据截止到{day}，{year}年度报告应统计到{year}年12月31日。',
      repair: '请将统计期限改为{expected}，并核实表中数据是否按全年统计。',
    },
    wrong: {
      says: '统计期限写为{period}，{year}年度报告应为{expected}。',
      repair: '请将统计期限改为{expected}，并核实表中数据是否按全年统计。',
    },
    format: {
      says: '统计期限“{words}”漏写了“日”字。',
      repair: '请补全为{expected}。',
    },
  },
  check(report) {
    const year = yearsOf(report).year ?? report.year!;
    // The first report under the old regulations began with them, on 1 May.
    if (year <= 2008) return [];
    const expected = `${year}年1月1日至${year}年12月31日`;
    const told = new Set<string>();
    const stated = statedPeriods(report);
    if (stated.length === 0) {
      const cutOff = earlyCutOff(report, year);
      if (!cutOff) return otherYear(report, year, expected);
      const where = cutOff.line.quote(cutOff.start, cutOff.end);
      const data = { day: cutOff.day, year, expected };
      return [{ message: 'cutOff', data, ...where, expected, actual: cutOff.day }];
    }
    return stated.flatMap(period => {
      const fault = faultOf(period, year);
      const words = periodWords(period);
      if (fault === undefined || told.has(words)) return [];
      told.add(words);
      const { quote, place } = period.line.quote(period.start, period.end);
      const data = { period: words, words: period.line.text.slice(period.start, period.end), year, expected };
      const young = /成立|组建|挂牌|设立|机构改革|划转/.test(period.line.text);
      const severity = fault === 'format' ? ('info' as const) : young ? ('warning' as const) : ('error' as const);
      return [{ message: fault, severity, data, quote, place, expected, actual: words }];
    });
  },
  examples: {
    pass: [
      { what: '起止年份都写', report: { text: { 0: '统计期限为2023年1月1日至2023年12月31日。' } } },
      { what: '后一个年份省略', report: { text: { 0: '数据统计时间自2023年1月1日起到12月31日止。' } } },
      { what: '“始至”', report: { text: { 0: '统计期限自2023年1月1日始至2023年12月31日止。' } } },
      { what: '数据核定时间点', report: { text: { 0: '数据核定时间点为2023年1月1日至2023年12月31日。' } } },
      {
        what: '热线工单的起止日期不是统计期限',
        report: { text: { 1: '2023年5月1日至6月30日，12345热线共接到工单76件。' } },
      },
    ],
    fail: [
      {
        what: '没有标题，导语的年度与期限不同',
        report: {
          title: null,
          text: { 0: '我局编制了2023年政府信息公开年度报告。统计期限自2022年1月1日起至2022年12月31日止。' },
        },
        finds: [{ message: 'wrong', actual: '2022年1月1日至2022年12月31日' }],
      },
      {
        what: '年底以前截止',
        report: { text: { 0: '所列数据截止日期为2023年12月25日。' } },
        finds: [{ message: 'cutOff', quote: '2023年12月25日' }],
      },
      {
        what: '沿用上一年的期限',
        report: { text: { 0: '本报告所列数据的统计期限为2022年1月1日至2022年12月31日。' } },
        finds: [{ message: 'wrong', actual: '2022年1月1日至2022年12月31日', quote: '2022年1月1日至2022年12月31日' }],
      },
      {
        what: '只统计到11月30日',
        report: { text: { 0: '统计时限自2023年1月1日起至2023年11月30日止。' } },
        finds: [{ message: 'wrong', severity: 'error' }],
      },
      {
        what: '只写年度，年度有误',
        report: { text: { 0: '本报告统计期限为2022年度。' } },
        finds: [{ message: 'wrong', actual: '2022年' }],
      },
      {
        what: '机关年内成立，只作提醒',
        report: { text: { 0: '我局于2023年3月组建，统计期限为2023年3月20日至12月31日。' } },
        finds: [{ message: 'wrong', severity: 'warning' }],
      },
      {
        what: '漏写“日”字',
        report: { text: { 0: '统计期限为2023年1月1日至12月31止。' } },
        finds: [{ message: 'format', severity: 'info' }],
      },
    ],
    skip: [{ what: '没有报告年度', report: { year: null }, missing: '报告年度' }],
  },
});

/** 统计期限为2022年度 in a report of 2023. */
function otherYear(report: AnnualReport, year: number, expected: string): Hit[] {
  for (const { line, start, end } of unreadPeriods(report).loose) {
    const told = /(20\d\d)年/.exec(line.text.slice(start, end));
    if (!told || Number(told[1]) === year) continue;
    const period = `${told[1]}年`;
    const where = line.quote(start, start + told.index + told[0].length);
    return [{ message: 'wrong', data: { period, year, expected }, ...where, expected, actual: period }];
  }
  return [];
}

/** A year left out on one side is the other's; on both sides, the report's. */
function faultOf({ from, to, complete }: StatedPeriod, year: number): 'wrong' | 'format' | undefined {
  const first = from.year ?? to.year ?? year;
  const last = to.year ?? from.year ?? year;
  const whole = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
  if (!whole || first !== year || last !== year) return 'wrong';
  return complete ? undefined : 'format';
}
