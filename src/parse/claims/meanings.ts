// What a claim means in terms of the form's cells: every sensible reading, each the sum of some cells.
import { type CellKey, DISPUTE_COLUMNS, REQUEST_COLUMNS, REQUEST_ROWS } from '../../model/form.ts';

type Cells = CellKey[];

const request = (row: string, column = 'total'): CellKey => `requests.${row}.${column}`;
const dispute = (row: string, column = 'total'): CellKey => `disputes.${row}.${column}`;

const RESULTS = DISPUTE_COLUMNS.map(column => column.id).filter(id => id !== 'total');
const ORGANISATIONS = REQUEST_COLUMNS.map(column => column.id).filter(id => id !== 'individual' && id !== 'total');
const SUITS = ['litigationDirect', 'litigationAfterReconsideration'];

/** Rows of table three that a group or a row stands for; 其他处理 is one row or three. */
function rowSets(of: string): string[][] {
  const rows = REQUEST_ROWS.map(row => row.id).filter(id => id === of || id.startsWith(`${of}.`));
  if (of === 'otherHandled') return [['otherHandled'], rows.filter(id => id !== 'otherHandled')];
  if (of === 'other') return [...rowSets('otherHandled'), ['otherHandled.misc']];
  return [rows];
}

/** One out of each list, in every combination. */
const combine = (lists: string[][][]): string[][] =>
  lists.reduce<string[][]>((sets, list) => sets.flatMap(set => list.map(rows => [...set, ...rows])), [[]]);

/** Outcome rows joined by “+”; with an applicant column where the sentence may be about that column only. */
export function outcomeMeanings(of: string, column?: string): Cells[] {
  const sets = combine(of.split('+').map(rowSets));
  const columns = column === undefined ? ['total'] : ['total', column];
  return columns.flatMap(one => sets.map(rows => rows.map(row => request(row, one))));
}

const outcomesBut = (left: string[]): string[] =>
  REQUEST_ROWS.map(row => row.id).filter(
    id =>
      !['received', 'carriedIn', 'total', 'carriedOut', 'otherHandled', ...left].includes(id) &&
      !left.some(group => id.startsWith(`${group}.`)),
  );

const received: Cells = [request('received')];
const open: Cells = [request('received'), request('carriedIn')];
const handled: Cells = [request('total')];

export const FLOWS = {
  /** 新收. */
  newly: [received],
  /** 收到, 受理: with or without what was carried in. */
  received: [received, open],
  /** 收到 … (含上年结转). */
  withCarriedIn: [open],
  /** 办理, 受理并答复, or no verb at all. */
  loosely: [received, open, handled],
  handled: [handled],
  /** 答复 may leave out what ended without an answer. */
  answered: [handled, outcomesBut(['otherHandled']).map(row => request(row))],
  carriedIn: [[request('carriedIn')]],
  carriedOut: [[request('carriedOut')]],
} satisfies Record<string, Cells[]>;

const APPLICANTS: Record<string, string[][]> = {
  // “法人3件，其他组织1件” parts what “法人3件” may mean whole.
  corporation: [ORGANISATIONS, ['business'], ORGANISATIONS.filter(id => id !== 'otherOrganisation')],
  organisation: [ORGANISATIONS],
  business: [['business']],
  otherOrganisation: [['otherOrganisation'], ORGANISATIONS.filter(id => id !== 'business'), ORGANISATIONS],
};

/** Applicants among those newly received, those with what was carried in, or those handled. */
export function applicantMeanings(of: string): Cells[] {
  const sets = combine(of.split('+').map(one => APPLICANTS[one] ?? [[one]]));
  return sets.flatMap(columns => [
    columns.map(column => request('received', column)),
    columns.flatMap(column => [request('received', column), request('carriedIn', column)]),
    columns.map(column => request('total', column)),
  ]);
}

/** By the printed total, or by the four results where the total was misprinted. */
export function disputeMeanings(of: string): Cells[] {
  const [name, result] = of.split('.') as [string, string | undefined];
  const rows = name
    .split('+')
    .flatMap(one =>
      one === 'litigation' ? SUITS : one === 'all' || one === 'corrected' ? ['reconsideration', ...SUITS] : [one],
    );
  if (of === 'corrected') return [rows.map(row => dispute(row, 'corrected'))];
  if (result !== undefined) return [rows.map(row => dispute(row, result))];
  return [rows.map(row => dispute(row)), rows.flatMap(row => RESULTS.map(one => dispute(row, one)))];
}

const DOCUMENT_COLUMNS: Record<string, string[]> = {
  issued: ['issued', 'made'],
  repealed: ['repealed'],
  inForce: ['inForce'],
  // The form of 2021 does not count what was published.
  published: ['published', 'publishedTotal', 'made'],
  publishedTotal: ['publishedTotal'],
};

export const documentMeanings = (row: string, column: string): Cells[] =>
  (DOCUMENT_COLUMNS[column] ?? []).map(id => [`proactive.${row}.${id}`]);

/** In the form of 2019 a licence may have been counted among the other services. */
export const decisionMeanings = (row: string): Cells[] => [
  [`proactive.${row}.decisions`],
  ...(row === 'licences' ? [['proactive.licences.decisions', 'proactive.otherServices.decisions']] : []),
];
