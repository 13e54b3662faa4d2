import type { AnnualReport, Claim } from '../../model/report.ts';
import { normalise } from '../../text/normalise.ts';
import { wrongGrowth } from '../growth.ts';
import { type PartList, partListsOf } from '../part-lists.ts';
import type { Passage } from '../passages.ts';
import { defineRule, type Hit } from '../rule.ts';
import { asPrinted, mayPrint } from '../shares.ts';
import { readingsOf } from '../stated.ts';

export default defineRule({
  id: 'N-PERCENT',
  title: '百分比与数字不符',
  severity: 'warning',
  basis: '《中华人民共和国政府信息公开条例》第六条：公开的政府信息应当准确',
  explains:
    '件数后面写明所占百分比的，按正文和表格中可能的各个总数逐一验算，四舍五入或者舍去尾数都算对，全都对不上的才提出。' +
    '公开率、办结率等看不出分母的不作判断；同一句写明本年和上年两个数字的，增减百分比也作验算；几项占比凑成100%的，末位相差1不算错。',
  forms: null,
  needs: ['text'],
  messages: {
    wrong: {
      says: '“{quote}”有误：{numerator}占{whole}应为{right}%，正文写{percent}%。',
      repair: '请核对件数和总数，将百分比改为{right}%；分母不是{whole}的，请在正文写明。',
    },
    growth: {
      says: '“{quote}”有误：由{before}变为{now}，应{verb}{right}%，正文写{percent}%。',
      repair: '请核对本年和上年的数字，将百分比改为{right}%。',
    },
  },
  check(report) {
    return [...claimHits(report), ...listHits(report), ...growthHits(report)];
  },
  examples: {
    pass: [
      {
        what: '四舍五入',
        report: {
          text: { 1: '收到政府信息公开申请162件，其中予以公开及部分公开70件、占比43.2%。' },
        },
      },
      { what: '舍去尾数', report: { text: { 1: '公开信息12条，其中公文5条，占41%，其他7条，占58%。' } } },
      {
        what: '另一个总数的占比',
        report: {
          text: { 1: '作出行政许可858件，占全部办件的35%；收到政府信息公开申请14件，占全市的3%。' },
          cells: { 'proactive.licences.decisions': 858 },
        },
      },
      { what: '看不出分母', report: { text: { 1: '收到政府信息公开申请8件，公开率37%，同比增长12%。' } } },
      {
        what: '增长率相符',
        report: {
          text: { 1: '收到政府信息公开申请87件，比2022年（74件）增长17.57%；公开信息90条，较上年减少10条，下降10%。' },
        },
      },
    ],
    fail: [
      {
        what: '予以公开占比写错',
        report: {
          text: { 1: '收到政府信息公开申请162件，其中予以公开及部分公开70件、占比48.2%。' },
        },
        finds: [{ message: 'wrong', expected: 43.2, actual: 48.2, quote: '占比48.2%' }],
      },
      {
        what: '渠道占比写错',
        report: { text: { 1: '收到政府信息公开申请29件，其中网络申请25件，占80%；信函申请4件，占14%。' } },
        finds: [{ message: 'wrong', expected: 86, actual: 80 }],
      },
      {
        what: '增长率写错',
        report: { text: { 1: '收到政府信息公开申请87件，同比上升20.7%（2022年为74件）。' } },
        finds: [{ message: 'growth', expected: 17.6, actual: 20.7 }],
      },
    ],
    skip: [{ what: '收录的文字是摘要', report: { summary: true }, missing: '报告原文的文字' }],
  },
});

const total = (row: string): string => `requests.${row}.total`;
/** What a share of requests may be a share of. */
const WHOLES = [[total('received')], [total('received'), total('carriedIn')], [total('total')]];

/** Shares beside figures of requests and disputes. */
function claimHits(report: AnnualReport): Hit[] {
  return report.claims.flatMap<Hit>((claim, at) => {
    const { share, value } = claim;
    if (!share || !isOfRequests(claim) || OF_OTHERS.test(normalise(share.quote).text)) return [];
    const wholes = [...wholesInText(report, claim), ...sums(report, WHOLES)];
    const group = siblings(report, at);
    const numerators = [...(value === null ? [] : [value]), ...sums(report, claim.meanings)];
    if (numerators.length === 0 || wholes.length === 0) return [];
    const bases = [...wholes, ...group];
    const pairs =
      value === null && claim.subject === 'applicant'
        ? pairsOf(report, claim)
        : numerators.flatMap(numerator => bases.map(whole => [numerator, whole] as const));
    if (pairs.some(([numerator, whole]) => mayPrint(numerator, whole, share))) return [];
    if (inCompletedList(report, claim)) return [];
    const numerator = numerators[0]!;
    const whole = wholes.find(one => one >= numerator && one > 0);
    if (whole === undefined) return [];
    return [
      hitOf(numerator, whole, share, {
        quote: share.quote,
        place: { section: claim.section, line: share.place.line, start: share.place.start, end: share.place.end },
      }),
    ];
  });
}

