// ReportAnswer → Reply: the list of a report's sections, or one of them page by page.
import { requestRowFigures, statsCard } from '../../src/answer/stats.ts';
import type { ReportAnswer } from '../../src/app.ts';
import { SECTION_HEADINGS } from '../../src/model/form.ts';
import { type Button, type Reply, type ReplyBlock, say } from '../../src/model/reply.ts';
import type { AnnualReport } from '../../src/model/report.ts';
import { sectionWord } from '../report-words.ts';
import { doubts } from './doubts.ts';
import { aboutLine, reportTitle } from './names.ts';
import { notFoundReply } from './not-found.ts';
import { pagesOf } from './pages.ts';
import { disputeTable, proactiveList, requestTable } from './tables.ts';
import { understood } from './understood.ts';

export interface ReportAsked {
  agency: string;
  year: number | null;
  section: number | null;
  page: number | null;
}

type Found = ReportAnswer & { kind: 'found' };

export function reportReply(answer: ReportAnswer, asked: ReportAsked): Reply {
  const { agency, year, section } = asked;
  if (answer.kind !== 'found') {
    const again = (name: string, wanted: number | null) =>
      ['/report', name, wanted, section === null ? null : sectionWord(section)].filter(word => word !== null).join(' ');
    return notFoundReply(answer, { words: agency, year, again });
  }
  return section === null ? contents(answer, asked) : sectionPage(answer, section, asked);
}

function contents(answer: Found, { agency }: ReportAsked): Reply {
  const { report } = answer;
  const lead = report.summary
    ? '请选择要看的部分（文字是本项目所写的摘要，不是报告原文；表格数字照录原表）：'
    : '请选择要看的部分：';
  const sections = sectionsHeld(report);
  return {
    blocks: [
      { kind: 'title', text: reportTitle(report) },
      paragraph(aboutLine(report)),
      ...understood(report, { words: agency, ...answer }).map(paragraph),
      paragraph(sections.length > 0 ? lead : '这份文件中没有读出各部分的文字。'),
    ],
    buttons: sections.map(number => [open(answer, number, 1, `${heading(number)}（${lengthText(report, number)}）`)]),
  };
}

function sectionPage(answer: Found, section: number, asked: ReportAsked): Reply {
  const { report } = answer;
  const held = sectionsHeld(report);
  if (!held.includes(section)) return say(`${reportTitle(report)}中没有读出“${heading(section)}”这一部分。`);
  const pages = pagesOf(textOf(report, section));
  const page = asked.page ?? 1;
  if (page < 1 || page > pages.length) {
    const range = pages.length > 1 ? `，请写 1 到 ${pages.length}` : '，请不写页数';
    return say(`“${heading(section)}”只有 ${pages.length} 页${range}。`);
  }
  const count = pages.length > 1 ? `（第 ${page}/${pages.length} 页）` : '';
  const turns = [
    ...(page > 1 ? [open(answer, section, page - 1, '上一页')] : []),
    ...(page < pages.length ? [open(answer, section, page + 1, '下一页')] : []),
  ];
  const others = held.filter(number => number !== section).map(number => open(answer, number, 1, shortHeading(number)));
  return {
    blocks: [
      { kind: 'title', text: `${reportTitle(report)} ${heading(section)}${count}` },
      ...(asked.page === null ? understood(report, { words: asked.agency, ...answer }).map(paragraph) : []),
      ...text(report, section, pages[page - 1]!),
      ...(page === 1 ? table(report, section) : []),
    ],
    buttons: [...(turns.length > 0 ? [turns] : []), ...inRows(others, 3)],
  };
}

function text(report: AnnualReport, section: number, page: string): ReplyBlock[] {
  if (page === '') return section >= 2 && section <= 4 ? [] : [paragraph('这一部分没有文字。')];
  const source = `${reportTitle(report)}${section === 0 ? '开头' : `第${sectionWord(section)}部分`}`;
  // Our own words must never look like the report's.
  return report.summary
    ? [paragraph('摘要（本项目所写，不是报告原文）：'), paragraph(page)]
    : [{ kind: 'quote', text: page, source }];
}

function table(report: AnnualReport, section: number): ReplyBlock[] {
  if (section < 2 || section > 4) return [];
  const card = statsCard(report);
  if (!card.requests) return [paragraph('这份报告没有可逐格读取的规定表格。')];
  if (section === 2) return [...doubts(card, 'proactive'), ...proactiveList(card)];
  if (section === 3) return [...doubts(card, 'requests'), ...requestTable(requestRowFigures(report))];
  return [...doubts(card, 'disputes'), ...disputeTable(card.disputes)];
}

/** Sections with text or a table; what stands before section one only where it says something. */
function sectionsHeld(report: AnnualReport): number[] {
  const numbers = new Set(
    report.sections.filter(one => one.number > 0 || one.text.trim() !== '').map(one => one.number),
  );
  return [...numbers].sort((a, b) => a - b);
}

function textOf(report: AnnualReport, section: number): string {
  const whole = report.sections
    .filter(one => one.number === section)
    .map(one => one.text)
    .join('\n');
  // Marks of Markdown stand alone where a heading has been taken out; “摘要:” is said before the text anyway.
  const clean = whole.replace(/^[#\s]+$/gmu, '').trim();
  return report.summary ? clean.replace(/^摘要[:：]\s*/u, '') : clean;
}

function lengthText(report: AnnualReport, section: number): string {
  const characters = [...textOf(report, section)].length;
  const isTable = section >= 2 && section <= 4;
  if (characters === 0) return isTable ? '表格' : '没有文字';
  return isTable ? `${characters} 字和表格` : `${characters} 字`;
}

const heading = (section: number): string =>
  section === 0 ? '前言' : `${sectionWord(section)}、${SECTION_HEADINGS[section - 1]}`;

const SHORT = ['前言', '总体情况', '主动公开', '依申请公开', '复议诉讼', '问题改进', '其他事项'];
const shortHeading = (section: number): string =>
  section === 0 ? SHORT[0]! : `${sectionWord(section)}、${SHORT[section]}`;

/** The page is always named: what is opened from here takes the place of this message. */
function open({ body, report }: Found, section: number, page: number, label: string): Button {
  const words = ['/report', body.address, report.year, sectionWord(section), page];
  return { label, input: words.filter(word => word !== null).join(' ') };
}

function inRows(buttons: Button[], width: number): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, at) =>
    buttons.slice(at * width, (at + 1) * width),
  );
}

const paragraph = (words: string): ReplyBlock => ({ kind: 'paragraph', text: words });
