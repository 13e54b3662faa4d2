// The rows of the national forms as they are told by their labels, in the order of the forms.
import { PROACTIVE_ROWS, REQUEST_COLUMNS, REQUEST_GROUPS, REQUEST_ROWS } from '../../../model/form.ts';
import { compact } from '../../../text/normalise.ts';

export interface FormRow {
  table: 'proactive' | 'requests';
  id: string;
  /** How many figures it has, in either edition. */
  widths: readonly number[];
  /** Of section two: the heads of its columns in each edition, in compact form. */
  heads: readonly (readonly string[])[];
  /** In compact form, with and without the number before it. */
  labels: { text: string; letters: ReadonlySet<string>; numbered: boolean }[];
}

const labelsOf = (ordinal: string, labels: readonly string[]): FormRow['labels'] =>
  labels.flatMap(label => {
    const [bare, full] = [compact(label), compact(ordinal + label)];
    return [...new Set([full, bare])].map(text => ({ text, letters: new Set(text), numbered: text !== bare }));
  });

export const FORM_ROWS: readonly FormRow[] = [
  ...PROACTIVE_ROWS.map(
    (row): FormRow => ({
      table: 'proactive',
      id: row.id,
      widths: Object.values(row.columns).map(columns => columns.length),
      heads: Object.values(row.columns).map(columns => columns.map(column => compact(column.label))),
      labels: labelsOf('', [row.label, ...(row.variants ?? [])]),
    }),
  ),
  ...REQUEST_ROWS.map(
    (row): FormRow => ({
      table: 'requests',
      id: row.id,
      widths: [REQUEST_COLUMNS.length],
      heads: [],
      labels: labelsOf(row.ordinal, [row.label, ...(row.variants ?? [])]),
    }),
  ),
];

/** Labels that span the rows of a group, and the row that each begins at. */
export const GROUPS: readonly { text: string; first: string }[] = [
  { text: compact('三、本年度办理结果'), first: 'granted' },
  ...REQUEST_GROUPS.flatMap(({ id, ordinal, label }) => {
    const first = REQUEST_ROWS.find(row => row.id.startsWith(`${id}.`))?.id;
    return first ? [{ text: compact(ordinal + label), first }] : [];
  }),
];
