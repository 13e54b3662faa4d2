// The rows of the national forms as they are told by their labels, in the order of the forms.
import {
  type Column,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  REQUEST_ROWS,
} from '../../../model/form.ts';
import { compact, normalise } from '../../../text/normalise.ts';

export interface KnownHeads {
  /** From left to right, in compact form. */
  columns: readonly string[];
  /** What may stand over several of them. */
  upper: readonly string[];
}

export interface FormRow {
  table: 'proactive' | 'requests';
  id: string;
  /** How many figures it has, in either edition. */
  widths: readonly number[];
  /** Over its columns, in each edition. */
  heads: readonly KnownHeads[];
  /** In compact form, with and without the number before it. */
  labels: { text: string; letters: ReadonlySet<string>; numbered: boolean }[];
}

const labelsOf = (ordinal: string, labels: readonly string[]): FormRow['labels'] =>
  labels.flatMap(label => {
    const [bare, full] = [compact(label), compact(ordinal + label)];
    return [...new Set([full, bare])].map(text => ({ text, letters: new Set(text), numbered: text !== bare }));
  });

/** As the form has them, and with every head's other wordings. */
function headsOf(columns: readonly Column[], upper: readonly string[]): KnownHeads[] {
  const wordings = [columns.map(({ label }) => label), columns.map(({ label, variants }) => variants?.[0] ?? label)];
  return [...new Set(wordings.map(labels => labels.map(compact).join()))].map(labels => ({
    columns: labels.split(','),
    upper: upper.map(compact),
  }));
}

/** What stands over a table and nowhere in its rows. */
export const FORM_HEADS: readonly string[] = ['第二十条第', '信息内容', '申请人情况', '法人或其他组织', '行政诉讼'].map(
  compact,
);

const REQUEST_HEADS = headsOf(REQUEST_COLUMNS, ['申请人情况', '法人或其他组织']);

/** Over table four, which has no other labels. */
export const DISPUTE_HEADS = headsOf(
  DISPUTE_ROWS.flatMap(() => DISPUTE_COLUMNS),
  ['行政诉讼', ...DISPUTE_ROWS.map(({ label }) => label)],
);

export const FORM_ROWS: readonly FormRow[] = [
  ...PROACTIVE_ROWS.map(
    (row): FormRow => ({
      table: 'proactive',
      id: row.id,
      widths: Object.values(row.columns).map(columns => columns.length),
      heads: Object.values(row.columns).flatMap(columns => headsOf(columns, [])),
      labels: labelsOf('', [row.label, ...(row.variants ?? [])]),
    }),
  ),
  ...REQUEST_ROWS.map(
    (row): FormRow => ({
      table: 'requests',
      id: row.id,
      widths: [REQUEST_COLUMNS.length],
      heads: REQUEST_HEADS,
      labels: labelsOf(row.ordinal, [row.label, ...(row.variants ?? [])]),
    }),
  ),
];

const LABELS = new Set(FORM_ROWS.flatMap(({ labels }) => labels.map(({ text }) => text)));

/** Is it the whole label of a row? */
export const isRowLabel = (text: string): boolean => LABELS.has(compact(normalise(text).text));

/** Labels that span the rows of a group, and the row that each begins at. */
export const GROUPS: readonly { text: string; first: string }[] = [
  { text: compact('三、本年度办理结果'), first: 'granted' },
  ...REQUEST_GROUPS.flatMap(({ id, ordinal, label }) => {
    const first = REQUEST_ROWS.find(row => row.id.startsWith(`${id}.`))?.id;
    return first ? [{ text: compact(ordinal + label), first }] : [];
  }),
];

/** 三、本年度办 beside the figures of another row; '' too. */
export const isOfGroup = ({ text }: { text: string }): boolean => {
  const letters = compact(normalise(text).text);
  return GROUPS.some(group => group.text.includes(letters));
};
