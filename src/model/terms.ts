// What an officer calls a cell: “予以公开”的“自然人”. The names are the form's own, notes in brackets left out.
import { type CellKey, DISPUTE_COLUMNS, DISPUTE_ROWS, PROACTIVE_ROWS, REQUEST_COLUMNS, REQUEST_ROWS } from './form.ts';

/** “一、总体情况” and so on are sections; the tables stand in sections two to four. */
export const SECTION_OF_TABLE = { proactive: 2, requests: 3, disputes: 4 } as const;

interface KeyParts {
  table: keyof typeof SECTION_OF_TABLE;
  row: string;
  column: string;
}

/** `requests.refused.thirdParty.total` → requests, refused.thirdParty, total. */
export function partsOfKey(key: CellKey): KeyParts {
  const [table, ...rest] = key.split('.');
  return { table: table as KeyParts['table'], row: rest.slice(0, -1).join('.'), column: rest.at(-1)! };
}

export const sectionOfCell = (key: CellKey): number => SECTION_OF_TABLE[partsOfKey(key).table];

/** e.g. 予以公开; 不予公开—属于国家秘密 is named by its own label only. */
export function rowName(table: KeyParts['table'], row: string): string {
  const label =
    table === 'requests'
      ? REQUEST_ROWS.find(one => one.id === row)?.label
      : table === 'disputes'
        ? DISPUTE_ROWS.find(one => one.id === row)?.label
        : PROACTIVE_ROWS.find(one => one.id === row)?.label;
  const short = withoutNote(label ?? row);
  if (row === 'otherHandled.misc') return '其他处理中的“其他”';
  if (row === 'total') return '（七）总计';
  return short.split('、')[0]!;
}

export function columnName(table: KeyParts['table'], row: string, column: string): string {
  const columns =
    table === 'requests'
      ? REQUEST_COLUMNS
      : table === 'disputes'
        ? DISPUTE_COLUMNS
        : Object.values(PROACTIVE_ROWS.find(one => one.id === row)?.columns ?? {}).flat();
  return withoutNote(columns.find(one => one.id === column)?.label ?? column);
}

/** “予以公开”的“自然人”. */
export function cellName(key: CellKey): string {
  const { table, row, column } = partsOfKey(key);
  const name = rowName(table, row);
  return `${name.includes('“') ? name : `“${name}”`}的“${columnName(table, row, column)}”`;
}

const withoutNote = (label: string): string => label.replace(/\(.*$/, '');
