// Figures that a narrow column broke in two.
import type { Label } from './labels.ts';
import type { Row } from './rows.ts';

/** In font sizes: two rows, two rows without labels of their own, two rows of a table without labels stand farther apart. */
const ANY = 0.95;
const UNLABELLED = 1.9;
const WITHOUT_LABELS = 1.6;

/** Lines of figures nearer to each other than two rows can be, or without a label of their own beside them. */
export function brokenRows(rows: readonly Row[], leaves: ReadonlyMap<Row, Label>): Set<Row> {
  const out = new Set<Row>();
  for (let i = 1; i < rows.length; i += 1) {
    const pair = [rows[i - 1]!, rows[i]!] as const;
    const step = (pair[1].y - pair[0].y) / pair[1].line.size;
    const [a, b] = [leaves.get(pair[0]), leaves.get(pair[1])];
    const partial = pair[0].figures.length !== pair[1].figures.length;
    const ownLabels = a && b && a !== b && (!partial || Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0));
    if (
      step < ANY ||
      (step < UNLABELLED && leaves.size > 0 && !ownLabels) ||
      (step < WITHOUT_LABELS && leaves.size === 0)
    ) {
      out.add(pair[0]);
      out.add(pair[1]);
    }
  }
  return out;
}
