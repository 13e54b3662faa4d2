import { dateWords, daysBetween } from '../deadline.ts';
import { publicationOf } from '../published.ts';
import { defineRule } from '../rule.ts';
import { signatureOf } from '../signature.ts';

export default defineRule({
  id: 'D-SIGN-AFTER-PUB',
  title: '落款晚于发布',
  severity: 'warning',
  basis: '公文成文在前、公布在后',
  explains: '落款日期应不晚于发布日期，早于发布日期是正常的。网页没有写明“发布日期”、以其他日期代替的，只作提示。',
  forms: null,
  needs: ['publishedOn'],
  published: true,
  messages: {
    after: {
      says: '落款日期{signed}比发布日期{published}晚{days}天。',
      repair: '请核实落款日期；写错的请更正，报告在发布后改过的请注明。',
    },
  },
  check(report) {
    if (report.signedOn === null) return { skip: '落款日期' };
    const published = publicationOf(report)!;
    const days = daysBetween(published.date, report.signedOn);
    // Years apart it is the year that is wrong, which another rule says.
    if (days <= 0 || days > 300) return [];
    const { date } = signatureOf(report);
    const data = { signed: dateWords(report.signedOn), published: dateWords(published.date), days };
    const severity = published.named ? {} : { severity: 'info' as const };
    return [
      { message: 'after', ...severity, data, ...(date ?? {}), actual: report.signedOn, expected: published.date },
    ];
  },
  examples: {
    pass: [
      { what: '落款在前，发布在后', report: { signedOn: '2024-01-12', publishedOn: '2024-01-16' } },
      { what: '同一天', report: { signedOn: '2024-01-16', publishedOn: '2024-01-16' } },
    ],
    fail: [
      {
        what: '发布之后才落款',
        report: { signedOn: '2024-01-26', publishedOn: '2024-01-16' },
        finds: [{ message: 'after', actual: '2024-01-26' }],
      },
    ],
    skip: [
      { what: '没有落款日期', report: { signedOn: null }, missing: '落款日期' },
      { what: '没有发布日期', report: { publishedOn: null }, missing: '发布日期' },
    ],
  },
});
