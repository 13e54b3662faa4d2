// Figures stated in the running text held against the cells that they speak of. A figure contradicts the tables only where
// none of the readings that its words allow agrees.
import { sumOf } from '../figures/amounts.ts';
import type { CellKey } from '../model/form.ts';
import { REQUEST_GROUPS } from '../model/form.ts';
import type { AnnualReport, Claim } from '../model/report.ts';
import { cellName, partsOfKey, rowName } from '../model/terms.ts';
import { yuanToWan } from '../text/numbers.ts';
import { arithmeticOf } from './arithmetic.ts';
import type { Hit, Message } from './rule.ts';

/** What the cells of one reading come to. */
export interface Reading {
  keys: CellKey[];
  sum: number;
}

/** Readings whose cells are all there with figures in them; undefined where one of them is left blank or unread. */
export function readingsOf(report: AnnualReport, meanings: readonly CellKey[][]): Reading[] | undefined {
  const { zeros } = arithmeticOf(report).balance;
  const readings: Reading[] = [];
  for (const keys of meanings) {
    // Cells of the other edition.
    if (keys.some(key => !report.cells[key])) continue;
    const sum = sumOf(report, keys, zeros);
    if (sum.state !== 'known') return undefined;
    readings.push({ keys, sum: sum.value });
  }
  return readings;
}

/** The claim's figure in the unit of the cells; amounts in 万元. */
export function figureOf({ value, unit }: Claim): number | null {
  if (value === null) return null;
  if (unit === '元') return yuanToWan(value);
  return unit === '亿元' ? Number((value * 10_000).toFixed(6)) : value;
}

/** One hit for each claim that none of its readings agrees with. */
export function contradicted(report: AnnualReport, claims: readonly Claim[], severity?: Hit['severity']): Hit[] {
  return claims.flatMap<Hit>(claim => {
    const said = figureOf(claim);
    if (said === null || claim.meanings.length === 0) return [];
    const readings = readingsOf(report, claim.meanings);
    if (!readings || readings.length === 0 || readings.some(({ sum }) => agrees(said, sum, claim))) return [];
    const [first] = readings;
    // Other readings than the first name no other culprit, but for what was carried in.
    const told = claim.subject === 'received' ? readings : readings.slice(0, 1);
    const cells = [...new Set(told.flatMap(({ keys }) => keys))];
    // What could only be told by the form's arithmetic is no proof against the text.
    const doubtful = cells.some(key => report.settled.includes(key));
    return [
      {
        message: claim.negated ? 'denied' : 'differs',
        data: { quote: claim.quote, table: inWords(readings, claim) },
        cells,
        ...placed(claim),
        expected: first!.sum,
        actual: said,
        ...((doubtful || severity) && { severity: doubtful ? 'warning' : severity }),
      },
    ];
  });
}

/** Characters within which figures belong together. */
const NEAR = 120;

/** “局本级收到60件,局属单位收到27件”: several figures of one thing that together are what the table counts. */
export function addsUp(report: AnnualReport, claims: readonly Claim[], claim: Claim): boolean {
  const isWhole = (one: Claim): boolean =>
    (readingsOf(report, one.meanings) ?? []).some(reading => reading.sum === figureOf(one));
  const near = claims.filter(
    one =>
      one.of === claim.of &&
      one.subject === claim.subject &&
      one.value !== 0 &&
      one.section === claim.section &&
      Math.abs(one.place.start - claim.place.start) < NEAR,
  );
  // “共办理1件,其中新收9件、结转1件”: what is right by itself is no part of a whole.
  if (near.length < 2 || near.some(isWhole)) return false;
  const sum = near.reduce((total, one) => total + (figureOf(one) ?? Number.NaN), 0);
  return (readingsOf(report, claim.meanings) ?? []).some(reading => reading.sum === sum);
}

/** Amounts in the text may be rounded. */
function agrees(said: number, sum: number, { unit, value }: Claim): boolean {
  if (said === sum) return true;
  if (!unit.endsWith('元') || value === null) return false;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const step = (unit === '万元' ? 1 : unit === '元' ? 0.0001 : 10_000) / 10 ** decimals;
  // Rounded, or cut off.
  return Math.abs(said - sum) <= step / 2 + 1e-9 || (sum > said && sum - said < step - 1e-9);
}

export const placed = ({ quote, section, place }: Claim): Pick<Hit, 'quote' | 'place'> => ({
  quote,
  place: { section, line: place.line, start: place.start, end: place.end },
});

/** “予以公开”的“总计”为3, or a sum; at most two readings. */
function inWords(readings: readonly Reading[], { unit }: Claim): string {
  const different = readings.filter(({ sum }, i) => readings.findIndex(other => other.sum === sum) === i);
  const measure = unit.endsWith('元') ? '万元' : '';
  return different
    .slice(0, 2)
    .map(({ keys, sum }) => `${nameOf(keys)}${keys.length > 1 ? '合计' : ''}为${sum}${measure}`)
    .join('，');
}

function nameOf(keys: readonly CellKey[]): string {
  const parts = keys.map(partsOfKey);
  const [first] = parts;
  const group = REQUEST_GROUPS.find(({ id }) => parts.every(({ row }) => row.startsWith(`${id}.`)));
  if (keys.length > 1 && group && parts.every(({ column }) => column === first!.column))
    return `“${group.label}”各项${first!.column === 'total' ? '' : '该类申请人'}`;
  if (keys.length <= 3) return keys.map(cellName).join('与');
  const rows = [...new Set(parts.map(({ table, row }) => `“${rowName(table, row).replace(/[“”]/g, '')}”`))];
  return rows.length <= 3 ? `${rows.join('与')}的相关各栏` : `${rows.slice(0, 2).join('、')}等相关各行`;
}

/** The sentences of a rule that holds figures of the text against a table. */
export const messagesFor = (table: string): Record<'differs' | 'denied', Message> => ({
  differs: {
    says: `正文写“{quote}”，${table}中{table}，两处不一致。`,
    repair: '请核对台账：正文有误的改正文，表格有误的改表格，使两处一致。',
  },
  denied: {
    says: `正文写“{quote}”，${table}中却{table}。`,
    repair: '请核对台账：确有其事的改正文，没有发生的改表格，使两处一致。',
  },
});
