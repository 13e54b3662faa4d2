// Workbooks of Excel 97 to 2003 and of WPS (.xls, .et). Older ones go through a converter where the machine has one.
import { done, failed, type Result } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import { type FlowNode, flowToSource } from '../../office/flow.ts';
import type { Ole } from '../../office/ole.ts';
import { allowance, SheetBuilder } from '../../office/sheet/builder.ts';
import { sheetFlow } from '../../office/sheet/flow.ts';
import { printed } from '../../office/sheet/running.ts';
import { damagedSheets, emptySheets, sheetRemarks, tooLarge } from '../../office/sheet/sentences.ts';
import { type RecordAllowance, recordAllowance } from '../../office/sheet/xls/records.ts';
import { readXlsWorkbook, type XlsWorkbook } from '../../office/sheet/xls/workbook.ts';
import { readXlsSheet } from '../../office/sheet/xls/worksheet.ts';
import type { FileLook, Format, FormatTools } from '../format.ts';

const STREAM = /^(?:Workbook|Book)$/i;

const xls: Format = {
  name: 'Excel 97-2003 工作簿',
  extensions: ['.xls', '.et'],
  accepts: ({ ole }) => ole !== null && streamName(ole) !== undefined && !ole.names.includes('WordDocument'),
  async read(file, tools) {
    const { ole, name } = file;
    const stream = ole?.stream((ole && streamName(ole)) ?? '');
    if (!ole || !stream) return damagedSheets(name);
    const records = recordAllowance();
    const workbook = readXlsWorkbook(stream, records);
    switch (workbook) {
      case 'encrypted':
        return failed('encrypted', `“${name}”设有密码，请去掉密码后再试。`);
      case 'too-large':
        return tooLarge(name);
      case 'damaged':
        return damagedSheets(name);
      case 'older':
        return convert(file, tools);
      default:
        return readSheets({ stream, workbook, records }, name, hasMacros(ole));
    }
  },
};

export default xls;

/** A workbook for two versions of Excel holds both; the newer is called Workbook. */
const streamName = ({ names }: Ole): string | undefined =>
  names.find(name => name === 'Workbook') ?? names.find(name => STREAM.test(name));

const hasMacros = ({ names }: Ole): boolean => names.some(name => /(?:^|\/)_VBA_PROJECT(?:_CUR)?(?:\/|$)/i.test(name));

async function convert({ bytes, name }: FileLook, { converter, readInner }: FormatTools): Promise<Result<Source>> {
  if (!converter)
    return failed(
      'unsupported-format',
      `“${name}”是 Excel 95 或更早的工作簿，目前不能读取，请用 Excel 或 WPS 另存为 .xlsx 后再试。`,
    );
  const converted = await converter.convert(bytes, '.xls', '.xlsx');
  return converted.ok ? readInner(converted.value, name) : converted;
}

interface Opened {
  stream: Uint8Array;
  workbook: XlsWorkbook;
  records: RecordAllowance;
}

function readSheets({ stream, workbook, records }: Opened, file: string, macros: boolean): Result<Source> {
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
  return done(flowToSource(nodes, { format: xls.name, meta, remarks: sheetRemarks({ hidden, hides, macros }) }).source);
}
