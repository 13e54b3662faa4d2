// Heads of figures about requests: received, handled, carried over, how they ended, who asked.
import type { CellKey } from '../../model/form.ts';
import type { Count } from '../../text/counts.ts';
import { first, type Head, head, ofKind } from './head.ts';
import type { Found, Kind } from './lexicon.ts';
import { applicantMeanings, FLOWS, outcomeMeanings } from './meanings.ts';
import { type Clause, has } from './sentence.ts';
import { isRequestUnit, residueOf, type Talk } from './talk.ts';

export function outcomeHead(talk: Talk, words: Found[], count: Count, clause: Clause): Head | undefined {
  if (!talk.inRequests(count)) return undefined;
  const outcomes = ofKind(words, 'outcome');
  // “主动公开信息不予公开0条” sorts what was published unasked.
  if (outcomes.some(({ from }) => from > clause.from && /主动公开/.test(talk.text.slice(clause.from, from))))
    return undefined;
  if (first(words, 'foreign') || (outcomes.length > 0 && !isBeside(talk, outcomes, count))) return undefined;
  const column = first(words, 'applicant')?.of;
  const of = outcomeOf(talk, outcomes);
  if (of !== undefined) return head('outcome', of, outcomeMeanings(of, column), outcomes);
  if (outcomes.length > 0) return undefined;
  const open = first(words, 'open');
  if (open && talk.hasSaid(/received|handled|outcome/)) {
    const meanings = [...outcomeMeanings('granted'), ...outcomeMeanings('granted+partiallyGranted')];
    return head('outcome', 'granted', meanings, [open]);
  }
  return otherHead(talk, words, count, clause);
}

const BESIDE = /占比?|比例|比重|答复|决定|政府信息|信息|申请|情形|结果|处理|方面|案件|件(?!\d)|类|因|属于|涉及|经/g;

/** 答复, 决定, 的申请 may stand between an outcome or an applicant and its figure, but no other thing. */
function isBeside(talk: Talk, words: readonly Found[], count: Count): boolean {
  return words.some(word => {
    const [from, to] = word.to <= count.from ? [word.to, count.from] : [count.to, word.from];
    const between = talk.text.slice(from, to).replace(BESIDE, '');
    return from <= to && residueOf(between) <= (word.to <= count.from ? 1 : 3);
  });
}

/** One outcome, several joined by 及, or a reason with its group (因属于国家秘密不予公开); undefined where they differ. */
function outcomeOf(talk: Talk, outcomes: Found[]): string | undefined {
  const names = [...new Set(outcomes.map(word => word.of))];
  if (names.length <= 1) return names[0];
  // “不予公开、无法提供等27件” may be more than the two.
  if (/^等/.test(talk.text.slice(outcomes.at(-1)!.to))) return undefined;
  const rows = names.filter(name => name.includes('.'));
  const groups = names.filter(name => !name.includes('.'));
  if (rows.length === 1 && groups.length === 1 && rows[0]!.startsWith(`${groups[0]}.`)) {
    // “因本机关不掌握等原因无法提供” is the whole group.
    const [row, group] = [outcomes.find(word => word.of === rows[0])!, outcomes.find(word => word.of === groups[0])!];
    const between = talk.text.slice(Math.min(row.to, group.to), Math.max(row.from, group.from));
    return /等/.test(between) ? groups[0] : rows[0];
  }
  return talk.areJoined(outcomes) ? names.join('+') : undefined;
}

/** 其他 in a list of outcomes or of applicants. */
function otherHead(talk: Talk, words: Found[], count: Count, { depth }: Clause): Head | undefined {
  const other = first(words, 'other');
  if (!other || other.to > count.from || talk.residue(other.to, count.from) > 0) return undefined;
  const last = talk.said.at(-1);
  if (last?.subject === 'applicant')
    return head('applicant', 'otherOrganisation', applicantMeanings('otherOrganisation'), [other]);
  if (last?.subject !== 'outcome') return undefined;
  // In a bracket it is a part of what stands before the bracket.
  const parent = depth === 0 ? undefined : talk.lastWithin(depth - 1)?.claim;
  if (parent?.subject === 'outcome' && parent.of !== 'otherHandled') return undefined;
  const of = parent?.subject === 'outcome' ? 'otherHandled.misc' : 'other';
  return head('outcome', of, outcomeMeanings(of), [other]);
}

export function carryHead(talk: Talk, words: Found[], count: Count): Head | undefined {
  const word = first(words, 'carriedIn', 'carriedOut');
  if (!word || !isRequestUnit(count) || talk.ofChannel) return undefined;
  if (talk.frame !== 'request' && !/申请/.test(word.text)) return undefined;
  const subject = directionOf(talk, word);
  return subject && head(subject, '', FLOWS[subject], [word]);
}

