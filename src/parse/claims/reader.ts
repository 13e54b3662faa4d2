// Reads one paragraph after the other: whose figures, of which year, about what, and what each figure counts. What it does
// not understand it leaves alone: a figure taken for another would accuse a right report.
import type { Claim } from '../../model/report.ts';
import type { MappedText } from '../../text/broken-lines.ts';
import type { Count } from '../../text/counts.ts';
import { readDenial } from './denial.ts';
import { disputeHead } from './disputes.ts';
import { CLAIMED, first, type Head, head, ofKind } from './head.ts';
import type { Found } from './lexicon.ts';
import { stateAlike, stateApart } from './lists.ts';
import { applicantMeanings } from './meanings.ts';
import { applicantHead, carryHead, outcomeHead, requestHead } from './requests.ts';
import { decisionHead, documentHead, moneyHead } from './section-two.ts';
import { type Clause, clausesOf, countsOf, has, sentencesOf } from './sentence.ts';
import { readAllOfOneKind, readShares } from './shares.ts';
import { type About, type Frame, Talk } from './talk.ts';
import { isNumbered, topicOf } from './topics.ts';
import { isOtherBody, isRegional } from './whose.ts';

/** Sentences without any of these say nothing for a cell, unless the paragraph is about requests or disputes. */
const TRIGGER = /申请|信息公开|复议|诉讼|败诉|规范性文件|规章|许可|处罚|强制|收费|处理费|集中采购/;
const HAS_FIGURE = /\d|[一二两三四五六七八九十百][件份宗例封]|未|没有|无|零/;
/** “其中,予以公开2件…” goes on with what the sentence before counted. */
const GOES_ON = /^\s*(?:其中|处理结果|办理结果)/;
const MAY_GO_ON = /^\s*(?:其中|处理结果|办理结果|上年|结转|予以公开|从|按|已|均|全部|[无没].{0,8}结转)/;

/** Reads the paragraphs of a report in order; a heading holds for those behind it. */
export class Reader {
  readonly #about: About;
  readonly claims: Claim[] = [];
  #topic: Frame = null;
  #section = -1;

  constructor(about: About) {
    this.#about = about;
  }

