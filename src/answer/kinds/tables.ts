// The three tables of one report, whole: for the chat, and cell by cell for a file.
import { type Amount, layoutOf } from '../../figures/amounts.ts';
import type { CellKey, TableId } from '../../model/form.ts';
import type { AnnualReport } from '../../model/report.ts';
import { type RowFigures, requestRowFigures, type StatsCard, statsCard } from '../stats.ts';

export interface ReportTables {
  card: StatsCard;
  /** Every row of table three with its seven columns. */
  requests: RowFigures[];
  /** Every cell of the form in its order; empty for a report without the national tables. */
  cells: TableCell[];
}

export interface TableCell {
  table: TableId;
  row: string;
  column: string;
  key: CellKey;
  amount: Amount;
  /** The author's own characters; null where the cell was not read. */
  raw: string | null;
}

export function tablesOf(report: AnnualReport): ReportTables {
  const card = statsCard(report);
  const requests = requestRowFigures(report);
  const cellsOf = (table: TableId, rows: RowFigures[]): TableCell[] =>
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, key, amount }) => ({
        ...{ table, row, column, key, amount },
        raw: report.cells[key]?.raw ?? null,
      })),
    );
  const cells = layoutOf(report)
    ? [...cellsOf('proactive', card.proactive), ...cellsOf('requests', requests), ...cellsOf('disputes', card.disputes)]
    : [];
  return { card, requests, cells };
}
