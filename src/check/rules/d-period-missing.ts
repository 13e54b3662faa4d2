import type { AnnualReport } from '../../model/report.ts';
import { blankless } from '../blankless.ts';
import { earlyCutOff, statedPeriods, unreadPeriods } from '../periods.ts';
import { defineRule } from '../rule.ts';
import { yearsOf } from '../years.ts';

export default defineRule({
  id: 'D-PERIOD-MISSING',
  title: '缺统计期限',
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条、第五十条：报告上一年度的情况',
  explains:
    '报告应写明所列数据的统计期限，一般为当年1月1日至12月31日，通常写在导语里。写成“统计期限为2023年度”的只作提示；' +
    '网页转换丢失了数字或“年”“月”而读不出的，也只作提示。',
  forms: null,
  needs: ['text', 'pages'],
  messages: {
    missing: {
      says: '全文没有写明所列数据的统计期限。',
      repair: '请在导语中补充：本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。',
    },
    loose: {
      says: '“{words}”没有写明统计期限的起止日期。',
      repair: '建议写明起止日期：{year}年1月1日至{year}年12月31日。',
    },
    lost: {
      says: '统计期限“{words}”缺了字，读不出起止日期。',
      repair: '请核对已发布的网页，统计期限应为{year}年1月1日至{year}年12月31日。',
    },
  },
  check(report) {
    if (statedPeriods(report).length > 0) return [];
    const year = yearsOf(report).year ?? '报告';
    if (typeof year === 'number' && (earlyCutOff(report, year) || saysWholeYear(report, year))) return [];
    const { lost, loose } = unreadPeriods(report);
    const said = lost[0] ?? loose[0];
    if (!said) return [{ message: 'missing', data: { year } }];
    const { quote, place } = said.line.quote(said.start, said.end);
    const message = lost[0] ? 'lost' : 'loose';
    const data = { year, words: said.line.text.slice(said.start, said.end) };
    return [{ message, severity: 'info', ...(lost[0] ? { origin: 'page' as const } : {}), data, quote, place }];
  },
  examples: {
    pass: [
      { what: '导语写明统计期限' },
      { what: '写在总体情况里', report: { text: { 0: '', 1: '本报告数据统计时间为2023年1月1日—12月31日。' } } },
      {
        what: '总体情况以全年起止日期开头',
        report: { text: { 0: '', 1: '（一）2023年1月1日至2023年12月31日，本机关公开信息30条。' } },
      },
      { what: '用点号书写', report: { text: { 0: '数据统计时限：2023.1.1-2023.12.31。' } } },
      { what: '用汉字书写', report: { text: { 0: '统计期限自二〇二三年一月一日起至十二月三十一日止。' } } },
    ],
    fail: [
      {
        what: '全文没有统计期限',
        report: { text: { 0: '现公布启东市商务局2023年政府信息公开工作年度报告。' } },
        finds: [{ message: 'missing' }],
      },
      {
        what: '只写年度',
        report: { text: { 0: '本报告统计期限为2023年度。' } },
        finds: [{ message: 'loose', severity: 'info' }],
      },
      {
        what: '“统计数据”后面丢失了“年”和“月”',
        report: { text: { 0: '本报告统计数据202311日至1231日。' } },
        finds: [{ message: 'lost', severity: 'info' }],
      },
      {
        what: '网页丢失了“年”和“月”',
        report: { text: { 0: '本报告所列数据的统计期限自202311日起至20231231日止。' } },
        finds: [{ message: 'lost', severity: 'info', origin: 'page' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** “2023年1月1日至2023年12月31日，本机关……”: said without the word. */
function saysWholeYear(report: AnnualReport, year: number): boolean {
  const whole = new RegExp(`(?:^|[。;)])${year}年1月1日起?[至到—-]+(?:${year}年)?12月31日(?:止|期间)?,`);
  return [...blankless(report, 0), ...blankless(report, 1)].some(line => whole.test(line.text));
}