/** 2022年结转 and 结转2024年 are told by the year. */
export function directionOf(talk: Talk, { kind, text }: Found): 'carriedIn' | 'carriedOut' | undefined {
  const { year } = talk.about;
  const said = /\d{4}/.exec(text)?.[0];
  if (said === undefined || year === null || /下|次年|明年|来年/.test(text)) return kind as 'carriedIn' | 'carriedOut';
  const difference = Number(said) - year;
  if (difference === -1) return 'carriedIn';
  if (difference === 1) return 'carriedOut';
  return difference === 0 && kind === 'carriedOut' ? 'carriedIn' : undefined;
}

export function applicantHead(talk: Talk, words: Found[], count: Count, clause: Clause): Head | undefined {
  const applicants = ofKind(words, 'applicant');
  if (applicants.length === 0 || !talk.inRequests(count) || has(clause, 'foreign')) return undefined;
  if (!isBeside(talk, applicants, count)) return undefined;
  // “2个自然人的申请” counts persons.
  const next = applicants.find(word => word.from >= count.to);
  if (count.unit === '个' && next && talk.residue(count.to, next.from) === 0) return undefined;
  const names = [...new Set(applicants.map(word => word.of))];
  if (names.length > 1 && !talk.areJoined(applicants)) return undefined;
  const of = names.join('+');
  return head('applicant', of, applicantMeanings(of), applicants);
}

/** With one of these in its part of the clause a figure is no count of requests. */
const FARTHER: readonly Kind[] = [
  ...(['outcome', 'applicant', 'dispute', 'result', 'document', 'decision', 'foreign', 'compare'] as const),
  ...(['feeNotice', 'fee', 'informationFee'] as const),
];
const CARRIED_IN = '(?:上一?年|去年|\\d{4}年)度?';
const INCLUDING = new RegExp(
  `^\\s*\\((?:其中|含|包括|包含)*${CARRIED_IN}[^)]{0,4}(?:结转|转结)|^[,，]?(?:其中)?(?:含|包括|包含|其中)${CARRIED_IN}[^,，。;]{0,4}(?:结转|转结)`,
);

export function requestHead(talk: Talk, words: Found[], count: Count, clause: Clause): Head | undefined {
  if (!isRequestUnit(count) || first(words, ...FARTHER)) return undefined;
  const request = first(words, 'request');
  const verb = first(words, 'newly', 'received');
  const handled = first(words, 'handled');
  const processed = first(words, 'processed');
  const noun = request ?? first(words, 'application');
  if (!request && !talk.inRequests(count)) return undefined;
  if (has(clause, 'channel') && isChannelPart(talk, clause)) {
    // What was handled of them is no more than a part, either.
    if (!talk.hasSaid(/received/)) talk.ofChannel = true;
    return undefined;
  }
  if (!request && noun && isOfOtherKind(talk, clause, noun, count)) {
    talk.frame = 'foreign';
    return undefined;
  }
  const own = [verb, handled, processed, noun].filter(word => word !== undefined);
  if (own.length === 0) return sumHead(talk, words, count);
  if (!noun && has(clause, 'channel')) return undefined;
  if (!talk.touches(own, count, request ? 3 : 2) || isForOthers(talk, clause, count)) return undefined;
  const carried = INCLUDING.exec(talk.text.slice(count.to, count.to + 24))?.[0];
  const including = carried !== undefined && /含|包括|其中/.test(carried);
  if (verb) {
    if (isPartOfReceived(talk, words, verb, clause)) return undefined;
    if (including) return { ...head('received', '', FLOWS.withCarriedIn, own), including };
    if (carried !== undefined) return head('received', '', FLOWS.received, own);
    if (verb.kind === 'newly') return head('received', '', FLOWS.newly, own);
    return head('received', '', handled || processed ? FLOWS.loosely : FLOWS.received, own);
  }
  if (handled && (talk.ofChannel || isPartOfHandled(talk, handled))) return undefined;
  if (handled) return { ...head('handled', '', handledMeanings(talk, handled, count), own), including };
  if (!request && !processed && isAllThereIs(talk, clause, noun!, count))
    return head('received', '', FLOWS.loosely, own);
  if (talk.ofAttributes || (!request && !processed)) return undefined;
  // “涉及政府信息公开2件” may count anything about it.
  if (/^(?:政府|政务)?信息公开$/.test(noun?.text ?? '')) return undefined;
  // A bare number behind bare words is a page or a heading, but for “申请量为56”.
  if (count.unit === '' && !/[数量][为是:]?\s*$/.test(talk.text.slice(0, count.from))) return undefined;
  if (!processed && noun!.to < count.from && talk.residue(noun!.to, count.from) > 0) return undefined;
  return head('received', '', FLOWS.loosely, own);
}

