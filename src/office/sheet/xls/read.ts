// The stream of a workbook (.xls, .et) → its text, a sheet after the other. Hidden sheets are left out, unless all of them are.

import { done, type Result } from '../../../model/result.ts';
import type { Source } from '../../../model/source.ts';
import { type FlowNode, flowToSource } from '../../flow.ts';
import { locked } from '../../refusals.ts';
import { allowance, SheetBuilder } from '../builder.ts';
import { sheetFlow } from '../flow.ts';
import { printed } from '../running.ts';
import { damagedSheets, emptySheets, sheetRemarks, tooLarge } from '../sentences.ts';
import { type RecordAllowance, recordAllowance } from './records.ts';
import { readXlsWorkbook, type XlsWorkbook } from './workbook.ts';
import { readXlsSheet } from './worksheet.ts';

interface XlsFile {
  /** What messages call it. */
  name: string;
  /** What people call its kind. */
  format: string;
  macros: boolean;
}

interface Opened {
  stream: Uint8Array;
  workbook: XlsWorkbook;
  records: RecordAllowance;
}

/** `older`: of a version that is not read here. */
export function readXls(stream: Uint8Array, file: XlsFile): Result<Source> | 'older' {
  const records = recordAllowance();
  const workbook = readXlsWorkbook(stream, records);
  switch (workbook) {
    case 'encrypted':
      return locked(file.name);
    case 'too-large':
      return tooLarge(file.name);
    case 'damaged':
      return damagedSheets(file.name);
    case 'older':
      return 'older';
    default:
      return readSheets({ stream, workbook, records }, file);
  }
}

function readSheets({ stream, workbook, records }: Opened, { name: file, format, macros }: XlsFile): Result<Source> {
  const left = allowance();
  const nodes: FlowNode[] = [];
  const running = new Set<string>();
  let hides = false;
  const seen = workbook.sheets.filter(sheet => !sheet.isHidden);
  const hidden = seen.length > 0 ? workbook.sheets.length - seen.length : 0;
  for (const { offset } of seen.length > 0 ? seen : workbook.sheets) {
    const builder = new SheetBuilder(left);
    const around = readXlsSheet(stream, offset, workbook, builder, records);
    if (!around) return damagedSheets(file);
    nodes.push(...sheetFlow(builder.rows(), left));
    if (left.passed) return tooLarge(file);
    for (const text of around.map(printed).filter(Boolean)) running.add(text);
    hides ||= builder.hides;
  }
  if (nodes.length === 0) return emptySheets(file);
  const meta = running.size > 0 ? { running: [...running] } : {};
  return done(flowToSource(nodes, { format, meta, remarks: sheetRemarks({ hidden, hides, macros }) }).source);
}