/** What the text itself gives for the whole: received, handled, or what they come to with what was carried over. */
function wholesInText(report: AnnualReport, { section, place, subject, of }: Claim): number[] {
  const own = report.claims.filter(one => one.section === section && one.value !== null && one.value > 0);
  const before = own.filter(one => one.place.start <= place.start && /received|handled/.test(one.subject)).reverse();
  const rest = own.filter(one => one.subject === subject && one.of === of.split('.')[0]);
  const figures = (kind: Claim['subject']): number[] => own.flatMap(one => (one.subject === kind ? [one.value!] : []));
  const open = figures('received').flatMap(received => figures('carriedIn').map(carriedIn => received + carriedIn));
  const received = [...figures('received'), ...open];
  const handled = received.flatMap(one => figures('carriedOut').map(carriedOut => one - carriedOut));
  return [...[...before, ...rest].map(one => one.value!), ...open, ...handled];
}

/** What an outcome may be a share of besides: its group, or the requests of the applicant named right before. */
const siblings = (report: AnnualReport, at: number): number[] => {
  const own = report.claims[at]!;
  const isRow = own.of.includes('.');
  const before = report.claims.slice(Math.max(0, at - 6), at);
  return before
    .filter(one => isRow || (one.subject === 'applicant' && own.place.start - one.place.end < NEAR))
    .flatMap(({ value }) => (value ? [value] : []));
};

const NEAR = 12;

/** A share of the city's requests, or of last year's. */
const OF_OTHERS = /全[省市州盟区县旗]|上年|去年|同类|各/;

/** Of what was received or decided in all, no whole is known. */
const isOfRequests = ({ subject, of }: Claim): boolean =>
  /^(?:outcome|applicant|carried)/.test(subject) || (subject === 'dispute' && of.includes('.'));

/** 自然人 of those received over all received, and so on: of the same requests on both sides. */
const pairsOf = (report: AnnualReport, { meanings }: Claim): (readonly [number, number])[] =>
  meanings.flatMap((keys, i) => {
    const [part] = sums(report, [keys]);
    const [whole] = sums(report, [WHOLES[i % WHOLES.length]!]);
    return part === undefined || whole === undefined ? [] : [[part, whole] as const];
  });

const sums = (report: AnnualReport, meanings: Claim['meanings']): number[] =>
  (readingsOf(report, meanings) ?? []).map(({ sum }) => sum);

/** Do the shares around it make 100%, so that the last one was fitted? */
function inCompletedList(report: AnnualReport, claim: Claim): boolean {
  const shares = report.claims.filter(
    one => one.share && one.section === claim.section && one.subject === claim.subject,
  );
  return shares.length > 1 && isWhole(shares.map(one => one.share!.percent)) && nearly(report, claim);
}

const isWhole = (shares: number[]): boolean => Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100) < 1e-6;

/** One in the last digit off. */
function nearly(report: AnnualReport, { share, value, meanings }: Claim): boolean {
  const numerators = [...(value === null ? [] : [value]), ...sums(report, meanings)];
  return numerators.some(one => sums(report, WHOLES).some(whole => isFitted(one, whole, share!)));
}

const isFitted = (
  numerator: number,
  whole: number,
  { percent, decimals }: { percent: number; decimals: number },
): boolean => Math.abs((numerator * 100) / whole - percent) <= 1.5 * 10 ** -decimals;

/** Shares in lists that no table knows: channels, kinds of information. */
function listHits(report: AnnualReport): Hit[] {
  return partListsOf(report).flatMap(list =>
    list.shares.flatMap((share, i) => {
      if (!share || share.approximate || !isShare(list, i)) return [];
      const part = list.parts[i]!.value;
      const bases = [list.whole.value, ...list.besides, ...list.besides.map(more => more + list.whole.value)];
      if (bases.some(whole => mayPrint(part, whole, printed(share)))) return [];
      const all = list.shares.flatMap(one => (one ? [one.value] : []));
      if (isWhole(all) && isFitted(part, list.whole.value, printed(share))) return [];
      const start = Math.max(list.parts[i]!.from, share.from - 6);
      return [hitOf(part, list.whole.value, printed(share), list.passage.quote(start, share.to))];
    }),
  );
}

const printed = ({ value, decimals }: { value: number; decimals: number }) => ({ percent: value, decimals });

/** 占 or 占比, and not of a whole that is named and not this one. */
function isShare({ passage, parts, shares }: PartList, i: number): boolean {
  const between = passage.text.slice(parts[i]!.to, shares[i]!.from);
  return /^[,，、()（\s]*(?:约)?占(?:比|总数|总量|全部|比例)?(?:的|为|达)?(?:比例|比重)?(?:为)?\s*$/.test(between);
}

/** Where the same sentence gives both years' figures. */
const growthHits = (report: AnnualReport): Hit[] =>
  wrongGrowth(report).map(({ passage, from, to, now, before, verb, percent, right }) => {
    const where = passage.quote(from, to);
    return {
      message: 'growth',
      data: { quote: where.quote, now, before, verb, percent, right },
      ...where,
      expected: right,
      actual: percent,
    };
  });

function hitOf(
  numerator: number,
  whole: number,
  { percent, decimals }: { percent: number; decimals: number },
  where: ReturnType<Passage['quote']> | Pick<Hit, 'quote' | 'place'>,
): Hit {
  const right = asPrinted(numerator, whole, decimals);
  const quote = where.quote ?? '';
  return {
    message: 'wrong',
    data: { quote, numerator: String(numerator), whole: String(whole), right: String(right), percent: String(percent) },
    ...where,
    expected: right,
    actual: percent,
  };
}
