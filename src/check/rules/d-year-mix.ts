import { defineRule, type Hit } from '../rule.ts';
import { prefaceYear, staleYears } from '../stale-years.ts';
import { yearsOf } from '../years.ts';

export default defineRule({
  id: 'D-YEAR-MIX',
  title: '年度表述错误',
  severity: 'warning',
  basis: '《政府信息公开条例》第四十九条、第五十条：报告上一年度的情况',
  explains:
    '标题、导语和正文所说的年度应当一致。正文用往年的年份叙述本年工作的，多是沿用上年文稿未改；同往年比较、下年打算、上年问题整改、' +
    '文件名称和文号中的年份不算。只报一次，并说明共有几处。',
  forms: null,
  needs: ['year', 'text'],
  messages: {
    title: {
      says: '标题写{title}年，而统计期限、正文和日期都指向{year}年度。',
      repair: '请将标题中的年份改为{year}年。',
    },
    preface: {
      says: '导语称本报告为{told}年的报告，而报告年度是{year}年。',
      repair: '请将导语中的年份改为{year}年。',
    },
    work: {
      says: '正文有{count}处用{told}年叙述本年工作，如“{words}”，而报告年度是{year}年。',
      repair: '请核实是否沿用了其他年度的文稿，将年份改为{year}年，并核对相应数据。',
    },
  },
  check(report) {
    const { title, year: told } = yearsOf(report);
    const year = told ?? report.year!;
    const hits: Hit[] = [];
    if (title !== null && title !== year && report.title) {
      const { place, text } = report.title;
      const where = place ? { place: { section: 0, ...place } } : {};
      hits.push({ message: 'title', data: { title, year }, ...where, quote: text, actual: title, expected: year });
    }
    const preface = prefaceYear(report, year);
    if (preface) {
      const where = preface.line.quote(preface.start, preface.end);
      hits.push({
        message: 'preface',
        data: { told: preface.year, year },
        ...where,
        actual: preface.year,
        expected: year,
      });
    }
    const stale = staleYears(report, year);
    const first = stale.find(one => !one.doubtful) ?? stale[0];
    if (first) {
      const words = first.line.text.slice(first.start, Math.min(first.end, first.start + 24)).replace(/[“”]/g, '');
      const data = { count: stale.length, told: first.year, words, year };
      hits.push({
        message: 'work',
        ...(first.doubtful ? { severity: 'info' as const } : {}),
        data,
        ...first.line.quote(first.start, first.end),
        actual: first.year,
        expected: year,
      });
    }
    return hits;
  },
  examples: {
    pass: [
      { what: '年度一致', report: { text: { 1: '2023年，我局公开信息30条，较2022年增加5条。' } } },
      { what: '下年打算', report: { text: { 5: '存在解读形式单一的问题。2024年，我局将丰富解读形式。' } } },
      { what: '上年问题的整改', report: { text: { 5: '2022年，我局存在更新不及时的问题，2023年已全部整改。' } } },
      {
        what: '文件名称中的年份',
        report: { text: { 1: '按照《2022年政务公开工作要点》和启政办〔2022〕30号文件抓好落实。' } },
      },
    ],
    fail: [
      {
        what: '标题写错年份',
        report: { title: '启东市商务局2022年政府信息公开工作年度报告', text: { 1: '2023年，我局公开信息30条。' } },
        finds: [{ message: 'title', actual: 2022, expected: 2023 }],
      },
      {
        what: '导语写错年份',
        report: {
          text: { 0: '现公布启东市商务局2022年政府信息公开工作年度报告。统计期限为2023年1月1日至12月31日。' },
        },
        finds: [{ message: 'preface', actual: 2022, expected: 2023 }],
      },
      {
        what: '正文沿用上年文稿',
        report: { text: { 1: '2022年，我局共公开信息30条。2022年未收到政府信息公开申请。' } },
        finds: [{ message: 'work', actual: 2022, expected: 2023 }],
      },
      {
        what: '机关全称作主语',
        report: { text: { 1: '2023年加强公开。\n2022年，启东市商务局网站运行平稳。' } },
        finds: [{ message: 'work', actual: 2022 }],
      },
      {
        what: '同比不是往年的说明',
        report: { text: { 1: '加强公开。\n2021年收到政府信息公开申请47件，同比增长21%。' } },
        finds: [{ message: 'work', actual: 2021 }],
      },
      {
        what: '用下一年叙述已完成的工作',
        report: {
          text: { 1: '加强公开。\n2024年，启东市商务局收到公民、法人和其他组织提出的政府信息公开申请共11件。' },
        },
        finds: [{ message: 'work', actual: 2024 }],
      },
      {
        what: '与自身比较',
        report: { text: { 1: '加强公开。\n2022年，启东市商务局共收到信息公开申请2件，比2022年（3件）减少1件。' } },
        finds: [{ message: 'work', actual: 2022 }],
      },
      {
        what: '下一年与自身比较',
        report: { text: { 1: '加强公开。\n2024年，我局共收到信息公开申请3件，比2024年（4件）减少1件。' } },
        finds: [{ message: 'work', actual: 2024 }],
      },
    ],
    skip: [{ what: '没有报告年度', report: { year: null }, missing: '报告年度' }],
  },
});
