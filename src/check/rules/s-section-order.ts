import { extraHeadings, hasSixSections } from '../outline.ts';
import { defineRule, type Hit } from '../rule.ts';
import { numeralOf, type PrintedHeading, printedHeadings } from '../section-headings.ts';

export default defineRule({
  id: 'S-SECTION-ORDER',
  title: '章节顺序或序号错误',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》规定的六个部分的顺序',
  explains:
    '六个部分应按规定的顺序排列，序号从一到六连续。缺少一个部分、多出一个部分而使后面的序号顺移的，由相应的规则说明，这里不再重复。',
  forms: null,
  needs: ['text'],
  messages: {
    order: {
      says: '章节的先后顺序是“{printed}”，与规定的顺序不同，“{heading}”的位置不对。',
      repair: '请按“总体情况、主动公开、申请办理、复议诉讼、问题改进、其他事项”的顺序调整。',
    },
    number: {
      says: '“{heading}”的序号写作“{printed}”，按顺序应为“{expected}”。',
      repair: '请将序号改为“{expected}”。',
    },
  },
  check(report) {
    if (!hasSixSections(report)) return [];
    const headings = printedHeadings(report);
    const moved = headings.find((heading, i) => headings.slice(i + 1).some(other => other.number < heading.number));
    if (moved) {
      const printed = headings.map(heading => numeralOf(heading.number)).join('、');
      return [{ message: 'order', data: { printed, heading: moved.printed }, ...where(moved) }];
    }
    const extras = extraHeadings(report).map(extra => extra.place.start ?? 0);
    return headings.flatMap((heading, i) => {
      const { numeral, number, section } = heading;
      const before = extras.filter(start => start < section.place.start).length;
      if (numeral === null || numeral === number || numeral === i + 1 + before) return [];
      const expected = numeralOf(number);
      const data = { heading: heading.printed, printed: numeralOf(numeral), expected };
      return [{ message: 'number', data, ...where(heading), actual: data.printed, expected }];
    });
  },
  examples: {
    pass: [
      { what: '六个部分依次排列' },
      {
        what: '缺了一个部分，后面顺移',
        report: {
          text: { 4: null },
          headings: { 5: '四、存在的主要问题及改进情况', 6: '五、其他需要报告的事项' },
        },
      },
    ],
    fail: [
      {
        what: '第三部分排在第二部分之前',
        report: { order: [0, 1, 3, 2, 4, 5, 6] },
        finds: [{ message: 'order' }],
      },
      {
        what: '两个部分都写作“三”',
        report: { headings: { 4: '三、政府信息公开行政复议、行政诉讼情况' } },
        finds: [{ message: 'number', actual: '三', expected: '四' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function where({ number, section }: PrintedHeading): Pick<Hit, 'place' | 'quote'> {
  const { line, start, end } = section.place;
  return { place: { section: number, line, start, end }, quote: section.headline };
}
