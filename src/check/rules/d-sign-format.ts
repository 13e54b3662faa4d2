import { dateWords } from '../deadline.ts';
import { defineRule } from '../rule.ts';
import { signatureOf } from '../signature.ts';

export default defineRule({
  id: 'D-SIGN-FORMAT',
  title: '落款日期格式错误',
  severity: 'warning',
  basis: '《党政机关公文格式》（GB/T 9704—2012）：成文日期用阿拉伯数字将年、月、日标全',
  explains:
    '落款日期应写全年、月、日。数字连在一起、缺月缺日、日历上没有的日期都读不出确切的日子，列出可能的读法；发布日期能够排除的读法不再列出。' +
    '“2024.1.9日”一类混用的写法只作提示。',
  forms: null,
  needs: ['text'],
  published: true,
  messages: {
    lost: {
      says: '落款日期“{date}”缺少“年”“月”“日”字样，{readings}。',
      repair: '请补全为“某年某月某日”；原稿无误的，可能是网页转换时丢失，请核对已发布的网页。',
    },
    impossible: {
      says: '落款日期“{date}”不是日历上有的日子。',
      repair: '请核对并更正落款日期。',
    },
    unfilled: {
      says: '落款日期“{date}”没有填全。',
      repair: '请将落款日期的年、月、日填全。',
    },
    mixed: {
      says: '落款日期“{date}”的写法不规范。',
      repair: '建议写作“2024年1月9日”的形式。',
    },
  },
  check(report) {
    const { broken } = signatureOf(report);
    if (broken === null) return [];
    const { kind, quote, place, readings } = broken;
    const words = readings.map(dateWords);
    const told = words.length === 1 ? `应为${words[0]}` : `可能是${words.join('或')}`;
    const data = { date: quote.trim(), ...(kind === 'lost' ? { readings: told } : {}) };
    const expected = readings.length === 1 ? readings[0]! : null;
    return [
      {
        message: kind,
        ...(kind === 'mixed' ? { severity: 'info' as const } : {}),
        // Web pages lose these characters more often than offices leave them out.
        ...(kind === 'lost' ? { origin: 'page' as const } : {}),
        data,
        ...{ quote, place, expected, actual: quote.trim() },
      },
    ];
  },
  examples: {
    pass: [
      { what: '年月日齐全', report: { text: { 6: '无。\n启东市商务局\n2024年1月9日' } } },
      { what: '汉字日期', report: { text: { 6: '无。\n启东市商务局\n二〇二四年一月九日' } } },
      { what: '没有落款', report: { text: { 6: '2023年未收取信息处理费。' } } },
    ],
    fail: [
      {
        what: '数字连写，发布日期只容得下一种读法',
        report: { publishedOn: '2024-01-28', text: { 6: '无。\n启东市商务局\n2024119' } },
        finds: [{ message: 'lost', actual: '2024119', expected: '2024-01-19' }],
      },
      {
        what: '数字连写，有两种读法',
        report: { publishedOn: null, text: { 6: '无。\n启东市商务局2024119' } },
        finds: [{ message: 'lost', expected: null }],
      },
      {
        what: '日历上没有的日子',
        report: { text: { 6: '无。\n启东市商务局\n2024年2月30日' } },
        finds: [{ message: 'impossible', quote: '2024年2月30日' }],
      },
      {
        what: '没有填日',
        report: { text: { 6: '无。\n启东市商务局\n2024年1月日' } },
        finds: [{ message: 'unfilled' }],
      },
      {
        what: '点和“日”混用，只作提示',
        report: { text: { 6: '无。\n启东市商务局\n2024.1.9日' } },
        finds: [{ message: 'mixed', severity: 'info' }],
      },
    ],
    skip: [{ what: '只有摘要，没有原文', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
