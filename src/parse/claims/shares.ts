// Percentages: beside the figure that they are the share of (占比43.2%), or of what their clause names (自然人申请占比100%).
import type { Claim } from '../../model/report.ts';
import type { Count } from '../../text/counts.ts';
import { CLAIMED, first, head, ofKind } from './head.ts';
import { applicantMeanings, outcomeMeanings } from './meanings.ts';
import { applicantHead, outcomeHead } from './requests.ts';
import type { Clause } from './sentence.ts';
import type { Talk } from './talk.ts';

const OF_A_WHOLE = /占|比例|比重/;
/** 公开率, 同比增长: of another whole, or of another year. */
const OF_SOMETHING_ELSE = /率|增|减|降|升|较|比上|同比/;
/** Of all that were answered; 公开率 alone may have any whole. */
const RATE = /(?:予以公开|部分公开|不予公开|无法提供|不予处理)率[为是达:]?$/;
const LONGEST_GAP = 24;

export function readShares(talk: Talk, clause: Clause): void {
  for (const percent of clause.counts.filter(count => count.unit === '%')) {
    const start = clause.counts.filter(count => count.to <= percent.from).at(-1)?.to ?? clause.from;
    const before = talk.text.slice(start, percent.from);
    const rate = RATE.test(before);
    if (percent.approximate || !(rate || (OF_A_WHOLE.test(before) && !OF_SOMETHING_ELSE.test(before)))) continue;
    // “占无法提供总数的”: what stands behind 占 is the whole.
    const of = start + Math.max(0, before.search(/占(?!比)/));
    const words = clause.words.filter(word => word.from >= start && word.to <= percent.from);
    const named = ofKind(words, 'outcome', 'applicant').filter(word =>
      /占(?!比)/.test(before) ? word.to <= of : true,
    );
    if (named.length > 0 && talk.inRequests()) {
      const one = { ...percent, unit: '件' };
      const own = outcomeHead(talk, named, one, clause) ?? applicantHead(talk, named, one, clause);
      // Partly public is public to some offices.
      if (own && rate && own.of === 'granted')
        own.meanings = [...own.meanings, ...outcomeMeanings('granted+partiallyGranted')];
      if (own) talk.state(own, { ...percent, value: Number.NaN }, shareOf(talk, percent));
    } else if (!words.some(word => CLAIMED.has(word.kind) && word.kind !== 'request')) {
      giveShare(talk, percent, start, clause.depth);
    }
  }
}

/** To the figure right before it; what a bracket between them parts is not meant. */
function giveShare(talk: Talk, percent: Count, start: number, depth: number): void {
  const last = talk.lastWithin(depth);
  if (!last || last.claim.value === null || last.claim.negated || last.claim.share) return;
  const gap = withoutBrackets(talk.text.slice(last.to, percent.from));
  if (last.to > start + 1 || gap.length > LONGEST_GAP || /\d|[。;；]/.test(gap)) return;
  last.claim.share = shareOf(talk, percent);
}

function shareOf(talk: Talk, percent: Count): NonNullable<Claim['share']> {
  const before = talk.text.slice(0, percent.from);
  const from = Math.max(percent.from - 14, before.search(/占[^占,，。;；]*$/), 0);
  return { percent: percent.value, decimals: percent.decimals, ...talk.quote(from, percent.to) };
}

const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '').replace(/^[^(]*\)/, '');

/** “均为自然人申请” leaves none for the others. */
export function readAllOfOneKind(talk: Talk, clause: Clause): void {
  const applicant = first(clause.words, 'applicant');
  if (applicant?.of !== 'individual' || clause.counts.length > 0) return;
  const before = talk.text.slice(clause.from, applicant.from);
  const all = /(?:均|全部|全|都|皆)(?:为|是|系|由|属)(?:公民)?$/.exec(before);
  if (!all) return;
  const others = head('applicant', 'organisation', applicantMeanings('organisation'), [applicant]);
  talk.deny(others, clause.from + all.index, applicant.to);
}
