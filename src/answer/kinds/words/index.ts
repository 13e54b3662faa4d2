// A question about a report's words → its own sentences, at most three passages, or what is not there and where it would be.
import type { Question, Topic } from '../../../model/question.ts';
import type { AnnualReport } from '../../../model/report.ts';
import { normalise } from '../../../text/normalise.ts';
import { type FeeTold, feeSentences, feeTold, periodSentences, phonesOf } from './contact.ts';
import { findWords, MOST_PASSAGES, patternOf, wordsAsked } from './find.ts';
import { partAbout } from './parts.ts';
import { LONGEST, type Passage, passageOf } from './passage.ts';
import { headsOf, ITEM, problemsAndMeasures } from './problems.ts';
import { sectionPassages } from './section.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { BY_WORDS, COUNTED, SECTION_OF_TOPIC } from './topics.ts';

export type About = Extract<Question, { kind: 'words' }>['about'];
/** A summary is made of other things: summary.ts. */
export type AboutPassages = Exclude<About, { kind: 'summary' }>;

export type WordsFound =
  | {
      kind: 'found';
      passages: Passage[];
      /** As many again are not shown. */
      more: number;
      /** Words asked for that stand nowhere in the text. */
      absent: string[];
      /** Read besides, shown before the quotation. */
      phones?: string[];
      fee?: FeeTold;
      /** Fees in general only; nothing of the information fee. */
      vague?: boolean;
      period?: { from: string; to: string };
      /** Nothing that the words of a list are told by was found: all of the section is quoted. */
      whole?: boolean;
      /** How many was asked for, and no sentence counts them. */
      uncounted?: boolean;
    }
  /** `not-written`: the text that was read does not say it. `no-section`: that section was not found. */
  | { kind: 'none'; why: 'not-written' | 'no-section' | 'no-text' | 'picture'; section: number; absent: string[] };

/** Pure; the report's own words, or those of our summary where it holds one. */
export function passagesOf(report: AnnualReport, about: AboutPassages): WordsFound {
  if (about.kind === 'section') return sectionFound(report, about.number);
  if (about.kind === 'search') return searched(report, about.words);
  return onTopic(report, about.topic, about.said ?? []);
}

function sectionFound(report: AnnualReport, number: number): WordsFound {
  const passages = sectionPassages(report, number);
  return passages.length > 0 ? found(passages, 0) : none(report, number);
}

function searched(report: AnnualReport, words: string): WordsFound {
  const result = findWords(report, wordsAsked(words));
  return result.passages.length > 0 ? { kind: 'found', ...result } : none(report, 1, result.absent);
}

function onTopic(report: AnnualReport, topic: Topic, said: string[]): WordsFound {
  switch (topic) {
    case 'problems':
    case 'measures':
      return listed(report, topic);
    case 'informationFee': {
      const { sentences, vague } = feeSentences(report);
      const fee = feeTold(report);
      return sentences.length > 0
        ? { ...found(...several(report, sentences, /费|收费通知/)), fee, vague }
        : none(report, SECTION_OF_TOPIC[topic]);
    }
    case 'phone': {
      const phones = phonesOf(report);
      const hit = /\d{7,}|\d{3}-\d{3}/;
      return phones.length > 0
        ? {
            ...found(
              ...several(
                report,
                phones.slice(0, 1).map(({ sentence }) => sentence),
                hit,
              ),
            ),
            phones: phones[0]!.numbers,
          }
        : none(report, 0);
    }
    case 'period': {
      const sentences = periodSentences(report);
      const period = report.period ? { period: { from: report.period.from, to: report.period.to } } : {};
      return sentences.length > 0
        ? { ...found(...several(report, sentences.slice(0, 1), /\d{4}\s*年\s*1\s*月|期限|时限|时间|时段/)), ...period }
        : none(report, 0);
    }
    default:
      return worded(report, topic, said);
  }
}

function listed(report: AnnualReport, topic: 'problems' | 'measures'): WordsFound {
  const all = sentencesOf(report);
  const number = sectionOfProblems(report);
  const five = all.filter(({ section }) => section === number);
  // Our summary says so where it has none of the section.
  if (five.length === 0 || (report.summary && five.every(({ text }) => /没有这一部分的文字|无从摘要/.test(text))))
    return none(report, number);
  const wanted = problemsAndMeasures(five)[topic];
  if (wanted.length > 0) {
    const passage = passageOf(headsOf(wanted, LONGEST), all, { longest: LONGEST });
    return found(passage ? [passage] : [], 0);
  }
  const whole = five.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST / 2 ? passageOf(five, all) : null;
  return whole ? { ...found([whole], 0), whole: true } : none(report, number);
}

/** Reports of before 2019 count their sections otherwise. */
function sectionOfProblems({ sections }: AnnualReport): number {
  const named = sections.filter(one => one.number > 0 && /问题|不足/.test(normalise(one.heading).text));
  return named.some(one => one.number === 5) ? 5 : (named[0]?.number ?? 5);
}

