// How a passage of a report is shown: in quotation only where the words are the report's own, with its place and what a
// reader must know of them.
import type { HeldReport } from '../../../src/answer/held.ts';
import type { Passage } from '../../../src/answer/kinds/words/passage.ts';
import { SECTION_HEADINGS } from '../../../src/model/form.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import type { AnnualReport } from '../../../src/model/report.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { sectionWord } from '../../report-words.ts';
import { reportTitle } from '../names.ts';

/** Where an answer is from. */
export interface AskSource {
  agency: string | null;
  year: number | null;
  section: number;
  quote: string | null;
  file: string | null;
}

/** 第五部分“存在的主要问题及改进情况”. */
export function sectionPlace(report: AnnualReport, section: number): string {
  if (section === 0) return '第一部分之前的说明';
  const heading = normalise(report.sections.find(one => one.number === section)?.heading ?? '').text.replace(
    /\s+/g,
    '',
  );
  return `第${sectionWord(section)}部分“${heading || SECTION_HEADINGS[section - 1]}”`;
}

export function passageBlock(held: HeldReport, passage: Passage): ReplyBlock {
  const { report } = held;
  const source = `${reportTitle(report)}，${sectionPlace(report, passage.section)}`;
  if (!report.summary) return { kind: 'quote', text: passage.text, source };
  return { kind: 'paragraph', text: `${passage.text}\n  —— ${source}（本项目摘要）` };
}

export const sourceOf = ({ report, files }: HeldReport, section: number, quote: string | null): AskSource => ({
  ...{ agency: report.agency, year: report.year, section, quote },
  file: files[0] ?? null,
});

/** What must be known of the words that are shown. */
export function wordingRemarks(report: AnnualReport, passages: readonly Passage[]): string[] {
  return [
    ...(passages.some(one => one.converted) ? ['原文是繁体字或夹有拼音，引文已转为简体。'] : []),
    ...(passages.some(one => one.garbled) ? ['原文此处有乱码，照录。'] : []),
    ...(report.summary ? ['收录的文字是本项目所写的摘要，不是报告原文。'] : []),
  ];
}

/** Where the report is from. */
export const sourceLine = ({ report, files }: HeldReport): string =>
  `来源：${report.source ?? files[0]?.split('/').at(-1) ?? '文件中未写'}。`;
