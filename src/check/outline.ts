// What of a report's headings is the form's business: which sections it should have, lines that look like one more heading
// of the first level, and whether a body is a government.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import { blankless } from './blankless.ts';
import { passagesOf } from './passages.ts';
import { numeralOf } from './section-headings.ts';
import { placeOfLabel, tableWords } from './table-words.ts';

/** The six sections hold for reports from 2019 on; those before had another outline. */
export const hasSixSections = (report: AnnualReport): boolean =>
  report.form === null ? (report.year ?? 0) >= 2019 : report.form !== 'pre2019';

export interface ExtraHeading {
  numeral: number;
  /** Normalised, numeral and all. */
  printed: string;
  quote: string;
  place: FindingPlace;
}

const NUMBERED = /^([一二三四五六七八九十])[、.]([^。;,:，]{2,32})$/;
/** Sections that the outline before 2019 had and the form has not. */
const OLD_OUTLINE =
  /回应(?:社会|公众)?(?:关切|关注|解读)|解读回应|收费(?:及|和|、|与|以及)?减免|机构(?:建设|设置|队伍)|保障经费|会议(?:和|、|及)?培训|信息公开(?:目录|指南)/;
const DATED = /20\d\d年\d{1,2}月\d{1,2}日$|[一二][〇零○]/;

const known = new WeakMap<AnnualReport, ExtraHeading[]>();

/** 七、…, or a section of the old outline between the form's own. */
export function extraHeadings(report: AnnualReport): ExtraHeading[] {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): ExtraHeading[] {
  const found = report.sections.flatMap(({ number }) => {
    if (number === 0) return [];
    const lines = number < 2 || number > 4 ? linesOf(report, number) : labelLines(report, number);
    const numbered = lines.filter(line => NUMBERED.test(line.text));
    // A list of its own (一、… 二、…) counts as it likes.
    if (numbered.some(line => line.text.startsWith('一'))) return [];
    const inner = number === 6 && numbered.length === 0 ? innerSeventh(report) : [];
    return [...numbered.filter(({ text }) => isExtra(text, number)), ...inner];
  });
  return found.map(({ text, quote, place }) => ({
    numeral: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].find(n => text.startsWith(numeralOf(n))) ?? 0,
    printed: text,
    quote,
    place,
  }));
}

/** 七、… between two blanks of a page that lost its line breaks. */
const innerSeventh = (report: AnnualReport): Line[] =>
  passagesOf(report, 6).flatMap(({ text, quote }) => {
    const match = /(?<=[。\s])七、[^\s。;,:、]{2,24}(?=\s)/.exec(text);
    return match ? [{ text: match[0], ...quote(match.index, match.index + match[0].length) }] : [];
  });

const isExtra = (text: string, section: number): boolean =>
  OLD_OUTLINE.test(text) || (section >= 5 && /^[七八九十]/.test(text));

interface Line {
  text: string;
  quote: string;
  place: FindingPlace;
}

/** Paragraphs up to the date under the report. */
function linesOf(report: AnnualReport, section: number): Line[] {
  const lines = blankless(report, section);
  const end = lines.findIndex(line => line.text.length < 40 && DATED.test(line.text));
  return lines.slice(0, end < 0 ? lines.length : end).map(line => ({
    text: line.text.replace(/^[#*]+|\*+$/g, ''),
    ...line.quote(/^[#*]*/.exec(line.text)![0].length, line.text.length),
  }));
}

/** In the sections of tables such a line counts as one of their words. */
const labelLines = (report: AnnualReport, section: number): Line[] =>
  tableWords(report)
    .filter(({ label, text }) => label.section === section && text.length < 50)
    .map(({ label, text }) => ({ text: text.replace(/\s/g, ''), quote: label.raw, place: placeOfLabel(label) }))
    .filter(({ text }) => !/^[一二三四]、(?:本年|上年|结转)/.test(text));

/** A people's government of any level, named by itself or by its division; not its office, not a zone. */
export const isGovernment = (agency: string): boolean =>
  /(?:政府|省|市|州|盟|县|旗|区|镇|乡)$/.test(agency) && !NO_GOVERNMENT.test(agency);

/** Zones, and what else ends like a division. */
const NO_GOVERNMENT =
  /(?:开发|高新|实验|示范|保护|管理|合作|度假|保税|产业|经开|园|景|地|社|片|库|灌|港|厂|校|(?<!浦东|滨海)新)区(?:人民政府|政府)?$/;