function worded(report: AnnualReport, topic: keyof typeof BY_WORDS, said: string[]): WordsFound {
  const { words, part, counted, section } = BY_WORDS[topic];
  const all = sentencesOf(report);
  const told = all.filter(one => one.section > 0 && !isHeading(one));
  // What is planned or lacking (section five) answers only where nothing else does.
  const body = [...told.filter(one => one.section !== 5), ...told.filter(one => one.section === 5)];
  // The name of the part itself (监督保障) asks for all of it.
  const named = said.filter(word => !part?.test(word)).map(word => ({ word, pattern: channelPattern(word) }));
  const absent = named.filter(({ pattern }) => !body.some(({ text }) => pattern.test(text))).map(({ word }) => word);
  if (named.length > 0) {
    const all = body.filter(({ text }) => named.some(({ pattern }) => pattern.test(text)));
    const withCount = all.filter(({ text }) => COUNTED.test(text));
    const hits = counted && withCount.length > 0 ? withCount : all;
    const hit = new RegExp(named.map(({ pattern }) => pattern.source).join('|'), 'i');
    return hits.length > 0
      ? { ...found(...several(report, countedFirst(hits), hit)), absent, ...uncountedIn(hits, counted) }
      : none(report, section, absent);
  }
  const own = part
    ? partAbout(
        all.filter(one => one.section === 1),
        part,
      )
    : [];
  if (own.length > 0) {
    const shown = own.length <= MOST_PASSAGES ? own : best(own, words);
    const passage = passageOf(shown, all, { longest: LONGEST, hit: words });
    return found(passage ? [passage] : [], own.length - shown.length);
  }
  const about = body.filter(({ text }) => words.test(text));
  const done = about.filter(one => one.section !== 5);
  const hits = done.length > 0 ? done : about;
  const withCount = hits.filter(({ text }) => counted?.test(text));
  const wanted = withCount.length > 0 ? withCount : countedFirst(hits);
  return wanted.length > 0
    ? { ...found(...several(report, wanted, words)), ...uncountedIn(wanted, counted) }
    : none(report, section);
}

const uncountedIn = (sentences: readonly Sentence[], counted: RegExp | undefined): { uncounted?: boolean } =>
  counted && !sentences.some(({ text }) => COUNTED.test(text)) ? { uncounted: true } : {};

/** 一是抓好新媒体平台建设。 says nothing by itself. */
const isHeading = ({ text }: Sentence): boolean => ITEM.test(text) && text.length < 24 && !/\d/.test(text);

/** 微信公众号 is often called 公众号 or 公众平台 alone, 政府网站 门户网站 or 政务网站. */
function channelPattern(said: string): RegExp {
  if (/公众号|^微信/.test(said)) return /公众号|公众平台|微信/i;
  if (/网站|官网|门户/.test(said)) return /网站|官网|门户/i;
  if (/新媒体/.test(said)) return /新媒体|公众号|微博|抖音|客户端/i;
  if (/解读/.test(said)) return /解读|图解/;
  return patternOf(said);
}

const countedFirst = (sentences: readonly Sentence[]): Sentence[] => [
  ...sentences.filter(({ text }) => COUNTED.test(text)),
  ...sentences.filter(({ text }) => !COUNTED.test(text)),
];

/** Of a long part the sentences that say most, in their order. */
function best(sentences: readonly Sentence[], words: RegExp): Sentence[] {
  const weight = ({ text }: Sentence) => (COUNTED.test(text) ? 2 : 0) + (words.test(text) ? 1 : 0);
  const chosen = [...sentences].sort((one, other) => weight(other) - weight(one)).slice(0, MOST_PASSAGES);
  return sentences.filter(one => chosen.includes(one));
}

/** One passage a sentence, those next to each other together. */
function several(report: AnnualReport, sentences: readonly Sentence[], hit: RegExp): [Passage[], number] {
  const all = sentencesOf(report);
  const shown = sentences.slice(0, MOST_PASSAGES);
  const passages = shown.flatMap(one => passageOf([one], all, { sentence: 160, hit }) ?? []);
  return [passages, sentences.length - shown.length];
}

const found = (passages: Passage[], more: number): WordsFound & { kind: 'found' } => ({
  kind: 'found',
  ...{ passages, more, absent: [] },
});

function none(report: AnnualReport, section: number, absent: string[] = []): WordsFound {
  const isThere = section === 0 || report.sections.some(one => one.number === section);
  const hasText = sentencesOf(report).some(one => one.section === section);
  const ours = report.summary && /没有这一部分的文字|无从摘要/.test(textOf(report, section));
  if (report.pictures?.includes(section)) return { kind: 'none', why: 'picture', section, absent };
  if (!isThere) return { kind: 'none', why: 'no-section', section, absent };
  return { kind: 'none', why: ours || (!hasText && section > 0) ? 'no-text' : 'not-written', section, absent };
}

const textOf = (report: AnnualReport, section: number): string =>
  report.sections
    .filter(one => one.number === section)
    .map(({ text }) => text)
    .join('\n');
