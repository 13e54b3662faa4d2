// Figures of the same report that whoever asks for some wants to be told along with them.
import type { Amount, Measure } from '../../../model/question.ts';
import { amountNamed } from '../../amounts.ts';

const APPLICANT = /^requests\.received\.(?!total$)\w+$/;
const CHANGE = /^(proactive\.\w+)\.change$/;
const CORRECTED = /^(disputes\.\w+)\.corrected$/;
const DOCUMENTS = 'proactive.normativeDocuments';

export function besideOf(measures: readonly Measure[]): Amount[] {
  const metrics = measures.flatMap(measure => (measure.kind === 'amount' ? [measure.metric] : []));
  const has = (...all: string[]) => all.every(metric => metrics.includes(metric));
  const beside: string[] = [];
  if (metrics.length === 1 && has('requests.total.total')) beside.push('requests.carriedOut.total');
  if (metrics.length === 2 && has('requests.granted.total', 'requests.partiallyGranted.total'))
    beside.push('requests.disclosed.total');
  // 企业有几件: of how many, and by whom else.
  if (metrics.length > 0 && metrics.every(metric => APPLICANT.test(metric)))
    beside.push('requests.received.total', 'requests.received.individual');
  for (const metric of metrics) {
    const [change, corrected] = [CHANGE.exec(metric)?.[1], CORRECTED.exec(metric)?.[1]];
    if (change) beside.push(`${change}.previousItems`);
    if (corrected && has(`${corrected}.total`))
      beside.push(...['upheld', 'otherResult', 'pending'].map(result => `${corrected}.${result}`));
  }
  if (has(`${DOCUMENTS}.issued`, `${DOCUMENTS}.inForce`)) beside.push(`${DOCUMENTS}.repealed`);
  return [...new Set(beside)].filter(metric => !metrics.includes(metric)).map(amountNamed);
}
