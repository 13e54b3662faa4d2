// Makes random figures right beyond the form's own sums, and draws last year's figures so that both years fit together.
import type { Body } from './agencies.ts';
import { drawFigures, type Figures, type Scale } from './figures.ts';
import { APPLICANTS, DISPUTE_KINDS, type Edition } from './labels.ts';
import type { Random } from './random.ts';

/** Only the government of a city with districts makes government rules; towns and bureaus have none. */
export function fitFigures(figures: Figures, body: Body): void {
  const at = (key: string) => figures[key] ?? 0;
  if (!(body.kind === 'government' && body.ofCity))
    for (const key of Object.keys(figures)) if (key.startsWith('proactive.governmentRules.')) figures[key] = 0;
  for (const row of ['governmentRules', 'normativeDocuments']) {
    const key = `proactive.${row}.publishedTotal`;
    if (key in figures) figures[key] = Math.max(at(key), at(`proactive.${row}.made`), at(`proactive.${row}.published`));
  }
  for (const row of ['licences', 'otherServices', 'penalties', 'compulsion', 'fees']) {
    const [before, change, decisions] = ['previousItems', 'change', 'decisions'].map(
      id => `proactive.${row}.${id}`,
    ) as [string, string, string];
    if (!(before in figures)) continue;
    figures[change] = Math.max(at(change), -at(before));
    // Decisions that happen to be the number of items look as if one had been taken for the other.
    if (decisions in figures && at(decisions) > 0 && at(decisions) === at(before) + at(change))
      figures[decisions] = at(decisions) + 7;
  }
  // More reversals than there were decisions would be no right report.
  let room = at('requests.total.total');
  for (const [kind] of DISPUTE_KINDS) {
    const [corrected, upheld] = [`disputes.${kind}.corrected`, `disputes.${kind}.upheld`];
    const kept = Math.min(at(corrected), Math.floor(room / 2));
    figures[upheld] = at(upheld) + at(corrected) - kept;
    figures[corrected] = kept;
    room -= 2 * kept;
  }
}

export const editionOf = (year: number): Edition => (year >= 2021 ? '2021' : '2019');

/** Figures of the year before that fit these; null where that year had another kind of report. */
export function drawLast(random: Random, figures: Figures, year: number, body: Body, scale: Scale): Figures | null {
  if (year - 1 < 2019) return null;
  const edition = editionOf(year - 1);
  const last = drawFigures(random, edition, false, scale);
  const now = (key: string) => figures[key] ?? 0;
  const then = (key: string) => last[key] ?? 0;
  for (const [column] of APPLICANTS) {
    if (column === 'total') continue;
    const out = now(`requests.carriedIn.${column}`);
    const total = then(`requests.total.${column}`);
    const carriedIn = Math.min(then(`requests.carriedIn.${column}`), total + out);
    last[`requests.carriedOut.${column}`] = out;
    last[`requests.carriedIn.${column}`] = carriedIn;
    last[`requests.received.${column}`] = total + out - carriedIn;
  }
  for (const row of ['received', 'carriedIn', 'carriedOut'])
    last[`requests.${row}.total`] = APPLICANTS.reduce(
      (sum, [column]) => (column === 'total' ? sum : sum + then(`requests.${row}.${column}`)),
      0,
    );
  if (edition === '2021') {
    for (const row of ['governmentRules', 'normativeDocuments']) {
      const stock = now(`proactive.${row}.inForce`) - now(`proactive.${row}.issued`) + now(`proactive.${row}.repealed`);
      last[`proactive.${row}.inForce`] = stock;
      last[`proactive.${row}.issued`] = Math.min(stock, then(`proactive.${row}.issued`));
    }
    const fee = now('proactive.fees.amountWan');
    last['proactive.fees.amountWan'] = Math.round(fee * random.int(70, 130)) / 100;
  }
  fitFigures(last, body);
  if (edition === '2019' && year === 2020)
    for (const row of ['licences', 'otherServices', 'penalties', 'compulsion', 'fees']) {
      const [items, change] = [`proactive.${row}.previousItems`, `proactive.${row}.change`];
      last[change] = Math.min(then(change), now(items));
      last[items] = now(items) - then(change);
    }
  return last;
}
