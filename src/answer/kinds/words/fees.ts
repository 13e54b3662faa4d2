// Which of several reports say that an information fee was charged: no cell counts it, so only their words tell.
import type { AnnualReport } from '../../../model/report.ts';
import { type FeeTold, feeSentences, feeTold } from './contact.ts';
import { type Passage, passageOf } from './passage.ts';
import { sentencesOf } from './sentences.ts';

export interface ChargedFee<Held> {
  held: Held;
  fee: FeeTold;
  passage: Passage | null;
}

export interface Fees<Held> {
  /** The highest amount first. */
  charged: ChargedFee<Held>[];
  /** How many say that nothing was charged. */
  free: number;
  /** How many do not say it, or not so that it can be read for certain. */
  untold: number;
}

export function feesIn<Held extends { report: AnnualReport }>(held: readonly Held[]): Fees<Held> {
  const all = held.map(one => ({ held: one, fee: feeTold(one.report) }));
  const charged = all.filter(({ fee }) => yuan(fee) > 0 || (fee.notices ?? 0) > 0);
  const free = all.filter(one => !charged.includes(one) && one.fee.amount?.value === 0).length;
  return {
    charged: charged
      .map(one => ({ ...one, passage: quoted(one.held.report) }))
      .sort((a, b) => yuan(b.fee) - yuan(a.fee)),
    free,
    untold: all.length - charged.length - free,
  };
}

/** For ordering only. */
const yuan = ({ amount }: FeeTold): number => (amount ? amount.value * (amount.unit === '万元' ? 10_000 : 1) : 0);

function quoted(report: AnnualReport): Passage | null {
  const { sentences } = feeSentences(report);
  return passageOf(sentences.slice(0, 1), sentencesOf(report), { sentence: 160, hit: /费|收费通知/ });
}
