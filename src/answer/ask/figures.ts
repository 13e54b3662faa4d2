// The figures that the tokens of a question name, clause by clause: sides within a clause make figures together, a later
// clause takes what it leaves out from the one before (行政复议几件？被纠错了吗).
import type { Amount, Measure } from '../../model/question.ts';
import { amountNamed, disputeAmount, proactiveAmount, rate, requestAmount, shareOf } from '../amounts.ts';
import { SIDES, type Side, type Token } from './tokens.ts';

export interface Figures {
  measures: Measure[];
  by: 'row' | 'applicant' | 'result' | null;
  /** A name that several figures bear. */
  several: Amount[];
  /** Only the matter was named (申请), or a side that needs another: weaker than any other figure. */
  onlyApplicant: string[];
  share: boolean;
  /** Several figures of one clause, to be added up. */
  together: boolean;
}

type Sides = Record<Side, string[]>;

const GROUPS = ['refused', 'unavailable', 'notProcessed', 'otherHandled'];
/** Rates whose cases table three tells by applicant. */
const APPLICANTS_SHARE = /^rate\.(?:disclosed|granted|refused|unavailable|notProcessed|otherHandled)$/;
const DOCUMENTS = ['normativeDocuments', 'governmentRules'];
const COLUMNS_2019 = ['made', 'published', 'publishedTotal'];
const COLUMNS_2021 = ['issued', 'repealed', 'inForce'];

export function figuresIn(tokens: Token[], oldForm: boolean): Figures {
  const found: Figures = { measures: [], by: null, several: [], onlyApplicant: [], share: false, together: false };
  let before: Sides | null = null;
  let weak = false;
  for (const clause of clausesOf(tokens)) {
    const sides = sidesOf(clause);
    const isEmpty = SIDES.every(side => sides[side].length === 0);
    if (before && sides.dispute.length === 0 && sides.result.length > 0) sides.dispute = before.dispute;
    if (before && sides.row.length === 0 && sides.column.length > 0) sides.row = before.row;
    addOf(clause, sides, oldForm, found);
    if (!isEmpty) before = sides;
    if (clause.some(({ meaning }) => meaning.is === 'request')) weak = true;
  }
  if (found.measures.length === 0 && found.several.length === 0 && weak) found.measures.push(requestAmount('received'));
  found.measures = distinct(found.measures);
  return found;
}

function clausesOf(tokens: Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.meaning.is === 'sign' && token.meaning.ends) clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses;
}

function sidesOf(tokens: Token[]): Sides {
  const sides = Object.fromEntries(SIDES.map(side => [side, [] as string[]])) as Sides;
  for (const { meaning } of tokens)
    if (meaning.is === 'facet')
      for (const id of meaning.ids) if (!sides[meaning.side].includes(id)) sides[meaning.side].push(id);
  return sides;
}

const has = (tokens: Token[], mark: string) =>
  tokens.some(({ meaning }) => meaning.is === 'mark' && meaning.mark === mark);

