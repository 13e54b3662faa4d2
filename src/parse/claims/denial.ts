// 未, 没有, 无: a figure of 0. Who it is said of decides: “未收到法人申请” denies only a part, “未按时答复” nothing.
import { first, type Head, head, ofKind } from './head.ts';
import type { Found } from './lexicon.ts';
import {
  applicantMeanings,
  decisionMeanings,
  disputeMeanings,
  documentMeanings,
  FLOWS,
  outcomeMeanings,
} from './meanings.ts';
import { directionOf } from './requests.ts';
import { deniedMoney } from './section-two.ts';
import type { Clause } from './sentence.ts';
import { residueOf, type Talk } from './talk.ts';

/** Reads a clause whose denial no figure follows. */
export function readDenial(talk: Talk, clause: Clause, none: Found): void {
  // “除自然人提出的3件外,未收到其他申请”.
  if (/除[^,。]{1,20}外,?$/.test(talk.text.slice(0, clause.from))) return;
  const words = clause.words.filter(word => word.from >= none.to);
  const text = talk.text.slice(none.to, clause.to);
  for (const one of deniedHeads(talk, words, text, none)) talk.deny(one, none.from, one.words.at(-1)!.to);
}

function deniedHeads(talk: Talk, words: Found[], text: string, none: Found): Head[] {
  if (first(words, 'feeNotice', 'informationFee', 'fee')) return deniedMoney(words, text);
  const disputes = deniedDisputes(words, text, none);
  const requests = deniedRequests(talk, words, text, none, disputes.length > 0);
  if (disputes.length > 0 || requests.length > 0) return [...requests, ...disputes];
  const defeats = ofKind(words, 'result').filter(word => word.of === 'corrected');
  if (defeats.length > 0 && (talk.ofDisclosure || talk.lastDispute !== ''))
    return [defeatHead(talk, defeats) ?? []].flat();
  return deniedCarry(talk, words, none) ?? deniedOutcome(talk, words, text, none) ?? deniedWork(words, text, none);
}

/** 败诉 is of suits, 纠正 of the procedure named last, unless several were. */
function defeatHead(talk: Talk, defeats: Found[]): Head | undefined {
  const ofSuits = (name: string): boolean => name.startsWith('litigation');
  const { procedures } = talk;
  const suits = procedures.some(ofSuits);
  const both = suits && !procedures.every(ofSuits);
  const lost = defeats.every(word => word.text === '败诉');
  if (both && !lost) {
    const last = ofSuits(procedures.at(-1)!) ? 'litigation.corrected' : 'reconsideration.corrected';
    return head('dispute', 'corrected', [...disputeMeanings('corrected'), ...disputeMeanings(last)], defeats);
  }
  // Who loses a reconsideration is not said to lose a suit.
  if (lost && procedures.length > 0 && !suits) return undefined;
  const of = (lost && (suits || procedures.length === 0)) || (suits && !both) ? 'litigation' : 'reconsideration';
  return procedures.length === 0 && !lost
    ? head('dispute', 'corrected', disputeMeanings('corrected'), defeats)
    : head('dispute', `${of}.corrected`, disputeMeanings(`${of}.corrected`), defeats);
}

/** Behind “无政府信息公开申请”: nothing that makes it the cause or the kind of something else. */
const ENDS =
  /^(?:的|之)?(?:政府)?(?:信息|文件)?(?:情况|情形|事项|事件|案件|申请|办件|件|数量|记录)?(?:发生|产生)?(?:$|[,、;及或和与])/;

function deniedRequests(talk: Talk, words: Found[], text: string, none: Found, withDisputes: boolean): Head[] {
  const request = first(words, 'request');
  const noun = request ?? (talk.inRequests() ? first(words, 'application') : undefined);
  if (!noun || words.some(word => /^(?:carried|outcome|foreign|decision|channel)/.test(word.kind))) return [];
  if (/因|由于|涉及|有关|关于|就|针对|对|要求|申请人/.test(talk.text.slice(none.to, noun.from))) return [];
  const behind = text.slice(noun.to - none.to);
  if (first(words, 'received', 'newly')) {
    if (/^.{0,6}(?:引发|引起|产生|导致|提起|被)/.test(behind)) return [];
  } else {
    // “没有公民、法人或其他组织提出政府信息公开申请”.
    const anybody = first(words, 'anybody');
    const before = talk.text.slice(none.to, noun.from).replace(anybody?.text ?? '', '');
    if (/其他|其它|另/.test(before)) return [];
    if (withDisputes || !request || !ENDS.test(behind) || residueOf(before) > 6) return [];
  }
  const applicants = ofKind(words, 'applicant').filter(word => word.to <= noun.from);
  if (applicants.length === 0) return [head('received', '', FLOWS.newly, [noun])];
  if (!request || !talk.areJoined(applicants)) return [];
  const of = applicants.map(word => word.of).join('+');
  return [head('applicant', of, applicantMeanings(of), [...applicants, noun])];
}

function deniedDisputes(words: Found[], text: string, none: Found): Head[] {
  const disputes = ofKind(words, 'dispute');
  const last = disputes.at(-1);
  if (!last || /机制|能力|意识|渠道|应对|培训|败诉|纠错|纠正|不满|决定/.test(text)) return [];
  const ends = /^(?:的|等)?(?:相关)?(?:案件|申请|情况|情形|事项|行为|程序|纠纷|处理情况|发生|$|[,;等、])/;
  if (!ends.test(text.slice(last.to - none.to))) return [];
  return disputes.flatMap(word => word.of.split('+').map(of => head('dispute', of, disputeMeanings(of), [word])));
}

function deniedCarry(talk: Talk, words: Found[], none: Found): Head[] | undefined {
  const carry = first(words, 'carriedIn', 'carriedOut');
  if (!carry || talk.frame !== 'request') return undefined;
  const subject = directionOf(talk, carry);
  return subject && talk.residue(none.to, carry.from) <= 2 ? [head(subject, '', FLOWS[subject], [carry])] : [];
}

/** “没有不予公开的情形”, where requests are talked about; not “应公开而未公开”. */
function deniedOutcome(talk: Talk, words: Found[], text: string, none: Found): Head[] | undefined {
  const outcome = first(words, 'outcome');
  if (!outcome || talk.topic !== 'request' || talk.residue(none.to, outcome.from) > 2) return undefined;
  if (/应|可|能/.test(text.slice(0, outcome.from - none.to))) return undefined;
  return [head('outcome', outcome.of, outcomeMeanings(outcome.of), [outcome])];
}

const DOING = /实施|作出|办理|发生|产生|涉及|开展|有|进行/g;

/** 未制定规范性文件, 未实施行政强制. */
function deniedWork(words: Found[], text: string, none: Found): Head[] {
  const document = first(words, 'document');
  const issued = words.find(word => word.kind === 'documentVerb' && word.of === 'issued');
  if (document && issued && !first(words, 'documentOther') && !/库|清单|公开|发布(?!、)/.test(text)) {
    const own = [document, issued].sort((one, other) => one.to - other.to);
    return [head('document', `${document.of}.issued`, documentMeanings(document.of, 'issued'), own)];
  }
  const decisions = ofKind(words, 'decision');
  if (decisions.length === 0 || /信息|申请|公开|公示|异议|复议|诉讼|重大|投诉/.test(text)) return [];
  const before = text.slice(0, decisions[0]!.from - none.to).replace(DOING, '');
  if (residueOf(before) > 2) return [];
  return decisions.map(word => head('decision', word.of, decisionMeanings(word.of), [word]));
}
