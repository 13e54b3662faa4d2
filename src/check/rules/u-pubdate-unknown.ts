import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'U-PUBDATE-UNKNOWN',
  title: '无法确定发布日期',
  severity: 'info',
  basis: '《政府信息公开条例》第四十九条',
  explains: '报告和网页中都没有发布日期时，无法核对是否按期公布。落款日期只能作为参考。',
  forms: null,
  needs: ['whole', 'pages'],
  published: true,
  messages: {
    unknown: {
      says: '没有找到发布日期，无法核对是否按期公布{hint}。',
      repair: '请在网页上标明发布日期。',
    },
  },
  check(report) {
    if (report.publishedOn !== null) return [];
    const hint = report.signedOn === null ? '' : `（落款日期为${report.signedOn}）`;
    return [{ message: 'unknown', data: { hint } }];
  },
  examples: {
    pass: [{ what: '有发布日期', report: { publishedOn: '2024-01-16' } }],
    fail: [{ what: '没有发布日期', report: { publishedOn: null }, finds: [{ message: 'unknown' }] }],
    skip: [
      { what: '草稿', draft: true, missing: '正式发布稿（当前按草稿检查）' },
      {
        what: '只读到封面',
        report: {
          text: { 1: null, 2: null, 3: null, 4: null, 5: null, 6: null },
          without: ['proactive', 'requests', 'disputes'],
          readAs: null,
        },
        missing: '报告全文',
      },
    ],
  },
});
