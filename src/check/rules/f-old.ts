import { blankless } from '../blankless.ts';
import { defineRule } from '../rule.ts';
import { placeOfWords } from '../table-words.ts';
import { dueForm } from '../which-form.ts';

const INDICATORS = /指标名称|统计指标/;

export default defineRule({
  id: 'F-OLD',
  title: '仍用2018年以前统计表',
  severity: 'error',
  basis: '《政府信息公开工作年度报告格式》（2019年度起施行），取代国办发〔2014〕32号的统计表',
  explains:
    '2018年度及以前用的是“指标名称—单位—统计数”的统计表，2019年度起改用第二、三、四部分的规定表格。规定表格齐全、另附一张旧统计表的，' +
    '只提醒删去。',
  forms: null,
  needs: ['text'],
  messages: {
    old: {
      says: '{year}年度报告用的是2018年以前的统计表（指标名称、统计数），没有规定的三张表格。',
      repair: '请按规定格式填报第二、三、四部分的表格。',
    },
    both: {
      says: '规定表格之外，还附有2018年以前的统计表（“{quote}”）。',
      repair: '这张统计表已不再使用，请删去，以免口径不一。',
    },
  },
  check(report) {
    const due = dueForm(report);
    if (!due) return [];
    const line = blankless(report).find(({ text }) => INDICATORS.test(text) && text.length < 60);
    const found = line?.quote(0, line.text.length) ?? placeOfWords(report, INDICATORS);
    if (report.form === 'pre2019') {
      return [{ message: 'old', data: { year: due.year }, ...(found && { quote: found.quote, place: found.place }) }];
    }
    const counted = blankless(report).some(({ text }) => /统计数|计量单位/.test(text) && text.length < 60);
    if (!line || !counted) return [];
    const { quote, place } = line.quote(0, line.text.length);
    return [{ message: 'both', data: { quote }, quote, place, severity: 'warning' }];
  },
  examples: {
    pass: [
      { what: '用的是规定表格' },
      {
        what: '2018年度用统计表',
        report: { readAs: 'pre2019', year: 2018, without: ['proactive', 'requests', 'disputes'] },
      },
    ],
    fail: [
      {
        what: '2020年度仍用统计表',
        report: { readAs: 'pre2019', form: '2019', without: ['proactive', 'requests', 'disputes'] },
        finds: [{ message: 'old' }],
      },
      {
        what: '另附统计表',
        report: { text: { 6: '无。\n指标名称\n计量单位\n统计数' } },
        finds: [{ message: 'both', severity: 'warning' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
