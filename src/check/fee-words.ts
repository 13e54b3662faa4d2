// What a report says of money asked for disclosure: the information fee, notices, and fees in general.
import type { AnnualReport } from '../model/report.ts';
import { passages } from './passages.ts';

/** The information fee itself, by whatever of its names. */
const INFORMATION_FEE =
  /信息(?:公开)?(?:的)?处理(?:的)?费|(?:收费|缴费|缴纳费用)(?:的)?通知|(?:依申请公开|信息公开)(?:申请)?(?:的|工作)?(?:方面|过程中?|中)?[^。;；,，]{0,12}(?:收费|费用)|(?:收取|免收|减免|产生|发生)(?!行政事业性)[^。;；,，]{0,12}(?:费用|处理费|信息费|收费)/;
/** Fees of the old regulation, and administrative fees: another thing. */
const OTHER_FEE = /复制|邮寄|检索|行政事业性|事业性收费|逾期/;
const ANY_FEE = /收费|费用/;

export type FeeWords = 'told' | 'vaguely' | 'none';

/** Does the running text say anything of the information fee? `vaguely`: of fees in general words only. */
export function feeWords(report: AnnualReport): FeeWords {
  let vaguely = false;
  for (const { text } of passages(report)) {
    for (const clause of text.split(/[。;；,，]/)) {
      if (INFORMATION_FEE.test(clause) && (/处理费|通知/.test(clause) || !OTHER_FEE.test(clause))) return 'told';
      if (ANY_FEE.test(clause) && /无|未|没有|不/.test(clause) && !OTHER_FEE.test(clause)) vaguely = true;
    }
  }
  return vaguely ? 'vaguely' : 'none';
}
