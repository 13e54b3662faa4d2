// The headings that a report prints for the six sections, held against the form's own and the wordings that nobody minds.
import type { FindingPlace } from '../model/finding.ts';
import { SECTION_HEADINGS } from '../model/form.ts';
import type { AnnualReport, Section } from '../model/report.ts';
import { compact, normalise } from '../text/normalise.ts';
import { type Passage, passages } from './passages.ts';
import { placeOfLabel, tableWords } from './table-words.ts';

export interface PrintedHeading {
  /** The section of the form that it heads, 1 to 6. */
  number: number;
  /** Normalised, as it stands there. */
  printed: string;
  /** The number that it bears, 1 to 10; null where it bears none. */
  numeral: number | null;
  /** 一、 is the form's; (一), 1. and the like are `other`; a list of the web page may have swallowed it (`none`). */
  style: 'form' | 'other' | 'none';
  /** Its words are the form's, or a wording that nobody minds. */
  good: boolean;
  section: Section;
}

/** Wordings in compact form besides the form's own: conjunctions, and what article 50 of the regulation itself says. */
const TOLERATED: readonly (readonly string[])[] = [
  [],
  [],
  [],
  [
    ...['和', '及', '与'].map(and => `政府信息公开行政复议${and}行政诉讼情况`),
    ...['', '和', '及'].map(and => `因政府信息公开工作被申请行政复议${and}提起行政诉讼情况`),
  ],
  ['政府信息公开工作存在的主要问题及改进情况'],
  [],
];

const NUMERALS = '一二三四五六七八九十';
const FORM_STYLE = /^第?\s*([一二三四五六七八九十])\s*(?:部分)?\s*(?:[、.,:]|\s|(?=[\u4e00-\u9fff]))\s*/;
const OTHER_STYLE = /^(?:\(\s*(?:([一二三四五六七八九十])|(\d))\s*\)|(\d)\s*[、.,:)]?)\s*[、.,:]?\s*/;

/** 一、总体情况 */
export const headingOf = (number: number): string => `${NUMERALS[number - 1]}、${SECTION_HEADINGS[number - 1]}`;

export const numeralOf = (number: number): string => NUMERALS[number - 1]!;

/** Those of the sections found, in the order of the report. */
export function printedHeadings(report: AnnualReport): PrintedHeading[] {
  return report.sections.filter(({ number }) => number > 0).map(section => readHeading(report, section));
}

/** The sections of the form that have no heading in the report. */
export function missingSections(report: AnnualReport): number[] {
  return [1, 2, 3, 4, 5, 6].filter(number => !report.sections.some(section => section.number === number));
}

function readHeading(report: AnnualReport, section: Section): PrintedHeading {
  const printed = normalise(section.headline).text.replace(/\s+/g, ' ').trim();
  const form = FORM_STYLE.exec(printed);
  const other = form ? null : OTHER_STYLE.exec(printed);
  const bare = printed.slice((form ?? other)?.[0].length ?? 0);
  return {
    number: section.number,
    printed,
    numeral: form ? NUMERALS.indexOf(form[1]!) + 1 : numberOf(other),
    style: form ? 'form' : other ? 'other' : 'none',
    good: isGood(section.number, bare) || goesOn(report, section, compact(bare)),
    section,
  };
}

/** A long heading that the page's width broke: its end stands at the beginning of the next line. */
function goesOn(report: AnnualReport, { number, place, paragraphs }: Section, words: string): boolean {
  const rests = wordingsOf(number)
    .filter(own => own.startsWith(words))
    .map(own => own.slice(words.length));
  if (words.length < 6 || rests.length === 0) return false;
  const near = [...paragraphs.slice(0, 1), ...report.labels.filter(label => label.section === number)].filter(
    one => one.place.start > place.start && one.place.line <= place.line + 3,
  );
  return near.some(({ raw }) => rests.includes(compact(normalise(raw).text)));
}

function numberOf(match: RegExpExecArray | null): number | null {
  if (!match) return null;
  return match[1] ? NUMERALS.indexOf(match[1]) + 1 : Number(match[2] ?? match[3]);
}

/** Every good wording of a section's heading, compact, the form's own first. */
export const wordingsOf = (number: number): string[] => [
  compact(SECTION_HEADINGS[number - 1]!),
  ...TOLERATED[number - 1]!,
];

/** Is this wording of a section's heading the form's, or one that nobody minds? */
export function isGood(number: number, words: string): boolean {
  // A remark in brackets or “表” behind the words belongs to no wording.
  const bare = compact(words.replace(/\([^()]*\)?\s*$/, '')).replace(/表?\d{0,2}$/, '');
  return wordingsOf(number).includes(bare);
}

/** What a reader would look for behind the numeral of a section. */
const SUBJECTS = [/总体|情况|概述/, /主动公开|公开信息/, /申请/, /复议|诉讼/, /问题|改进|不足/, /事项/];

export interface InnerHeading {
  number: number;
  /** Normalised words between two blanks; null where the end of the heading cannot be told. */
  printed: string | null;
  quote: string;
  place: FindingPlace;
}

/** A heading inside a paragraph or among the words of a table: where a page lost its line breaks. */
export function innerHeading(report: AnnualReport, number: number): InnerHeading | undefined {
  const pattern = new RegExp(`(?:^|[。;；:：”)\\s\\d])(${numeralOf(number)}\\s*、\\s*[^\\s。;,:]{2,28})(\\s|$)?`, 'g');
  for (const { section, text, quote } of inkOf(report)) {
    if (section === 0 && report.sections.length > 1 && number > 1) continue;
    for (const match of text.matchAll(pattern)) {
      const words = match[1]!;
      if (!SUBJECTS[number - 1]!.test(words) || /^[一二三四]、\s*(?:本年|上年|结转)/.test(words)) continue;
      const from = match.index + match[0].indexOf(words);
      return { number, printed: match[2] === undefined ? null : words, ...quote(from, from + words.length) };
    }
  }
  return undefined;
}

type Ink = Pick<Passage, 'section' | 'text' | 'quote'>;

/** All running text, and the words of the tables that are long enough to hold more than a label. */
function inkOf(report: AnnualReport): Ink[] {
  const words = tableWords(report).map<Ink>(({ label, text }) => ({
    section: label.section,
    text,
    quote: () => ({ quote: label.raw.slice(0, 60), place: placeOfLabel(label) }),
  }));
  return [...passages(report), ...words];
}
