// Reads one paragraph after the other: whose figures, of which year, about what, and what each figure counts. What it does
// not understand it leaves alone: a figure taken for another would accuse a right report.
import type { CellKey } from '../../model/form.ts';
import type { Claim, ClaimSubject } from '../../model/report.ts';
import { type MappedText, placeWithin } from '../../text/broken-lines.ts';
import type { Count } from '../../text/counts.ts';
import type { Found, Kind } from './lexicon.ts';
import {
  applicantMeanings,
  decisionMeanings,
  disputeMeanings,
  documentMeanings,
  FLOWS,
  outcomeMeanings,
} from './meanings.ts';
import { type Clause, clausesOf } from './sentence.ts';
import { isOtherBody, isRegional } from './whose.ts';

/** Whose report, of which year. */
export interface About {
  year: number | null;
  agency: string | null;
}

/** A paragraph to be read. */
export type ClaimText = MappedText;

/** What a figure counts. */
interface Head {
  subject: ClaimSubject;
  of: string;
  meanings: CellKey[][];
  words: Found[];
  /** It says that it includes what was carried in. */
  including?: boolean;
}

type Frame = 'request' | 'dispute' | 'document' | 'foreign' | null;
type Scope = Claim['scope'] | 'other';

/** Sentences without any of these say nothing for a cell, unless the paragraph is about requests or disputes. */
const TRIGGER = /申请|信息公开|复议|诉讼|败诉|规范性文件|规章|许可|处罚|强制|收费|处理费|集中采购/;
const HAS_FIGURE = /\d|[一二两三四五六七八九十百][件份宗例封]|未|没有|无|零/;
/** 的, 共, 为 and the like between a head and its figure say nothing of their own. */
const FILLERS =
  /的|了|共计|合计|总计|总共|累计|全部|仅|共|各类|数量|总数|总量|件数|数|量|为|有|是|计|达|约|:|“|”|"|\s|已|均|我局|本局|我|本|提出|提交|其|办件|事项|请求|公开/g;
const REQUEST_UNITS = new Set([
  '',
  '件',
  '份',
  '例',
  '宗',
  '条',
  '起',
  '次',
  '项',
  '个',
  '封',
  '笔',
  '人次',
  '件次',
  '批',
]);
const CASE_UNITS = new Set(['', '件', '宗', '起', '例', '次', '份', '个', '项']);
const DOCUMENT_UNITS = new Set(['', '件', '份', '个', '部', '条', '项', '篇']);
const DECISION_UNITS = new Set(['', '件', '宗', '起', '例', '份', '次']);
const MONEY = new Set(['元', '万元', '亿元']);

export class ParagraphReader {
  readonly #about: About;
  readonly claims: Claim[] = [];
  /** What the paragraphs since the last heading are about. */
  #topic: Frame = null;
  #section = -1;

  constructor(about: About) {
    this.#about = about;
  }

  read(paragraph: ClaimText): void {
    if (paragraph.section !== this.#section) {
      this.#section = paragraph.section;
      this.#topic = paragraph.section === 3 ? 'request' : paragraph.section === 4 ? 'dispute' : null;
    }
    const topic = topicOf(paragraph.text);
    if (topic !== undefined) this.#topic = topic;
    const reader = new SentenceReader(paragraph, this.#about, this.#topic);
    for (const { from, to } of sentences(paragraph.text)) {
      const sentence = paragraph.text.slice(from, to);
      // A page that lost its breaks has the headings in the middle of a line.
      const turn = from > 0 && NUMBERED.test(sentence) ? topicOf(sentence) : undefined;
      if (turn !== undefined) {
        this.#topic = turn;
        reader.turnTo(turn);
      }
      if (!HAS_FIGURE.test(sentence)) continue;
      if (!TRIGGER.test(sentence) && this.#topic === null && !reader.goesOn(sentence)) {
        reader.rest();
        continue;
      }
      reader.read(sentence, from);
    }
    this.claims.push(...reader.claims);
  }
}

const NUMBERED = /^\s*#*\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]{1,3}[、是]|\d+[.、](?!\d))/;

/** “(二)依申请公开情况。”, “二是主动公开方面,”: what the paragraph says that it is about; undefined if it says nothing. */
function topicOf(text: string): Frame | undefined {
  const numbered = NUMBERED.test(text);
  const bare = text.replace(NUMBERED, '').trim();
  const first = /^[^。;；:：]*/.exec(bare)![0];
  const alone =
    first.length <= 26 && /^[:：]?$/.test(bare.slice(first.length)) && first.length > 1 && !/\d/.test(first);
  // A heading of its own may have a comma in it.
  const heading = first.length <= 22 && !/\d/.test(first) ? first : /^[^,，]*/.exec(first)![0].slice(0, 28);
  if (!numbered && !alone && !/(?:情况|方面|工作)$/.test(heading)) return undefined;
  if (/依申请|申请公开|公开申请/.test(heading)) return 'request';
  if (/复议|诉讼/.test(heading)) return 'dispute';
  // “一是…” goes on with the heading above, where it does not name another of the usual ones.
  if (/^\s*#*\s*(?:[一二三四五六七八九十]{1,3}是|\d)/.test(text) && !ASPECT.test(heading)) return undefined;
  return numbered || alone ? null : undefined;
}

const ASPECT = /主动公开|信息管理|资源管理|平台|监督|保障|培训|组织领导|解读|回应|新媒体|网站|考核|政民互动/;

/** Offsets of the sentences of a text. */
function* sentences(text: string): Generator<{ from: number; to: number }> {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !/[。!?！？\n]/.test(text[at]!)) continue;
    if (at - from > 2) yield { from, to: at };
    from = at + 1;
  }
}

