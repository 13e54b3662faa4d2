// Figures that the running text states: who, what, how many, whose. A small grammar of the genre works clause by
// clause; what it does not understand it leaves alone.
import type { Claim, ClaimSubject } from '../model/report.ts';
import type { Place } from '../model/source.ts';
import { readChineseNumber } from '../text/numbers.ts';

export interface ClaimText {
  section: number;
  /** Normalised, and the author's own characters with the offsets between them. */
  text: string;
  raw: string;
  map: number[];
  place: Place;
}

const NUMBER =
  '(近|约|超过|超|逾|共|各|为|计|仅|共计|合计|总计|累计)?\\s*(\\d[\\d,]*|[一二两三四五六七八九十百千]+)\\s*(余|多)?\\s*(件|条|例|份|宗|起|次|项|个(?!工作日|月|部门|方面|专栏|小时))';
const REQUEST =
  '(?:政府)?(?:信息|文件)?(?:公开)?(?:的)?(?:依申请公开|信息公开|公开)?(?:政府)?(?:信息)?(?:的)?(?:申请|案件|申请公开信息|办件)?';

interface Pattern {
  subject: ClaimSubject;
  /** Group 1: words that may say the scope; then the groups of NUMBER. */
  pattern: RegExp;
}

const figure = (subject: ClaimSubject, words: string): Pattern => ({
  subject,
  pattern: new RegExp(`((?:${words}))[^,，。;；:：\\d一二两三四五六七八九十百千]{0,14}?${NUMBER}`, 'g'),
});

const PATTERNS: Pattern[] = [
  figure(
    'received',
    `(?:共|累计|新)?(?:收到|收办|受理|接收|接到|接受|新收|登记)(?:[^,，。;；]{0,12}?)(?:依申请公开|信息公开申请|公开申请|依申请|申请公开信息|申请案件|信息公开)(?:${REQUEST})`,
  ),
  figure('received', '(?:政府信息公开申请|依申请公开(?:政府信息)?)(?:申请)?(?:共|总)?(?:计|数|量|受理)?'),
  figure(
    'handled',
    '(?:已|均|共|全部|完成|予以|按时|依法)?(?:办结|答复|办理完毕)(?:政府信息公开申请|依申请公开|申请)?(?:共)?',
  ),
  figure('carriedIn', '(?:含)?上一?年(?:度)?结转'),
  figure(
    'carriedOut',
    '(?:(?:正在办理|尚未办结)?(?:的)?结转(?:至|到)?(?:下(?:一)?年(?:度)?|\\d{4}年(?:度)?)|转下年(?:度)?)(?:继续办理)?',
  ),
  figure('grantedOrPartially', '予以公开(?:及|和|、|或)(?:予以)?部分公开'),
  figure('granted', '(?<!部分|不)予以公开(?!及|和|、|或)'),
  figure('partiallyGranted', '(?<!及|和|、|或|或予以|和予以|及予以)部分公开'),
  figure('refused', '不予公开'),
  figure('unavailable', '无法提供'),
  figure('notProcessed', '不予处理'),
  figure('otherHandled', '其他处理'),
  figure('reconsideration', '行政复议(?:案件|申请)?'),
  figure('litigation', '行政诉讼(?:案件)?'),
  figure('normativeIssued', '(?:新?制(?:定|发)|出台|印发)(?:了)?(?:行政)?规范性文件'),
  figure('normativeInForce', '现行有效(?:的)?(?:行政)?(?:规范性文件)?(?:件数)?(?:合计|共)?'),
];

/** “未收到…申请”: the figure is 0. */
const NONE: { subject: ClaimSubject; pattern: RegExp }[] = [
  {
    subject: 'received',
    pattern: /(?:未|没有|无|未曾)(?:收到|接到|受理|接收到|接收)(?:[^,，。;；]{0,12}?)(?:申请|依申请公开)/g,
  },
  { subject: 'reconsideration', pattern: /(?:未|没有|无|未曾)(?:发生|出现|产生|收到|因)?[^,，。;；]{0,18}?行政复议/g },
  { subject: 'litigation', pattern: /(?:未|没有|无|未曾)(?:发生|出现|产生|收到|因)?[^,，。;；]{0,26}?行政诉讼/g },
];

