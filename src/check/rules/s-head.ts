import { isMirrored } from '../mirror.ts';
import { hasSixSections } from '../outline.ts';
import { defineRule, type Hit } from '../rule.ts';
import {
  headingOf,
  innerHeading,
  isGood,
  missingSections,
  numeralOf,
  type PrintedHeading,
  printedHeadings,
} from '../section-headings.ts';

export default defineRule({
  id: 'S-HEAD',
  title: '章节标题不规范',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》规定的六个部分的标题',
  explains:
    '六个部分的标题应与规定一致。“行政复议和行政诉讼”“因政府信息公开工作被申请行政复议、提起行政诉讼情况”“政府信息公开工作存在的…”' +
    '等通行写法不报；序号不是“一、”这种写法的，只作提示。',
  forms: null,
  needs: ['text'],
  messages: {
    words: {
      says: '第{number}部分的标题写作“{printed}”，规定的标题是“{expected}”。',
      repair: '请改为“{expected}”。',
    },
    number: {
      says: '章节标题的序号与规定的“一、二、三……”不同，如“{printed}”。',
      repair: '请按“{expected}”的形式编写序号。',
    },
  },
  check(report) {
    if (!hasSixSections(report)) return [];
    const headings = printedHeadings(report);
    const mirrored = isMirrored(report);
    const words = headings
      .filter(heading => !heading.good)
      .map<Hit>(heading => ({
        message: 'words',
        ...where(heading),
        ...(mirrored && { severity: 'info' as const, origin: 'page' as const }),
      }));
    for (const number of missingSections(report)) {
      const inner = innerHeading(report, number);
      if (inner?.printed && !isGood(number, inner.printed.replace(/^.\s*、\s*/, ''))) {
        words.push({ message: 'words', ...told(number, inner.printed), quote: inner.quote, place: inner.place });
      }
    }
    const odd = headings.filter(heading => heading.good && heading.style !== 'form');
    if (odd.length === 0) return words;
    return [...words, { message: 'number', ...where(odd[0]!), severity: 'info' }];
  },
  examples: {
    pass: [
      { what: '六个标题与规定一致' },
      {
        what: '通行的写法',
        report: {
          headings: {
            4: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
            5: '五、政府信息公开工作存在的主要问题及改进情况',
          },
        },
      },
    ],
    fail: [
      {
        what: '第六部分的标题改了说法',
        report: { headings: { 6: '六、需要报告的其他事项' } },
        finds: [{ message: 'words', actual: '六、需要报告的其他事项', expected: '六、其他需要报告的事项' }],
      },
      {
        what: '标题里有错字',
        report: { headings: { 2: '二、主动公开政府信息清况' } },
        finds: [{ message: 'words' }],
      },
      {
        what: '序号用了阿拉伯数字',
        report: { headings: { 1: '1.总体情况' } },
        finds: [{ message: 'number', severity: 'info' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function where({ number, printed, section }: PrintedHeading): Omit<Hit, 'message'> {
  const { line, start, end } = section.place;
  return { ...told(number, printed), place: { section: number, line, start, end }, quote: section.headline };
}

const told = (number: number, printed: string): Pick<Hit, 'data' | 'actual' | 'expected'> => ({
  data: { number: numeralOf(number), printed, expected: headingOf(number) },
  actual: printed,
  expected: headingOf(number),
});