/** Reads the sentences of one paragraph; what one was about helps with the next. */
class SentenceReader {
  readonly #paragraph: ClaimText;
  readonly #about: About;
  #topic: Frame;
  readonly claims: Claim[] = [];
  #frame: Frame;
  #scope: Scope = 'self';
  /** The sentence at hand. */
  #sentence: Claim[] = [];
  #speaks = false;
  #attributes = false;
  #lastVerb = '';
  #lastDispute = '';

  constructor(paragraph: ClaimText, about: About, topic: Frame) {
    this.#paragraph = paragraph;
    this.#about = about;
    this.#topic = topic;
    this.#frame = topic;
  }

  turnTo(topic: Frame): void {
    this.#topic = topic;
    this.#frame = topic;
    this.#sentence = [];
  }

  /** “其中,予以公开2件…” goes on with what the sentence before counted. */
  goesOn(sentence: string): boolean {
    return (
      this.#frame === 'request' &&
      /^\s*(?:其中|处理结果|办理结果|上年|结转|予以公开|从|按|已|均|全部|[无没].{0,8}结转)/.test(sentence)
    );
  }

  /** A sentence about something else stands between. */
  rest(): void {
    this.#frame = this.#topic;
  }

  read(sentence: string, base: number): void {
    const clauses = clausesOf(sentence, base);
    if (!/^\s*(?:其中|处理结果|办理结果)/.test(sentence)) {
      if (this.#frame === 'foreign' || this.#topic !== null) this.#frame = this.#topic;
      this.#scope = 'self';
      this.#sentence = [];
    }
    this.#lastVerb = '';
    this.#lastDispute = '';
    this.#speaks = /信息公开|依申请|公开申请/.test(sentence) || this.#topic === 'request' || this.#topic === 'dispute';
    this.#attributes = clauses.some(clause => clause.counts.length > 0 && has(clause, 'attribute'));
    let lastYear = false;
    let lastDepth = -1;
    for (const [i, clause] of clauses.entries()) {
      const year = this.#yearOf(clause);
      if (year === 'this') lastYear = false;
      // “比2022年(31起)下降”: only this and the bracket behind it are of the other year.
      const passing = year === 'other' && (clause.depth > 0 || has(clause, 'compare'));
      if (year === 'other' && !passing) lastYear = true;
      if (passing) lastDepth = clause.depth;
      else if (lastDepth >= 0 && clause.depth <= lastDepth) lastDepth = -1;
      this.#noteScope(clause, sentence, base);
      if (has(clause, 'request')) this.#frame = 'request';
      if (lastYear || passing || (lastDepth >= 0 && clause.depth > lastDepth)) continue;
      if (has(clause, 'plan') || this.#scope === 'other') continue;
      this.#readClause(clause, clauses, i);
    }
  }

  /** Of which year a clause speaks, where it says so. */
  #yearOf(clause: Clause): 'this' | 'other' | undefined {
    for (const word of clause.words) {
      if (word.kind === 'thisYear') return 'this';
      if (word.kind === 'lastYear') return 'other';
      if (word.kind === 'otherSpan') {
        if (/^(?:自|从)?\d{4}年?以来/.test(word.text) && word.text.includes(String(this.#about.year))) return 'this';
        if (/^\D*(?:\d{4}年)?1月?\D+12月/.test(word.text)) return 'this';
        return 'other';
      }
      if (word.kind === 'year' && this.#about.year !== null)
        return Number(word.text.slice(0, 4)) === this.#about.year ? 'this' : 'other';
    }
    return undefined;
  }

  #noteScope(clause: Clause, sentence: string, base: number): void {
    const { agency } = this.#about;
    for (const { kind } of clause.words) {
      if (kind === 'self') this.#scope = 'self';
      else if (kind === 'region') this.#scope = isRegional(agency) ? 'region' : 'other';
      else if (kind === 'others' && this.#scope !== 'region') this.#scope = 'other';
      else if (kind === 'level') this.#scope = isRegional(agency) ? 'other' : 'self';
    }
    const words = sentence.slice(clause.from - base, clause.to - base);
    const other = isOtherBody(words, agency);
    if (other !== undefined) this.#scope = other ? 'other' : 'self';
  }

  #depth = 0;

  #readClause(clause: Clause, clauses: Clause[], i: number): void {
    const { words } = clause;
    this.#depth = clause.depth;
    const about = words.some(({ kind }) => CLAIMED.has(kind));
    if (has(clause, 'foreign') && !about) {
      this.#frame = 'foreign';
      return;
    }
    // “来信、咨询、依申请公开共12件”: one figure for all of them.
    if (has(clause, 'foreign') && /[、和及]/.test(this.#text(clause)) && !has(clause, 'outcome', 'dispute')) return;
    const none = words.find(word => word.kind === 'none');
    if (none && !clause.counts.some(count => count.from > none.to)) {
      this.#deny(clause, none);
      return;
    }
    const counts = clause.counts.filter(count => count.unit !== '%');
    if (counts.length === 0 || none) {
      if (has(clause, 'document')) this.#frame = 'document';
      this.#noteVerb(words);
      if (!none) this.#readWhole(clause);
      return;
    }
    if (has(clause, 'respectively') && this.#apart(clause, clauses, i)) return;
    if (has(clause, 'each') && counts.length === 1 && this.#alike(clause, counts[0]!)) return;
    const compare = words.find(word => word.kind === 'compare');
    counts.forEach((count, at) => {
      if (compare && compare.from < count.from) return;
      const before = counts[at - 1]?.to ?? clause.from;
      const ahead = words.filter(word => word.from >= before && word.to <= count.from);
      const behind = words.filter(word => word.from >= count.to && word.to <= (counts[at + 1]?.from ?? clause.to));
      const around = at === counts.length - 1 ? [...ahead, ...behind] : ahead;
      const head = this.#headOf(around, count, clause) ?? this.#headAhead(count, clauses, i);
      if (head) this.#state(head, count);
    });
    this.#noteVerb(words);
    this.#readShares(clause);
  }

  #noteVerb(words: Found[]): void {
    const verb = words.filter(word => word.kind === 'documentVerb').at(-1);
    if (verb) this.#lastVerb = verb.of;
  }

  /** A clause without a count: “均为自然人申请”, “自然人申请占比100%”, “占43.2%”. */
  #readWhole(clause: Clause): void {
    if (!this.#inRequests()) return;
    const applicant = clause.words.find(word => word.kind === 'applicant' && word.of === 'individual');
    const before = this.#paragraph.text.slice(clause.from, applicant?.from ?? clause.from);
    if (applicant && /(?:均|全部|全|都|皆)(?:为|是|系|由|属)(?:公民)?$/.test(before) && clause.counts.length === 0) {
      const denied = head('applicant', 'organisation', applicantMeanings('organisation'), [applicant]);
      this.#claim(denied, {
        ...NOTHING,
        from: clause.from + before.search(/[均全都皆][^均全都皆]*$/),
        to: applicant.to,
      });
    }
    this.#readShares(clause);
  }

  /** Percentages of the clause: beside the figure that they are the share of, or of what the clause names. */
  #readShares(clause: Clause): void {
    for (const percent of clause.counts.filter(count => count.unit === '%')) {
      const start = clause.counts.filter(count => count.to <= percent.from).at(-1)?.to ?? clause.from;
      const before = this.#paragraph.text.slice(start, percent.from);
      if (
        percent.approximate ||
        !/占(?:比|全部|总|办结|受理|收到|申请|答复|比例|比重|其|新收|本年)?|比例|比重/.test(before) ||
        /率|增|减|降|升|较|比上|同比/.test(before)
      )
        continue;
      const words = clause.words.filter(word => word.from >= start && word.to <= percent.from);
      const named = this.#shareHead(words, percent, clause);
      if (named) this.#state(named, { ...percent, value: Number.NaN }, this.#shareOf(percent));
      else if (!words.some(word => CLAIMED.has(word.kind) && word.kind !== 'request'))
        this.#share(percent, start, clause.depth);
    }
  }

  #shareHead(words: Found[], percent: Count, clause: Clause): Head | undefined {
    const ahead = words.filter(word => word.kind === 'outcome' || word.kind === 'applicant');
    if (ahead.length === 0 || !this.#inRequests()) return undefined;
    const count = { ...percent, unit: '件' };
    return this.#outcomeHead(ahead, count, clause) ?? this.#applicantHead(ahead, count, clause);
  }

  /** Gives the share to the figure right before it; what a bracket between them parts is not meant. */
  #share(percent: Count, start: number, depth: number): void {
    const last = this.#sentence.filter(claim => this.#where.get(claim)!.depth <= depth).at(-1);
    if (!last || last.value === null || last.negated || last.share) return;
    const { to } = this.#where.get(last)!;
    const gap = withoutBrackets(this.#paragraph.text.slice(to, percent.from));
    if (to > start + 1 || gap.length > 24 || /\d|[。;；]/.test(gap)) return;
    last.share = this.#shareOf(percent);
  }

  readonly #where = new Map<Claim, { to: number; depth: number }>();

  #shareOf(percent: Count): NonNullable<Claim['share']> {
    const { map, raw } = this.#paragraph;
    const before = this.#paragraph.text.slice(0, percent.from);
    const from = Math.max(percent.from - 14, before.search(/占[^占,，。;；]*$/), 0);
    const start = map[from] ?? raw.length;
    const end = map[percent.to] ?? raw.length;
    return {
      percent: percent.value,
      decimals: percent.decimals,
      quote: raw.slice(start, end),
      place: placeWithin(this.#paragraph, start, end),
    };
  }

  /** What a figure counts, by the words of its part of the clause. */
  #headOf(words: Found[], count: Count, clause: Clause): Head | undefined {
    return (
      this.#moneyHead(words, count) ??
      this.#outcomeHead(words, count, clause) ??
      this.#carryHead(words, count) ??
      this.#disputeHead(words, count) ??
      this.#applicantHead(words, count, clause) ??
      this.#documentHead(words, count, clause) ??
      this.#decisionHead(words, count, clause) ??
      this.#requestHead(words, count, clause)
    );
  }

  #moneyHead(words: Found[], { unit }: Count): Head | undefined {
    const find = (kind: Kind): Found | undefined => words.find(word => word.kind === kind);
    const notice = find('feeNotice');
    if (notice && /^(?:件|份|次|个|)$/.test(unit)) return head('feeNotice', '', [], [notice]);
    const procurement = find('procurement');
    if (procurement && /^[个项件]$/.test(unit)) {
      this.#lastVerb = 'procurement';
      return head('procurement', 'items', [['proactive.procurement.items']], [procurement]);
    }
    if (!MONEY.has(unit)) return undefined;
    const information = find('informationFee');
    if (information) return head('informationFee', '', [], [information]);
    const fee = find('fee');
    if (fee) return head('fee', '', [['proactive.fees.amountWan']], [fee]);
    if (procurement || this.#lastVerb === 'procurement')
      return head('procurement', 'amountWan', [['proactive.procurement.amountWan']], procurement ? [procurement] : []);
    return undefined;
  }

  #outcomeHead(words: Found[], count: Count, clause: Clause): Head | undefined {
    if (!this.#inRequests(count)) return undefined;
    const outcomes = words.filter(word => word.kind === 'outcome');
    const column = words.find(word => word.kind === 'applicant')?.of;
    const of = this.#outcomeOf(outcomes);
    if (of !== undefined) return head('outcome', of, outcomeMeanings(of, column), outcomes);
    if (outcomes.length > 0) return undefined;
    const open = words.find(word => word.kind === 'open');
    if (open && this.#sentence.some(claim => /received|handled|outcome/.test(claim.subject)))
      return head(
        'outcome',
        'granted',
        [...outcomeMeanings('granted'), ...outcomeMeanings('granted+partiallyGranted')],
        [open],
      );
    const other = words.find(word => word.kind === 'other');
    if (!other || other.to > count.from || this.#residue(other.to, count.from) > 0) return undefined;
    const last = this.#sentence.at(-1);
    if (last?.subject === 'outcome') {
      const of = this.#otherOf(clause);
      return of === undefined ? undefined : head('outcome', of, outcomeMeanings(of), [other]);
    }
    if (last?.subject === 'applicant')
      return head('applicant', 'otherOrganisation', applicantMeanings('otherOrganisation'), [other]);
    return undefined;
  }

  /** 其他 in a list of outcomes; in a bracket it is a part of what stands before the bracket. */
  #otherOf({ depth }: Clause): string | undefined {
    const parent = this.#sentence.filter(claim => this.#where.get(claim)!.depth < depth).at(-1);
    if (depth === 0 || parent?.subject !== 'outcome') return 'other';
    return parent.of === 'otherHandled' ? 'otherHandled.misc' : undefined;
  }

  /** One outcome, several joined by 及, or a reason with its group (因属于国家秘密不予公开); undefined where they differ. */
  #outcomeOf(outcomes: Found[]): string | undefined {
    const names = [...new Set(outcomes.map(word => word.of))];
    if (names.length <= 1) return names[0];
    const rows = names.filter(name => name.includes('.'));
    const groups = names.filter(name => !name.includes('.'));
    if (rows.length === 1 && groups.length === 1 && rows[0]!.startsWith(`${groups[0]}.`)) {
      // “因本机关不掌握等原因无法提供” is the whole group.
      const [row, group] = [outcomes.find(word => word.of === rows[0])!, outcomes.find(word => word.of === groups[0])!];
      const between = this.#paragraph.text.slice(Math.min(row.to, group.to), Math.max(row.from, group.from));
      return /等/.test(between) ? groups[0] : rows[0];
    }
    return this.#areJoined(outcomes) ? names.join('+') : undefined;
  }

  #areJoined(words: Found[]): boolean {
    return words.every((word, i) => {
      const before = words[i - 1];
      if (!before) return true;
      return /^(?:的|情况|案件|程序)*(?:及其?|和|、|或者?|与|以及)(?:提起|被提起|者)?$/.test(
        this.#paragraph.text.slice(before.to, word.from),
      );
    });
  }

  #carryHead(words: Found[], count: Count): Head | undefined {
    const word = words.find(one => one.kind === 'carriedIn' || one.kind === 'carriedOut');
    if (!word || !this.#isRequestUnit(count)) return undefined;
    if (this.#frame !== 'request' && !/申请/.test(word.text)) return undefined;
    const subject = this.#directionOf(word);
    return subject && head(subject, '', FLOWS[subject], [word]);
  }

  /** 2022年结转 and 结转2024年 are told by the year. */
  #directionOf({ kind, text }: Found): 'carriedIn' | 'carriedOut' | undefined {
    const { year } = this.#about;
    const said = /\d{4}/.exec(text)?.[0];
    if (said === undefined || year === null || /下|次年|明年|来年/.test(text))
      return kind as 'carriedIn' | 'carriedOut';
    const difference = Number(said) - year;
    if (difference === -1) return 'carriedIn';
    if (difference === 1) return 'carriedOut';
    return difference === 0 && kind === 'carriedOut' ? 'carriedIn' : undefined;
  }

  #disputeHead(words: Found[], count: Count): Head | undefined {
    if (!this.#speaks || !CASE_UNITS.has(count.unit)) return undefined;
    if (words.some(word => word.kind === 'instance')) return undefined;
    // “均为复议后起诉、行政复议0件”: the first one tells of the figure before.
    const disputes = words.filter(
      word =>
        word.kind === 'dispute' && !/[均全都](?:部)?(?:为|是|系|属)$/.test(this.#paragraph.text.slice(0, word.from)),
    );
    const result = words.find(word => word.kind === 'result')?.of;
    if (result !== undefined && disputes.length <= 1) {
      const row = disputes[0]?.of ?? this.#lastDispute;
      if (row === '') return undefined;
      this.#lastDispute = row;
      const of = `${row}.${result}`;
      return head(
        'dispute',
        of,
        disputeMeanings(of),
        words.filter(word => /dispute|result/.test(word.kind)),
      );
    }
    const of = this.#disputeOf(disputes);
    if (of === undefined) return undefined;
    this.#lastDispute = of;
    return head('dispute', of, disputeMeanings(of), disputes);
  }

  #disputeOf(disputes: Found[]): string | undefined {
    const names = [...new Set(disputes.flatMap(word => word.of.split('+')))];
    if (names.length <= 1) return names[0];
    if (!this.#areJoined(disputes)) return undefined;
    return names.includes('reconsideration') && names.includes('litigation') ? 'all' : names.join('+');
  }

  #applicantHead(words: Found[], count: Count, clause: Clause): Head | undefined {
    const applicants = words.filter(word => word.kind === 'applicant');
    if (applicants.length === 0 || !this.#isRequestUnit(count) || !this.#inRequests(count)) return undefined;
    // “2个自然人的申请” counts persons.
    const next = applicants.find(word => word.from >= count.to);
    if (count.unit === '个' && next && this.#residue(count.to, next.from) === 0) return undefined;
    if (has(clause, 'foreign')) return undefined;
    const names = [...new Set(applicants.map(word => word.of))];
    if (names.length > 1 && !this.#areJoined(applicants)) return undefined;
    const of = names.join('+');
    return head('applicant', of, applicantMeanings(of), applicants);
  }

  #documentHead(words: Found[], count: Count, clause: Clause): Head | undefined {
    if (!DOCUMENT_UNITS.has(count.unit)) return undefined;
    const documents = words.filter(word => word.kind === 'document');
    const row = documents.at(-1)?.of ?? (this.#frame === 'document' ? this.#lastDocument : undefined);
    if (documents.some(word => this.#isOwnedElsewhere(word))) return undefined;
    if (row === undefined || documents.length > 1 || words.some(word => word.kind === 'documentOther'))
      return undefined;
    const verb = words.filter(word => word.kind === 'documentVerb').at(-1);
    const published = verb ? undefined : this.#publishing(clause, count);
    if (documents.length === 0 && !verb && !published) return undefined;
    const column = verb?.of ?? published ?? (this.#frame === 'document' ? this.#lastVerb : '');
    if (column === '' || column === 'procurement' || !this.#isClose(words, count)) return undefined;
    this.#frame = 'document';
    this.#lastDocument = row;
    this.#lastVerb = column;
    const special = verb && /总数/.test(verb.text) ? 'publishedTotal' : column;
    const meanings = documentMeanings(row, special);
    return head('document', `${row}.${column}`, meanings, [...documents, ...(verb ? [verb] : [])]);
  }

  /** 省政府规章, 以市政府名义制发: whether the table counts them is not told. */
  #isOwnedElsewhere({ from, to }: Found): boolean {
    return /(?:[省市县区州盟旗](?:人民)?政府|政府办(?:公[室厅])?)(?:及|和|、|的|名义|制发|印发|制定|出台|发布|公布|行政)*$/.test(
      this.#paragraph.text.slice(Math.max(0, from - 24), to).replace(/(?:行政)?规范性文件$|规章$/, ''),
    );
  }

  #lastDocument = 'normativeDocuments';

  #publishing(clause: Clause, count: Count): string | undefined {
    const text = this.#paragraph.text.slice(clause.from, count.from);
    return /(?:公开|发布|公布)/.test(text.replace(/信息公开|依申请公开/g, '')) ? 'published' : undefined;
  }

  /** Nothing that is not understood stands between the last word and the figure. */
  #isClose(words: Found[], count: Count): boolean {
    const ahead = words.filter(word => word.to <= count.from).at(-1);
    const behind = words.find(word => word.from >= count.to);
    if (ahead) return this.#residue(ahead.to, count.from) <= 2;
    return behind !== undefined && this.#residue(count.to, behind.from) <= 2;
  }

  #decisionHead(words: Found[], count: Count, clause: Clause): Head | undefined {
    if (!DECISION_UNITS.has(count.unit)) return undefined;
    const decision = words.find(word => word.kind === 'decision');
    if (!decision || words.filter(word => word.kind === 'decision').length > 1) return undefined;
    const near = this.#paragraph.text.slice(
      decision.from < count.from ? decision.to : count.to,
      Math.max(count.from, decision.from),
    );
    const start = this.#paragraph.text.slice(clause.from, Math.max(decision.to, count.to));
    if (
      /信息|事项|项目|申请|案卷|清单|服务|职权|公示|公开|发布|公布|归集|上传|录入|推送|简易|普通程序|一般程序|受理|轻微|免/.test(
        start,
      )
    )
      return undefined;
    if (near.replace(/处理|决定书?|案件|数量|实施|作出|办理/g, '').replace(FILLERS, '').length > 0) return undefined;
    return head('decision', decision.of, decisionMeanings(decision.of), [decision]);
  }

  #requestHead(words: Found[], count: Count, clause: Clause): Head | undefined {
    if (!this.#isRequestUnit(count) || words.some(word => FARTHER.has(word.kind))) return undefined;
    const find = (...kinds: Kind[]): Found | undefined => words.find(word => kinds.includes(word.kind));
    const request = find('request');
    const verb = find('newly', 'received');
    const handled = find('handled');
    const processed = find('processed');
    const noun = request ?? find('application');
    if (!request && !this.#inRequests(count)) return undefined;
    if (has(clause, 'channel') && this.#isChannelPart(clause)) return undefined;
    const own = [verb, handled, processed, noun].filter(word => word !== undefined);
    if (own.length === 0) return this.#sumHead(words, count);
    if (!this.#touches(own, count, request ? 6 : 2)) return undefined;
    const bracket = this.#bracketBehind(count);
    const including =
      /^\s*\((?:其中|含|包括|包含|其中包括)*(?:上一?年|去年|\d{4}年)度?[^)]{0,4}(?:结转|转结)/.test(bracket) ||
      /^[,，]?(?:其中)?(?:含|包括|包含|其中)(?:上一?年|去年|\d{4}年)度?[^,，。;]{0,4}(?:结转|转结)/.test(bracket);
    if (verb) {
      if (verb.kind === 'newly' && !including) return head('received', '', FLOWS.newly, own);
      if (including) return { ...head('received', '', FLOWS.withCarriedIn, own), including };
      return head('received', '', handled || processed ? FLOWS.loosely : FLOWS.received, own);
    }
    if (handled) {
      const said = this.#sentence.find(claim => claim.subject === 'received')?.value;
      const meanings: CellKey[][] = /办/.test(handled.text) ? FLOWS.handled : FLOWS.answered;
      // “收到159件,答复159件”: how many were received is looked at by itself.
      const extra = said === count.value ? FLOWS.received : [];
      return { ...head('handled', '', [...meanings, ...extra], own), including };
    }
    if (this.#attributes || (!processed && this.#residue(noun!.to, count.from) > 0 && noun!.to < count.from))
      return undefined;
    if (!request && !processed) return undefined;
    return head('received', '', FLOWS.loosely, own);
  }

  /** “共162件” behind what was carried in and what came. */
  #sumHead(words: Found[], count: Count): Head | undefined {
    const total = words.find(word => word.kind === 'total');
    if (
      !total ||
      !this.#sentence.some(claim => claim.subject === 'carriedIn') ||
      this.#residue(total.to, count.from) > 0
    )
      return undefined;
    return head('received', '', FLOWS.loosely, [total]);
  }

  #bracketBehind(count: Count): string {
    return this.#paragraph.text.slice(count.to, count.to + 24);
  }

  /** “其中网络申请5件”, or one of several channels: a part of what was received. */
  #isChannelPart(clause: Clause): boolean {
    const text = this.#text(clause);
    if (/等(?:多种|多个|各种)?(?:渠道|方式|途径|形式|平台)/.test(text)) return false;
    return has(clause, 'among') || this.#sentence.some(claim => claim.subject === 'received') || this.#channels > 1;
  }

  get #channels(): number {
    return this.#paragraph.text
      .split(/[,，。;；、]/)
      .filter(part => /(?:网络|网上|线上|线下|信函|当面|邮寄|邮件|现场|窗口)[^,，。]{0,12}\d+件/.test(part)).length;
  }

  /** “予以公开、部分公开分别为42件、28件”: each figure its own head. */
  #apart(clause: Clause, clauses: Clause[], i: number): boolean {
    const mark = clause.words.find(word => word.kind === 'respectively')!;
    const heads = this.#listedHeads(
      [...(this.#bareBefore(clauses, i)?.words ?? []), ...clause.words].filter(word => word.from < mark.from),
    );
    const counts = clause.counts.filter(count => count.unit !== '%');
    for (let at = i + 1; at < clauses.length && counts.length < heads.length; at++) {
      const next = clauses[at]!;
      if (next.words.some(word => CLAIMED.has(word.kind)) || next.counts.length === 0) break;
      counts.push(...next.counts);
      next.counts = [];
    }
    if (heads.length < 2 || heads.length !== counts.length) return false;
    heads.forEach((one, at) => {
      this.#state(one, counts[at]!);
    });
    return true;
  }

  /** “行政复议、行政诉讼均为0件”, “各1件”. */
  #alike(clause: Clause, count: Count): boolean {
    const each = clause.words.filter(word => word.kind === 'each').at(-1)!;
    const heads = this.#listedHeads(clause.words.filter(word => word.to <= each.from));
    for (const one of heads) this.#state(one, count);
    return heads.length > 0;
  }

  /** A clause of heads without figures right before: “行政复议,行政诉讼均为0件”. */
  #bareBefore(clauses: Clause[], i: number): Clause | undefined {
    const before = clauses[i - 1];
    return before && before.counts.length === 0 && !has(before, 'none') ? before : undefined;
  }

  #listedHeads(words: Found[]): Head[] {
    const outcomes = words.filter(word => word.kind === 'outcome');
    if (outcomes.length > 1) return outcomes.map(word => head('outcome', word.of, outcomeMeanings(word.of), [word]));
    const disputes = words.filter(word => word.kind === 'dispute');
    if (disputes.length > 1 && this.#speaks)
      return disputes.map(word => head('dispute', word.of, disputeMeanings(word.of), [word]));
    const applicants = words.filter(word => word.kind === 'applicant');
    if (applicants.length > 1)
      return applicants.map(word => head('applicant', word.of, applicantMeanings(word.of), [word]));
    const anybody = words.find(word => word.kind === 'anybody');
    if (anybody)
      return ['individual', 'corporation'].map(of => head('applicant', of, applicantMeanings(of), [anybody]));
    const decisions = words.filter(word => word.kind === 'decision');
    if (decisions.length > 1)
      return decisions.map(word => head('decision', word.of, decisionMeanings(word.of), [word]));
    const verbs = words.filter(word => word.kind === 'documentVerb');
    const document = words.find(word => word.kind === 'document')?.of;
    if (verbs.length > 1 && document)
      return verbs.map(word => head('document', `${document}.${word.of}`, documentMeanings(document, word.of), [word]));
    return [];
  }

  /** “本年新收申请数:41件”, “不予公开(属于国家秘密)1件”: what is counted stands in the clauses before. */
  #headAhead(count: Count, clauses: Clause[], i: number): Head | undefined {
    const [outside, before] = [clauses[i - 2], clauses[i - 1]];
    const own = clauses[i]!;
    if (own.counts[0] !== count || !before || before.counts.length > 0) return undefined;
    if (own.after === ':') return this.#headOf(before.words, count, before);
    if (own.after !== ')' || !outside || outside.counts.length > 0 || before.depth <= own.depth) return undefined;
    return this.#headOf([...outside.words, ...before.words], count, own);
  }

  /** 未, 没有, 无: the figure is 0. */
  #deny(clause: Clause, none: Found): void {
    const behind = clause.words.filter(word => word.from >= none.to);
    const text = this.#paragraph.text.slice(none.to, clause.to);
    const heads = this.#deniedHeads(behind, text, none);
    for (const one of heads) {
      const last = one.words.at(-1)!;
      this.#claim(one, { ...NOTHING, from: none.from, to: last.to });
    }
    if (heads.length > 0 && heads[0]!.subject === 'received') this.#frame = 'request';
  }

