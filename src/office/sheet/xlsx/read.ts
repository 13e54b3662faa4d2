// A workbook (.xlsx, .xlsm) → its text, a sheet after the other. Hidden sheets are left out, unless all of them are.
import { done, type Result } from '../../../model/result.ts';
import type { Source } from '../../../model/source.ts';
import { type FlowNode, flowToSource } from '../../flow.ts';
import type { Zip } from '../../zip.ts';
import { allowance, SheetBuilder } from '../builder.ts';
import { sheetFlow } from '../flow.ts';
import { damagedSheets, emptySheets, sheetRemarks, tooLarge } from '../sentences.ts';
import { type WorkbookParts, workbookParts } from './parts.ts';
import { sharedStrings } from './strings.ts';
import { cellStyles } from './styles.ts';
import { readWorksheet, type Workbook } from './worksheet.ts';

/** `name` is what messages call the file, `format` what people call its kind. */
export async function readXlsx(zip: Zip, name: string, format: string): Promise<Result<Source>> {
  const parts = await workbookParts(zip, name);
  if (!parts.ok) return parts;
  const workbook = await readWorkbook(zip, parts.value, name);
  return workbook.ok ? readSheets(zip, parts.value, workbook.value, { name, format }) : workbook;
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

async function readSheets(
  zip: Zip,
  parts: WorkbookParts,
  workbook: Workbook,
  { name: file, format }: { name: string; format: string },
): Promise<Result<Source>> {
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
  return done(flowToSource(nodes, { format, meta, remarks }).source);
}