/** Subjects that are parts of the requests handled: “其中” before them says nothing about scope. */
const OUTCOMES = new Set<ClaimSubject>([
  'grantedOrPartially',
  'granted',
  'partiallyGranted',
  'refused',
  'unavailable',
  'notProcessed',
  'otherHandled',
]);

const REGION = /全市|全区|全县|全省|全州|全盟|全镇|各部门|各级|各单位/;
const APPLICANTS = /自然人|商业企业|科研机构|公益组织|法律服务|法人/;
const PART = /其中|自然人|商业企业|科研机构|公益组织|法律服务|法人/;
const FOREIGN = /12345|热线|工单|信箱|建议|提案|议案|咨询|留言|网友|来信|来电|投诉举报/;

/** All claims of one paragraph. */
export function claimsIn(paragraph: ClaimText): Claim[] {
  const claims: Claim[] = [];
  for (const { subject, pattern } of PATTERNS) {
    for (const match of paragraph.text.matchAll(pattern)) {
      const sentence = sentenceAround(paragraph.text, match.index);
      const clause = clauseAround(paragraph.text, match.index, match[0].length);
      // A hotline's sentence goes on with “已办结7596件”: there the whole sentence tells.
      if (FOREIGN.test(subject === 'handled' ? sentence : clause)) continue;
      const [, words, quantifier, digits, more, unit] = match;
      if (subject === 'received' && /办结|答复|结转|处理|公开率/.test(clause.slice(0, clause.indexOf(digits!))))
        continue;
      const value = /^\d/.test(digits!) ? Number(digits!.replace(/,/g, '')) : readChineseNumber(digits!);
      if (value === undefined) continue;
      const approximate = Boolean(more) || /近|约|超|逾/.test(quantifier ?? '');
      const behind = paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + 16);
      claims.push({
        subject,
        value: approximate ? null : value,
        unit: unit!,
        scope: scopeOf(subject, words!, sentence, paragraph.text, match.index),
        includesCarriedIn: /^\s*\(?(?:其中)?(?:含|包括|包含)[^)]{0,6}上一?年(?:度)?结转/.test(behind),
        approximate,
        ...quoteOf(paragraph, match.index, match[0].length),
      });
    }
  }
  for (const { subject, pattern } of NONE) {
    for (const match of paragraph.text.matchAll(pattern)) {
      if (FOREIGN.test(match[0])) continue;
      // “未收到法人申请” denies only a part.
      const scope = PART.test(match[0]) ? 'part' : scopeOf(subject, match[0], '', paragraph.text, match.index);
      claims.push({
        subject,
        value: 0,
        unit: '件',
        scope,
        includesCarriedIn: false,
        approximate: false,
        ...quoteOf(paragraph, match.index, match[0].length),
      });
    }
  }
  return withoutTwins(claims.sort((a, b) => a.place.start - b.place.start));
}

/** Two patterns may read one figure: the longer quote stays. */
function withoutTwins(claims: Claim[]): Claim[] {
  return claims.filter(
    claim =>
      !claims.some(
        other =>
          other !== claim &&
          other.subject === claim.subject &&
          other.place.end === claim.place.end &&
          other.place.start < claim.place.start,
      ),
  );
}

function scopeOf(subject: ClaimSubject, words: string, sentence: string, text: string, at: number): Claim['scope'] {
  const ahead = text.slice(Math.max(0, at - 14), at) + words;
  const part = OUTCOMES.has(subject) ? APPLICANTS : PART;
  if (part.test(ahead.split(/[,，。;；]/).at(-1) ?? '')) return 'part';
  return REGION.test(words) || REGION.test(sentence.slice(0, 24)) ? 'region' : 'self';
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf(';', at), text.lastIndexOf('\n', at)) + 1;
  return text.slice(from, at + 40);
}

function clauseAround(text: string, at: number, length: number): string {
  const from = Math.max(...['。', ',', ';', '\n'].map(mark => text.lastIndexOf(mark, at))) + 1;
  return text.slice(from, at + length);
}

function quoteOf(paragraph: ClaimText, at: number, length: number): Pick<Claim, 'quote' | 'place' | 'section'> {
  const from = paragraph.map[at] ?? 0;
  const to = paragraph.map[at + length] ?? paragraph.raw.length;
  return {
    quote: paragraph.raw.slice(from, to),
    place: { line: paragraph.place.line, start: paragraph.place.start + from, end: paragraph.place.start + to },
    section: paragraph.section,
  };
}