  #deniedHeads(words: Found[], text: string, none: Found): Head[] {
    const only = (kind: Kind): Found[] => words.filter(word => word.kind === kind);
    const notices = only('feeNotice');
    const fees = [...only('informationFee'), ...only('fee')];
    if (notices.length > 0 || fees.length > 0) return deniedMoney(notices, fees, text);
    const disputes = this.#deniedDisputes(words, text, none);
    const requests = this.#deniedRequests(words, text, none, disputes.length > 0);
    if (disputes.length > 0 || requests.length > 0) return [...requests, ...disputes];
    const results = only('result').filter(word => word.of === 'corrected');
    if (results.length > 0 && (this.#speaks || this.#lastDispute !== ''))
      return [head('dispute', 'corrected', disputeMeanings('corrected'), results)];
    const carry = words.find(word => /^carried/.test(word.kind));
    if (carry && this.#frame === 'request') {
      const subject = this.#directionOf(carry);
      return subject && this.#residue(none.to, carry.from) <= 2 ? [head(subject, '', FLOWS[subject], [carry])] : [];
    }
    return this.#deniedOthers(words, text, none);
  }

  #deniedRequests(words: Found[], text: string, none: Found, withDisputes: boolean): Head[] {
    const request = words.find(word => word.kind === 'request');
    const noun = request ?? (this.#inRequests() ? words.find(word => word.kind === 'application') : undefined);
    if (!noun || words.some(word => /^(?:carried|outcome|foreign|decision|channel)/.test(word.kind))) return [];
    const verb = words.find(word => word.kind === 'received' || word.kind === 'newly');
    const before = this.#paragraph.text.slice(none.to, noun.from);
    if (/因|由于|涉及|有关|关于|就|针对|对|因为|要求|申请人/.test(before)) return [];
    const behind = this.#paragraph.text.slice(noun.to, none.to + text.length);
    const fits = verb
      ? !/^.{0,6}(?:引发|引起|产生|导致|提起|被)/.test(behind)
      : /^(?:的|之)?(?:政府)?(?:信息|文件)?(?:情况|情形|事项|事件|案件|申请|办件|件|数量|记录)?(?:发生|产生)?(?:$|[,、;及或和与])/.test(
          behind,
        ) && this.#residue(none.to, noun.from) <= 6;
    if (!fits || (!verb && (withDisputes || !request))) return [];
    const applicants = words.filter(word => word.kind === 'applicant' && word.to <= noun.from);
    if (applicants.length > 0) {
      const of = applicants.map(word => word.of).join('+');
      return this.#areJoined(applicants) && request
        ? [head('applicant', of, applicantMeanings(of), [...applicants, noun])]
        : [];
    }
    return [head('received', '', FLOWS.newly, [noun])];
  }

  #deniedDisputes(words: Found[], text: string, none: Found): Head[] {
    const disputes = words.filter(word => word.kind === 'dispute');
    if (disputes.length === 0) return [];
    const last = disputes.at(-1)!;
    const behind = text.slice(last.to - none.to);
    if (/机制|能力|意识|渠道|应对|培训|败诉|纠错|纠正|不满|决定/.test(text)) return [];
    if (!/^(?:的|等)?(?:相关)?(?:案件|申请|情况|情形|事项|行为|程序|纠纷|处理情况|发生|$|[,;等、])/.test(behind))
      return [];
    return disputes.flatMap(word => word.of.split('+').map(of => head('dispute', of, disputeMeanings(of), [word])));
  }

