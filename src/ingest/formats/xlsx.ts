// Workbooks of Excel and WPS. Numbers are read as they are shown, formulas by the value stored with them; macros and links
// to other files are left alone.
import { done, failed, type Result } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import { type FlowNode, flowToSource } from '../../office/flow.ts';
import { allowance, SheetBuilder } from '../../office/sheet/builder.ts';
import { sheetFlow } from '../../office/sheet/flow.ts';
import { damagedSheets, emptySheets, sheetRemarks, tooLarge } from '../../office/sheet/sentences.ts';
import { type WorkbookParts, workbookParts } from '../../office/sheet/xlsx/parts.ts';
import { sharedStrings } from '../../office/sheet/xlsx/strings.ts';
import { cellStyles } from '../../office/sheet/xlsx/styles.ts';
import { readWorksheet, type Workbook } from '../../office/sheet/xlsx/worksheet.ts';
import type { Zip } from '../../office/zip.ts';
import type { FileLook, Format, FormatTools } from '../format.ts';

/** What only workbooks hold; documents have theirs in a folder of their own. */
const PART = /^(?!word\/|ppt\/)(?:[^/]*\/)?(?:workbook\d*\.(?:xml|bin)|worksheets\/[^/]*\.(?:xml|bin))$/i;
const BINARY = /(?:^|\/)workbook\.bin$/i;

const xlsx: Format = {
  name: 'Excel 工作簿',
  extensions: ['.xlsx', '.xlsm'],
  accepts: ({ zip }) => zip?.names.some(name => PART.test(name)) ?? false,
  async read(file, tools) {
    const { zip, name } = file;
    if (!zip) throw new Error('accepted without a container');
    if (zip.names.some(part => BINARY.test(part))) return convert(file, tools);
    const parts = await workbookParts(zip, name);
    if (!parts.ok) return parts;
    const workbook = await readWorkbook(zip, parts.value, name);
    return workbook.ok ? readSheets(zip, parts.value, workbook.value, name) : workbook;
  },
};

export default xlsx;

/** .xlsb holds the same in another form. */
async function convert({ bytes, name }: FileLook, { converter, readInner }: FormatTools): Promise<Result<Source>> {
  if (!converter)
    return failed(
      'unsupported-format',
      `“${name}”是二进制的 Excel 工作簿（.xlsb），目前不能读取，请另存为 .xlsx 后再试。`,
    );
  const converted = await converter.convert(bytes, '.xlsb', '.xlsx');
  return converted.ok ? readInner(converted.value, name) : converted;
}

async function readWorkbook(zip: Zip, parts: WorkbookParts, file: string): Promise<Result<Workbook>> {
  const { from1904 } = parts;
  const textPart = parts.texts === null ? null : await zip.read(parts.texts);
  if (textPart && !textPart.ok) return textPart;
  const stylePart = parts.styles === null ? null : await zip.read(parts.styles);
  if (stylePart && !stylePart.ok) return stylePart;
  const shared = textPart ? sharedStrings(textPart.value) : { texts: [], passed: false };
  const styles = stylePart ? cellStyles(stylePart.value) : [];
  if (!shared || !styles) return damagedSheets(file);
  return shared.passed ? tooLarge(file) : done({ texts: shared.texts, styles, from1904 });
}

async function readSheets(zip: Zip, parts: WorkbookParts, workbook: Workbook, file: string): Promise<Result<Source>> {
  const left = allowance();
  const nodes: FlowNode[] = [];
  const running = new Set<string>();
  let [hides, unsolved] = [false, 0];
  const seen = parts.sheets.filter(sheet => !sheet.isHidden);
  const hidden = seen.length > 0 ? parts.sheets.length - seen.length : 0;
  for (const { part } of seen.length > 0 ? seen : parts.sheets) {
    const bytes = await zip.read(part);
    if (!bytes.ok) return bytes;
    const builder = new SheetBuilder(left);
    const facts = readWorksheet(bytes.value, workbook, builder, () => left.passed);
    if (!facts) return damagedSheets(file);
    nodes.push(...sheetFlow(builder.rows(), left));
    if (left.passed) return tooLarge(file);
    for (const text of facts.running) running.add(text);
    hides ||= builder.hides;
    unsolved += facts.unsolved;
  }
  if (nodes.length === 0) return emptySheets(file);
  const macros = zip.names.some(name => /(?:^|\/)vbaProject[^/]*\.bin$/i.test(name));
  const remarks = sheetRemarks({ hidden, hides, unsolved, macros });
  const meta = running.size > 0 ? { running: [...running] } : {};
  return done(flowToSource(nodes, { format: xlsx.name, meta, remarks }).source);
}
