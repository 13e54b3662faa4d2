// Workbooks of Excel and WPS. Numbers are read as they are shown, formulas by the value stored with them; macros and links
// to other files are left alone.
import { failed, type Result } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import { readConverted } from '../converted.ts';
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
    const { readXlsx } = await import('../../office/sheet/xlsx/read.ts');
    return readXlsx(zip, name, xlsx.name);
  },
};

export default xlsx;

/** .xlsb holds the same in another form. */
async function convert(file: FileLook, tools: FormatTools): Promise<Result<Source>> {
  const read = await readConverted(file, tools, '.xlsb', '.xlsx');
  if (read) return read;
  return failed(
    'unsupported-format',
    `“${file.name}”是二进制的 Excel 工作簿（.xlsb），没有读取，请另存为 .xlsx 后再试。`,
  );
}
