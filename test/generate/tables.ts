// The three tables of a report as abstract grids, with the quirks that belong to what the author typed.
import type { Figures } from './figures.ts';
import { type Grid, type GridCell, head, label, value } from './grid.ts';
import { APPLICANTS, DISPUTE_KINDS, OUTCOMES_OF_REVIEW, proactiveBlocks, requestRows } from './labels.ts';
import { articleName, proactiveHead, proactiveLabel, procurementCell, valueText } from './proactive-wording.ts';
import type { Quirks } from './quirks.ts';
import type { Random } from './random.ts';
import type { Truth } from './report.ts';
import { applicantHeads, groupLabel, requestLabel } from './request-wording.ts';

export function buildTables(random: Random, truth: Truth, quirks: Quirks): Grid[] {
  return [
    proactiveTable(random, truth, quirks),
    requestTable(random, truth, quirks),
    disputeTable(random, truth.cells, quirks),
  ];
}

function proactiveTable(random: Random, truth: Truth, quirks: Quirks): Grid {
  const rows: GridCell[][] = [];
  const columns = quirks.gridColumns;
  for (const block of proactiveBlocks(truth.edition)) {
    rows.push([head(articleName(random, block.item, quirks), columns)]);
    const spans = spread(random, columns, block.columns.length, quirks);
    rows.push([
      head('信息内容', spans[0]),
      ...block.columns.map(([id], at) => head(proactiveHead(block, id, quirks), spans[at + 1])),
    ]);
    for (const [row, name] of block.rows) {
      const own = quirks.looseSpans ? spread(random, columns, block.columns.length, quirks) : spans;
      const zeros = block.columns.every(([column]) => truth.cells[`proactive.${row}.${column}`] === 0);
      const blankRow = zeros && quirks.blanks === 'rows' && random.chance(0.3);
      const cells = block.columns.map(([column], at) => {
        const key = `proactive.${row}.${column}`;
        const number = truth.cells[key]!;
        const colspan = own[at + 1]!;
        if (row === 'governmentRules' && quirks.slashRules) return value(key, '/', null, colspan);
        if (blankRow || (number === 0 && quirks.blanks === 'zeros')) return value(key, '', null, colspan);
        if (row === 'procurement') return { ...procurementCell(random, key, column, number, quirks), colspan };
        return value(key, valueText(random, column, number, quirks), number, colspan);
      });
      rows.push([label(proactiveLabel(random, row, name, truth.edition, quirks), own[0]), ...cells]);
    }
    if (block.item === '一' && quirks.extraRow)
      rows.push([
        label('其他主动公开文件', spans[0]),
        ...block.columns.map((_, at) => value(undefined, String(random.int(0, 60)), null, spans[at + 1])),
      ]);
  }
  return { table: 'proactive', columns, rows };
}

/** How many grid columns each cell of a row takes: a row with one figure is spread over the whole width. */
function spread(random: Random, columns: number, figures: number, quirks: Quirks): number[] {
  const spans = Array.from({ length: figures + 1 }, () => 1);
  let left = columns - figures - 1;
  // Where the grid is the form's own, a row with fewer figures has its last cell merged to the right edge.
  if (figures < 3 && !quirks.looseSpans) {
    spans[figures] = spans[figures]! + left;
    left = 0;
  }
  while (left > 0) {
    const at = random.int(0, figures);
    spans[at] = spans[at]! + 1;
    left -= 1;
  }
  return spans;
}

function requestTable(random: Random, truth: Truth, quirks: Quirks): Grid {
  const rows: GridCell[][] = applicantHeads(quirks);
  const form = requestRows(truth.edition, truth.undividedOther);
  const underThree = form.filter(row => !['received', 'carriedIn', 'carriedOut'].includes(row.id));
  // A page break inside the table prints the vertical label again.
  const breakAt = quirks.repeatedGroup ? random.int(4, underThree.length - 5) : 0;
  let group: string | undefined;
  for (const row of form) {
    const figures = requestFigures(random, row.id, truth.cells, quirks);
    const name = requestLabel(random, row, quirks);
    const position = underThree.indexOf(row);
    if (position < 0) {
      rows.push([label(name, 3), ...figures]);
      continue;
    }
    const cells: GridCell[] = [];
    const first = position === 0 || (breakAt > 0 && position === breakAt);
    const size = breakAt === 0 ? underThree.length : position < breakAt ? breakAt : underThree.length - breakAt;
    if (first) cells.push(label('三、本年度办理结果', 1, size));
    if (row.group === undefined) {
      rows.push([...cells, label(name, 2), ...figures]);
      continue;
    }
    if (row.group !== group || first) {
      const end = breakAt > position ? breakAt : underThree.length;
      const rest = underThree.slice(position, end).filter(other => other.group === row.group).length;
      const again = row.group === group && random.chance(0.5);
      cells.push(again ? label('', 1, rest) : label(groupLabel(row.group, quirks), 1, rest));
    }
    group = row.group;
    rows.push([...cells, label(name), ...figures]);
  }
  return { table: 'requests', columns: 10, rows };
}

function requestFigures(random: Random, row: string, figures: Figures, quirks: Quirks): GridCell[] {
  const numbers = APPLICANTS.map(([column]) => figures[`requests.${row}.${column}`]!);
  const allZero = numbers.every(number => number === 0);
  if (quirks.mergedZero && allZero && random.chance(0.4)) {
    const keys = APPLICANTS.map(([column]) => `requests.${row}.${column}`);
    return [{ ...value(keys[0], '0', 0, 7), swallowed: keys.slice(1) }];
  }
  const keepRow = !quirks.blanks.startsWith('rows') || random.chance(0.7);
  return APPLICANTS.map(([column], at) => {
    const key = `requests.${row}.${column}`;
    const number = numbers[at]!;
    if (isBlank(column, row, number, allZero, keepRow, quirks)) return value(key, '', null);
    const cell = value(key, valueText(random, column, number, quirks), number);
    return quirks.strayMarks && number === 0 && random.chance(0.15) ? { ...cell, text: '? 0', doubtful: true } : cell;
  });
}

function isBlank(
  column: string,
  row: string,
  number: number,
  allZero: boolean,
  kept: boolean,
  quirks: Quirks,
): boolean {
  switch (quirks.blanks) {
    case 'none':
      return false;
    case 'all':
      return allZero;
    case 'zeros':
      return number === 0;
    case 'allButTotal':
      return column !== 'total';
    case 'allButMainTotals':
      return column !== 'total' || !['received', 'carriedIn', 'total', 'carriedOut'].includes(row);
    case 'rows':
      return allZero && !kept;
  }
}

function disputeTable(random: Random, figures: Figures, quirks: Quirks): Grid {
  const five = () =>
    OUTCOMES_OF_REVIEW.map(([, name]) => head(quirks.heads === 'characters' ? [...name].join('\n') : name));
  const values = DISPUTE_KINDS.flatMap(([kind]) =>
    OUTCOMES_OF_REVIEW.map(([outcome]) => {
      const key = `disputes.${kind}.${outcome}`;
      const number = figures[key]!;
      const blank = number === 0 && (quirks.blanks === 'all' || quirks.blanks === 'zeros');
      return blank ? value(key, '', null) : value(key, valueText(random, outcome, number, quirks), number);
    }),
  );
  return {
    table: 'disputes',
    columns: 15,
    rows: [
      [head('行政复议', 5), head('行政诉讼', 10)],
      [...five().map(cell => ({ ...cell, rowspan: 2 })), head('未经复议直接起诉', 5), head('复议后起诉', 5)],
      [...five(), ...five()],
      values,
    ],
  };
}