/** What other bodies asked this one to help with. */
const isForOthers = (talk: Talk, clause: Clause, count: Count): boolean =>
  /协助|协办|会办|配合|转办|交办|分办|转报|上报|报送|移送|移交|转送|转交|代拟|指导|督促/.test(
    talk.text.slice(clause.from, count.from),
  );

/** Words before a bare 申请 that leave it one of disclosure. */
const ANYBODYS =
  /群众|市民|居民|村民|社会公众|公众|社会各界|社会|申请人|当事人|公民|自然人|个人|法人|企业|单位|组织|其他|其它|相关|有关|有效|提出|提交|递交|信息|依法|及时|共|新|各类|各|均|及|和|与|、|\d+[件份条宗起例]?/g;

/** “受理困难群众救助申请82件”: words that are not understood stand before the bare 申请, so that it asks for something else. */
function isOfOtherKind(talk: Talk, clause: Clause, noun: Found, count: Count): boolean {
  if (noun.kind !== 'application') return false;
  const before = clause.words.filter(word => word.to <= noun.from);
  const verb = ofKind(before, 'received', 'newly', 'handled', 'processed').at(-1);
  const from = Math.max(verb?.to ?? clause.from, count.to <= noun.from ? count.to : 0);
  let text = talk.text.slice(from, noun.from);
  if (/各类(?!$)/.test(text)) return true;
  for (const word of before)
    if (word.from >= from && !/foreign|decision|dispute/.test(word.kind)) text = text.replace(word.text, '');
  return residueOf(text.replace(ANYBODYS, '')) >= 2;
}

/** “其中收到网络申请5件”, “另收到转来3件”; and those of which some turned out to be no requests. */
function isPartOfReceived(talk: Talk, words: Found[], verb: Found, clause: Clause): boolean {
  const before = talk.text.slice(clause.from, verb.from);
  if (/另[有外行]?$/.test(before)) return true;
  if (!/实际/.test(before) && /[不非]属于?[^,;。]{0,6}信息公开/.test(talk.sentence)) return true;
  return talk.among && talk.hasSaid(/received/) && verb.kind !== 'newly' && !first(words, 'thisYear');
}

/** “申请87件,其中…”, “全部87件申请中”. */
function isAllThereIs(talk: Talk, { from }: Clause, noun: Found, count: Count): boolean {
  if (talk.topic !== 'request' || count.unit === '' || talk.hasSaid(/received|handled/)) return false;
  const between = noun.to <= count.from ? [noun.to, count.from] : [count.to, noun.from];
  const before = talk.text.slice(from, Math.min(noun.from, count.from));
  return /^(?:全部|所有|上述|以上|这)?(?:的)?$/.test(before) && talk.residue(between[0]!, between[1]!) === 0;
}

/** “延期答复3件,按期答复6件”: neither is all that was answered. */
const isPartOfHandled = (talk: Talk, { from }: Found): boolean =>
  /延期|延长|逾期|超期|当场|口头|提前|补正/.test(talk.text.slice(Math.max(0, from - 6), from)) ||
  (/按[时期]$/.test(talk.text.slice(0, from)) && /延期|延长期限/.test(talk.sentence));

function handledMeanings(talk: Talk, { text }: Found, { value }: Count): CellKey[][] {
  const meanings: CellKey[][] = /办/.test(text) ? FLOWS.handled : FLOWS.answered;
  // “收到159件,答复159件”: how many were received is looked at by itself.
  const received = talk.said.find(claim => claim.subject === 'received')?.value;
  return received === value ? [...meanings, ...FLOWS.received] : meanings;
}

/** “共162件” behind what was carried in and what came. */
function sumHead(talk: Talk, words: Found[], count: Count): Head | undefined {
  const total = first(words, 'total');
  if (!total || !talk.hasSaid(/carriedIn/) || talk.residue(total.to, count.from) > 0) return undefined;
  return head('received', '', FLOWS.loosely, [total]);
}

const ALL_CHANNELS = /等(?:多种|多个|各种)?(?:渠道|方式|途径|形式|平台)/;
const ONE_CHANNEL =
  /(?:网络|网上|在线|线上|线下|网站|平台|信函|信件|书面|当面|邮寄|邮递|快递|邮件|信箱|邮箱|传真|现场|窗口)[^,，。]{0,14}\d+[件份条宗起例]/;

/** “其中网络申请5件”, or one of several channels: a part of what was received. */
function isChannelPart(talk: Talk, clause: Clause): boolean {
  if (ALL_CHANNELS.test(talk.textOf(clause))) return false;
  if (has(clause, 'among') || talk.hasSaid(/received/)) return true;
  return talk.sentence.split(/[,，。;；、:(]/).filter(part => ONE_CHANNEL.test(part)).length > 1;
}
