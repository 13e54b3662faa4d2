// What the talk is about while a paragraph is read, sentence by sentence: of whom, of which things, what was said just now.
import type { Claim, ClaimSubject } from '../../model/report.ts';
import { type MappedText, placeWithin } from '../../text/broken-lines.ts';
import type { Count } from '../../text/counts.ts';
import type { Head } from './head.ts';
import type { Found } from './lexicon.ts';
import type { Clause } from './sentence.ts';

/** Whose report, of which year. */
export interface About {
  year: number | null;
  agency: string | null;
}

export type Frame = 'request' | 'dispute' | 'document' | 'foreign' | null;

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
const REQUESTS = new Set<ClaimSubject>(['received', 'carriedIn', 'handled', 'carriedOut', 'outcome', 'applicant']);
const JOINED = /^(?:的|情况|案件|程序)*(?:(?:及其?|和|、|或者?|与|以及)(?:提起|被提起|者)?|\(含)$/;

export const isRequestUnit = ({ unit }: Count): boolean => REQUEST_UNITS.has(unit);

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

export class Talk {
  readonly about: About;
  readonly paragraph: MappedText;
  readonly text: string;
  readonly claims: Claim[] = [];
  /** What the heading above says. */
  topic: Frame;
  frame: Frame;
  /** Those of other bodies are no claims. */
  scope: Claim['scope'] | 'other' = 'self';
  /** Claims of the sentence at hand. */
  said: Claim[] = [];
  /** The sentence speaks of disclosure, so that its disputes are about it. */
  ofDisclosure = false;
  /** The sentence sorts documents by how open they are. */
  ofAttributes = false;
  /** The sentence at hand. */
  sentence = '';
  /** “其中” was said, and no new whole since. */
  among = false;
  /** What was received by one of several channels is the subject. */
  ofChannel = false;
  /** Cases that are not about disclosure were just named: “其中涉及信息公开2件” are some of them. */
  otherDispute = '';
  /** Procedures that the sentence has named. */
  procedures: string[] = [];
  lastVerb = '';
  lastDispute = '';
  lastDocument = 'normativeDocuments';
  depth = 0;
  readonly #where = new Map<Claim, { from: number; to: number; depth: number }>();

  constructor(paragraph: MappedText, about: About, topic: Frame) {
    this.paragraph = paragraph;
    this.text = paragraph.text;
    this.about = about;
    this.topic = topic;
    this.frame = topic;
  }

  /** A heading in the middle of the text. */
  turnTo(topic: Frame): void {
    this.topic = topic;
    this.frame = topic;
    this.said = [];
  }

  textOf(clause: Clause): string {
    return this.text.slice(clause.from, clause.to);
  }

  /** How many characters between two offsets are not understood. */
  residue(from: number, to: number): number {
    return residueOf(this.text.slice(from, to));
  }

  /** Does one of the words stand beside the figure, with at most so many characters that are not understood between? */
  touches(words: readonly Found[], count: Count, most: number): boolean {
    return words.some(word =>
      word.to <= count.from
        ? this.residue(word.to, count.from) <= most
        : this.residue(count.to, word.from) <= Math.min(most, 4),
    );
  }

  /** 予以公开及部分公开: nothing but 及, 和, 、 between the words. */
  areJoined(words: readonly Found[]): boolean {
    return words.every((word, i) => i === 0 || JOINED.test(this.text.slice(words[i - 1]!.to, word.from)));
  }

  /** Is the talk about requests, so that 公开, 其他 and bare verbs are of them? */
  inRequests(count?: Count): boolean {
    if (count && !isRequestUnit(count)) return false;
    return this.frame === 'request' && !this.ofAttributes;
  }

  hasSaid(subject: RegExp): boolean {
    return this.said.some(claim => subject.test(claim.subject));
  }

  /** “结转下年度9件,其中3件为企业申请”: parts of what was carried over are no parts of the tables' rows. */
  leaveOutParts(): void {
    this.said.forEach((claim, i) => {
      const next = this.said[i + 1];
      if (!/^carried/.test(claim.subject) || !next || claim.value === null) return;
      const between = this.text.slice(this.#where.get(claim)!.to, this.#where.get(next)!.from);
      if (!/^的?中|其中/.test(between)) return;
      const rest = this.said.slice(i + 1);
      const end = rest.findIndex(one => !/^(?:outcome|applicant)$/.test(one.subject));
      const parts = end < 0 ? rest : rest.slice(0, end);
      const sum = parts.reduce((total, part) => total + (part.value ?? 0), 0);
      if (parts.length > 0 && sum <= claim.value)
        for (const part of parts) this.claims.splice(this.claims.indexOf(part), 1);
    });
  }

  /** The last claim of the sentence that stands in no deeper bracket. */
  lastWithin(depth: number): { claim: Claim; to: number } | undefined {
    const claim = this.said.findLast(one => this.#where.get(one)!.depth <= depth);
    return claim && { claim, to: this.#where.get(claim)!.to };
  }

  state(one: Head, count: Count, share?: Claim['share']): void {
    this.#claim(one, {
      value: count.value,
      unit: count.unit,
      negated: false,
      approximate: count.approximate,
      from: Math.min(count.from, ...one.words.map(word => word.from)),
      to: Math.max(count.to, ...one.words.map(word => word.to)),
      share,
    });
  }

  /** The figure is 0, said by a denial between two offsets. */
  deny(one: Head, from: number, to: number): void {
    this.#claim(one, { ...NOTHING, from, to });
  }

  #claim(one: Head, said: Said): void {
    const { section } = this.paragraph;
    const { quote, place } = this.quote(said.from, said.to);
    const claim: Claim = {
      subject: one.subject,
      of: one.of,
      value: said.approximate || Number.isNaN(said.value) ? null : said.value,
      unit: said.unit,
      approximate: said.approximate,
      negated: said.negated,
      scope: this.scope === 'region' ? 'region' : 'self',
      includesCarriedIn: one.including ?? false,
      meanings: one.meanings,
      section,
      quote,
      place,
      ...(said.share && { share: said.share }),
    };
    this.#where.set(claim, { from: said.from, to: said.to, depth: this.depth });
    if (REQUESTS.has(one.subject)) this.frame = 'request';
    if (one.subject === 'dispute') this.frame = 'dispute';
    this.said.push(claim);
    this.claims.push(claim);
  }

  quote(from: number, to: number): Pick<Claim, 'quote' | 'place'> {
    const { map, raw } = this.paragraph;
    const start = map[from] ?? raw.length;
    const end = Math.max(start, map[to] ?? raw.length);
    return { quote: raw.slice(start, end), place: placeWithin(this.paragraph, start, end) };
  }
}

export const residueOf = (text: string): number => text.replace(FILLERS, '').length;
