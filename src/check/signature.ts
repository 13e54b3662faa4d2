// The name and the date under a report, as printed; and a date there that is broken for certain.
import type { FindingPlace } from '../model/finding.ts';
import type { AnnualReport } from '../model/report.ts';
import { isoDate, readDate } from '../text/dates.ts';
import { isAgencyName } from '../text/names.ts';
import { type Blankless, blankless } from './blankless.ts';

interface Printed {
  quote: string;
  place: FindingPlace;
}

export interface Signature {
  name: (Printed & { text: string }) | null;
  date: Printed | null;
  /** A date that no reader can take for granted. */
  broken: BrokenDate | null;
}

export interface BrokenDate extends Printed {
  /** `lost`: 年, 月 or 日 is gone (2024119). `impossible`: no such day. `unfilled`: a figure is left out. `mixed`: 2024.1.9日. */
  kind: 'lost' | 'impossible' | 'unfilled' | 'mixed';
  /** ISO dates that the digits can mean, in order. */
  readings: string[];
}

const DATE =
  /((?:19|20)\d\d|[一二][〇零○OΟ九]?[〇零○O一二三四五六七八九]{2,3})(?:年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})日|[-/.]\d{1,2}[-/.]\d{1,2})\)?$/;
/** The whole of a short line, or all behind a body's name. */
const BROKEN: [BrokenDate['kind'], RegExp][] = [
  ['lost', /(20\d\d)(\d{2,4})日?$/],
  ['lost', /(20\d\d)(\d{1,2})月(\d{1,2})日$/],
  ['lost', /(20\d\d)年(\d{2,4})日?$/],
  ['unfilled', /(20\d\d)年(?:\d{0,2}月日|月\d{0,2}日?)$/],
  ['mixed', /(20\d\d)(?:[-/.](\d{1,2})[-/.](\d{1,2})日|年(\d{1,2})[-/.](\d{1,2})日?|[-/.](\d{1,2})月(\d{1,2})日)$/],
];
const PAGE_WORDS = /发布|公布|时间|来源|更新|浏览|点击|上一篇|下一篇|版权|备案|电话/;
const LINES = 14;

const known = new WeakMap<AnnualReport, Signature>();

export function signatureOf(report: AnnualReport): Signature {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): Signature {
  const last = report.sections.at(-1)?.number ?? 0;
  const tail = last === 0 ? [] : blankless(report, last).slice(-LINES);
  for (let i = tail.length - 1; i >= 0; i--) {
    const line = tail[i]!;
    if (PAGE_WORDS.test(line.text)) continue;
    const found = dateAt(line) ?? brokenAt(line, report.publishedOn);
    if (!found) continue;
    const { printed, before, broken } = found;
    const above = tail[i - 1];
    const name = nameAt(line, before) ?? (above && nameAt(above, above.text.length)) ?? wholeName(tail[i + 1]);
    return { name: name ?? null, date: printed, broken };
  }
  const closing = tail.at(-1);
  return { name: (closing && wholeName(closing)) ?? null, date: null, broken: null };
}

interface FoundDate {
  printed: Printed;
  /** Length of what stands before it in the line. */
  before: number;
  broken: BrokenDate | null;
}

function dateAt(line: Blankless): FoundDate | undefined {
  const match = DATE.exec(line.text);
  if (!match || !isSigned(line, match.index)) return undefined;
  const printed = line.quote(match.index, line.text.length);
  if (readDate(match[0])) return { printed, before: match.index, broken: null };
  return { printed, before: match.index, broken: { ...printed, kind: 'impossible', readings: [] } };
}

function brokenAt(line: Blankless, publishedOn: string | null): FoundDate | undefined {
  for (const [kind, pattern] of BROKEN) {
    const match = pattern.exec(line.text);
    if (!match || !isSigned(line, match.index)) continue;
    const printed = line.quote(match.index, line.text.length);
    const figures = match.slice(2).filter(part => part !== undefined);
    const all = kind === 'unfilled' ? [] : readings(Number(match[1]), figures);
    const before = all.filter(date => publishedOn === null || date <= publishedOn);
    const fitting = before.length > 0 ? before : all;
    const impossible = fitting.length === 0 && kind !== 'unfilled';
    return {
      printed,
      before: match.index,
      broken: { ...printed, kind: impossible ? 'impossible' : kind, readings: fitting },
    };
  }
  return undefined;
}

/** A date that ends a sentence is no signature; one alone, behind a name or behind a full stop is. */
function isSigned(line: Blankless, at: number): boolean {
  const before = line.text.slice(0, at).replace(/\($/, '');
  return before === '' || /[。.]$/.test(before) || endName(before) !== undefined;
}

/** 119 → 1月19日 and 11月9日. */
function readings(year: number, figures: string[]): string[] {
  const [first, second] = figures;
  if (first === undefined) return [];
  const pairs =
    second !== undefined
      ? [[first, second] as const]
      : [1, 2].map(length => [first.slice(0, length), first.slice(length)] as const);
  return pairs.flatMap(([month, day]) => {
    if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day) || month === '0' || day === '0') return [];
    return isoDate(year, Number(month), Number(day)) ?? [];
  });
}

/** The last body's name in a line behind its last mark. */
function endName(text: string): string | undefined {
  const behind =
    text
      .replace(/\((?:盖章|印章|公章|章)\)$/, '')
      .split(/[。.,;:]/)
      .at(-1) ?? '';
  return isAgencyName(behind) ? behind : undefined;
}

function nameAt(line: Blankless, end: number): Signature['name'] | undefined {
  const before = line.text.slice(0, end);
  const text = endName(before);
  if (text === undefined) return undefined;
  const start = before.lastIndexOf(text);
  return { text, ...line.quote(start, start + text.length) };
}

/** A line that is nothing but a body's name. */
function wholeName(line: Blankless | undefined): Signature['name'] | undefined {
  const text = line?.text.replace(/\((?:盖章|印章|公章|章)\)$/, '');
  if (!line || !text || !isAgencyName(text)) return undefined;
  return { text, ...line.quote(0, text.length) };
}
