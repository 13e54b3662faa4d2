// Every row name and column head of the form as a report uses it, with the wordings that are right and how often each is
// printed.
import { layoutOf } from '../figures/amounts.ts';
import {
  type CellKey,
  DISPUTE_COLUMNS,
  DISPUTE_ROWS,
  type Edition,
  PROACTIVE_ROWS,
  REQUEST_COLUMNS,
  REQUEST_GROUPS,
  requestRows,
  type TableId,
} from '../model/form.ts';
import type { AnnualReport } from '../model/report.ts';
import { compact } from '../text/normalise.ts';
import { tableWords } from './table-words.ts';

export interface FormLabel {
  table: TableId;
  kind: 'row' | 'column' | 'frame';
  /** As the form prints it, without its number. */
  label: string;
  /** Compact wordings that are right, the form's own first. */
  forms: string[];
  /** How often the form prints it. */
  times: number;
  /** The cells that it names. */
  cells: CellKey[];
}

/** Some ninety labels, the same for every report of one kind. */
const listed = new Map<string, readonly FormLabel[]>();

/** Every label of the form as it stands in this report. */
export function formLabels(report: AnnualReport): readonly FormLabel[] {
  const layout = layoutOf(report);
  if (!layout) return [];
  const undivided = layout.undividedOther || (layout.edition === '2021' && printsOneOther(report));
  const key = `${report.form} ${layout.edition} ${undivided}`;
  const made = listed.get(key) ?? listLabels(layout.edition, undivided, report.form !== 'hybrid');
  listed.set(key, made);
  return made;
}

/** `withTwo`: section two has the columns of this edition only. */
function listLabels(edition: Edition, oneOther: boolean, withTwo: boolean): FormLabel[] {
  const rows = requestRows(edition, oneOther);
  const undivided = rows.some(row => row.id === 'otherHandled');
  const requests = [
    frame('requests', '申请人情况'),
    ...REQUEST_COLUMNS.map(column => ({
      ...named('requests', 'column', column),
      cells: rows.map(row => `requests.${row.id}.${column.id}`),
    })),
    frame('requests', '法人或其他组织'),
    frame('requests', '本年度办理结果'),
    ...REQUEST_GROUPS.slice(2)
      .filter(group => !(undivided && group.id === 'otherHandled'))
      .map(group => frame('requests', group.label)),
    ...rows.map(row => ({
      ...named('requests', 'row', row),
      cells: REQUEST_COLUMNS.map(column => `requests.${row.id}.${column.id}`),
    })),
  ];
  const disputes = [
    frame('disputes', '行政诉讼'),
    ...DISPUTE_ROWS.map(row => ({ ...named('disputes', 'column', row), cells: [] })),
    ...DISPUTE_COLUMNS.map(column => ({ ...named('disputes', 'column', column), cells: [], times: 3 })),
  ];
  const proactive = withTwo ? proactiveLabels(edition) : [];
  return [...proactive, ...requests, ...disputes].map(counted);
}

/** None of （六）其他处理 was read: whether it is one row is told by the names. */
const printsOneOther = (report: AnnualReport): boolean =>
  !Object.keys(report.cells).some(key => key.startsWith('requests.otherHandled')) &&
  !tableWords(report).some(({ words }) => words.includes('逾期'));

function proactiveLabels(edition: Edition): FormLabel[] {
  const rows = PROACTIVE_ROWS.filter(row => row.columns[edition]);
  const heads = new Map<string, FormLabel>();
  let block = '';
  for (const row of rows) {
    for (const column of row.columns[edition]!) {
      const own = heads.get(column.label) ?? { ...named('proactive', 'column', column), times: 0 };
      heads.set(column.label, own);
      own.cells.push(`proactive.${row.id}.${column.id}`);
      if (row.item !== block) own.times += 1;
    }
    block = row.item;
  }
  const names = rows.map(row => ({
    ...named('proactive', 'row', row),
    cells: row.columns[edition]!.map(column => `proactive.${row.id}.${column.id}`),
  }));
  return [...heads.values(), ...names];
}

const frame = (table: TableId, label: string): FormLabel => named(table, 'frame', { label });

function named(table: TableId, kind: FormLabel['kind'], own: { label: string; variants?: string[] }): FormLabel {
  const bare = own.label.replace(/\(.*\)$/, '');
  const forms = [...new Set([own.label, ...(own.variants ?? []), bare].map(compact))].filter(form => form.length > 1);
  return { table, kind, label: own.label, forms, times: 1, cells: [] };
}

/** A label that heads a column and names a row, too (其他, 总计), is printed once for each. */
function counted(label: FormLabel, _: number, all: FormLabel[]): FormLabel {
  const twins = all.filter(other => other.table === label.table && other.forms[0] === label.forms[0]);
  return twins.length === 1 ? label : { ...label, times: twins.reduce((sum, twin) => sum + twin.times, 0) };
}