function addOf(clause: Token[], sides: Sides, oldForm: boolean, found: Figures): void {
  // 重复申请占不予处理的比例: the name of a rate behind 占 is what the share is of.
  const of = clause.findIndex(
    ({ meaning, text }) => meaning.is === 'mark' && meaning.mark === 'share' && text.startsWith('占'),
  );
  const whole =
    of < 0
      ? undefined
      : clause.slice(of).find(({ meaning }) => meaning.is === 'rate' && APPLICANTS_SHARE.test(meaning.metrics[0]!));
  if (whole?.meaning.is === 'rate') {
    const row = whole.meaning.metrics[0]!.slice('rate.'.length);
    const parts = amountsOf(sidesOf(clause.slice(0, of)), clause.slice(0, of), oldForm, false, found);
    found.share = true;
    found.measures.push(...parts.map(part => shareOf(part, requestAmount(row)) ?? part));
    return;
  }
  const joined = clause.some(({ meaning }) => meaning.is === 'joint');
  const rates = clause.flatMap(({ meaning }) => (meaning.is === 'rate' ? meaning.metrics : []));
  // 自然人不予公开率: of the requests of individuals that were dealt with.
  if (rates.length === 1 && sides.applicant.length > 0 && !joined && APPLICANTS_SHARE.test(rates[0]!)) {
    const row = rates[0]!.slice('rate.'.length);
    const shares = sides.applicant.map(id => ({
      kind: 'share' as const,
      of: requestAmount(row, id),
      base: requestAmount('total', id),
    }));
    found.measures.push(...shares);
    return;
  }
  // 因第三方权益不予公开的占比: the reason says more than the group.
  const reasons = sides.outcome.filter(id => id.includes('.') && rates[0] === `rate.${id.slice(0, id.indexOf('.'))}`);
  if (rates.length === 1 && reasons.length > 0) {
    found.share = true;
    const column = sides.applicant[0] ?? 'total';
    found.measures.push(...reasons.flatMap(id => shareOf(requestAmount(id, column), null) ?? []));
    return;
  }
  found.measures.push(...rates.map(rate));
  const each = has(clause, 'each');
  const shareAt = clause.findIndex(({ meaning }) => meaning.is === 'mark' && meaning.mark === 'share');
  const withinAt = clause.findIndex(({ meaning }) => meaning.is === 'mark' && meaning.mark === 'within');
  found.share ||= shareAt >= 0;
  let base: Amount | null = null;
  let named = sides;
  if (shareAt >= 0) {
    const ofBase = sidesOf(clause.slice(shareAt + 1));
    const behind = amountsOf(ofBase, clause.slice(shareAt + 1), oldForm, false, found);
    const within = withinAt > 0 ? sidesOf(clause.slice(0, withinAt)) : null;
    if (behind.length > 0 && clause[shareAt]!.text.startsWith('占')) {
      base = behind.length === 1 ? behind[0]! : together(behind);
      named = sidesOf(clause.slice(0, shareAt));
    } else if (within && SIDES.some(side => within[side].length > 0)) {
      const rest = sidesOf(clause.slice(withinAt));
      const inFront = amountsOf(within, clause.slice(0, withinAt), oldForm, false, found);
      if (SIDES.some(side => rest[side].length > 0) && inFront.length === 1) {
        base = inFront[0]!;
        named = rest.applicant.length > 0 && rest.outcome.length === 0 ? sides : rest;
      }
    }
  }
  if (has(clause, 'applicantKinds')) {
    found.by = 'applicant';
    found.measures.push(...withDefault(amountsOf(named, clause, oldForm, each, found), requestAmount('received')));
    return;
  }
  if (has(clause, 'outcomes') && named.outcome.length === 0) {
    found.by = 'row';
    found.measures.push(requestAmount('total', named.applicant[0] ?? 'total'));
    return;
  }
  const parts = has(clause, 'parts') || has(clause, 'whichMany');
  if (named.outcome.join(' ') === 'refused unavailable' && (has(clause, 'parts') || has(clause, 'why')))
    named.outcome = ['refused'];
  const isGroup = named.outcome.length === 1 && GROUPS.includes(named.outcome[0]!);
  // 为什么 is answered by what the figure is made of, and by what the report says.
  if (isGroup && (parts || has(clause, 'why'))) found.by = 'row';
  if (
    (has(clause, 'results') || (parts && has(clause, 'results'))) &&
    named.dispute.length > 0 &&
    named.result.length === 0
  )
    found.by = 'result';
  let amounts = amountsOf(named, clause, oldForm, each, found);
  const pair = ['requests.granted', 'requests.partiallyGranted'];
  const isPair = amounts.length === 2 && amounts.every((amount, i) => amount.metric.startsWith(`${pair[i]}.`));
  if (isPair && !each && (shareAt >= 0 || has(clause, 'sum')))
    amounts = [requestAmount('disclosed', amounts[0]!.metric.split('.').at(-1))];
  if (amounts.length > 1 && has(clause, 'sum') && !each) found.together = true;
  if (shareAt >= 0 && amounts.length === 0 && rates.length === 0) {
    // 有几件？占比？
    const before = found.measures.flatMap(measure => (measure.kind === 'amount' ? (shareOf(measure, base) ?? []) : []));
    found.measures.push(...before);
  }
  if (shareAt < 0) found.measures.push(...amounts);
  else
    for (const amount of amounts) {
      const share = amount.metric === 'requests.disclosed.total' ? rate('rate.disclosed') : shareOf(amount, base);
      // “件数和占比” asks for both.
      if (has(clause, 'how-many') && clause.some(({ meaning }) => meaning.is === 'joint')) found.measures.push(amount);
      found.measures.push(share ?? amount);
    }
}

/** 没公开的: several figures as one, to take a share of. */
const together = (amounts: Amount[]): Amount => ({
  kind: 'amount',
  metric: amounts.map(one => one.metric).join('+'),
  label: amounts.map(one => one.label).join('和'),
  keys: amounts.flatMap(one => one.keys),
});

const withDefault = (amounts: Amount[], other: Amount): Amount[] => (amounts.length > 0 ? amounts : [other]);

