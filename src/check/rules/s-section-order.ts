import { extraHeadings, hasSixSections } from '../outline.ts';
import { defineRule, type Hit } from '../rule.ts';
import { numeralOf, type PrintedHeading, printedHeadings } from '../section-headings.ts';

export default defineRule({
  id: 'S-SECTION-ORDER',
  title: '章节顺序或序号错误',
  severity: 'warning',
  basis: '《政府信息公开工作年度报告格式》规定的六个部分的顺序',
  explains:
    '六个部分应按规定的顺序排列，序号从一到六连续。从某一部分起序号都差同样多的，一般是自动编号重新开始，只说一处。缺少一个部分、' +
    '多出一个部分而使后面的序号顺移的，由相应的规则说明，这里不再重复。',
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
    shift: {
      says: '从第{from}部分（“{heading}”）起，各部分的序号都{off}，写作“{printed}”，可能是自动编号重新开始。',
      repair: '请让编号接着前一部分继续，将这些序号改为“{wanted}”。',
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
    const slips = headings.filter(({ numeral, number, section }, i) => {
      const before = extras.filter(start => start < section.place.start).length;
      return numeral !== null && numeral !== number && numeral !== i + 1 + before;
    });
    if (isShift(slips, headings)) return [shift(slips)];
    return slips.map(heading => {
      const [printed, expected] = [numeralOf(heading.numeral!), numeralOf(heading.number)];
      const data = { heading: heading.printed, printed, expected };
      return { message: 'number', data, ...where(heading), actual: printed, expected };
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
      {
        what: '从第二部分起编号重新开始',
        report: {
          headings: {
            2: '一、主动公开政府信息情况',
            3: '二、收到和处理政府信息公开申请情况',
            4: '三、政府信息公开行政复议、行政诉讼情况',
            5: '四、存在的主要问题及改进情况',
            6: '五、其他需要报告的事项',
          },
        },
        finds: [{ message: 'shift', actual: '一', expected: '二' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

/** What a numeral lacks to that of the form. */
const offOf = ({ number, numeral }: PrintedHeading): number => number - numeral!;

/** From some section on to the last, two at least, every numeral is off by the same. */
function isShift(slips: readonly PrintedHeading[], headings: readonly PrintedHeading[]): boolean {
  const numbered = headings.filter(({ numeral }) => numeral !== null);
  const last = numbered.slice(numbered.length - slips.length);
  return slips.length > 1 && slips.every((slip, i) => slip === last[i] && offOf(slip) === offOf(slips[0]!));
}

function shift(slips: readonly PrintedHeading[]): Hit {
  const first = slips[0]!;
  const off = offOf(first);
  const data = {
    from: numeralOf(first.number),
    heading: first.printed,
    off: off > 0 ? `少${off}` : `多${-off}`,
    printed: slips.map(({ numeral }) => numeralOf(numeral!)).join('、'),
    wanted: slips.map(({ number }) => numeralOf(number)).join('、'),
  };
  return { message: 'shift', data, ...where(first), actual: numeralOf(first.numeral!), expected: data.from };
}

function where({ number, section }: PrintedHeading): Pick<Hit, 'place' | 'quote'> {
  const { line, start, end } = section.place;
  return { place: { section: number, line, start, end }, quote: section.headline };
}
