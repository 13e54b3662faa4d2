// Which edition of the form section two follows, told by its column heads block by block, never by the year.
import type { Edition, ProactiveRow } from '../model/form.ts';

interface Heads {
  edition: Edition;
  /** Rows whose columns these heads name. */
  rows: ProactiveRow['id'][];
  pattern: RegExp;
}

const DOCUMENTS = ['governmentRules', 'normativeDocuments'];
const ITEMS = ['licences', 'otherServices', 'penalties', 'compulsion'];

/** Searched in compact text; half a head is enough, since printing loses the other half. */
const HEADS: Heads[] = [
  { edition: '2019', rows: DOCUMENTS, pattern: /本年新(?!收)(?:制作|公开)?|新制作数|新公开数|对外公开总数/g },
  { edition: '2021', rows: DOCUMENTS, pattern: /制发件数?|本年制?发件|本年废止|废止件数?|现行有效件?/g },
  { edition: '2019', rows: [...ITEMS, 'fees'], pattern: /上一年(?!度?结转)|上年项目数?|本年增减?/g },
  { edition: '2021', rows: ITEMS, pattern: /(?<!上一?年)本年处理决定/g },
  { edition: '2021', rows: ['fees'], pattern: /本年收费金额?|收费金额/g },
  { edition: '2019', rows: ['procurement'], pattern: /采购项目数|采购总金额/g },
];

export interface Editions {
  /** The edition whose heads stand last before a position of the compact text for a row of section two. */
  ofRow(row: string, position: number): Edition | undefined;
  /** All editions whose heads stand in section two. */
  found: Set<Edition>;
  /** The edition with more heads; undefined where there are none. */
  prevailing: Edition | undefined;
}

/** `text`: the compact text of section two. */
export function editions(text: string): Editions {
  const met: { edition: Edition; rows: string[]; at: number }[] = [];
  for (const { edition, rows, pattern } of HEADS) {
    for (const match of text.matchAll(pattern)) met.push({ edition, rows, at: match.index });
  }
  met.sort((a, b) => a.at - b.at);
  const count = (edition: Edition): number => met.filter(head => head.edition === edition).length;
  const found = new Set(met.map(head => head.edition));
  return {
    ofRow: (row, position) => met.filter(head => head.at < position && head.rows.includes(row)).at(-1)?.edition,
    found,
    prevailing: found.size === 0 ? undefined : count('2019') > count('2021') ? '2019' : '2021',
  };
}

/** Words by which the heads of the first block are told, in whatever order an office prints them. */
const PRINTED: Record<string, RegExp> = {
  issued: /本年制?发/g,
  repealed: /废止/g,
  inForce: /现行有效/g,
  made: /新制作/g,
  published: /新公开/g,
  publishedTotal: /对外公开/g,
};

/** Columns in the order of the heads that stand last in `before`; as in the form where a head is not found. */
export function inPrintedOrder<T extends { id: string }>(columns: T[], before: string): T[] {
  if (!columns.every(column => column.id in PRINTED)) return columns;
  const near = before.slice(-120);
  const placed = columns.map(column => ({ column, at: lastMatch(near, PRINTED[column.id]!) }));
  return placed.some(({ at }) => at < 0) ? columns : placed.sort((a, b) => a.at - b.at).map(({ column }) => column);
}

const lastMatch = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
