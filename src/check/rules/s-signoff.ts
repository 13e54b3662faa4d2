import { defineRule } from '../rule.ts';
import { signatureOf } from '../signature.ts';

export default defineRule({
  id: 'S-SIGNOFF',
  title: '缺少落款或日期',
  severity: 'warning',
  basis: '公文和政府信息发布的通行要求：写明制发机关和日期',
  explains:
    '报告末尾应有机关名称和日期。网页报告常常省略落款，页面上有来源和发布日期的，只作提示；名称和日期都没有、页面上也看不到发布日期的，' +
    '读者无法知道由谁在何时发布，提醒补上。',
  forms: null,
  needs: ['text', 'pages'],
  published: true,
  messages: {
    nothing: {
      says: '报告末尾没有机关名称和日期，页面上也没有发布日期。',
      repair: '请在文末补上机关名称和成文日期。',
    },
    page: {
      says: '报告末尾没有机关名称和日期，页面上的发布日期是{date}。',
      repair: '单独下载或转载时会看不到日期，建议在文末补上机关名称和成文日期。',
    },
  },
  check(report) {
    const { name, date, broken } = signatureOf(report);
    if (name || date || broken || report.signedOn || report.brokenSignature) return [];
    const place = { section: report.sections.at(-1)?.number ?? null, line: null };
    const { publishedOn } = report;
    if (publishedOn === null) return [{ message: 'nothing', place }];
    return [{ message: 'page', data: { date: publishedOn }, place, severity: 'info' }];
  },
  examples: {
    pass: [
      { what: '末尾有日期' },
      { what: '末尾只有机关名称', report: { signedOn: null, publishedOn: null, text: { 6: '无。\n启东市商务局' } } },
    ],
    fail: [
      {
        what: '没有落款，也没有发布日期',
        report: { signedOn: null, publishedOn: null },
        finds: [{ message: 'nothing' }],
      },
      {
        what: '没有落款，页面上有发布日期',
        report: { signedOn: null },
        finds: [{ message: 'page', severity: 'info' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});
