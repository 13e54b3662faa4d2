// Running text without its blanks, with the way back to the author's own characters: dates and names are often printed with
// blanks inside (2020 年 1 月 1 日), and a pattern for them must not care.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import { isAgencyName } from '../text/names.ts';
import { type Passage, passages } from './passages.ts';

export interface Blankless {
  section: number;
  /** Normalised, without blanks. */
  text: string;
  /** The author's own characters between two offsets of `text`, and where they stand. */
  quote(from: number, to: number): { quote: string; place: FindingPlace };
}

export interface Sentence {
  text: string;
  /** Offset of the sentence in its line. */
  at: number;
  line: Blankless;
}

const known = new WeakMap<AnnualReport, Blankless[]>();

/** Every paragraph of running text in order; those of one section where it is named. */
export function blankless(report: AnnualReport, section?: number): Blankless[] {
  const made = known.get(report) ?? joined(passages(report).map(withoutBlanks));
  known.set(report, made);
  return section === undefined ? made : made.filter(line => line.section === section);
}

function withoutBlanks(passage: Passage): Blankless {
  const { section } = passage;
  if (!/\s/.test(passage.text)) return { section, text: passage.text, quote: (from, to) => passage.quote(from, to) };
  let text = '';
  const offsets: number[] = [];
  for (let i = 0; i < passage.text.length; i++) {
    const char = passage.text[i]!;
    if (/\s/.test(char)) continue;
    text += char;
    offsets.push(i);
  }
  return {
    section,
    text,
    quote: (from, to) => passage.quote(offsets[from] ?? passage.text.length, (offsets[to - 1] ?? -1) + 1),
  };
}

/** A line that goes on in the next: prose without an end. */
const GOES_ON = /[,。;、].*[^。;!?:”)》】.]$/;
const BEGINS = /^(?:[一二三四五六七八九十]+[、.是]|\([一二三四五六七八九十\d]+\)|\d+[.、]|第[一二三四五六]部分)/;
const DATE_ALONE = /^[\d〇零○一二三四五六七八九十年月日.\-/]+$/;

function joined(lines: Blankless[]): Blankless[] {
  const out: Blankless[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && last.section === line.section && goesOn(last.text, line.text)) out[out.length - 1] = join(last, line);
    else out.push(line);
  }
  return out;
}

/** A line that ends in the middle of a sentence, or right before the period that it announces. */
const goesOn = (text: string, next: string): boolean =>
  (text.length >= 15 && GOES_ON.test(text) && !BEGINS.test(next) && !DATE_ALONE.test(next) && !isAgencyName(next)) ||
  (/统计.{0,8}:$/.test(text) && /^20\d\d年/.test(next));

function join(first: Blankless, second: Blankless): Blankless {
  const at = first.text.length;
  return {
    section: first.section,
    text: first.text + second.text,
    quote(from, to) {
      if (to <= at) return first.quote(from, to);
      if (from >= at) return second.quote(from - at, to - at);
      const [one, other] = [first.quote(from, at), second.quote(0, to - at)];
      const place = { ...one.place, ...(other.place.end === undefined ? {} : { end: other.place.end }) };
      return { quote: one.quote + other.quote, place };
    },
  };
}

/** Parted at full stops, semicolons and the like; the mark stays with its sentence. */
export function sentences(line: Blankless): Sentence[] {
  const out: Sentence[] = [];
  for (const match of line.text.matchAll(/[^。;!?]+[。;!?]*/g)) out.push({ text: match[0], at: match.index, line });
  return out;
}
