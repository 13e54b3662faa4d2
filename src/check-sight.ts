// Whether a check could tell again what the one before had found. A section that was not recognised, a table read less well,
// a rule that could not look: what they had shown is not mended because it is not shown now.
import { unreadKeys } from './check/needs.ts';
import type { CheckOutcome, Finding } from './model/finding.ts';
import type { TableId } from './model/form.ts';
import type { AnnualReport } from './model/report.ts';
import { partsOfKey, SECTION_OF_TABLE } from './model/terms.ts';

interface Sight {
  hash: string;
  outcome: CheckOutcome;
}

const TABLES = Object.keys(SECTION_OF_TABLE) as TableId[];

/** `report` null: what was read then is not kept any more. */
export function canTell(
  before: Sight & { report: AnnualReport | null },
  now: Sight & { report: AnnualReport },
): (finding: Finding) => boolean {
  const asked = new Set([...now.outcome.passed, ...now.outcome.findings.map(({ rule }) => rule)]);
  const { report } = now;
  const sections = new Set(report.sections.map(({ number }) => number));
  const tables = new Map(TABLES.map(table => [table, seen(table)] as const));

  function seen(table: TableId): 'whole' | 'as-before' | 'less' {
    const read = cellsOf(report, table).length;
    if (read > 0 && unreadKeys(report, table).length === 0) return 'whole';
    // The same file read anew has taken the place of its earlier reading: only the sum tells what that one was.
    const isLess =
      before.report === null || before.hash === now.hash
        ? now.outcome.coverage.read < before.outcome.coverage.read
        : read < cellsOf(before.report, table).length;
    return read === 0 || isLess ? 'less' : 'as-before';
  }

  const isTableSeen = (table: TableId): boolean => tables.get(table) !== 'less';
  const isSectionSeen = (section: number): boolean => {
    const table = TABLES.find(one => SECTION_OF_TABLE[one] === section);
    return sections.has(section) && (table === undefined || isTableSeen(table));
  };
  const isCellSeen = (key: string): boolean => {
    const { table } = partsOfKey(key);
    return tables.get(table) === 'whole' || (isTableSeen(table) && report.cells[key] !== undefined);
  };
  // What is about no single section may have been anywhere.
  const isAllSeen =
    before.report?.sections.every(({ number }) => sections.has(number)) === true &&
    now.outcome.coverage.read >= before.outcome.coverage.read;

  return ({ rule, cells, place: { section } }) => {
    if (!asked.has(rule) || !cells.every(isCellSeen)) return false;
    if (section === null) return cells.length > 0 || isAllSeen;
    const isOfItsTable = cells.some(key => SECTION_OF_TABLE[partsOfKey(key).table] === section);
    return isOfItsTable || isSectionSeen(section);
  };
}

const cellsOf = (report: AnnualReport, table: TableId): string[] =>
  Object.keys(report.cells).filter(key => key.startsWith(`${table}.`));
