// A report's figures as small data: those of every report held stay in memory, so that a question about all of them need not
// read one of them anew.
import { expectedKeys, type Figures, type Layout, layoutOf } from '../figures/amounts.ts';
import { type Balance, balanceOf } from '../figures/balance.ts';
import type { CellKey, Form } from '../model/form.ts';
import type { AnnualReport, Cell } from '../model/report.ts';
import type { ContentHash } from '../ports/store.ts';

type Kept = Pick<Cell, 'raw' | 'value'>;

export interface CompactReport extends Figures, Pick<Balance, 'zeros' | 'uneven'> {
  hash: ContentHash;
  agency: string | null;
  region: string | null;
  year: number | null;
  form: Form | null;
  publishedOn: string | null;
  signedOn: string | null;
  /** Null for a report without the national tables. */
  layout: Layout | null;
  /** The keys that the form has as it stands in the report, shared by all reports of one layout. */
  keys: ReadonlySet<CellKey>;
  /** A key that is missing was not read; a value null is a blank or a sign. */
  cells: { readonly [key: CellKey]: Kept | undefined };
  /** Keys whose figure could only be told by the form's arithmetic. */
  settled: readonly CellKey[];
  /** Where it was published, where known. */
  source: string | null;
  file: string | null;
}

/** Made once of each report. */
export function compactReport(
  report: AnnualReport,
  held: { hash: ContentHash; files: readonly string[] },
): CompactReport {
  const { zeros, uneven } = balanceOf(report);
  const { agency, region, year, form, publishedOn, signedOn, settled, source } = report;
  return {
    hash: held.hash,
    ...{ agency, region, year, form, publishedOn, signedOn, source },
    layout: sharedLayout(layoutOf(report)),
    keys: sharedKeys(expectedKeys(report)),
    cells: shared(report.cells),
    settled: settled.length > 0 ? settled : NO_KEYS,
    zeros: zeros.size > 0 ? zeros : NO_ZEROS,
    uneven,
    file: held.files[0] ?? null,
  };
}

const NO_KEYS: readonly CellKey[] = [];
const NO_ZEROS: ReadonlySet<CellKey> = new Set();

/** Nearly all cells are small numbers, the same in thousands of reports. */
const cellsMet = new Map<string, Kept>();
const MOST_MET = 50_000;

function shared(cells: AnnualReport['cells']): CompactReport['cells'] {
  const kept: Record<CellKey, Kept> = {};
  for (const [key, cell] of Object.entries(cells)) {
    if (!cell) continue;
    const { raw, value } = cell;
    const name = `${value} ${raw}`;
    const one = cellsMet.get(name) ?? { raw, value };
    if (cellsMet.size < MOST_MET) cellsMet.set(name, one);
    kept[key] = one;
  }
  return kept;
}

const layouts = new Map<string, Layout>();

function sharedLayout(layout: Layout | null): Layout | null {
  if (!layout) return null;
  const name = `${layout.edition} ${layout.undividedOther}`;
  const one = layouts.get(name) ?? layout;
  layouts.set(name, one);
  return one;
}

const keySets = new Map<string, ReadonlySet<CellKey>>();

function sharedKeys(keys: CellKey[]): ReadonlySet<CellKey> {
  const name = keys.join(' ');
  const one = keySets.get(name) ?? new Set(keys);
  if (keySets.size < 1000) keySets.set(name, one);
  return one;
}
