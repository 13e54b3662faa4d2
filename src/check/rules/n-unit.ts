import { passages } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';
import { placed } from '../stated.ts';

export default defineRule({
  id: 'N-UNIT',
  title: '计量单位不当',
  severity: 'info',
  basis: '《政府信息公开工作年度报告格式》第三部分：政府信息公开申请以件为计量单位',
  explains:
    '政府信息公开申请以“件”计，正文写成条、例、份、宗、次等的，建议统一。数字很大而又带“万”的，可能多写了“万”。',
  forms: null,
  needs: ['text'],
  messages: {
    unit: {
      says: '正文写“{quote}”，申请以“件”计，这里用了“{unit}”。',
      repair: '建议将“{unit}”改为“件”，与表格一致。',
    },
    tenThousands: {
      says: '正文写“{quote}”，数字已经很大，又带“万”，可能多写了“万”。',
      repair: '请核对数字和单位。',
    },
  },
  check(report) {
    const odd = report.claims.find(
      ({ subject, unit }) => FLOWS.has(subject) && unit !== '' && unit !== '件' && unit !== '%',
    );
    const unit: Hit[] = odd
      ? [
          {
            message: 'unit',
            data: { quote: odd.quote, unit: odd.unit },
            ...placed(odd),
            actual: odd.unit,
            expected: '件',
          },
        ]
      : [];
    const large = passages(report).flatMap<Hit>(passage => {
      const match = /\d{5,}\s*万\s*(?:余|多)?[条件份篇次]/.exec(passage.text);
      if (!match) return [];
      const where = passage.quote(match.index, match.index + match[0].length);
      return [{ message: 'tenThousands', data: { quote: where.quote }, ...where }];
    });
    return [...unit, ...large];
  },
  examples: {
    pass: [{ what: '以件计', report: { text: { 1: '收到政府信息公开申请1件，已答复。' } } }],
    fail: [
      {
        what: '申请以例计',
        report: { text: { 1: '2023年度共收到依申请公开1例，已按要求答复。' } },
        finds: [{ message: 'unit', actual: '例', expected: '件' }],
      },
      {
        what: '万条写重了',
        report: { text: { 1: '全年公开政府信息173769万条。' } },
        finds: [{ message: 'tenThousands', quote: '173769万条' }],
      },
    ],
    skip: [{ what: '收录的文字是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

const FLOWS = new Set(['received', 'carriedIn', 'handled', 'carriedOut', 'applicant', 'outcome']);
