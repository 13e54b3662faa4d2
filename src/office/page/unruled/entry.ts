// A row of the form as it is printed: its label, and the figures found beside it.
import type { FormLabel } from './form-labels.ts';
import type { Row } from './rows.ts';

export interface Entry {
  label: FormLabel;
  /** Null for a label without figures, or with figures that nobody can tell. */
  row: Row | null;
  /** Its figures are there, but which ones they are is not told. */
  doubtful: boolean;
}
