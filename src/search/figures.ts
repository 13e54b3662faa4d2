// The figures of the tables as lines that can be searched: only rows that a report has something in, since the rows of the
// form stand in every report and would tell none from another. “不予公开 属于国家秘密 4”.
import { DISPUTE_COLUMNS, DISPUTE_ROWS, PROACTIVE_ROWS, REQUEST_GROUPS, REQUEST_ROWS } from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';

export interface FigureLine {
  section: 2 | 3 | 4;
  label: string;
  /** The author's own characters. */
  figure: string;
}

const GROUPS: Record<string, string> = Object.fromEntries(REQUEST_GROUPS.map(group => [group.id, group.label]));

/** Of table three the totals only: the columns say who asked, which nobody searches by. */
const LINES: [key: string, section: FigureLine['section'], label: string][] = [
  ...PROACTIVE_ROWS.flatMap(row =>
    Object.values(row.columns)
      .flat()
      .map(column => line(`proactive.${row.id}.${column.id}`, 2, `${row.label} ${column.label}`)),
  ),
  ...REQUEST_ROWS.map(row => {
    const group = GROUPS[row.id.split('.')[0]!];
    const label = group === undefined || row.label.startsWith(group) ? row.label : `${group} ${row.label}`;
    return line(`requests.${row.id}.total`, 3, label);
  }),
  ...DISPUTE_ROWS.flatMap(row => {
    const kind = row.id === 'reconsideration' ? row.label : `行政诉讼 ${row.label}`;
    return DISPUTE_COLUMNS.map(column => line(`disputes.${row.id}.${column.id}`, 4, `${kind} ${column.label}`));
  }),
];

export function figureLines(report: AnnualReport): FigureLine[] {
  return LINES.flatMap(([key, section, label]) => {
    const cell = report.cells[key];
    return cell && cell.value !== 0 && /[\p{L}\p{N}]/u.test(cell.raw) ? [{ section, label, figure: cell.raw }] : [];
  });
}

function line(key: string, section: FigureLine['section'], label: string): (typeof LINES)[number] {
  return [key, section, label];
}