function amountsOf(sides: Sides, clause: Token[], oldForm: boolean, each: boolean, found: Figures): Amount[] {
  const vague = clause.flatMap(({ meaning }) => (meaning.is === 'vague' ? [meaning.id] : []));
  const amounts: Amount[] = [];
  const { row, column } = sides;
  if (
    row.length > 0 ||
    column.some(id => [...DOCUMENTS, ...COLUMNS_2019, ...COLUMNS_2021].includes(id) && id !== 'issued')
  ) {
    const rows = row.length > 0 ? row : ['normativeDocuments'];
    amounts.push(...rows.flatMap(one => columnsOf(one, column, oldForm).map(id => proactiveAmount(one, id))));
    // 收到的申请和行政许可各多少; but 办理 and 处理 belong to the licences.
    const beside = clause.some(({ meaning }) => meaning.is === 'joint') ? sides.flow.filter(id => id !== 'total') : [];
    // 公开了多少规范性文件 is about documents.
    const inFront = [...beside, ...sides.outcome.filter(id => id !== 'disclosed')].map(id => requestAmount(id));
    return [...inFront, ...(sides.dispute.length > 0 ? disputes(sides, sides.result, found) : []), ...amounts];
  }
  const results = resultsOf(sides, vague.includes('other'));
  if (sides.dispute.length > 0 || results.length > 0) {
    const spoken = disputes(sides, results, found);
    const others = each ? [...sides.flow.filter(id => id !== 'total').map(id => requestAmount(id))] : [];
    return [...others, ...spoken, ...sides.outcome.flatMap(id => (each ? [requestAmount(id)] : []))];
  }
  let outcomes = specific(sides.outcome);
  let applicants = sides.applicant;
  if (vague.includes('other') && results.length === 0) {
    if (outcomes.includes('otherHandled')) outcomes = ['otherHandled.misc'];
    else if (applicants.includes('organisations')) applicants = ['otherOrganisation'];
    else found.several = OTHERS.map(amountNamed);
  }
  if (vague.includes('total') && sides.flow.length + outcomes.length + applicants.length === 0) {
    found.several = ['requests.total.total', 'disputes.reconsideration.total', 'disputes.litigation.total'].map(
      amountNamed,
    );
  }
  if (found.several.length > 0) return amounts;
  const kept = outcomes.length > 0 ? sides.flow.filter(id => each && !['total', 'received'].includes(id)) : sides.flow;
  const flows = kept.length > 1 && kept.includes('total') && !each ? kept.filter(id => id !== 'total') : kept;
  // 上年结转 is more than the 收到 beside it; 新收和结转 are two.
  const rows = [...flows, ...outcomes];
  if (rows.length === 0 && applicants.length > 0) {
    found.onlyApplicant = applicants;
    return applicants.map(one => requestAmount('received', one));
  }
  const columns = applicants.length > 0 ? applicants : ['total'];
  return rows.flatMap(one => columns.map(id => requestAmount(one, id)));
}

const OTHERS = [
  'requests.otherHandled.misc.total',
  'requests.received.otherOrganisation',
  'requests.otherHandled.total',
  'disputes.reconsideration.otherResult',
];

/** 涉密不公开: the reason says more than the group. */
function specific(outcomes: string[]): string[] {
  const rows = outcomes.filter(id => id.includes('.'));
  if (rows.length === 0) return outcomes;
  const covered = (id: string) => rows.some(row => row.startsWith(`${id}.`));
  const plain = outcomes.includes('refused') && outcomes.includes('unavailable');
  return outcomes.filter(
    id => id.includes('.') || !(covered(id) || (plain && ['refused', 'unavailable'].includes(id))),
  );
}

function columnsOf(row: string, named: string[], oldForm: boolean): string[] {
  if (DOCUMENTS.includes(row)) {
    const own = named.filter(id => [...COLUMNS_2019, ...COLUMNS_2021].includes(id));
    return own.length > 0 ? own : oldForm ? COLUMNS_2019 : COLUMNS_2021;
  }
  if (row === 'procurement') return named.includes('items') && !named.includes('amountWan') ? ['items'] : ['amountWan'];
  const own = named.filter(id => ['previousItems', 'change', 'decisions'].includes(id));
  if (own.length > 0) return own;
  return row === 'fees' ? ['amountWan'] : ['decisions'];
}

function resultsOf(sides: Sides, other: boolean): string[] {
  const results = [...sides.result];
  if (other && sides.dispute.length > 0 && results.length === 0) results.push('otherResult');
  return results;
}

function disputes({ dispute }: Sides, results: string[], found: Figures): Amount[] {
  const suits = dispute.length > 0 ? dispute : ['litigation'];
  return (results.length > 0 ? results : ['total']).flatMap(result => {
    if (result === 'wonSuit') return suits.map(row => disputeAmount(row, 'upheld'));
    if (result === 'lostSuit') return suits.map(row => disputeAmount(row, 'corrected'));
    const column = result === 'lost' ? 'corrected' : result;
    if (dispute.length > 0) return dispute.map(row => disputeAmount(row, column));
    if (column === 'corrected') return ['reconsideration', 'litigation'].map(row => disputeAmount(row, column));
    found.several = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(row =>
      disputeAmount(row, column),
    );
    return [];
  });
}

function distinct(measures: Measure[]): Measure[] {
  const seen = new Set<string>();
  return measures.filter(measure => {
    const key = JSON.stringify(measure);
    return !seen.has(key) && seen.add(key);
  });
}
