// The running text of a report as sentences: normalised for looking into, in the author's own characters for showing.
import type { AnnualReport } from '../../../model/report.ts';
import { type MappedText, mended } from '../../../text/broken-lines.ts';
import { normalise } from '../../../text/normalise.ts';

export interface Sentence {
  section: number;
  /** Of the section, counted from 0. */
  paragraph: number;
  /** Normalised, without blanks around it. */
  text: string;
  /** The author's own characters. */
  raw: string;
}

const CLOSING = /[”"’』」)]/;
const SIGNED_DATE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{6,8})$/;

/** By the list of sections, as several questions are asked of one report. */
const known = new WeakMap<AnnualReport['sections'], Sentence[]>();

/** Of every section in the order of the file, what stands before section one included; the signature is left out. */
export function sentencesOf(report: AnnualReport): Sentence[] {
  const made = known.get(report.sections) ?? read(report);
  known.set(report.sections, made);
  return made;
}

function read(report: AnnualReport): Sentence[] {
  const last = report.sections.at(-1);
  return report.sections.flatMap(section => {
    const paragraphs = mended(
      section.paragraphs.map(paragraph => ({ section: section.number, ...paragraph, ...normalise(paragraph.raw) })),
    );
    const told = section === last ? withoutSignature(paragraphs, report) : paragraphs;
    return told.flatMap((paragraph, at) => cut(paragraph, at, report.summary));
  });
}

function withoutSignature(paragraphs: MappedText[], { agency, aliases, sections }: AnnualReport): MappedText[] {
  const names = new Set([agency, ...aliases]);
  const isSignature = ({ text }: MappedText): boolean => {
    const plain = text.replace(/\s+/g, '');
    return plain === '' || names.has(plain) || SIGNED_DATE.test(plain);
  };
  if (sections.length === 1) return paragraphs;
  const end = paragraphs.findLastIndex(paragraph => !isSignature(paragraph));
  return paragraphs.slice(0, end + 1);
}

function cut(paragraph: MappedText, at: number, isSummary: boolean): Sentence[] {
  const { text, raw, map, section } = paragraph;
  // “摘要：” is said beside every quotation of a summary.
  let from = isSummary ? (/^摘要:\s*/.exec(text)?.[0].length ?? 0) : 0;
  const out: Sentence[] = [];
  const take = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    if (/[\p{L}\p{N}]/u.test(piece))
      out.push({ section, paragraph: at, text: text.slice(start, end), raw: raw.slice(map[start], map[end]) });
    from = to;
  };
  for (let i = from; i < text.length; i++) {
    if (text[i] !== '。') continue;
    let to = i + 1;
    while (to < text.length && CLOSING.test(text[to]!)) to += 1;
    // Within brackets the sentence goes on behind them.
    if (to > i + 1 && /^[,，、的]/.test(text.slice(to))) continue;
    take(to);
    i = to - 1;
  }
  take(text.length);
  return out;
}