  #deniedOthers(words: Found[], text: string, none: Found): Head[] {
    const outcome = words.find(word => word.kind === 'outcome');
    if (
      outcome &&
      this.#topic === 'request' &&
      this.#residue(none.to, outcome.from) <= 2 &&
      !/应|可|能/.test(text.slice(0, outcome.from - none.to))
    )
      return [head('outcome', outcome.of, outcomeMeanings(outcome.of), [outcome])];
    const document = words.find(word => word.kind === 'document');
    const issued = words.find(word => word.kind === 'documentVerb' && word.of === 'issued');
    if (
      document &&
      issued &&
      !words.some(word => word.kind === 'documentOther') &&
      !/库|清单|公开|发布(?!、)/.test(text)
    )
      return [
        head(
          'document',
          `${document.of}.issued`,
          documentMeanings(document.of, 'issued'),
          [document, issued].sort((a, b) => a.to - b.to),
        ),
      ];
    const decisions = words.filter(word => word.kind === 'decision');
    if (
      decisions.length > 0 &&
      !/信息|申请|公开|公示|异议|复议|诉讼|重大|投诉/.test(text) &&
      this.#residueOf(
        text.slice(0, decisions[0]!.from - none.to).replace(/实施|作出|办理|发生|产生|涉及|开展|有|进行/g, ''),
      ) <= 2
    )
      return decisions.map(word => head('decision', word.of, decisionMeanings(word.of), [word]));
    return [];
  }

  /** Is the talk about requests, so that 公开, 其他 and bare verbs are of them? */
  #inRequests(count?: Count): boolean {
    if (count && !this.#isRequestUnit(count)) return false;
    return this.#frame === 'request' && !this.#attributes;
  }

  #isRequestUnit = (count: Count): boolean => REQUEST_UNITS.has(count.unit);

  /** Does one of the words stand beside the figure, with at most so many characters that are not understood between? */
  #touches(words: Found[], count: Count, most: number): boolean {
    return words.some(word =>
      word.to <= count.from
        ? this.#residue(word.to, count.from) <= most
        : this.#residue(count.to, word.from) <= Math.min(most, 4),
    );
  }

  #residue = (from: number, to: number): number => this.#residueOf(this.#paragraph.text.slice(from, to));
  #residueOf = (text: string): number => text.replace(FILLERS, '').length;
  #text = (clause: Clause): string => this.#paragraph.text.slice(clause.from, clause.to);

  #state(one: Head, count: Count, share?: Claim['share']): void {
    const starts = [count.from, ...one.words.map(word => word.from)];
    const ends = [count.to, ...one.words.map(word => word.to)];
    this.#claim(one, {
      value: count.value,
      unit: count.unit,
      negated: false,
      approximate: count.approximate,
      from: Math.min(...starts),
      to: Math.max(...ends),
      share,
    });
  }

  #claim(one: Head, said: Said): void {
    const { section, map, raw } = this.#paragraph;
    const start = map[said.from] ?? raw.length;
    const end = Math.max(start, map[said.to] ?? raw.length);
    const claim: Claim = {
      subject: one.subject,
      of: one.of,
      value: said.approximate || Number.isNaN(said.value) ? null : said.value,
      unit: said.unit,
      approximate: said.approximate,
      negated: said.negated,
      scope: this.#scope === 'region' ? 'region' : 'self',
      includesCarriedIn: one.including ?? false,
      meanings: one.meanings,
      section,
      quote: raw.slice(start, end),
      place: placeWithin(this.#paragraph, start, end),
      ...(said.share && { share: said.share }),
    };
    this.#where.set(claim, { to: said.to, depth: this.#depth });
    if (REQUESTS.has(one.subject)) this.#frame = 'request';
    this.#sentence.push(claim);
    this.claims.push(claim);
  }
}

