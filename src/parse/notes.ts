// What reading had to repair or could not tell, in one sentence each.
import { type CellKey, PROACTIVE_ROWS, REQUEST_ROWS } from '../model/form.ts';
import type { Note } from '../model/report.ts';
import type { RowSpec } from './align.ts';

export type NoteCode =
  | 'damaged-label'
  | 'by-sequence'
  | 'out-of-order'
  | 'row-twice'
  | 'other-layout'
  | 'columns-reordered'
  | 'settled'
  | 'unit-unknown'
  | 'not-a-number'
  | 'damaged-numeral'
  | 'no-whole-number';

interface Facts {
  row: RowSpec;
  keys: CellKey[];
  quote?: string;
}

const SENTENCES: Record<NoteCode, (label: string, quote: string) => string> = {
  'damaged-label': (label, quote) => `“${label}”一行的名称与规定不完全一致（原文“${quote}”），按最接近的规定名称读取。`,
  'by-sequence': label => `“${label}”一行的名称无法辨认，按其在表中的位置读取，请核对。`,
  'out-of-order': label => `“${label}”一行的位置与规定顺序不同，按名称读取。`,
  'row-twice': label => `“${label}”一行出现两次且数字不同，无法确定以哪一行为准，未读取。`,
  'columns-reordered': label => `“${label}”一行上方的栏目顺序与规定不同，按栏目名称读取，请核对。`,
  'other-layout': label => `“${label}”一行的排版与表中其他行不同，请核对。`,
  settled: (label, quote) => `“${label}”一行的数字连在一起（原文“${quote}”），按表内勾稽关系拆分。`,
  'unit-unknown': (label, quote) => `“${label}”的金额“${quote}”没有单位，无法确定是元还是万元，未作数值读取。`,
  'not-a-number': (label, quote) => `“${label}”一行有单元格内容“${quote}”不是数字。`,
  'no-whole-number': (label, quote) => `“${label}”一行的“${quote}”不是整数，件数一般应为整数，请核对。`,
  'damaged-numeral': (label, quote) => `“${label}”一行的“${quote}”按数字读取，请核对。`,
};

export function note(code: NoteCode, facts: Facts): Note {
  const quote = (facts.quote ?? '').slice(-30);
  return { code, message: SENTENCES[code](labelOf(facts.row), quote), cells: facts.keys };
}

function labelOf(row: RowSpec): string {
  if (row.table === 'disputes') return '行政复议、行政诉讼';
  const own = [...PROACTIVE_ROWS, ...REQUEST_ROWS].find(other => other.id === row.id);
  return own ? own.label.replace(/\(.*\)$/, '') : row.id;
}
