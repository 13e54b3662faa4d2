// Sheets saved as values with commas, semicolons or tabs between them. No name tells it: plain text of a report has commas
// and tabs, too, so what is taken for a sheet here has rows of many short values, or the same number in every row.
import { done } from '../../model/result.ts';
import { flowToSource } from '../../office/flow.ts';
import { MAX_CHARACTERS, MAX_LINES } from '../../office/limits.ts';
import { allowance, SheetBuilder } from '../../office/sheet/builder.ts';
import { sheetFlow } from '../../office/sheet/flow.ts';
import { emptySheets, tooLarge } from '../../office/sheet/sentences.ts';
import { type Records, recordsOf, SEPARATORS, type Separator } from '../../office/sheet/separated.ts';
import type { Format } from '../format.ts';
import { textKind } from '../text-kind.ts';

const csv: Format = {
  name: 'CSV 表格',
  extensions: ['.csv'],
  accepts: ({ text }) => text !== null && textKind(text) === null && sheetIn(text) !== null,
  read({ text, name }) {
    const records = sheetIn(text ?? '');
    if (!records) throw new Error('accepted without records');
    const left = allowance();
    const builder = new SheetBuilder(left);
    for (const [row, record] of records.entries())
      for (const [column, field] of record.entries()) builder.put(row, column, field.trim(), false);
    const nodes = sheetFlow(builder.rows(), left);
    if (left.passed) return tooLarge(name);
    return nodes.length === 0 ? emptySheets(name) : done(flowToSource(nodes, { format: csv.name }).source);
  },
};

export default csv;

const MARKUP = /<(?:html|body|table|tr|td|div|p|meta|!doctype)\b|\|[ \t]{0,20}:?---|^\s*[{[]/i;
/** Excel writes which separator follows. */
const TOLD = /^sep=([,;\t])\r?\n/;
const LEAST_ROWS = 10;
const LEAST_COLUMNS = 4;
/** The second table alone has more. */
const LEAST_VALUE_ROWS = 12;
const LONGEST_VALUE = 80;
const PLAIN_VALUE = /^\s*(?:[+-]?\d[\d,]*(?:\.\d+)?|[/—–-]+)?\s*$/;

/** The records of a text that is a sheet. */
function sheetIn(text: string): string[][] | null {
  if (text.length > 2 * MAX_CHARACTERS || MARKUP.test(text)) return null;
  const told = TOLD.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  for (const separator of told ? [told[1] as Separator] : SEPARATORS) {
    if (!body.includes(separator)) continue;
    const found = recordsOf(body, separator, MAX_LINES);
    if (isEven(found.records) || hasValues(found, separator)) return found.records;
  }
  return null;
}

/** Programs for sheets write the same number of values in every row, and most of them are blank or figures. */
function isEven(records: readonly string[][]): boolean {
  const width = records[0]?.length ?? 0;
  if (width < LEAST_COLUMNS || records.length < LEAST_ROWS) return false;
  if (records.some(record => record.length !== width)) return false;
  const plain = records.reduce((sum, record) => sum + plainIn(record), 0);
  return plain * 2 >= records.length * width;
}

/** Others write as many as there are. With tabs a plain text has such rows, too, but no line breaks in quotes. */
function hasValues({ records, quoted, odd }: Records, separator: Separator): boolean {
  if (separator === '\t' && (quoted === 0 || odd > 0)) return false;
  const rows = records.filter(
    record =>
      record.length >= LEAST_COLUMNS &&
      record.every(value => value.length <= LONGEST_VALUE) &&
      plainIn(record) * 2 > record.length,
  );
  return rows.length >= LEAST_VALUE_ROWS;
}

const plainIn = (record: readonly string[]): number =>
  record.filter(value => value.length <= LONGEST_VALUE && PLAIN_VALUE.test(value)).length;