const REQUESTS = new Set<ClaimSubject>(['received', 'carriedIn', 'handled', 'carriedOut', 'outcome', 'applicant']);
interface Said {
  value: number;
  unit: string;
  negated: boolean;
  approximate: boolean;
  share?: Claim['share'] | undefined;
  /** Offsets of the words. */
  from: number;
  to: number;
}

const NOTHING = { value: 0, unit: '', negated: true, approximate: false } as const;

/** Words that say what a clause counts. */
const CLAIMED = new Set<Kind>([
  ...(['carriedIn', 'carriedOut', 'outcome', 'applicant', 'dispute', 'result', 'document', 'decision', 'fee'] as const),
  ...(['informationFee', 'feeNotice', 'procurement', 'request'] as const),
]);
/** With one of these in its part of the clause a figure is no count of requests. */
const FARTHER = new Set<Kind>([
  'outcome',
  'applicant',
  'dispute',
  'result',
  'document',
  'decision',
  'foreign',
  'compare',
  'feeNotice',
  'fee',
  'informationFee',
]);

const has = (clause: Clause, ...kinds: Kind[]): boolean => clause.words.some(word => kinds.includes(word.kind));

const head = (subject: ClaimSubject, of: string, meanings: CellKey[][], words: Found[]): Head => ({
  subject,
  of,
  meanings,
  words,
});

function deniedMoney(notices: Found[], fees: Found[], text: string): Head[] {
  if (/异议|不满|按时/.test(text)) return [];
  return [
    ...notices.map(word => head('feeNotice', '', [], [word])),
    ...fees.map(word =>
      word.kind === 'fee'
        ? head('fee', '', [['proactive.fees.amountWan']], [word])
        : head('informationFee', '', [], [word]),
    ),
  ];
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '').replace(/^[^(]*\)/, '');