  read(paragraph: MappedText): void {
    if (paragraph.section !== this.#section) {
      this.#section = paragraph.section;
      this.#topic = paragraph.section === 3 ? 'request' : paragraph.section === 4 ? 'dispute' : null;
    }
    const topic = topicOf(paragraph.text);
    if (topic !== undefined) this.#topic = topic;
    const talk = new Talk(paragraph, this.#about, this.#topic);
    for (const { from, to } of sentencesOf(paragraph.text)) {
      const sentence = paragraph.text.slice(from, to);
      // A page that lost its breaks has the headings in the middle of a line.
      const turn = from > 0 && isNumbered(sentence) ? topicOf(sentence) : undefined;
      if (turn !== undefined) {
        this.#topic = turn;
        talk.turnTo(turn);
      }
      if (!HAS_FIGURE.test(sentence)) continue;
      const goesOn = talk.frame === 'request' && MAY_GO_ON.test(sentence);
      if (TRIGGER.test(sentence) || this.#topic !== null || goesOn) readSentence(talk, sentence, from);
      else talk.frame = talk.topic;
    }
    this.claims.push(...talk.claims);
  }
}

function readSentence(talk: Talk, sentence: string, base: number): void {
  const clauses = clausesOf(sentence, base);
  if (!GOES_ON.test(sentence)) {
    if (talk.frame === 'foreign' || talk.topic !== null) talk.frame = talk.topic;
    talk.scope = 'self';
    talk.said = [];
  }
  talk.lastVerb = '';
  talk.lastDispute = '';
  talk.otherDispute = '';
  talk.procedures = [];
  talk.among = false;
  talk.ofChannel = false;
  talk.sentence = sentence;
  talk.ofAttributes = clauses.some(clause => clause.counts.length > 0 && has(clause, 'attribute'));
  // “局机关收到3件,下属单位收到2件”: neither is what the table counts.
  const parted =
    /局机关|委机关|本级/.test(sentence) && clauses.some(one => one.counts.length > 0 && has(one, 'others'));
  let otherYear = false;
  // “比2022年(31起)下降”: only this clause and the brackets behind it are of the other year.
  let asideDepth = -1;
  for (const [i, clause] of clauses.entries()) {
    const year = yearOf(clause, talk.about) ?? spanBehind(clauses, i, talk.about);
    const aside = year === 'other' && (clause.depth > 0 || has(clause, 'compare'));
    if (year === 'this') otherYear = false;
    if (year === 'other' && !aside) otherYear = true;
    if (aside) asideDepth = clause.depth;
    else if (clause.depth <= asideDepth) asideDepth = -1;
    noteScope(talk, clause);
    if (parted) talk.scope = 'other';
    talk.ofDisclosure = isOfDisclosure(talk, sentence, clause.to - base);
    if (has(clause, 'request') || comesBack(talk, clause)) talk.frame = 'request';
    // “2022年制发行政规范性文件6件,2023年制发4件”.
    if (otherYear && has(clause, 'document') && !has(clause, 'documentOther')) talk.frame = 'document';
    const passedBy = otherYear || aside || (asideDepth >= 0 && clause.depth > asideDepth);
    if (!passedBy && !has(clause, 'plan') && talk.scope !== 'other') readClause(talk, clauses, i);
  }
  talk.leaveOutParts();
}

/** “累计收到申请512件(2019年以来)”. */
function spanBehind(clauses: readonly Clause[], i: number, about: About): 'other' | undefined {
  const next = clauses[i + 1];
  if (!next || next.depth <= clauses[i]!.depth || next.counts.length > 0 || !has(next, 'otherSpan')) return undefined;
  return yearOf(next, about) === 'other' ? 'other' : undefined;
}

/** Under the heading of requests, “收到申请3件” is of them again, after whatever stood between. */
const comesBack = (talk: Talk, clause: Clause): boolean =>
  talk.topic === 'request' &&
  has(clause, 'application') &&
  has(clause, 'received', 'newly') &&
  !has(clause, 'foreign', 'dispute', 'decision');

const OF_DISCLOSURE = /信息公开|依申请|公开申请/;
const NOT_OF_DISCLOSURE =
  /无关|不涉及(?:政府)?信息公开|[非不](?:属于|是)?(?:政府)?信息公开(?:类|的)?(?:案件|行为|事项)?(?=[,;。)]|$)/;
/** The body's own work as the authority, or as a party to any suit. */
const OWN_WORK = /受理|办理|(?<!在)审理|(?<!未)审结|应诉|各类|各种|具体行政行为|被告|被申请人|出庭|法院|全年行政/;

/** Are disputes up to this place in the sentence about disclosure? Not those of which “其中涉及信息公开2件” are. */
function isOfDisclosure(talk: Talk, sentence: string, upTo: number): boolean {
  if (NOT_OF_DISCLOSURE.test(sentence)) return false;
  const named = OF_DISCLOSURE.test(sentence.slice(0, upTo));
  if (/其中(?:涉及|因|属于|关于)?[^,，]{0,6}信息公开/.test(sentence.slice(upTo))) return false;
  if (!named && /(?:[无没]有?|未有?|涉及)[^,;]{0,8}信息公开/.test(sentence.slice(upTo))) return false;
  if (!named && OWN_WORK.test(sentence.slice(0, upTo))) return false;
  return talk.topic === 'request' || talk.topic === 'dispute' || OF_DISCLOSURE.test(sentence.slice(0, upTo));
}

/** Of which year a clause speaks, where it says so. */
function yearOf(clause: Clause, { year }: About): 'this' | 'other' | undefined {
  for (const { kind, text } of clause.words) {
    if (kind === 'thisYear') return 'this';
    if (kind === 'lastYear') return 'other';
    if (kind === 'otherSpan') {
      const ownYear = /^(?:自|从)?\d{4}年?以来/.test(text) && text.includes(String(year));
      return ownYear || /^\D*(?:\d{4}年)?1月?\D+12月/.test(text) ? 'this' : 'other';
    }
    if (kind === 'year' && year !== null) return Number(text.slice(0, 4)) === year ? 'this' : 'other';
  }
  return undefined;
}

function noteScope(talk: Talk, clause: Clause): void {
  const { agency } = talk.about;
  for (const { kind } of clause.words) {
    if (kind === 'self') talk.scope = 'self';
    else if (kind === 'region') talk.scope = isRegional(agency) ? 'region' : 'other';
    else if (kind === 'others' && talk.scope !== 'region') talk.scope = 'other';
    else if (kind === 'level') talk.scope = isRegional(agency) ? 'other' : 'self';
  }
  const other = isOtherBody(talk.textOf(clause), agency);
  if (other !== undefined) talk.scope = other ? 'other' : 'self';
}

function readClause(talk: Talk, clauses: readonly Clause[], i: number): void {
  const clause = clauses[i]!;
  const { words } = clause;
  talk.depth = clause.depth;
  if (has(clause, 'total', 'newly', 'thisYear')) talk.among = false;
  if (has(clause, 'total')) talk.ofChannel = false;
  if (has(clause, 'among')) talk.among = true;
  talk.procedures.push(...ofKind(words, 'dispute').flatMap(word => word.of.split('+')));
  if (has(clause, 'foreign')) {
    if (!words.some(({ kind }) => CLAIMED.has(kind))) {
      talk.frame = 'foreign';
      return;
    }
    // “来信、咨询、依申请公开共12件”: one figure for all of them.
    if (/[、和及]/.test(talk.textOf(clause)) && !has(clause, 'outcome', 'dispute')) return;
  }
  const none = first(words, 'none');
  const counts = countsOf(clause);
  if (none && !clause.counts.some(count => count.from > none.to)) readDenial(talk, clause, none);
  else if (!none && counts.length > 0) readFigures(talk, clauses, i);
  else {
    if (has(clause, 'document')) talk.frame = 'document';
    if (!none && talk.inRequests()) {
      readAllOfOneKind(talk, clause);
      readShares(talk, clause);
    }
  }
  const verb = ofKind(words, 'documentVerb').at(-1);
  if (verb && (!none || counts.length > 0)) talk.lastVerb = verb.of;
}

function readFigures(talk: Talk, clauses: readonly Clause[], i: number): void {
  const clause = clauses[i]!;
  if (stateApart(talk, clauses, i) || stateAlike(talk, clause)) return;
  const { words } = clause;
  const counts = countsOf(clause);
  const compare = first(words, 'compare');
  counts.forEach((count, at) => {
    if (compare && compare.from < count.from) return;
    const before = counts[at - 1]?.to ?? clause.from;
    const isLast = at === counts.length - 1;
    const around = words.filter(
      word => word.from >= before && (word.to <= count.from || (isLast && word.from >= count.to)),
    );
    const own =
      headOf(talk, around, count, clause) ??
      headAhead(talk, count, clauses, i) ??
      reached(talk, count, clauses, i) ??
      carriedBehind(talk, count, clauses, i);
    if (own) talk.state(own, count);
    else if (isOfOtherThings(talk, around, count)) talk.frame = 'foreign';
  });
  readShares(talk, clause);
}

/** “受理行政许可申请310件”: a bare 办结 behind it is of these. */
function isOfOtherThings(talk: Talk, words: Found[], count: Count): boolean {
  const verb = ofKind(words, 'received', 'processed').findLast(word => word.to <= count.from);
  if (!verb || first(words, 'request', 'channel')) return false;
  return first(words, 'decision', 'document') !== undefined || talk.residue(verb.to, count.from) > 3;
}

/** What a figure counts, by the words of its part of the clause. */
const headOf = (talk: Talk, words: Found[], count: Count, clause: Clause): Head | undefined =>
  moneyHead(talk, words, count) ??
  outcomeHead(talk, words, count, clause) ??
  carryHead(talk, words, count) ??
  disputeHead(talk, words, count) ??
  applicantHead(talk, words, count, clause) ??
  documentHead(talk, words, count, clause) ??
  decisionHead(talk, words, count, clause) ??
  requestHead(talk, words, count, clause);

/** “本年新收申请数:41件”, “不予公开(属于国家秘密)1件”: what is counted stands in the clauses before. */
function headAhead(talk: Talk, count: Count, clauses: readonly Clause[], i: number): Head | undefined {
  const [outside, before, own] = [clauses[i - 2], clauses[i - 1], clauses[i]!];
  if (own.counts[0] !== count || !before || before.counts.length > 0) return undefined;
  if (own.after === ':') return headOf(talk, before.words, count, before);
  if (own.after !== ')' || !outside || outside.counts.length > 0 || before.depth <= own.depth) return undefined;
  return headOf(talk, [...outside.words, ...before.words], count, own);
}

/** “自然人占绝大多数,达71件”. */
function reached(talk: Talk, count: Count, clauses: readonly Clause[], i: number): Head | undefined {
  const [before, own] = [clauses[i - 1], clauses[i]!];
  if (
    !before ||
    before.counts.length > 0 ||
    !talk.inRequests(count) ||
    !/^达到?$/.test(talk.text.slice(own.from, count.from))
  )
    return undefined;
  const [one, another] = ofKind(before.words, 'applicant');
  return one && !another ? head('applicant', one.of, applicantMeanings(one.of), [one]) : undefined;
}

/** “2件因年底收到,结转下年办理”. */
function carriedBehind(talk: Talk, count: Count, clauses: readonly Clause[], i: number): Head | undefined {
  const [own, next] = [clauses[i]!, clauses[i + 1]];
  if (!next || next.counts.length > 0 || has(next, 'none') || next.depth !== own.depth || talk.frame !== 'request')
    return undefined;
  if (talk.residue(own.from, count.from) > 0 || own.words.some(({ kind }) => CLAIMED.has(kind))) return undefined;
  return carryHead(talk, ofKind(next.words, 'carriedOut'), count);
}
