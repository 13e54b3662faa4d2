// Workbooks of Excel 97 to 2003 and of WPS (.xls, .et). Older ones go through a converter where the machine has one.
import { failed, type Result } from '../../model/result.ts';
import type { Source } from '../../model/source.ts';
import type { Ole } from '../../office/ole.ts';
import { damagedSheets } from '../../office/sheet/sentences.ts';
import { readConverted } from '../converted.ts';
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
    const { readXls } = await import('../../office/sheet/xls/read.ts');
    const read = readXls(stream, { name, format: xls.name, macros: hasMacros(ole) });
    return read === 'older' ? convert(file, tools) : read;
  },
};

export default xls;

/** A workbook for two versions of Excel holds both; the newer is called Workbook. */
const streamName = ({ names }: Ole): string | undefined =>
  names.find(name => name === 'Workbook') ?? names.find(name => STREAM.test(name));

const hasMacros = ({ names }: Ole): boolean => names.some(name => /(?:^|\/)_VBA_PROJECT(?:_CUR)?(?:\/|$)/i.test(name));

async function convert(file: FileLook, tools: FormatTools): Promise<Result<Source>> {
  const read = await readConverted(file, tools, '.xls', '.xlsx');
  if (read) return read;
  return failed(
    'unsupported-format',
    `“${file.name}”是 Excel 95 或更早的工作簿，或者已损坏，没有读取，请用 Excel 或 WPS 另存为 .xlsx 后再试。`,
  );
}
