// What the blanks of a report can be: 0, as the form's identities show, or a figure that was left out. Each blank is told
// of once: a row of which only 总计 is filled in and a 总计 left blank have rules of their own.
import { amountOf, layoutOf } from '../figures/amounts.ts';
import { type CellKey, REQUEST_COLUMNS, type Relation, relations, requestRows } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { printedCells } from './cells.ts';

export interface Gap {
  cell: CellKey;
  /** What its row or column makes it; null where that leaves more than one figure open. */
  expected: number | null;
}

export interface Blanks {
  all: CellKey[];
  /** Rows of table three with a total above 0 whose six applicants are all blank. */
  onlyTotal: { row: string; total: number }[];
  /** Totals left blank whose parts are filled in. */
  totals: Gap[];
  /** Other blanks with which, as 0, an identity fails; the likeliest first. */
  open: Gap[];
}

const APPLICANTS = REQUEST_COLUMNS.filter(column => column.id !== 'total').map(column => column.id);
const known = new WeakMap<AnnualReport, Blanks>();

export function blanksOf(report: AnnualReport): Blanks {
  const made = known.get(report) ?? make(report);
  known.set(report, made);
  return made;
}

function make(report: AnnualReport): Blanks {
  const all = printedCells(report).flatMap(({ key, text }) => (text === '' ? [key] : []));
  const layout = layoutOf(report);
  if (all.length === 0 || !layout) return { all, onlyTotal: [], totals: [], open: [] };
  const onlyTotal = requestRows(layout.edition, layout.undividedOther).flatMap(({ id }) => {
    const total = amountOf(report, `requests.${id}.total`);
    const blank = APPLICANTS.every(column => amountOf(report, `requests.${id}.${column}`).state === 'blank');
    return blank && total.state === 'known' && total.value > 0 ? [{ row: id, total: total.value }] : [];
  });
  const bare = new Set(onlyTotal.flatMap(({ row }) => APPLICANTS.map(column => `requests.${row}.${column}`)));
  const identities = relations(layout.edition, layout.undividedOther).filter(one => isReadWhole(report, one));
  const totals = totalsOf(report, identities, bare);
  return { all, onlyTotal, totals, open: openOf(report, identities, bare, totals) };
}

const isReadWhole = (report: AnnualReport, { left, right }: Relation): boolean =>
  [...left, ...right].every(key => {
    const { state } = amountOf(report, key);
    return state !== 'unread' && state !== 'unclear' && !report.settled.includes(key);
  });

/** Totals of rows and columns of table three. */
function totalsOf(report: AnnualReport, identities: Relation[], bare: ReadonlySet<CellKey>): Gap[] {
  const gaps = new Map<CellKey, Gap>();
  for (const { kind, left, right } of identities) {
    const [cell] = right as [CellKey];
    if (kind !== 'row' && kind !== 'column') continue;
    if (amountOf(report, cell).state !== 'blank' || bare.has(cell)) continue;
    const sum = sumOf(report, left);
    if (sum > 0) gaps.set(cell, { cell, expected: sum });
  }
  return [...gaps.values()];
}

function openOf(report: AnnualReport, identities: Relation[], bare: ReadonlySet<CellKey>, totals: Gap[]): Gap[] {
  const filled = new Map(totals.map(gap => [gap.cell, gap.expected ?? 0]));
  const failing = identities.flatMap(({ left, right }) => {
    const members = [...left, ...right];
    if (members.some(key => bare.has(key))) return [];
    const blank = members.filter(key => amountOf(report, key).state === 'blank' && !filled.has(key));
    const lack = sumOf(report, right, filled) - sumOf(report, left, filled);
    // Only a blank on the smaller side can make up what is missing there.
    const able = blank.filter(key => (lack > 0 ? left : right).includes(key));
    return lack === 0 || able.length === 0 ? [] : [{ able, lack: Math.abs(lack) }];
  });
  const sole = failing.filter(({ able }) => able.length === 1);
  const marks = new Map<CellKey, number[]>();
  for (const { able, lack } of sole.length > 0 ? sole : failing) {
    for (const key of able) marks.set(key, [...(marks.get(key) ?? []), lack]);
  }
  const most = Math.max(0, ...[...marks.values()].map(lacks => lacks.length));
  const likeliest = [...marks].filter(([, lacks]) => sole.length > 0 || lacks.length === most);
  return likeliest.map(([cell, lacks]) => {
    const told = (sole.length > 0 || likeliest.length === 1) && new Set(lacks).size === 1;
    return { cell, expected: told ? lacks[0]! : null };
  });
}

const sumOf = (report: AnnualReport, keys: CellKey[], filled?: ReadonlyMap<CellKey, number>): number =>
  keys.reduce((sum, key) => sum + (filled?.get(key) ?? report.cells[key]?.value ?? 0), 0);
