import type { AnnualReport } from '../../model/report.ts';
import { hasSixSections } from '../outline.ts';
import { defineRule, type Hit } from '../rule.ts';
import { headingOf, innerHeading, missingSections, printedHeadings } from '../section-headings.ts';
import { isThere, sectionOf, TABLES } from '../table-state.ts';

export default defineRule({
  id: 'S-SECTION-MISSING',
  title: '缺少规定章节',
  severity: 'error',
  basis: '《中华人民共和国政府信息公开条例》第五十条、《政府信息公开工作年度报告格式》：年度报告由六个部分组成',
  explains:
    '年度报告的六个部分一个不能少，没有内容的部分也要保留标题并写“无”。标题没有了而表格还在的，只说缺标题。' +
    '一份报告里多数标题都没有认出的，可能是版式所致，只作提醒；前面一部分有图片的，' +
    '可能连标题都在图片里，也只作提醒；标题可能与正文连成一段的，不作判断。',
  forms: null,
  needs: ['text'],
  messages: {
    section: {
      says: '缺少“{heading}”，标题和内容都没有。',
      repair: '请按规定补上“{heading}”；没有内容的，也要保留标题并写“无”。',
    },
    heading: {
      says: '缺少标题“{heading}”，表格还在。',
      repair: '请在表格前补上标题“{heading}”。',
    },
    unread: {
      says: '没有读到“{heading}”，标题和内容可能在图片里，这一部分没有核对。',
      repair: '请对照原文核对；这一部分在图片里的，请改为文字发布。',
    },
    most: {
      says: '没有认出{headings}等{count}个规定标题，可能是没有按规定的六个部分编写，也可能是版式特殊。',
      repair: '请核对各部分标题是否齐全、是否单独成行。',
    },
  },
  check(report) {
    if (!hasSixSections(report)) return [];
    const missing = missingSections(report).filter(number => !innerHeading(report, number));
    if (missing.length > 2) {
      const headings = missing.slice(0, 2).map(number => `“${headingOf(number)}”`);
      const data = { headings: headings.join(''), count: missing.length };
      return [{ message: 'most', data, severity: 'warning', origin: 'reading', place: { section: null, line: null } }];
    }
    // Where sections are numbered in a way of the report's own, a heading may have been taken for something else.
    const odd = printedHeadings(report).filter(({ style }) => style !== 'form').length > 2;
    return missing.map(number => ({ ...hitOf(report, number), ...(odd && { severity: 'warning' as const }) }));
  },
  examples: {
    pass: [{ what: '六个部分齐全' }],
    fail: [
      {
        what: '没有第五部分',
        report: { text: { 5: null } },
        finds: [{ message: 'section', expected: '五、存在的主要问题及改进情况' }],
      },
      {
        what: '没有第四部分的标题，表格还在',
        report: { text: { 4: null } },
        finds: [{ message: 'heading', expected: '四、政府信息公开行政复议、行政诉讼情况' }],
      },
      {
        what: '第四部分的标题和表格都没有',
        report: { text: { 4: null }, without: ['disputes'] },
        finds: [{ message: 'section' }],
      },
      {
        what: '没有第三部分，第二部分有图片',
        report: { text: { 3: null }, without: ['requests'], pictures: [2] },
        finds: [{ message: 'unread', severity: 'warning', origin: 'reading' }],
      },
      {
        what: '多数标题没有认出',
        report: { text: { 1: null, 5: null, 6: null } },
        finds: [{ message: 'most', severity: 'warning' }],
      },
    ],
    skip: [{ what: '正文是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

function hitOf(report: AnnualReport, number: number): Hit {
  const table = TABLES.find(one => sectionOf(one) === number);
  const expected = headingOf(number);
  const hit = { data: { heading: expected }, place: { section: number, line: null }, expected };
  if (table && isThere(report, table)) return { message: 'heading', ...hit };
  const before = report.sections.findLast(section => section.number < number);
  const shown = before && report.pictures?.includes(before.number);
  return shown ? { message: 'unread', ...hit, severity: 'warning', origin: 'reading' } : { message: 'section', ...hit };
}
