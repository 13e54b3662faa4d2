// The telephone that a report gives, the information fee and the period: what is told by its shape.
import type { AnnualReport, Claim } from '../../../model/report.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

const NUMBER =
  /(?<![\d.A-Za-z_])(?:\(0\d{2,3}\)\s*|0\d{2,3}\s*[-—–]?\s*)?[2-9]\d{6,7}(?:[-转]\d{1,5})?(?![\d.年@A-Za-z])|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)[48]00-?\d{3}-?\d{4}(?!\d)/g;
const CALLED = /电话|热线|联系方式|联系人|致电|咨询/;
const FAX = /(?<!电话\s*[/、及和兼(（])传真[:号码)\s]*$/;

export interface Phone {
  sentence: Sentence;
  numbers: string[];
}

/** Sentences that give a number to ring, those that invite questions on the report first. */
export function phonesOf(report: AnnualReport): Phone[] {
  const found = sentencesOf(report).flatMap(sentence => {
    if (!CALLED.test(sentence.text)) return [];
    const numbers = [...sentence.text.matchAll(NUMBER)]
      .filter(({ index }) => {
        const before = sentence.text.slice(Math.max(0, index - 30), index);
        return CALLED.test(before) && !FAX.test(before);
      })
      .map(([number]) => number.replace(/\s+/g, ''));
    return numbers.length > 0 ? [{ sentence, numbers: [...new Set(numbers)] }] : [];
  });
  const rank = ({ sentence }: Phone) => (/疑问|联系|咨询/.test(sentence.text) && sentence.section !== 1 ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other));
}

const FEE =
  /信息(?:公开)?(?:的)?处理(?:的)?费|(?:收费|缴费|缴纳费用)(?:的)?通知|(?:依申请公开|信息公开)(?:申请)?(?:的|工作)?(?:方面|过程中?|中)?[^。;,]{0,12}(?:收费|费用)/;
const VAGUE_FEE = /收费|费用/;
const OTHER_FEE = /行政事业性|事业性收费|逾期|复制|邮寄/;

/** `vague`: only fees in general are spoken of. */
export function feeSentences(report: AnnualReport): { sentences: Sentence[]; vague: boolean } {
  const all = sentencesOf(report).filter(({ section }) => section > 0);
  // A rule that is cited by name says nothing of what was asked.
  const told = all.filter(({ text }) => FEE.test(text.replace(/《[^》]*》/g, '')));
  const of6 = told.filter(({ section }) => section === 6);
  if (told.length > 0) return { sentences: of6.length > 0 ? of6 : told, vague: false };
  const vague = all.filter(
    ({ text }) =>
      VAGUE_FEE.test(text) && /无|未|没有|不/.test(text) && !OTHER_FEE.test(text) && !/《[^》]*费/.test(text),
  );
  return { sentences: vague, vague: true };
}

/** What was asked and paid, where the text says it once and exactly. */
export interface FeeTold {
  /** In yuan, as printed when in 万元. */
  amount: { value: number; unit: '元' | '万元' } | null;
  notices: number | null;
}

export function feeTold(report: AnnualReport): FeeTold {
  const of = (subject: Claim['subject']) =>
    report.claims.filter(claim => claim.subject === subject && claim.scope === 'self' && claim.section > 0);
  const fees = of('informationFee');
  const notices = of('feeNotice');
  const only = (claims: Claim[]) => {
    const [first] = claims;
    const isOne =
      first && claims.every(claim => !claim.approximate && claim.value === first.value && claim.unit === first.unit);
    return isOne && first.value !== null ? first : null;
  };
  const fee = only(fees);
  const isMoney = fee && (fee.value === 0 || fee.unit === '元' || fee.unit === '万元');
  return {
    amount: fee && isMoney ? { value: fee.value!, unit: fee.unit === '万元' ? '万元' : '元' } : null,
    notices: only(notices)?.value ?? null,
  };
}

/** Where the period of the figures is said. */
export function periodSentences(report: AnnualReport): Sentence[] {
  const dates = /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?[^。]{0,12}?(?:\d{4}\s*年\s*)?12\s*月\s*31\s*(?:日|止)?/;
  const all = sentencesOf(report);
  const told = all.filter(({ text }) =>
    /统计(?:期限|时限|时间|时段|周期)|(?:期限|时限|时段)(?:为|是|自|从)|数据.{0,8}(?:期限|时限|截[至止])/.test(text),
  );
  // The dates alone, where the words around them are others (内容涵盖2023年1月1日至12月31日期间).
  const bare = told.length > 0 ? [] : all.filter(({ section, text }) => section === 0 && dates.test(text));
  return [
    ...bare,
    ...told.filter(({ text }) => dates.test(text)),
    ...told.filter(({ text }) => !dates.test(text) && (!report.summary || /没有写明/.test(text))),
  ];
}
